import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, policy, reportOn } from '../support/faulty-handbook.ts';
import { small } from '../support/temporary-handbook.ts';

const source = readFileSync(join(small, policy), 'utf8');
const [opening = '', fields = '', ...body] = source.split(/^---\n/m);
const text = body.join('---\n');

describe('the fields of a document', () => {
  test.each([
    [
      'that never end: the hint says where they probably do',
      changed(policy, '\n---\n', '\n'),
      ':1:1  error  unclosed-frontmatter  The fields open with "---" here, and no second "---" ends them. Write "---" on a line of its own before line 17.',
    ],
    [
      'that end with four hyphens',
      changed(policy, '\n---\n', '\n----\n'),
      ':1:1  error  unclosed-frontmatter  The fields open with "---" here, and no second "---" ends them. Line 17 holds "----": write three hyphens and nothing else, at the left edge.',
    ],
    [
      'that end with the dash which a word processor made of hyphens',
      changed(policy, '\n---\n', '\n—\n'),
      ':1:1  error  unclosed-frontmatter  The fields open with "---" here, and no second "---" ends them. Line 17 holds "—": write three hyphens and nothing else, at the left edge.',
    ],
    [
      'that ask to be read as JavaScript',
      changed(policy, '---\n', '---js\n'),
      ':1:1  error  frontmatter-language  The document begins with "---js", but its fields may only be written in YAML. Begin with a line that holds three hyphens and nothing else: ---',
    ],
    [
      'that ask to be read as JSON',
      { [policy]: `;;;\n{ "id": "POL-021" }\n;;;\n${text}` },
      ':1:1  error  frontmatter-language  The document begins with ";;;", but its fields may only be written in YAML. Begin with a line that holds three hyphens and nothing else: ---',
    ],
    [
      'that ask to be read as TOML',
      { [policy]: `+++\n${fields}+++\n${text}` },
      ':1:1  error  frontmatter-language  The document begins with "+++", but its fields may only be written in YAML. Begin with a line that holds three hyphens and nothing else: ---',
    ],
    [
      'that begin on the second line',
      { [policy]: `\n${source}` },
      ':2:1  error  missing-frontmatter  The line "---" that opens the fields must be the very first of the file and begin at its left edge. Remove what stands before it, spaces and empty lines too.',
    ],
    [
      'that are not there',
      { [policy]: text },
      ':1:1  error  missing-frontmatter  The document does not begin with its fields (id, title, owner and so on). Begin with a line "---", then the fields, then another line "---".',
    ],
  ])('%s', (_, changes, line) => {
    expect(opening).toBe('');
    expect(reportOn(changes)).toEqual([`${policy}${line}`]);
  });

  test('that hold nothing miss every one of them', () => {
    const lines = reportOn({ [policy]: `---\n---\n${text}` });
    expect(lines.map((line) => line.replace(/ {2}missing-field {2}("\w+") .*/, ' $1'))).toEqual(
      [
        'id',
        'title',
        'type',
        'classification',
        'version',
        'owner',
        'approver',
        'audience',
        'reviewEvery',
        'summary',
      ]
        .toSorted()
        .map((field) => `${policy}:2:1  error "${field}"`),
    );
  });

  test('that have three faults are told of all three, and the text below them of its own', () => {
    const faulty = changed(
      policy,
      'version: 2.1.0\nowner: officer\n',
      'version: 2.1\nowner: oficer\ncolour: red\n',
    );
    const both = { [policy]: String(faulty[policy]).replace('"break-glass"', '"brake-glass"') };
    expect(reportOn(both).map((line) => line.split('  ').slice(0, 3).join(' '))).toEqual([
      `${policy}:6:10 error bad-version`,
      `${policy}:7:8 error unknown-role`,
      `${policy}:8:1 error unknown-field`,
      `${policy}:44:15 error unknown-term`,
    ]);
  });
});
