import { describe, expect, test } from 'vitest';
import { changed, reportOn } from '../support/faulty-handbook.ts';

/** Fault, file of the small handbook, what stands there, what is put in its place, and what the check says. */
type Case = [fault: string, file: string, from: string, to: string, says: string[]];

const cases: Case[] = [
  [
    'a control for a requirement that has a file already',
    'content/controls/demo-2026/5.1.mdx',
    'id: 5.1\n',
    'id: 5.10\n',
    [
      'content/controls/demo-2026/5.1.mdx:2:5  error  duplicate-id  The control "5.10" of demo-2026 has the file content/controls/demo-2026/5.10.mdx already. Change the id to that of the control that is meant here, or remove one of the two files.',
    ],
  ],
  [
    'a control with a status that there is not',
    'content/controls/demo-2026/5.1.mdx',
    'status: implemented',
    'status: done',
    [
      'content/controls/demo-2026/5.1.mdx:7:9  error  bad-value  "done" is not a status. Use implemented, partial, planned or not-started.',
    ],
  ],
  [
    'a control that says "no" for false',
    'content/controls/demo-2026/5.1.mdx',
    'applicable: true',
    'applicable: no',
    [
      'content/controls/demo-2026/5.1.mdx:4:13  error  wrong-type  "applicable" must be true or false, not the text "no". Write applicable: false',
    ],
  ],
  [
    'a control without words',
    'content/controls/demo-2026/5.1.mdx',
    'Doors are locked at night. See <Doc to="access-control"/>.\n',
    '',
    [
      'content/controls/demo-2026/5.1.mdx:12:1  error  empty-document  The document has no text. Write it below the frontmatter: begin with ## and a heading.',
    ],
  ],
  [
    'a control with a picture',
    'content/controls/demo-2026/5.1.mdx',
    'Doors are locked',
    '![The doors](5.1/doors.png) Doors are locked',
    [
      'content/controls/demo-2026/5.1.mdx:12:1  error  image-address  Images can only stand in documents below policies/. Say it in words here, or link to a document that shows it.',
    ],
  ],
];

describe('the record of a control with a fault says where and how to mend it', () => {
  test.each(cases)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });
});
