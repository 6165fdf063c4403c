import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/source/frontmatter.ts';

function problemOf(text: string) {
  return splitFrontmatter(text, 'policies/a.mdx').diagnostics;
}

describe('frontmatter', () => {
  test('is split from the body, and both know their lines', () => {
    expect(splitFrontmatter('---\nid: POL-001\ntitle: A\n---\n\n## One\n', 'a.mdx')).toEqual({
      yaml: 'id: POL-001\ntitle: A\n',
      yamlLine: 2,
      body: '\n## One\n',
      bodyLine: 5,
      diagnostics: [],
    });
  });

  test('may be empty, may stand without a body, and may have spaces after its hyphens', () => {
    expect(splitFrontmatter('---\n---', 'a.mdx')).toMatchObject({ yaml: '', body: '', bodyLine: 3 });
    expect(splitFrontmatter('---  \na: 1\n---\t\nx', 'a.mdx')).toMatchObject({
      yaml: 'a: 1\n',
      body: 'x',
      bodyLine: 4,
    });
  });

  test('ends at the first line of three hyphens; a later one is a rule of the body', () => {
    expect(splitFrontmatter('---\na: "---"\n---\nx\n\n---\n', 'a.mdx')).toMatchObject({
      yaml: 'a: "---"\n',
      body: 'x\n\n---\n',
    });
  });

  test('is missing', () => {
    expect(problemOf('## Heading\n')).toEqual([
      {
        file: 'policies/a.mdx',
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'missing-frontmatter',
        message: 'The document does not begin with its fields (id, title, owner and so on).',
        hint: 'Begin with a line "---", then the fields, then another line "---".',
      },
    ]);
    expect(problemOf('----\na: 1\n----\n')).toMatchObject([{ rule: 'missing-frontmatter' }]);
  });

  test('must begin on the first line, at its left edge', () => {
    const message =
      'The line "---" that opens the fields must be the very first of the file and begin at its left edge.';
    expect(problemOf('\n\n---\na: 1\n---\n')).toMatchObject([
      { line: 3, rule: 'missing-frontmatter', message },
    ]);
    expect(problemOf(' ---\na: 1\n---\n')).toMatchObject([{ line: 1, rule: 'missing-frontmatter', message }]);
  });

  test('is not closed: the hint says before which line the hyphens belong', () => {
    expect(problemOf('---\nid: POL-001\ntitle: A\n\n## One\n')).toMatchObject([
      {
        line: 1,
        rule: 'unclosed-frontmatter',
        message: 'The fields open with "---" here, and no second "---" ends them.',
        hint: 'Write "---" on a line of its own before line 4.',
      },
    ]);
    expect(problemOf('---\nid: POL-001')).toMatchObject([
      { hint: 'Write "---" on a line of its own after the last field.' },
    ]);
  });

  test.each(['---js', '--- js', '---json', '---javascript', '---yaml', ';;;', '+++'])(
    'in another language is refused: %s',
    (opening) => {
      expect(problemOf(`${opening}\nmodule.exports = process.exit(1)\n---\n`)).toMatchObject([
        {
          line: 1,
          column: 1,
          rule: 'frontmatter-language',
          message: `The document begins with "${opening}", but its fields may only be written in YAML.`,
        },
      ]);
    },
  );
});
