import { describe, expect, test } from 'vitest';
import { changed, reportOn } from '../support/faulty-handbook.ts';

/** Fault, file of the small handbook, what stands there, what is put in its place, and what the check says. */
type Case = [fault: string, file: string, from: string, to: string, says: string[]];

const cases: Case[] = [
  [
    'a contact of the organisation',
    'content/organization.yaml',
    'incident: incident-line',
    'incident: incident-lin',
    [
      'content/organization.yaml:18:23  error  unknown-contact  There is no contact "incident-lin" in content/contacts.yaml. Did you mean incident-line?',
    ],
  ],
  [
    'the contact of a role',
    'content/roles.yaml',
    'contact: privacy-office',
    'contact: privacy-ofice',
    [
      'content/roles.yaml:2:109  error  unknown-contact  There is no contact "privacy-ofice" in content/contacts.yaml. Did you mean privacy-office?',
    ],
  ],
  [
    'the role of a holder',
    'content/role-holders.yaml',
    'role: boss',
    'role: bos',
    [
      'content/role-holders.yaml:1:11  error  unknown-role  There is no role "bos" in content/roles.yaml. Did you mean boss?',
    ],
  ],
  [
    'the person who stands in',
    'content/role-holders.yaml',
    'delegate: p-1',
    'delegate: p-3',
    [
      'content/role-holders.yaml:2:78  error  unknown-person  Nobody in this file has the id "p-3". Did you mean p-1?',
    ],
  ],
  [
    'a related term',
    'content/glossary.yaml',
    'see: [personal-data]',
    'see: [personal-dat]',
    [
      'content/glossary.yaml:2:84  error  unknown-term  There is no glossary term "personal-dat" in content/glossary.yaml. Did you mean personal-data?',
    ],
  ],
  [
    'the parent of a requirement',
    'content/frameworks/demo-2026.yaml',
    'title: Keys, parent: "5"',
    'title: Keys, parent: "6"',
    [
      'content/frameworks/demo-2026.yaml:12:40  error  unknown-requirement  "6" is not in demo-2026. Use the id of another entry of this file, or leave "parent" out.',
    ],
  ],
  [
    'the requirement of a control',
    'content/controls/demo-2026/5.1.mdx',
    'id: 5.1\n',
    'id: 5.2\n',
    [
      'content/controls/demo-2026/5.1.mdx:2:5  error  unknown-requirement  "5.2" is not in demo-2026. Did you mean 5.1?',
    ],
  ],
  [
    'the owner of a control',
    'content/controls/demo-2026/5.1.mdx',
    'owner: keeper',
    'owner: keper',
    [
      'content/controls/demo-2026/5.1.mdx:8:8  error  unknown-role  There is no role "keper" in content/roles.yaml. Did you mean keeper?',
    ],
  ],
];

describe('what a record names and exists nowhere is reported where it is named', () => {
  test.each(cases)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });
});
