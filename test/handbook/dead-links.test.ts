import { describe, expect, test } from 'vitest';
import { changed, notice, policy, procedure, reportOn } from '../support/faulty-handbook.ts';

/** Fault, file of the small handbook, what stands there, what is put in its place, and what the check says. */
type Case = [fault: string, file: string, from: string, to: string, says: string[]];

const cases: Case[] = [
  [
    'an address that leads nowhere',
    policy,
    '<Doc to="privacy-notice#what-we-keep"/>',
    '[it](/documnets/)',
    [
      'policies/access/access-control.mdx:29:39  error  dead-link  There is no page "/documnets/" that a text may link to. For a document write <Doc to="..."/>; for another website begin with https://',
    ],
  ],
  [
    'an address that almost leads somewhere',
    policy,
    '<Doc to="privacy-notice#what-we-keep"/>',
    '[it](/glosary/)',
    [
      'policies/access/access-control.mdx:29:39  error  dead-link  There is no page "/glosary/" that a text may link to. Did you mean /glossary/?',
    ],
  ],
  [
    'a document by id in an address',
    policy,
    '<Doc to="privacy-notice#what-we-keep"/>',
    '[it](/documents/NOT-001/)',
    [
      'policies/access/access-control.mdx:29:39  error  dead-link  There is no page "/documents/NOT-001/" that a text may link to. Write <Doc to="privacy-notice"/>.',
    ],
  ],
  [
    'a document with the ending of a file',
    policy,
    '<Doc to="privacy-notice#what-we-keep"/>',
    '[it](/documents/privacy-notice.html)',
    [
      'policies/access/access-control.mdx:29:39  error  dead-link  There is no page "/documents/privacy-notice.html" that a text may link to. Write <Doc to="privacy-notice"/>.',
    ],
  ],
  [
    'a relative address',
    policy,
    '<Doc to="privacy-notice#what-we-keep"/>',
    '[it](../privacy/privacy-notice.mdx)',
    [
      'policies/access/access-control.mdx:29:39  error  unsafe-address  The address "../privacy/privacy-notice.mdx" does not begin with a slash, so that it leads elsewhere on every page. For a document write <Doc to="privacy-notice"/>.',
    ],
  ],
  [
    'a page that the public edition lacks',
    notice,
    'We keep your name',
    'See [it](/frameworks/). We keep your name',
    [
      'policies/privacy/privacy-notice.mdx:23:10  error  dead-link  The page "/frameworks/" is not in the public edition, but this document is. Take the link out.',
    ],
  ],
  [
    'a page that two editions lack',
    policy,
    'Ask the',
    'See [it](/notices/). Ask the',
    [
      'policies/access/access-control.mdx:29:10  error  dead-link  The page "/notices/" is not in the staff and audit editions, but this document is. Take the link out.',
    ],
  ],
  [
    'an anchor of another document',
    policy,
    'privacy-notice#what-we-keep',
    'privacy-notice#what-we-kept',
    [
      'policies/access/access-control.mdx:29:43  error  dead-anchor  The document "privacy-notice" has no heading or rule with the anchor "what-we-kept". Did you mean what-we-keep?',
    ],
  ],
  [
    'an anchor of another document that nothing looks like',
    policy,
    'privacy-notice#what-we-keep',
    'privacy-notice#retention',
    [
      'policies/access/access-control.mdx:29:43  error  dead-anchor  The document "privacy-notice" has no heading or rule with the anchor "retention". It has in-short, what-we-keep, when.',
    ],
  ],
  [
    'an anchor of another document, in an address',
    policy,
    '<Doc to="privacy-notice#what-we-keep"/>',
    '[it](/documents/privacy-notice/#wehn)',
    [
      'policies/access/access-control.mdx:29:39  error  dead-anchor  The document "privacy-notice" has no heading or rule with the anchor "wehn". Did you mean when?',
    ],
  ],
  [
    'an anchor of the same text',
    policy,
    '<Doc to="privacy-notice#what-we-keep"/>',
    '[it](#emergncies)',
    [
      'policies/access/access-control.mdx:29:39  error  dead-anchor  There is no heading or rule with the anchor "#emergncies" in this text. Did you mean #emergencies?',
    ],
  ],
  [
    'the place of a page of the handbook',
    policy,
    '<Doc to="privacy-notice#what-we-keep"/>',
    '[a](/#topic-acces), [b](/#topic-access), [c](/a-z/#letter-b), [d](/answers/#nonsense)',
    [
      'policies/access/access-control.mdx:29:38  error  dead-anchor  The page "/" has no place "#topic-acces" that a text may link to. Did you mean #topic-access?',
      'policies/access/access-control.mdx:29:100  error  dead-anchor  The page "/answers/" has no place "#nonsense" that a text may link to. Link to the page: /answers/',
    ],
  ],
  [
    'the place of a page for auditors',
    procedure,
    'See <Doc to="access-control"/>.',
    'See [a](/coverage/#nonsense), [b](/coverage/#gaps), [c](/ledger/#event-12), [d](/ledger/#event-x), [e](/soa/#demo-2026).',
    [
      'policies/access/key-cabinet.mdx:24:129  error  dead-anchor  The page "/coverage/" has no place "#nonsense" that a text may link to. Link to the page: /coverage/',
      'policies/access/key-cabinet.mdx:24:201  error  dead-anchor  The page "/ledger/" has no place "#event-x" that a text may link to. Link to the page: /ledger/',
    ],
  ],
  [
    'the anchor of an answer',
    policy,
    '"#requesting-access"',
    '"#request"',
    [
      'policies/access/access-control.mdx:14:43  error  dead-anchor  This document has no heading or rule with the anchor "request". This text has in-short, requesting-access, lock-screen, emergencies.',
    ],
  ],
  [
    'the place of a rule that is not there, in a country that nobody listed',
    policy,
    'reviewEvery: P1Y\n',
    'reviewEvery: P1Y\nappliesIn: [{ at: "#emergencis", places: [atlantis] }]\n',
    [
      'policies/access/access-control.mdx:11:19  error  dead-anchor  This document has no heading or rule with the anchor "emergencis". Did you mean emergencies?',
      'policies/access/access-control.mdx:11:43  error  unknown-record  There is no workplace "atlantis" in content/workplaces.yaml. Add it there, or use one that is there.',
    ],
  ],
  [
    'the anchor of documented information',
    policy,
    'reviewEvery: P1Y\n',
    'reviewEvery: P1Y\nprovides: [{ item: ISMS-05, at: "#emergencis" }]\n',
    [
      'policies/access/access-control.mdx:11:33  error  dead-anchor  This document has no heading or rule with the anchor "emergencis". Did you mean emergencies?',
    ],
  ],
  [
    'an image that is not there',
    policy,
    'doors.png',
    'dors.png',
    [
      'policies/access/access-control.mdx:35:1  error  dead-image  There is no picture "policies/access/access-control/dors.png". Did you mean policies/access/access-control/doors.png?',
    ],
  ],
  [
    'an image that nothing looks like',
    policy,
    'doors.png',
    'plan-of-the-house.png',
    [
      'policies/access/access-control.mdx:35:1  error  dead-image  There is no picture "policies/access/access-control/plan-of-the-house.png". Put it there, or take it out here.',
    ],
  ],
  [
    'an image without text',
    policy,
    '![A plan of the doors.]',
    '![]',
    [
      'policies/access/access-control.mdx:35:1  error  image-text  The image has no alternative text. Say in the square brackets what it shows: ![A nurse unlocks the cabinet](...)',
    ],
  ],
];

describe('what leads nowhere is reported where it is written', () => {
  test.each(cases)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });
});
