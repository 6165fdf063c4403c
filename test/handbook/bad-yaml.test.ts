import { describe, expect, test } from 'vitest';
import { changed, policy, reportOn } from '../support/faulty-handbook.ts';

/** Fault, file of the small handbook, what stands there, what is put in its place, and what the check says. */
type Case = [fault: string, file: string, from: string, to: string, says: string[]];

const cases: Case[] = [
  [
    'a quotation mark that is never closed',
    policy,
    'title: Access control policy',
    'title: "Access control policy',
    [
      'policies/access/access-control.mdx:3:8  error  yaml-syntax  The quotation mark " that opens here is never closed. Write the closing " at the end of the text, on the same line.',
    ],
  ],
  [
    'a bracket that is never closed',
    policy,
    '[MFA, login]',
    '[MFA, login',
    [
      'policies/access/access-control.mdx:12:11  error  yaml-syntax  The bracket [ that opens here is never closed. Write ] after the last entry; lines that continue the list are indented.',
    ],
  ],
  [
    'an anchor without quotes, which begins a comment',
    policy,
    'at: "#requesting-access" }',
    'at: #requesting-access }',
    [
      'policies/access/access-control.mdx:14:43  error  yaml-syntax  The sign # begins a comment, so that nothing after it is read, not the closing } either. If it is part of a text, put that in quotes: "#requesting-access"',
    ],
  ],
  [
    'a tab before a field',
    policy,
    '  demo-2026: [5.1]',
    '\tdemo-2026: [5.1]',
    [
      'policies/access/access-control.mdx:16:1  error  yaml-tab  This line is indented with a tab; YAML knows only spaces. Replace each tab by two spaces.',
    ],
  ],
  [
    'a field that stands there twice',
    policy,
    'type: policy\n',
    'type: policy\ntitle: Another title\n',
    [
      'policies/access/access-control.mdx:5:1  error  yaml-duplicate-key  "title" stands here for the second time; it was first written on line 3. Keep one of the two.',
    ],
  ],
  [
    'a colon in a title',
    policy,
    'title: Access control policy',
    'title: Access control: the policy',
    [
      'policies/access/access-control.mdx:3:8  error  yaml-syntax  This text holds a colon followed by a space, which YAML takes for the name of another field. Put it in quotes: "Access control: the policy"',
    ],
  ],
  [
    'words behind a quotation',
    policy,
    'title: Access control policy',
    'title: "Access" control policy',
    [
      'policies/access/access-control.mdx:3:17  error  yaml-syntax  After the closing quotation mark there is more text. Inside "..." write \\" for a quotation mark, or put the text in single quotes.',
    ],
  ],
  [
    'no space after a colon',
    policy,
    'owner: officer',
    'owner:officer',
    [
      'policies/access/access-control.mdx:7:1  error  yaml-syntax  After the colon a space is missing. Write owner: officer',
    ],
  ],
  [
    'a space before a field',
    policy,
    'owner: officer',
    ' owner: officer',
    [
      'policies/access/access-control.mdx:7:1  error  yaml-syntax  This line is indented, but the field above it has a value already and cannot hold fields. Remove the spaces at its beginning. If it continues the text above, put all of that in quotes.',
    ],
  ],
  [
    'a summary that goes on at the left edge',
    policy,
    'and how access ends.',
    'and how\naccess ends.',
    [
      'policies/access/access-control.mdx:12:1  error  yaml-syntax  This line is neither a field ("name: value") nor a list entry ("- value"). Write a colon and a space after the name of the field, or indent the line if it continues the text above.',
    ],
  ],
  [
    'a no-break space after a colon',
    policy,
    'title: Access',
    'title:\u00a0Access',
    [
      'policies/access/access-control.mdx:3:7  error  yaml-syntax  A no-break space stands here; YAML knows only the ordinary one. Delete it and type a space.',
    ],
  ],
  [
    'a no-break space before an entry',
    policy,
    '  - { question',
    '\u00a0\u00a0- { question',
    [
      'policies/access/access-control.mdx:14:1  error  yaml-syntax  A no-break space stands here; YAML knows only the ordinary one. Delete it and type a space.',
    ],
  ],
  [
    'two versions that nobody has merged',
    policy,
    'owner: officer\n',
    '<<<<<<< HEAD\nowner: officer\n=======\nowner: keeper\n>>>>>>> main\n',
    [
      'policies/access/access-control.mdx:7:1  error  yaml-syntax  Two versions of this file were merged here and nobody has chosen between them. Keep the lines that are right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ],
  ],
  [
    'an anchor and an alias of YAML',
    policy,
    '[MFA, login]',
    '&words [MFA, *words]',
    [
      'policies/access/access-control.mdx:12:11  error  yaml-alias  "&words" names another part of the file; such references are not followed. Write the value out without it. A text that begins with & goes in quotes.',
      'policies/access/access-control.mdx:12:24  error  yaml-alias  "*words" stands for another part of the file; such references are not followed. Write the value out without it. A text that begins with * goes in quotes.',
    ],
  ],
  [
    'a field called __proto__',
    policy,
    'type: policy\n',
    'type: policy\n__proto__: { admin: true }\n',
    [
      'policies/access/access-control.mdx:5:1  error  forbidden-key  "__proto__" may not be the name of a field: programs give it a meaning of its own. Choose another name.',
    ],
  ],
  [
    'a field called constructor',
    policy,
    'type: policy\n',
    'type: policy\nconstructor: x\n',
    [
      'policies/access/access-control.mdx:5:1  error  forbidden-key  "constructor" may not be the name of a field: programs give it a meaning of its own. Choose another name.',
    ],
  ],
  [
    'a comma in a text between brackets',
    policy,
    'How do I get access?',
    'How do I get access, and when?',
    [
      'policies/access/access-control.mdx:14:38  error  unknown-field  "and when?" is not a field here: between { and } a comma ends a text. Put the whole text in quotes: "How do I get access, and when?"',
    ],
  ],
  [
    'a colon in a text between brackets',
    policy,
    'How do I get access?',
    'Access: how?',
    [
      'policies/access/access-control.mdx:14:17  error  yaml-syntax  A second colon stands here, and between brackets it begins another field. If it is part of the text, put the text in quotes; if another field begins, write a comma before its name.',
    ],
  ],
  [
    'a text that begins with a sign of YAML',
    policy,
    'summary: Who',
    'summary: *Who',
    [
      'policies/access/access-control.mdx:11:10  error  yaml-syntax  A text may not begin with * unless it stands in quotes. Write "*Who may see which information, and how access ends."',
    ],
  ],
  [
    'a keyword that begins with a sign of YAML',
    policy,
    '[MFA, login]',
    '[MFA, @home]',
    [
      'policies/access/access-control.mdx:12:17  error  yaml-syntax  A text may not begin with @ unless it stands in quotes. Write "@home"',
    ],
  ],
  [
    'an apostrophe between apostrophes',
    policy,
    'title: Access control policy',
    "title: 'The doctor's keys'",
    [
      "policies/access/access-control.mdx:3:20  error  yaml-syntax  After the closing quotation mark there is more text. Inside '...' write an apostrophe twice (''), or put the text in double quotes.",
    ],
  ],
  [
    'a hidden character',
    policy,
    'title: Access',
    'title: Acc\u00adess',
    [
      'policies/access/access-control.mdx:3:11  error  hidden-character  There is a hidden character here: U+00AD (soft hyphen). Delete it and type the words around it anew.',
    ],
  ],
];

describe('YAML that cannot be read says where and how to mend it', () => {
  test.each(cases)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });
});

test('a bomb of aliases costs nothing and is refused where it begins', () => {
  const levels = 'abcdefghij'.split('').map((name, level, names) => {
    const parts = level === 0 ? '"ha"' : `*${names[level - 1]}`;
    return `${name}: &${name} [${Array.from({ length: 10 }, () => parts).join(', ')}]`;
  });
  const began = performance.now();
  const lines = reportOn({ 'content/organization.yaml': levels.join('\n') });
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(lines[0]).toBe(
    'content/organization.yaml:1:4  error  yaml-alias  "&a" names another part of the file; such references are not followed. Write the value out without it. A text that begins with & goes in quotes.',
  );
  expect(lines[2]).toBe(
    'content/organization.yaml:2:8  error  yaml-alias  "*a" stands for another part of the file; such references are not followed. Write the value out without it. A text that begins with * goes in quotes.',
  );
  expect(lines.every((line) => line.startsWith('content/organization.yaml:'))).toBe(true);
});
