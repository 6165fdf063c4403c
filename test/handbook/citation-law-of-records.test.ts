import { describe, expect, test } from 'vitest';
import { changed, reportOn } from '../support/faulty-handbook.ts';

/** Fault, file of the small handbook, what stands there, what is put in its place, and what the check says. */
type Case = [fault: string, file: string, from: string, to: string, says: string[]];

const betweenRecords: Case[] = [
  [
    'a public term an internal one',
    'content/glossary.yaml',
    'classification: public }',
    'classification: public, see: [break-glass] }',
    [
      'content/glossary.yaml:1:181  error  cites-beyond-readers  The glossary term "break-glass" is internal, but the term "personal-data" is public: its readers may not see what it names. Take it out here, or change "classification" to public in content/glossary.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'an internal term a confidential one',
    'content/glossary.yaml',
    'see: [personal-data]',
    'see: [dead-drop]',
    [
      'content/glossary.yaml:2:84  error  cites-beyond-readers  The glossary term "dead-drop" is confidential, but the term "break-glass" is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in content/glossary.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a public role an internal contact',
    'content/roles.yaml',
    'contact: privacy-office',
    'contact: incident-line',
    [
      'content/roles.yaml:2:109  error  cites-beyond-readers  The contact "incident-line" is internal, but the role "officer" is public: its readers may not see what it names. Take it out here, or change "classification" to public in content/contacts.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'the statement of a control a confidential document',
    'content/controls/demo-2026/5.1.mdx',
    '<Doc to="access-control"/>',
    '<Doc to="key-cabinet"/>',
    [
      'content/controls/demo-2026/5.1.mdx:12:41  error  cites-beyond-readers  The document "key-cabinet" is confidential, but the statement of a control is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in its own file, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a control a confidential owner',
    'content/controls/demo-2026/5.1.mdx',
    'owner: keeper',
    'owner: watcher',
    [
      'content/controls/demo-2026/5.1.mdx:8:8  error  cites-beyond-readers  The role "watcher" is confidential, but the statement of a control is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in content/roles.yaml, if everybody who reads this may know of it.',
    ],
  ],
];

describe('what records say of one another follows the same law:', () => {
  test.each(betweenRecords)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });
});

test('a public contact may not name a page of the staff edition', () => {
  const channel =
    'channels: [{ kind: web, address: "https://staff.clinic.example.org/handbook/a-z/", title: Ask }]';
  const contacts = changed(
    'content/contacts.yaml',
    'channels: [{ kind: email, address: privacy@clinic.example.org }]',
    channel,
  );
  expect(reportOn(contacts)).toEqual([
    'content/contacts.yaml:11:36  error  cites-beyond-readers  The address "https://staff.clinic.example.org/handbook/a-z/" is in the staff edition, but the contact "privacy-office" is public: not all of its readers may know of it. Take it out here.',
  ]);
});
