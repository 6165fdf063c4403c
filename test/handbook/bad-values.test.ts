import { describe, expect, test } from 'vitest';
import { changed, policy, reportOn } from '../support/faulty-handbook.ts';

/** Fault, file of the small handbook, what stands there, what is put in its place, and what the check says. */
type Case = [fault: string, file: string, from: string, to: string, says: string[]];

const cases: Case[] = [
  [
    '"yes" for true',
    policy,
    'reviewEvery: P1Y\n',
    'reviewEvery: P1Y\noffline: yes\n',
    [
      'policies/access/access-control.mdx:11:10  error  wrong-type  "offline" must be true or false, not the text "yes". Write offline: true',
    ],
  ],
  [
    'a type in capitals',
    policy,
    'type: policy',
    'type: Policy',
    [
      'policies/access/access-control.mdx:4:7  error  bad-value  "Policy" is not a type. Use policy, standard, procedure, plan, guideline, form, record or notice. Did you mean policy?',
    ],
  ],
  [
    'a type that there is not',
    policy,
    'type: policy',
    'type: manual',
    [
      'policies/access/access-control.mdx:4:7  error  bad-value  "manual" is not a type. Use policy, standard, procedure, plan, guideline, form, record or notice.',
    ],
  ],
  [
    'a classification that there is not',
    policy,
    'classification: internal',
    'classification: secret',
    [
      'policies/access/access-control.mdx:5:17  error  bad-value  "secret" is not a classification. Use public, internal or confidential.',
    ],
  ],
  [
    'an id in small letters',
    policy,
    'id: POL-021',
    'id: pol-021',
    [
      'policies/access/access-control.mdx:2:5  error  bad-value  "pol-021" is not the id of a document. Write the id as letters, a hyphen and three digits, like POL-021. Did you mean POL-021?',
    ],
  ],
  [
    'an id with too few digits',
    policy,
    'id: POL-021',
    'id: POL-21',
    [
      'policies/access/access-control.mdx:2:5  error  bad-value  "POL-21" is not the id of a document. Write the id as letters, a hyphen and three digits, like POL-021. Did you mean POL-021?',
    ],
  ],
  [
    'a version of two numbers',
    policy,
    'version: 2.1.0',
    'version: 2.1',
    [
      'policies/access/access-control.mdx:6:10  error  bad-version  "2.1" is not a version. Write the version as three numbers, like 2.1.0. Did you mean 2.1.0?',
    ],
  ],
  [
    'a version with a letter',
    policy,
    'version: 2.1.0',
    'version: v2.1.0',
    [
      'policies/access/access-control.mdx:6:10  error  bad-version  "v2.1.0" is not a version. Write the version as three numbers, like 2.1.0. Did you mean 2.1.0?',
    ],
  ],
  [
    'a version with words',
    policy,
    'version: 2.1.0',
    'version: 2.1.0-draft',
    [
      'policies/access/access-control.mdx:6:10  error  bad-version  "2.1.0-draft" is not a version. Write the version as three numbers, like 2.1.0.',
    ],
  ],
  [
    'a duration in words',
    policy,
    'reviewEvery: P1Y',
    'reviewEvery: yearly',
    [
      'policies/access/access-control.mdx:10:14  error  bad-duration  "yearly" is not a duration of a day or longer. Write a duration greater than zero in years, months, weeks or days, like P1Y, P6M or P30D. Did you mean P1Y?',
    ],
  ],
  [
    'a duration in other words',
    policy,
    'reviewEvery: P1Y',
    'reviewEvery: 6 months',
    [
      'policies/access/access-control.mdx:10:14  error  bad-duration  "6 months" is not a duration of a day or longer. Write a duration greater than zero in years, months, weeks or days, like P1Y, P6M or P30D. Did you mean P6M?',
    ],
  ],
  [
    'a duration of no unit',
    policy,
    'reviewEvery: P1Y',
    'reviewEvery: 12',
    [
      'policies/access/access-control.mdx:10:14  error  bad-duration  "12" is not a duration of a day or longer. Write a duration greater than zero in years, months, weeks or days, like P1Y, P6M or P30D.',
    ],
  ],
  [
    'a title that begins a comment',
    policy,
    'title: Access control policy',
    'title: #1 policy',
    [
      'policies/access/access-control.mdx:3:1  error  missing-field  "title" is empty. What readers see and search for; tells it from every other document. Write a value after "title:"; a text that begins with # goes in quotes.',
    ],
  ],
  [
    'a negative duration',
    policy,
    'reviewEvery: P1Y',
    'reviewEvery: -P1Y',
    [
      'policies/access/access-control.mdx:10:14  error  bad-duration  "-P1Y" is not a duration of a day or longer. Write a duration greater than zero in years, months, weeks or days, like P1Y, P6M or P30D. Did you mean P1Y?',
    ],
  ],
  [
    'a duration of nothing',
    policy,
    'reviewEvery: P1Y',
    'reviewEvery: P0D',
    [
      'policies/access/access-control.mdx:10:14  error  bad-duration  "P0D" is not a duration of a day or longer. Write a duration greater than zero in years, months, weeks or days, like P1Y, P6M or P30D.',
    ],
  ],
  [
    'a duration of hours',
    policy,
    'reviewEvery: P1Y',
    'reviewEvery: PT12H',
    [
      'policies/access/access-control.mdx:10:14  error  bad-duration  "PT12H" is not a duration of a day or longer. Write a duration greater than zero in years, months, weeks or days, like P1Y, P6M or P30D.',
    ],
  ],
  [
    'an anchor without its sign',
    policy,
    '"#requesting-access"',
    'requesting-access',
    [
      'policies/access/access-control.mdx:14:43  error  bad-value  "requesting-access" does not fit "at". Write an anchor with its #, in straight quotes, like "#requesting-access": without them # begins a comment.',
    ],
  ],
  [
    'an anchor in curly quotes',
    policy,
    '"#requesting-access"',
    '“#requesting-access”',
    [
      'policies/access/access-control.mdx:14:43  error  bad-value  "“#requesting-access”" does not fit "at". Write an anchor with its #, in straight quotes, like "#requesting-access": without them # begins a comment.',
    ],
  ],
  [
    'a summary of several lines',
    policy,
    'summary: Who may see which information, and how access ends.',
    'summary: |\n  Who may see which\n  information.',
    [
      'policies/access/access-control.mdx:11:10  error  bad-value  "Who may see which information. " does not fit "summary". Write one line of text, without spaces at its beginning or end. A long text begins with "summary: >-"; its lines stand below, indented.',
    ],
  ],
  [
    'two ids with a space between',
    policy,
    'demo-2026: [5.1]',
    'demo-2026: [5.1 5.10]',
    [
      'policies/access/access-control.mdx:16:15  error  bad-value  "5.1 5.10" is not a requirement id. Write the id as the framework does, like A.5.15 or Art.33(1). Between two ids in a list a comma is missing.',
    ],
  ],
  [
    'a framework with its title',
    policy,
    'demo-2026: [5.1]',
    'Demo 2026: [5.1]',
    [
      'policies/access/access-control.mdx:16:3  error  bad-value  "Demo 2026" is not a framework id. Use small letters, digits, hyphens and points, like iso27001-2022.',
    ],
  ],
  [
    'documented information in another spelling',
    policy,
    'reviewEvery: P1Y\n',
    'reviewEvery: P1Y\nprovides: [ISMS5]\n',
    [
      'policies/access/access-control.mdx:11:12  error  bad-value  "ISMS5" does not fit entry 1 of "provides". Write an id like ISMS-05.',
    ],
  ],
];

describe('a value that cannot be right says what would be', () => {
  test.each(cases)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });
});
