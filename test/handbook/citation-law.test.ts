import { describe, expect, test } from 'vitest';
import { changed, notice, policy, procedure, reportOn } from '../support/faulty-handbook.ts';

/** Fault, file of the small handbook, what stands there, what is put in its place, and what the check says. */
type Case = [fault: string, file: string, from: string, to: string, says: string[]];

const publicToInternal: Case[] = [
  [
    'a document',
    notice,
    'We keep your name',
    'See <Doc to="access-control"/>. We keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:14  error  cites-beyond-readers  The document "access-control" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in its own file, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a document, by its address',
    notice,
    'We keep your name',
    'See [it](/documents/access-control/). We keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:10  error  cites-beyond-readers  The document "access-control" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in its own file, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a form',
    notice,
    'reviewEvery: P1Y\n',
    'reviewEvery: P1Y\nforms: [access-control]\n',
    [
      'policies/privacy/privacy-notice.mdx:11:9  error  cites-beyond-readers  The document "access-control" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in its own file, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a term',
    notice,
    'We keep your name',
    'See <Term id="break-glass"/>. We keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:15  error  cites-beyond-readers  The glossary term "break-glass" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in content/glossary.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a term, by its address in the glossary',
    notice,
    'We keep your name',
    'See [it](/glossary/#break-glass). We keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:10  error  cites-beyond-readers  The glossary term "break-glass" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in content/glossary.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a role',
    notice,
    'We keep your name',
    'See <Role id="keeper"/>. We keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:15  error  cites-beyond-readers  The role "keeper" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in content/roles.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a role as owner',
    notice,
    'owner: officer',
    'owner: keeper',
    [
      'policies/privacy/privacy-notice.mdx:7:8  error  cites-beyond-readers  The role "keeper" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in content/roles.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a role as approver',
    notice,
    'approver: boss',
    'approver: keeper',
    [
      'policies/privacy/privacy-notice.mdx:8:11  error  cites-beyond-readers  The role "keeper" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in content/roles.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a role that a rule speaks to',
    notice,
    'We keep your name',
    '<Rule id="ask" level="may" who="all-staff keeper">\nYou **may** ask.\n</Rule>\n\nWe keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:43  error  cites-beyond-readers  The role "keeper" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in content/roles.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a contact',
    notice,
    'We keep your name',
    'See <Contact id="incident-line"/>. We keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:18  error  cites-beyond-readers  The contact "incident-line" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in content/contacts.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a parameter',
    notice,
    'We keep your name',
    'See <Param id="screen-lock"/>. We keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:16  error  cites-beyond-readers  The parameter "screen-lock" is internal, but this document is public: its readers may not see what it names. Take it out here, or change "classification" to public in content/parameters.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'the staff edition',
    notice,
    'We keep your name',
    'See https://staff.clinic.example.org/handbook/documents/access-control/. We keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:5  error  cites-beyond-readers  The address "https://staff.clinic.example.org/handbook/documents/access-…" is in the staff edition, but this document is public: not all of its readers may know of it. Take it out here.',
    ],
  ],
  [
    'the audit edition',
    notice,
    'We keep your name',
    'See [it](https://audit.clinic.example.org). We keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:10  error  cites-beyond-readers  The address "https://audit.clinic.example.org/" is in the audit edition, but this document is public: not all of its readers may know of it. Take it out here.',
    ],
  ],
];

const internalToConfidential: Case[] = [
  [
    'a document',
    policy,
    'Ask the',
    'See <Doc to="key-cabinet"/>. Ask the',
    [
      'policies/access/access-control.mdx:29:14  error  cites-beyond-readers  The document "key-cabinet" is confidential, but this document is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in its own file, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a document, by its address',
    policy,
    'Ask the',
    'See [it](/documents/key-cabinet/#changing-keys). Ask the',
    [
      'policies/access/access-control.mdx:29:10  error  cites-beyond-readers  The document "key-cabinet" is confidential, but this document is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in its own file, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a term',
    policy,
    'Ask the',
    'See <Term id="dead-drop"/>. Ask the',
    [
      'policies/access/access-control.mdx:29:15  error  cites-beyond-readers  The glossary term "dead-drop" is confidential, but this document is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in content/glossary.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a role',
    policy,
    'Ask the',
    'See <Role id="watcher"/>. Ask the',
    [
      'policies/access/access-control.mdx:29:15  error  cites-beyond-readers  The role "watcher" is confidential, but this document is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in content/roles.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a role as owner',
    policy,
    'owner: officer',
    'owner: watcher',
    [
      'policies/access/access-control.mdx:7:8  error  cites-beyond-readers  The role "watcher" is confidential, but this document is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in content/roles.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a parameter',
    policy,
    'Ask the',
    'See <Param id="key-change"/>. Ask the',
    [
      'policies/access/access-control.mdx:29:16  error  cites-beyond-readers  The parameter "key-change" is confidential, but this document is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in content/parameters.yaml, if everybody who reads this may know of it.',
    ],
  ],
  [
    'the audit edition',
    policy,
    'Ask the',
    'See https://audit.clinic.example.org/register/. Ask the',
    [
      'policies/access/access-control.mdx:29:5  error  cites-beyond-readers  The address "https://audit.clinic.example.org/register/" is in the audit edition, but this document is internal: not all of its readers may know of it. Take it out here.',
    ],
  ],
];

describe('a public document may not name what is internal', () => {
  test.each(publicToInternal)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });
});

describe('an internal document may not name what is confidential', () => {
  test.each(internalToConfidential)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });

  test('a contact', () => {
    const secret = changed(
      'content/contacts.yaml',
      'purpose: Report anything that went wrong.\n',
      'purpose: Report anything that went wrong.\n  classification: confidential\n',
    );
    expect(reportOn(secret)).toEqual([
      'policies/access/access-control.mdx:43:54  error  cites-beyond-readers  The contact "incident-line" is confidential, but this document is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in content/contacts.yaml, if everybody who reads this may know of it.',
    ]);
  });
});

test('a confidential document may name everything', () => {
  const all =
    'See <Doc to="privacy-notice"/>, <Doc to="access-control"/>, <Term id="break-glass"/>, <Role id="keeper"/>, <Contact id="incident-line"/>, <Param id="screen-lock"/>, https://audit.clinic.example.org/register/.';
  expect(reportOn(changed(procedure, 'The <Role id="watcher"/>', `${all} The <Role id="watcher"/>`))).toEqual(
    [
      'policies/access/key-cabinet.mdx:22:23  warning  mapping-text-changed  The section "Changing keys" has changed since somebody confirmed that it meets 5.10. See both texts with: npx clausebook confirm key-cabinet Then confirm again: npx clausebook confirm key-cabinet --role ROLE',
    ],
  );
});

test('a reclassified document is told of by all who named it', () => {
  expect(reportOn(changed(notice, 'classification: public', 'classification: confidential'))).toEqual([
    'policies/access/access-control.mdx:29:43  error  cites-beyond-readers  The document "privacy-notice" is confidential, but this document is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in its own file, if everybody who reads this may know of it.',
  ]);
});
