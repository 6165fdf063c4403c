import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Path, parseYaml } from '../../src/source/yaml.ts';

/** The only problem of a text that cannot be read, as a line that can be compared. */
function faultOf(text: string): string {
  const { value, diagnostics } = parseYaml(text, 'a.yaml');
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  return diagnostics
    .map(({ line, column, rule, message, hint }) => `${line}:${column} ${rule} ${message} ${hint}`)
    .join('\n');
}

describe('a record', () => {
  test('is read as YAML 1.2: dates, yes and no are texts', () => {
    const yaml = parseYaml('on: 2026-11-21\na: yes\nb: no\nc: true\nd: 72\ne:\nf: [1, two]\n', 'a.yaml');
    expect(yaml.value).toEqual({
      on: '2026-11-21',
      a: 'yes',
      b: 'no',
      c: true,
      d: 72,
      e: null,
      f: [1, 'two'],
    });
    expect(yaml.diagnostics).toEqual([]);
  });

  test('keeps the names of fields and the sources of values as they are written', () => {
    const yaml = parseYaml('5.10: 2.10\n5.1: "2.10"\n~: 0x1F\n"quoted": x\n', 'a.yaml');
    expect(yaml.value).toEqual({ '5.10': 2.1, '5.1': '2.10', '~': 31, quoted: 'x' });
    expect(yaml.sourceOf(['5.10'])).toBe('2.10');
    expect(yaml.sourceOf(['5.1'])).toBe('2.10');
    expect(yaml.sourceOf(['~'])).toBe('0x1F');
    expect(yaml.sourceOf([])).toBeUndefined();
    expect(yaml.sourceOf(['gone'])).toBeUndefined();
  });

  test('knows where values and names begin, or the nearest parent of what is not there', () => {
    const yaml = parseYaml('id: POL-001\nanswers:\n  - question: How?\n    at: "#x"\n', 'a.mdx', 2);
    const at = (line: number, column: number) => ({ file: 'a.mdx', line, column });
    expect(yaml.locate(['id'])).toEqual(at(2, 5));
    expect(yaml.locateKey(['id'])).toEqual(at(2, 1));
    expect(yaml.locate(['answers', 0, 'at'])).toEqual(at(5, 9));
    expect(yaml.locateKey(['answers', 0, 'at'])).toEqual(at(5, 5));
    expect(yaml.locateKey(['answers', 0])).toEqual(at(4, 5));
    expect(yaml.locate(['answers', 0, 'gone', 'deeper'])).toEqual(at(4, 5));
    expect(yaml.locateKey(['answers', 7])).toEqual(at(3, 1));
    expect(yaml.locate(['gone'])).toEqual(at(2, 1));
  });

  test('may be empty', () => {
    const yaml = parseYaml('# nothing yet\n', 'a.yaml', 2);
    expect(yaml.value).toBeNull();
    expect(yaml.locate(['id'])).toEqual({ file: 'a.yaml', line: 2, column: 1 });
    expect(parseYaml('', 'a.yaml').locate([])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
  });
});

describe('a fault of syntax says where and how to mend it', () => {
  test.each([
    [
      'an open quotation mark',
      'a: 1\nb: "hello\nc: 2\n',
      '2:4 yaml-syntax The quotation mark " that opens here is never closed. Write the closing " at the end of the text, on the same line.',
    ],
    [
      'an open apostrophe',
      "a: 'it\nb: 2\n",
      "1:4 yaml-syntax The quotation mark ' that opens here is never closed. Write the closing ' at the end of the text, on the same line.",
    ],
    [
      'an open name',
      '"a: 1\nb: 2\n',
      '1:1 yaml-syntax The quotation mark " that opens here is never closed. Write the closing " at the end of the text, on the same line.',
    ],
    [
      'an open list',
      'a: [x, [y, z]\nb: 1\n',
      '1:4 yaml-syntax The bracket [ that opens here is never closed. Write ] after the last entry; lines that continue the list are indented.',
    ],
    [
      'an open group',
      'a: [x, {y: 1]\nb: 1\n',
      '1:8 yaml-syntax The bracket { that opens here is never closed. Write } after the last entry; lines that continue the list are indented.',
    ],
    [
      'a colon in a text',
      'title: Access: the policy\n',
      '1:8 yaml-syntax This text holds a colon followed by a space, which YAML takes for the name of another field. Put it in quotes: "Access: the policy"',
    ],
    [
      'fields under a value',
      'a: one\n  b: two\n',
      '2:1 yaml-syntax This line is indented, but the field above it has a value already and cannot hold fields. Remove the spaces at its beginning. If it continues the text above, put all of that in quotes.',
    ],
    [
      'a crooked field',
      'a:\n  b: 1\n c: 2\n',
      '3:1 yaml-syntax This line does not begin at the same column as the lines it belongs to. Indent it with as many spaces as its neighbours.',
    ],
    [
      'a crooked entry',
      'a:\n  - x\n - y\n',
      '3:1 yaml-syntax This line does not begin at the same column as the lines it belongs to. Indent it with as many spaces as its neighbours.',
    ],
    [
      'a line without a colon',
      'a: 1\nbcd\ne: 2\n',
      '2:1 yaml-syntax This line is neither a field ("name: value") nor a list entry ("- value"). Write a colon and a space after the name of the field, or indent the line if it continues the text above.',
    ],
    [
      'a colon without a space',
      'a: 1\ntitle:Access\nb: 2\n',
      '2:1 yaml-syntax After the colon a space is missing. Write title: Access',
    ],
    [
      'an entry under a value',
      'keywords: a, b\n- x\n',
      '2:1 yaml-syntax This list entry belongs to no list: the field above it has a value already. Write all entries in brackets, or each on a line of its own that begins with "- ".',
    ],
    [
      'a field after a list',
      '- a\nb: 1\n',
      '2:1 yaml-syntax This does not belong to the list or the field above it. Check its indentation; if it is a text, put it in quotes.',
    ],
    [
      'a text that begins with @',
      'a: @someone\n',
      '1:4 yaml-syntax A text may not begin with @ unless it stands in quotes. Write "@someone"',
    ],
    [
      'a lone &',
      'a: & sons\n',
      '1:4 yaml-syntax A text may not begin with & unless it stands in quotes. Write "& sons"',
    ],
    [
      'a backslash',
      'a: "C:\\q"\n',
      "1:7 yaml-syntax Between double quotes a backslash begins a code, and this is none. Write two backslashes for one, or use single quotes: '...'",
    ],
    [
      'an apostrophe within',
      "a: 'Don't do it'\n",
      "1:9 yaml-syntax After the closing quotation mark there is more text. Inside '...' write an apostrophe twice (''), or put the text in double quotes.",
    ],
    [
      'a quotation within',
      'a: "x" y\n',
      '1:8 yaml-syntax After the closing quotation mark there is more text. Inside "..." write \\" for a quotation mark, or put the text in single quotes.',
    ],
    [
      'a second record',
      'a: 1\n---\nb: 2\n',
      '2:1 yaml-syntax A second record begins here; a file holds one. Remove the line "---" or "..." before it.',
    ],
    [
      'a stray comma',
      'a: [x,, y]\n',
      '1:7 yaml-syntax There is nothing before this comma. Remove the comma, or write an entry before it.',
    ],
    [
      'a stray bracket',
      'a: ]\n',
      '1:4 yaml-syntax The bracket ] closes nothing. Remove it, or put the text in quotes.',
    ],
    [
      'a glued comment',
      'a: "x"#c\n',
      '1:7 yaml-syntax Before # a space is missing. Write a space before #, or put the text in quotes.',
    ],
    [
      'a colon without a name',
      ': x\n',
      '1:1 yaml-syntax Before this colon the name of a field is missing. Write the name before the colon, or put the text in quotes.',
    ],
    [
      'a list as a name',
      '? [a, b]\n: 1\n',
      '1:3 yaml-syntax Before this colon the name of a field is missing. Write the name before the colon, or put the text in quotes.',
    ],
    [
      'a tag',
      'a: !!js/function "x"\n',
      '1:5 yaml-syntax The exclamation mark gives this value a type of its own, which is not allowed. Write the value out without it. A text that begins with ! goes in quotes.',
    ],
    [
      'a directive',
      '%YAML 1.1\n---\na: yes\n',
      '1:1 yaml-syntax A line that begins with % gives orders to the parser, which are not followed. Remove the line.',
    ],
    [
      'a tab',
      'a:\n  b: 1\n\tc: 2\n',
      '3:1 yaml-tab This line is indented with a tab; YAML knows only spaces. Replace each tab by two spaces.',
    ],
    [
      'a tab after spaces',
      'a:\n  \tb: 1\n',
      '2:3 yaml-tab This line is indented with a tab; YAML knows only spaces. Replace each tab by two spaces.',
    ],
  ])('%s', (_, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  test('only the first is reported, for the rest are mostly its echo', () => {
    expect(parseYaml('a: "x\ny"\nb: [\nc: @\n', 'a.yaml').diagnostics).toHaveLength(1);
  });

  test.each([
    ['open', 'a: '.concat('['.repeat(5000))],
    ['closed', 'a: '.concat('['.repeat(5000), ']'.repeat(5000))],
    ['indented', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('nesting without end (%s) is refused', (_, text) => {
    expect(faultOf(text)).toContain('Lists and fields are nested too deep here to be read.');
  });
});

describe('references', () => {
  test('an alias bomb is refused without being unfolded', () => {
    const names = 'abcdefghi';
    const bomb = [...names].map((name, index) => {
      const before = names[index - 1];
      return `${name}: &${name} [${before ? Array(9).fill(`*${before}`).join(', ') : 'lol'}]`;
    });
    const { value, diagnostics } = parseYaml(bomb.join('\n'), 'a.yaml');
    expect(value).toBeUndefined();
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['yaml-alias']));
    expect(diagnostics.slice(0, 3)).toMatchObject([
      {
        line: 1,
        column: 4,
        message: '"&a" names another part of the file; such references are not followed.',
      },
      { line: 2, column: 4 },
      {
        line: 2,
        column: 8,
        message: '"*a" stands for another part of the file; such references are not followed.',
        hint: 'Write the value out without it. A text that begins with * goes in quotes.',
      },
    ]);
  });

  test('a text that only looks like one is told to be quoted', () => {
    expect(faultOf('note: **important**\n')).toBe(
      '1:7 yaml-alias "**important**" stands for another part of the file; such references are not followed. Write the value out without it. A text that begins with * goes in quotes.',
    );
  });

  test('merge keys are refused', () => {
    expect(faultOf('a:\n  <<: {b: 1}\n')).toBe(
      '2:3 yaml-alias "<<" takes in another part of the file; such references are not followed. Write the fields out.',
    );
  });
});

describe('names of fields', () => {
  test('may not stand twice; the first counts, and the rest is read', () => {
    const yaml = parseYaml('title: One\nid: x\n"title": Two\n', 'a.yaml', 2);
    expect(yaml.value).toEqual({ title: 'One', id: 'x' });
    expect(yaml.diagnostics).toEqual([
      {
        file: 'a.yaml',
        line: 4,
        column: 1,
        severity: 'error',
        rule: 'yaml-duplicate-key',
        message: '"title" stands here for the second time; it was first written on line 2.',
        hint: 'Keep one of the two.',
      },
    ]);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('may not be %s, at any depth', (name) => {
    const yaml = parseYaml(`a:\n  - "${name}": { polluted: true }\n`, 'a.yaml');
    expect(yaml.diagnostics).toMatchObject([{ line: 2, column: 5, rule: 'forbidden-key' }]);
    expect(yaml.value).toEqual({ a: [{}] });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('for all records', () => {
  const scalar = fc.oneof(
    fc.stringMatching(/^[a-z0-9][a-z0-9 .-]{0,20}$/),
    fc.string({ maxLength: 12 }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const name = fc
    .stringMatching(/^[a-zA-Z0-9.]{1,8}$/)
    .filter((key) => !['constructor', 'prototype'].includes(key));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(name, tie('tree'), { maxKeys: 4 }),
    ),
  }));
  const written = fc.record({
    data: fc.dictionary(name, tree, { minKeys: 1, maxKeys: 5 }),
    flow: fc.boolean(),
    firstLine: fc.integer({ min: 1, max: 9 }),
  });

  test('every path leads to the place where its value and its name stand', () => {
    fc.assert(
      fc.property(written, ({ data, flow, firstLine }) => {
        const text = stringify(data, {
          collectionStyle: flow ? 'flow' : 'any',
          aliasDuplicateObjects: false,
          lineWidth: 0,
        });
        const lines = text.split('\n');
        const yaml = parseYaml(text, 'a.yaml', firstLine);
        expect(yaml.diagnostics).toEqual([]);
        const read = ({ line, column }: { line: number; column: number }) =>
          lines[line - firstLine]?.slice(column - 1) ?? '';
        for (const { path, value } of leavesOf(yaml.value, [])) {
          const found = read(yaml.locate(path));
          const source = yaml.sourceOf(path) ?? '';
          if (typeof value !== 'string') expect(found.startsWith(source)).toBe(true);
          else if (!/^[|>"']/.test(found)) expect(found.startsWith(source)).toBe(true);
          else expect(source).toBe(value);
          const last = path.at(-1);
          if (typeof last === 'string')
            expect(read(yaml.locateKey(path)).replace(/^"/, '').startsWith(last)).toBe(true);
        }
      }),
    );
  });

  test('whatever the text, the parser answers with data or with a problem inside the text', () => {
    const noise = fc.array(
      fc.constantFrom(
        'a',
        'b: ',
        '\n',
        '  ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '&x',
        '*x',
        '#',
        '!t ',
        '|',
        '\t',
        '? ',
        ': ',
        ',',
        '---\n',
        '<<: ',
        '%',
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(noise, (parts) => {
        const text = parts.join('');
        const { value, diagnostics } = parseYaml(text, 'a.yaml');
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
        const lines = text.split('\n');
        for (const { line, column, message } of diagnostics) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(message).toMatch(/\.$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function leavesOf(value: unknown, path: Path): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const parts: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([step, part]) => leavesOf(part, [...path, step]));
}

describe('a value with a type of its own is a fault with a place, whatever it holds', () => {
  test.each([
    ['a: !!omap\n  - b: 1\n', '1:5'],
    ['a: !!pairs\n  - b: 1\n', '1:5'],
    ['a: !!omap [b: 1]\n', '1:5'],
    ['a: !!set\n  ? b\n', '1:5'],
    ['- !!omap [a: 1]\n', '1:4'],
    ['!!pairs [a: 1]\n', '1:2'],
    ['a: !!binary aGk=\n', '1:5'],
    ['!!str a: b\n', '1:2'],
  ])('%j', (text, place) => {
    expect(faultOf(text)).toMatch(new RegExp(`^${place} yaml-syntax The exclamation mark gives`));
  });

  test('so is a name of a field that names something for later', () => {
    expect(faultOf('&a b: c\n')).toMatch(/^1:1 yaml-alias/);
  });
});
