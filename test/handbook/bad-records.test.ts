import { describe, expect, test } from 'vitest';
import { changed, reportOn } from '../support/faulty-handbook.ts';

/** Fault, file of the small handbook, what stands there, what is put in its place, and what the check says. */
type Case = [fault: string, file: string, from: string, to: string, says: string[]];

const cases: Case[] = [
  [
    'a day that is not in the calendar',
    'content/role-holders.yaml',
    'from: 2024-01-01',
    'from: 2026-02-30',
    [
      'content/role-holders.yaml:1:53  error  bad-date  "2026-02-30" is not a day of the calendar. Write the day as YYYY-MM-DD, a day that exists. February 2026 has 28 days.',
    ],
  ],
  [
    'a day written with points',
    'content/role-holders.yaml',
    'from: 2024-01-01',
    'from: 31.1.2024',
    [
      'content/role-holders.yaml:1:53  error  bad-date  "31.1.2024" is not a day of the calendar. Write the day as YYYY-MM-DD, a day that exists. Did you mean 2024-01-31?',
    ],
  ],
  [
    'a day written the American way',
    'content/role-holders.yaml',
    'from: 2024-01-01',
    'from: 01/31/2024',
    [
      'content/role-holders.yaml:1:53  error  bad-date  "01/31/2024" is not a day of the calendar. Write the day as YYYY-MM-DD, a day that exists. Did you mean 2024-01-31?',
    ],
  ],
  [
    'a day that can be read in two ways',
    'content/role-holders.yaml',
    'from: 2024-01-01',
    'from: 01/02/2024',
    [
      'content/role-holders.yaml:1:53  error  bad-date  "01/02/2024" is not a day of the calendar. Write the day as YYYY-MM-DD, a day that exists.',
    ],
  ],
  [
    'a last day before the first',
    'content/role-holders.yaml',
    'from: 2024-01-01 }',
    'from: 2024-01-01, until: 2023-12-31 }',
    [
      'content/role-holders.yaml:1:72  error  bad-value  "2023-12-31" does not fit "until". The last day must not be before the first.',
    ],
  ],
  [
    'an id twice in a list',
    'content/roles.yaml',
    '- { id: keeper',
    '- { id: boss',
    [
      'content/controls/demo-2026/5.1.mdx:8:8  error  unknown-role  There is no role "keeper" in content/roles.yaml. Add it there, or use one that is there: boss, officer or watcher.',
      'content/controls/demo-2026/5.10.mdx:8:8  error  unknown-role  There is no role "keeper" in content/roles.yaml. Add it there, or use one that is there: boss, officer or watcher.',
      'content/decisions.yaml:1:64  error  unknown-role  There is no role "keeper" in content/roles.yaml. Add it there, or use one that is there: boss, officer or watcher.',
      'content/roles.yaml:3:9  error  duplicate-id  There is another role with the id "boss" in this file. Give one of them another id, or remove it.',
      'policies/access/access-control.mdx:29:19  error  unknown-role  There is no role "keeper" in content/roles.yaml. Add it there, or use one that is there: boss, officer or watcher.',
    ],
  ],
  [
    'a requirement twice in a framework',
    'content/frameworks/demo-2026.yaml',
    '{ id: "5.10", title: Keys',
    '{ id: "5.1", title: Keys',
    [
      'content/controls/demo-2026/5.10.mdx:2:5  error  unknown-requirement  "5.10" is not in demo-2026. Did you mean 5.1?',
      'content/frameworks/demo-2026.yaml:12:11  error  duplicate-id  There is another requirement with the id "5.1" in this file. Give one of them another id, or remove it.',
      'policies/access/access-control.mdx:27:23  error  unknown-requirement  "5.10" is not in demo-2026. Did you mean 5.1?',
      'policies/access/key-cabinet.mdx:22:23  error  unknown-requirement  "5.10" is not in demo-2026. Did you mean 5.1?',
    ],
  ],
  [
    'an audience group twice',
    'content/organization.yaml',
    '  - { id: all-staff, title: Everyone, description: Everybody who works here. }\n',
    '  - { id: all-staff, title: Everyone, description: Everybody who works here. }\n  - { id: all-staff, title: All, description: Everybody. }\n',
    [
      'content/organization.yaml:18:11  error  duplicate-id  There is another audience group with the id "all-staff" in this file. Give one of them another id, or remove it.',
    ],
  ],
  [
    'a list that is none',
    'content/glossary.yaml',
    '- { id: personal-data',
    'id: personal-data\nx: { id: personal-data',
    [
      'content/glossary.yaml:3:1  error  yaml-syntax  This list entry belongs to no list: the field above it has a value already. Write all entries in brackets, or each on a line of its own that begins with "- ".',
    ],
  ],
  [
    'a number with its unit',
    'content/parameters.yaml',
    'amount: 72',
    'amount: 72 hours',
    [
      'content/parameters.yaml:1:32  error  wrong-type  "amount" must be a number, not the text "72 hours". Write digits only: amount: 72.',
    ],
  ],
  [
    'a negative number',
    'content/parameters.yaml',
    'amount: 72',
    'amount: -72',
    ['content/parameters.yaml:1:32  error  bad-value  "amount" must be more than 0, not -72.'],
  ],
  [
    'a unit in the plural',
    'content/parameters.yaml',
    'unit: hour',
    'unit: hours',
    [
      'content/parameters.yaml:1:42  error  bad-value  "hours" is not a unit. Use minute, hour, day, working day, week, month, year, character, attempt, person, copy, percent or bit. Did you mean hour?',
    ],
  ],
  [
    'a telephone number without its country',
    'content/contacts.yaml',
    '+372 555 0100',
    '555 0100',
    [
      'content/contacts.yaml:4:37  error  bad-value  "555 0100" does not fit "number". Write the number with its country, like +1 617 555 0123.',
    ],
  ],
  [
    'an address for e-mail that is none',
    'content/contacts.yaml',
    'privacy@clinic.example.org',
    'privacy at clinic',
    [
      'content/contacts.yaml:11:38  error  bad-value  "privacy at clinic" does not fit "address". Write an e-mail address, like privacy@example.org.',
    ],
  ],
  [
    'a channel that there is not',
    'content/contacts.yaml',
    'kind: phone',
    'kind: fax',
    ['content/contacts.yaml:4:22  error  bad-value  "fax" is not a kind. Use phone, email, web or post.'],
  ],
  [
    'an address that does not end with a slash',
    'content/organization.yaml',
    'https://clinic.example.org/\n',
    'https://clinic.example.org\n',
    [
      'content/organization.yaml:13:11  error  bad-value  "https://clinic.example.org" does not fit "public". End the address with a slash, like https://example.org/handbook/.',
    ],
  ],
  [
    'an address without encryption',
    'content/organization.yaml',
    'https://clinic.example.org/\n',
    'http://clinic.example.org/\n',
    [
      'content/organization.yaml:13:11  error  bad-value  "http://clinic.example.org/" does not fit "public". Write a whole address that begins with https://.',
    ],
  ],
  [
    'an address that a browser forgives and no text does',
    'content/organization.yaml',
    'https://clinic.example.org/\n',
    'https://clinic.example.org/a b/\n',
    [
      'content/organization.yaml:13:11  error  bad-value  "https://clinic.example.org/a b/" does not fit "public". Write the address without spaces and backslashes; write %20 for a space.',
    ],
  ],
  [
    'a time zone that there is not',
    'content/organization.yaml',
    'Europe/Tallinn',
    'Europe/Talin',
    [
      'content/organization.yaml:8:11  error  bad-value  "Europe/Talin" is not a time zone. Use an IANA time zone, like Europe/Tallinn.',
    ],
  ],
  [
    'a number with a comma',
    'content/organization.yaml',
    'headcount: 12',
    'headcount: 1,200',
    [
      'content/organization.yaml:6:12  error  wrong-type  "headcount" must be a number, not the text "1,200". Write digits only: headcount: 1200.',
    ],
  ],
  [
    'a text where a number is expected',
    'content/organization.yaml',
    'headcount: 12',
    'headcount: twelve',
    [
      'content/organization.yaml:6:12  error  wrong-type  "headcount" must be a number, not the text "twelve". Write digits only.',
    ],
  ],
  [
    'a framework in a file of another name',
    'content/frameworks/demo-2026.yaml',
    'id: demo-2026',
    'id: demo-2027',
    [
      'content/frameworks/demo-2026.yaml:1:5  error  wrong-place  The framework "demo-2027" stands in a file of another name. Rename the file to content/frameworks/demo-2027.yaml',
    ],
  ],
  [
    'a framework with a field missing',
    'content/frameworks/demo-2026.yaml',
    'publisher: Nobody\n',
    '',
    [
      'content/frameworks/demo-2026.yaml:1:1  error  missing-field  "publisher" is missing. Who publishes it. Add a line that begins with "publisher:".',
    ],
  ],
  [
    'a role with a hidden character',
    'content/roles.yaml',
    'Key Keeper',
    'Key \u202eKeeper',
    [
      'content/roles.yaml:3:28  error  hidden-character  There is a hidden character here: U+202E (right-to-left override). Delete it and type the words around it anew.',
    ],
  ],
  [
    'a role with a hidden character, written as a code',
    'content/roles.yaml',
    'title: Key Keeper',
    'title: "Key \\u202eKeeper"',
    [
      'content/roles.yaml:3:24  error  hidden-character  There is a hidden character here: U+202E (right-to-left override). Delete it and type the words around it anew.',
    ],
  ],
];

describe('a record with a fault says where and how to mend it', () => {
  test.each(cases)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });
});
