import { describe, expect, test } from 'vitest';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import { type Changes, document } from '../support/faulty-handbook.ts';
import { readHandbook } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const roles = `- { id: boss, title: Director, duty: Answers for the clinic., classification: public }
- { id: officer, title: Privacy Officer, duty: Answers for personal data., classification: public, contact: privacy-office }
- { id: keeper, title: Key Keeper, duty: "Keeps the keys, and locks the side doors." }
- { id: watcher, title: Night Watcher, duty: Watches at night., classification: confidential }
- { id: lead, title: Incident Lead, duty: Leads. }
`;

const records = `- id: keys
  what: Keys, who has them and since when
  calledInTexts: [key book, list of keys]
  system: Front desk
  keeper: keeper
  retention: tickets
  sampleEvery: P1Y
  lastSampledOn: 2026-02-02
  reference: SD-1
`;

/** What is said of duties with two owners: line and message. */
function saidOf(text: string, others: Changes = {}): string[] {
  const root = temporaryHandbook({
    'content/roles.yaml': roles,
    'content/registers/records.yaml': records,
    'content/registers/retention.yaml':
      '- { id: tickets, category: Tickets, period: P6Y, criteria: Six years, trigger: creation, disposal: Deleted, source: [Ours] }\n',
    ...document(text),
    ...others,
  });
  return checkHandbook(readHandbook(root), '2026-03-02')
    .filter(({ rule }) => rule === 'duty-with-two-owners')
    .map(({ file, line, message, hint }) => `${file}:${line} ${message} ${hint}`);
}

const tried = 'policies/access/tried.mdx';

describe('a duty with two owners is found', () => {
  test('where two sentences give the same deed to two roles', () => {
    expect(
      saidOf(
        '## Keys\n\nThe <Role id="keeper"/> counts the brass keys each week.\n\n## Night\n\nThe Incident Lead counts all brass keys before midnight.',
      ),
    ).toEqual([
      `${tried}:17 "counts all brass keys before midnight" is given to the Incident Lead here, and to the Key Keeper in ${tried}:13. Name the Key Keeper here, or the Incident Lead there; or say which part each has.`,
    ]);
  });

  test('where a rule asks one role for what a sentence gives to another', () => {
    expect(
      saidOf(
        '## Keys\n\nThe Incident Lead opens the steel cabinet.\n\n<Rule id="open" level="must" who="keeper">\nYou **must** open the steel cabinet.\n</Rule>',
      ),
    ).toEqual([expect.stringContaining('"open the steel cabinet" is given to the Key Keeper here')]);
  });

  test('where the list of roles says otherwise, and where a control does', () => {
    expect(saidOf('## Doors\n\nThe Incident Lead locks the side doors.')).toEqual([
      expect.stringMatching(
        /^content\/roles\.yaml:3 "locks the side doors" is given to the Key Keeper here, and to the Incident Lead in policies/,
      ),
    ]);
    const control = {
      'content/controls/demo-2026/5.1.mdx':
        '---\nid: 5.1\nframework: demo-2026\napplicable: true\ndrivers: [risk]\nbecause: Doors keep strangers out.\nstatus: planned\nowner: keeper\n---\n\nThe Incident Lead locks the front doors.\n',
    };
    expect(saidOf('## Doors\n\nThe Key Keeper locks the front doors.', control)).toEqual([
      expect.stringMatching(
        /^content\/controls\/demo-2026\/5\.1\.mdx:1 "locks the front doors" is given to the Incident Lead here/,
      ),
    ]);
  });

  test('where a text gives a list to another role than the records do', () => {
    const hint =
      'and the "key book" is kept by the Key Keeper in content/registers/records.yaml. Name the Key Keeper here, or write keeper: lead in the row "keys".';
    expect(
      saidOf('## Keys\n\nThe Incident Lead trains the guards and keeps the key book for the clinic.'),
    ).toEqual([
      `${tried}:13 "keeps the key book for the clinic" is given to the Incident Lead here, ${hint}`,
    ]);
    expect(
      saidOf('## Keys\n\n| Role | Duty |\n|---|---|\n| Incident Lead | Calls, and keeps the key book. |'),
    ).toEqual([`${tried}:13 "keeps the key book" is given to the Incident Lead here, ${hint}`]);
    expect(
      saidOf('## Keys\n\n<Rule id="keep" level="must" who="lead">\nYou **must** keep one key book.\n</Rule>'),
    ).toEqual([`${tried}:15 "keep one key book" is given to the Incident Lead here, ${hint}`]);
  });
});

describe('no duty has two owners', () => {
  test.each([
    [
      'the same role does it twice',
      'The Key Keeper counts the brass keys.\n\nThe Key Keeper counts the brass keys again.',
    ],
    [
      'each does its part',
      'The Key Keeper counts the brass keys.\n\nThe Incident Lead counts the steel keys.',
    ],
    [
      'both do it together',
      'The Key Keeper counts the brass keys.\n\nThe Incident Lead and the Key Keeper count the brass keys.',
    ],
    [
      'another acts on a condition',
      'The Key Keeper counts the brass keys.\n\nIf nobody comes, the Incident Lead counts the brass keys.',
    ],
    [
      'many report to one',
      'The Key Keeper reports to the board of directors.\n\nThe Incident Lead reports to the board of directors.',
    ],
    ['the object may be any', 'The Key Keeper closes the ticket.\n\nThe Incident Lead closes the ticket.'],
    [
      'nobody knows what is meant',
      'The Key Keeper approves the result in writing.\n\nThe Incident Lead approves the result in writing.',
    ],
    [
      'a cell names what is decided',
      '| Role | Decides |\n|---|---|\n| Key Keeper | Answers to questions of guests |\n| Incident Lead | Answers to questions of guests |',
    ],
    ['its keeper keeps the list', 'The Key Keeper keeps the key book.'],
    ['a part of the list is kept elsewhere', 'The Incident Lead keeps the key book of the annex.'],
    ['somebody reads the list', 'The Incident Lead reads the key book.'],
  ])('where %s', (_what, text) => {
    expect(saidOf(`## Keys\n\n${text}`)).toEqual([]);
  });
});
