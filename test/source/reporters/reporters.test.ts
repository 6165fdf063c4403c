import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineRule } from '../../../src/rulebook/define-rule.ts';
import { ruleNamed } from '../../../src/rulebook/rulebook.ts';
import { report, reportRule } from '../../../src/source/diagnostic.ts';
import { reporters } from '../../../src/source/report.ts';
import { escapeData, escapeProperty } from '../../../src/source/reporters/github.ts';
import { encodePath } from '../../../src/source/reporters/sarif.ts';
import { escapeInJson, makeVisible } from '../../../src/source/reporters/visible.ts';

const requirement = report(
  { file: 'policies/access/access-control.mdx', line: 7, column: 14 },
  'unknown-requirement',
  '"A.5.155" is not in iso27001-2022.',
  'Did you mean A.5.15?',
);
const reviewDue = defineRule({
  slug: 'review-due',
  severity: 'due',
  means: 'It is due.',
  mend: 'Read it.',
  example: { where: 'command', wrong: 'a', right: 'b' },
});
const overdue = reportRule({ file: 'content/roles.yaml', line: 1, column: 1 }, reviewDue, 'It is late.');
const plain = { colour: false };
/** A manual that has an entry for one of the two. */
const known = {
  colour: false,
  helpUrl: (rule: string) => (rule === 'unknown-requirement' ? `https://a.example/#${rule}` : undefined),
};

describe('text', () => {
  test('is a line for each problem, its hint on the same line, where each rule is explained, and a count', () => {
    expect(
      reporters.text([requirement, overdue, { ...overdue, severity: 'warning' }, requirement], plain),
    ).toBe(
      [
        'policies/access/access-control.mdx:7:14  error  unknown-requirement  "A.5.155" is not in iso27001-2022. Did you mean A.5.15?',
        'content/roles.yaml:1:1  due  review-due  It is late.',
        'content/roles.yaml:1:1  warning  review-due  It is late.',
        'policies/access/access-control.mdx:7:14  error  unknown-requirement  "A.5.155" is not in iso27001-2022. Did you mean A.5.15?',
        '',
        'review-due           npx clausebook explain review-due',
        'unknown-requirement  npx clausebook explain unknown-requirement',
        '',
        '2 errors, 1 warning, 1 due.',
        '',
      ].join('\n'),
    );
  });

  test('leads to the manual where its address is known', () => {
    expect(reporters.text([requirement, overdue, requirement], known).split('\n\n')[1]).toBe(
      'review-due           npx clausebook explain review-due\nunknown-requirement  https://a.example/#unknown-requirement',
    );
  });

  test('shows three warnings of a rule and their number where many are folded, and every error', () => {
    const late = { ...overdue, severity: 'warning' as const };
    const many = [requirement, ...Array(4).fill(requirement), ...Array(900).fill(late)];
    const [lines, explained, last] = reporters.text(many, { ...plain, most: 3 }).split('\n\n');
    expect(lines?.split('\n').map((line) => line.split('  ')[1])).toEqual([
      ...Array(5).fill('error'),
      ...Array(3).fill('warning'),
    ]);
    expect(explained?.split('\n')).toEqual([
      'review-due           npx clausebook explain review-due  900 of them, 3 shown',
      'unknown-requirement  npx clausebook explain unknown-requirement',
    ]);
    expect(last).toBe('5 errors, 900 warnings. To see all of them: npx clausebook check --all\n');
    expect(reporters.text(many.slice(0, 8), { ...plain, most: 3 })).toBe(
      reporters.text(many.slice(0, 8), plain),
    );
    for (const name of ['json', 'sarif', 'github'] as const)
      expect(reporters[name](many, { ...plain, most: 3 })).toBe(reporters[name](many, plain));
  });

  test('counts one problem and none', () => {
    expect(reporters.text([requirement], plain)).toMatch(/\n1 error\.\n$/);
    expect(reporters.text([], plain)).toBe('No problems.\n');
  });

  test('has colours only when asked', () => {
    const coloured = reporters.text([requirement], { colour: true });
    expect(coloured).toContain('  \u001B[31merror\u001B[39m  \u001B[2munknown-requirement\u001B[22m  ');
    expect(stripVTControlCharacters(coloured)).toBe(reporters.text([requirement], plain));
  });

  test('an escape sequence, a line break or a reversed text of the author becomes visible', () => {
    const message = 'a\u001B[2Jb\nc\u009Bd\u202Ee\u200Bf.';
    const printed = reporters.text([{ ...requirement, file: 'a\u001B.mdx', message, hint: 'x\ry' }], plain);
    expect(printed).toBe(
      'a<U+001B>.mdx:7:14  error  unknown-requirement  a<U+001B>[2Jb<U+000A>c<U+009B>d<U+202E>e<U+200B>f. x<U+000D>y\n\nunknown-requirement  npx clausebook explain unknown-requirement\n\n1 error.\n',
    );
  });

  test('whatever the author writes, a problem is one line without controls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = makeVisible(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(makeVisible(shown)).toBe(shown);
      }),
    );
  });
});

describe('json', () => {
  test('is an array with the promised keys in their order, hint only where there is one', () => {
    const printed = reporters.json([requirement, { ...overdue, hint: undefined }], plain);
    expect(JSON.parse(printed)).toEqual([requirement, overdue]);
    expect(JSON.parse(printed).map(Object.keys)).toEqual([
      ['file', 'line', 'column', 'severity', 'rule', 'message', 'hint'],
      ['file', 'line', 'column', 'severity', 'rule', 'message'],
    ]);
    expect(reporters.json([], plain)).toBe('[]\n');
    expect(JSON.parse(reporters.json([requirement, overdue], known))).toEqual([
      { ...requirement, helpUrl: 'https://a.example/#unknown-requirement' },
      overdue,
    ]);
  });

  test('means the same after escaping, and holds no controls', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = JSON.stringify(value, null, 2);
        const escaped = escapeInJson(json);
        expect(JSON.parse(escaped)).toEqual(JSON.parse(json));
        expect(escaped.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe('sarif', () => {
  test('is a log of version 2.1.0 with its rules, levels, places and a relative address', () => {
    const log = JSON.parse(
      reporters.sarif([requirement, { ...overdue, file: 'content/a b#1:ä.yaml' }, requirement], plain),
    );
    expect(log).toMatchObject({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' });
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0].tool.driver).toEqual({
      name: 'Clausebook',
      rules: [{ id: 'review-due' }, { id: 'unknown-requirement' }],
    });
    expect(log.runs[0].results).toHaveLength(3);
    expect(log.runs[0].results[0]).toEqual({
      ruleId: 'unknown-requirement',
      ruleIndex: 1,
      level: 'error',
      message: { text: '"A.5.155" is not in iso27001-2022. Did you mean A.5.15?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'policies/access/access-control.mdx', uriBaseId: '%SRCROOT%' },
            region: { startLine: 7, startColumn: 14 },
          },
        },
      ],
    });
    expect(log.runs[0].results[1]).toMatchObject({
      ruleIndex: 0,
      level: 'note',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'content/a%20b%231%3A%C3%A4.yaml' } } }],
    });
  });

  test('describes its rules when it is told what they mean', () => {
    const means = 'The framework has no such id.';
    const rules = new Map([
      ['unknown-requirement', { ...ruleNamed('unknown-requirement'), means, mend: 'Write `A.5.15`.' }],
    ]);
    const log = JSON.parse(reporters.sarif([requirement, overdue], { ...plain, rules }));
    expect(log.runs[0].tool.driver.rules).toEqual([
      { id: 'review-due' },
      {
        id: 'unknown-requirement',
        fullDescription: { text: means, markdown: means },
        help: { text: 'Write A.5.15.', markdown: 'Write `A.5.15`.' },
      },
    ]);
  });

  test('leads to the manual where its address is known', () => {
    const log = JSON.parse(reporters.sarif([requirement, overdue], known));
    expect(log.runs[0].tool.driver.rules).toEqual([
      { id: 'review-due' },
      { id: 'unknown-requirement', helpUri: 'https://a.example/#unknown-requirement' },
    ]);
  });

  test('has a list of results even when there are none', () => {
    expect(JSON.parse(reporters.sarif([], plain)).runs[0]).toMatchObject({
      results: [],
      tool: { driver: { rules: [] } },
    });
  });

  test('any path becomes an address that decodes to the path', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !/[/]|^\.\.?$/.test(name));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const path = segments.join('/');
        expect(decodeURIComponent(encodePath(path))).toBe(path);
        expect(new URL(encodePath(path), 'https://example.org/').pathname).toBe(`/${encodePath(path)}`);
      }),
    );
    expect(encodePath('a\uD800')).toBe('a%EF%BF%BD');
  });
});

describe('github', () => {
  test('is a workflow command for each problem', () => {
    expect(reporters.github([requirement, overdue, { ...overdue, severity: 'warning' }], known)).toBe(
      [
        '::error file=policies/access/access-control.mdx,line=7,col=14,title=unknown-requirement::"A.5.155" is not in iso27001-2022. Did you mean A.5.15?%0Ahttps://a.example/#unknown-requirement',
        '::notice file=content/roles.yaml,line=1,col=1,title=review-due::It is late.%0Anpx clausebook explain review-due',
        '::warning file=content/roles.yaml,line=1,col=1,title=review-due::It is late.%0Anpx clausebook explain review-due',
        '',
      ].join('\n'),
    );
    expect(reporters.github([], plain)).toBe('');
  });

  test('an author cannot add a command or a property', () => {
    const printed = reporters.github(
      [{ ...overdue, file: 'a,line=9::b%.md', message: '100 %\r\n::error::x' }],
      plain,
    );
    expect(printed).toBe(
      '::notice file=a%2Cline=9%3A%3Ab%25.md,line=1,col=1,title=review-due::100 %25%0D%0A::error::x%0Anpx clausebook explain review-due\n',
    );
  });

  test('escaping keeps every ordinary text, and leaves nothing that the runner would obey', () => {
    const undo = (text: string) =>
      text
        .replaceAll('%2C', ',')
        .replaceAll('%3A', ':')
        .replaceAll('%0A', '\n')
        .replaceAll('%0D', '\r')
        .replaceAll('%25', '%');
    const text = fc
      .array(fc.constantFrom('%', '\r', '\n', ':', ',', '2', '5', '0', 'A', 'D', 'x', ' '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        expect(undo(escapeData(written))).toBe(written);
        expect(undo(escapeProperty(written))).toBe(written);
        expect(escapeData(written)).not.toMatch(/[\r\n]/);
        expect(escapeProperty(written)).not.toMatch(/[\r\n:,]/);
      }),
    );
  });
});
