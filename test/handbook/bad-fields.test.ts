import { describe, expect, test } from 'vitest';
import { changed, policy, reportOn } from '../support/faulty-handbook.ts';

/** Fault, file of the small handbook, what stands there, what is put in its place, and what the check says. */
type Case = [fault: string, file: string, from: string, to: string, says: string[]];

const cases: Case[] = [
  [
    'a missing field',
    policy,
    'owner: officer\n',
    '',
    [
      'policies/access/access-control.mdx:2:1  error  missing-field  "owner" is missing. The role that keeps it true. Add a line that begins with "owner:".',
    ],
  ],
  [
    'a field with nothing after its name',
    policy,
    'owner: officer',
    'owner:',
    [
      'policies/access/access-control.mdx:7:1  error  missing-field  "owner" is empty. The role that keeps it true. Write a value after "owner:"; a text that begins with # goes in quotes.',
    ],
  ],
  [
    'a text of no characters',
    policy,
    'summary: Who may see which information, and how access ends.',
    'summary: ""',
    [
      'policies/access/access-control.mdx:11:1  error  missing-field  "summary" is empty. One sentence that says what this is for. Write a value after "summary:"; a text that begins with # goes in quotes.',
    ],
  ],
  [
    'a misspelt field',
    policy,
    'owner: officer',
    'ower: officer',
    [
      'policies/access/access-control.mdx:7:1  error  unknown-field  "ower" is not a field here. Did you mean owner?',
    ],
  ],
  [
    'a field in capitals',
    policy,
    'owner: officer',
    'Owner: officer',
    [
      'policies/access/access-control.mdx:7:1  error  unknown-field  "Owner" is not a field here. Did you mean owner?',
    ],
  ],
  [
    'a field that documents do not have',
    policy,
    'owner: officer\n',
    'owner: officer\napprovedOn: 2026-01-01\n',
    [
      'policies/access/access-control.mdx:8:1  error  unknown-field  "approvedOn" is not a field here. The fields are id, title, type, classification, version, owner, approver, audience, reviewEvery, summary, offline, forms, notice, formerly, keywords, answers, glossary, appliesIn, satisfies and provides.',
    ],
  ],
  [
    'one text where a list is expected',
    policy,
    'audience: [all-staff]',
    'audience: all-staff',
    [
      'policies/access/access-control.mdx:9:11  error  wrong-type  "audience" must be a list, not the text "all-staff". Write audience: [all-staff]',
    ],
  ],
  [
    'a list where one text is expected',
    policy,
    'owner: officer',
    'owner: [officer, boss]',
    [
      'policies/access/access-control.mdx:7:8  error  wrong-type  "owner" must be a text, not a list. Write one text; one that YAML takes for something else goes in quotes.',
    ],
  ],
  [
    'a list where groups are expected',
    policy,
    'satisfies:\n  demo-2026: [5.1]',
    'satisfies: [5.1]',
    [
      'policies/access/access-control.mdx:15:12  error  wrong-type  "satisfies" must be a group of fields, not a list. Requirement ids by framework, e.g. iso27001-2022: [A.5.15, A.5.18].',
    ],
  ],
  [
    'a text where a group is expected',
    policy,
    '{ question: How do I get access?, at: "#requesting-access" }',
    'How do I get access?',
    [
      'policies/access/access-control.mdx:14:5  error  wrong-type  Entry 1 of "answers" must be a group of fields, not the text "How do I get access?". Its fields are question and at.',
    ],
  ],
  [
    'an empty list',
    policy,
    'audience: [all-staff]',
    'audience: []',
    ['policies/access/access-control.mdx:9:11  error  bad-value  "audience" needs at least 1 entry.'],
  ],
];

describe('a field of a document that is not what it should be says what it should be', () => {
  test.each(cases)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });
});
