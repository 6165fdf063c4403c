import { expect, test } from 'vitest';
import { type TextLimit, textLimits } from '../../src/mdx/limits.ts';
import type { RuleName } from '../../src/rulebook/rulebook.ts';
import { type Diagnostic, report } from '../../src/source/diagnostic.ts';
import {
  limitDiagnostics,
  mostFound,
  mostOfOneFile,
  mostOfOneRule,
} from '../../src/source/limit-diagnostics.ts';
import { writeGithub } from '../../src/source/reporters/github.ts';
import { writeJson } from '../../src/source/reporters/json.ts';
import { mostResults, writeSarif } from '../../src/source/reporters/sarif.ts';
import { writeText } from '../../src/source/reporters/text.ts';
import { problemsOf, read, rulesBrokenBy } from './text.ts';

/** A text that has as much of something as is said, and no more of anything else than it needs. */
const texts: Partial<Record<TextLimit, (count: number) => string>> = {
  text: (count) => `${'Abcdefg '.repeat(12)}Ab.\n\n`.repeat(Math.ceil(count / 101)).slice(0, count),
  line: (count) => 'a'.repeat(count),
  lines: (count) => `${'Abcdefgh\n\n'.repeat(count / 2)}${count % 2 === 0 ? '' : 'Ab.\n'}`,
  openings: (count) => `${'<kbd>a</kbd> b\n\n'.repeat(count / 2)}${count % 2 === 0 ? '' : '{/* a */}'}`,
  block: (count) => `${'Abcdefghi\n'.repeat(Math.ceil(count / 10))}`.slice(0, count),
  tags: (count) => 'a<br/>'.repeat(count),
  references: (count) => 'a &amp;\n'.repeat(count),
  markers: (count) => `${'- '.repeat(count)}a`,
  cells: (count) => `|a|b|\n|-|-|\n${'|a\n'.repeat(count / 2 - 1)}`.replaceAll('|a\n', '|a|\n'),
  footnotes: (count) => `${'a[^n]\n\n'.repeat(count)}[^n]: Note.`,
};

test.each(Object.entries(texts))(
  'as many as the limit of the %s may stand, and one more may not',
  (name, write) => {
    const { most } = textLimits[name as TextLimit];
    const step = name === 'cells' ? 2 : 1;
    expect(rulesBrokenBy(write(most))).toEqual([]);
    expect(rulesBrokenBy(write(most + step))).toEqual([name === 'markers' ? 'too-deep' : 'too-large']);
  },
);

test('twelve tags may stand open behind a curly bracket, and one more may not', () => {
  expect(rulesBrokenBy(`Text {${'<kbd>'.repeat(12)}}.`)).toEqual(['lone-brace']);
  expect(rulesBrokenBy(`Text {${'<kbd>'.repeat(13)}}.`)).toEqual(['too-deep']);
  expect(rulesBrokenBy(`Text {${'<kbd>a</kbd>'.repeat(13)}}.`)).toEqual(['lone-brace']);
});

test('program code that is not parsed hides no other fault of its text', () => {
  const code = `Text {${'<kbd>'.repeat(13)}}.`;
  expect(rulesBrokenBy(`${code}\n\n## \n\nLess <5 mg.`)).toEqual(['too-deep', 'empty-heading', 'less-than']);
  // A comment and an anchor reach no further than their own bracket.
  const open = '<kbd>\n'.repeat(13);
  expect(new Set(rulesBrokenBy(`## A {#a}\n\n{/* x */}\n\n${open}`))).toEqual(
    new Set(['unclosed-component']),
  );
});

test('components that close themselves are no openings, however many', () => {
  const many = '<Doc to="a"/> and <br/> and <br>\n\n'.repeat(textLimits.openings.most);
  expect(rulesBrokenBy(many)).not.toContain('too-large');
});

test('a line across the page is no list of lists', () => {
  expect(rulesBrokenBy(`Text.\n\n${'- '.repeat(40)}\n\nText.`)).toEqual([]);
});

test('a text of too many parts is told where they are too many, and the rest of it is not read', () => {
  const problems = problemsOf(`${'**a** '.repeat(10)}\n\n`.repeat(textLimits.nodes.most / 30 + 10)).filter(
    (problem) => problem.includes(' too-large '),
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^3999:57 too-large There are more than 60,000 parts of a text/);
});

test('of one rule the first thousand are found in a text, and how many more there are', () => {
  const problems = problemsOf('## \n\n'.repeat(mostFound + 2));
  expect(problems).toHaveLength(mostFound + 1);
  expect(problems.at(-1)).toBe(
    '2001:1 more-problems 2 more problems of the rule "empty-heading" are not shown from here on. | Mend those that are shown, then check again.',
  );
  expect(problemsOf('## \n\n'.repeat(mostFound))).toHaveLength(mostFound);
});

test('of one rule the first hundred are shown to a person, and all to a program', () => {
  const { diagnostics } = read('## \n\n'.repeat(mostOfOneRule + 2));
  const shown = limitDiagnostics(diagnostics);
  expect(shown).toHaveLength(mostOfOneRule + 1);
  expect(shown.at(-1)).toMatchObject({
    line: 201,
    message: '2 more problems of the rule "empty-heading" are not shown from here on.',
  });
  expect(limitDiagnostics(diagnostics.slice(0, mostOfOneRule))).toHaveLength(mostOfOneRule);
  const lines = writeText(diagnostics, { colour: false, most: 3 }).split('\n');
  expect(lines.filter((line) => line.includes('  empty-heading  The'))).toHaveLength(mostOfOneRule);
  expect(writeGithub(diagnostics, { colour: false }).match(/title=empty-heading/g)).toHaveLength(
    mostOfOneRule,
  );
  expect(JSON.parse(writeJson(diagnostics, { colour: false }))).toHaveLength(mostOfOneRule + 2);
});

test('of one file the first three hundred are shown, errors before warnings', () => {
  const at = (line: number, rule: RuleName) => report({ file: 'a.yaml', line, column: 1 }, rule, 'A.');
  const errors = ['dead-link', 'dead-anchor', 'dead-image'] as const;
  const many = [
    ...Array.from({ length: 5 }, (_, index) => at(index + 1, 'more-problems')),
    ...Array.from({ length: mostOfOneFile }, (_, index) => at(index + 10, errors[index % 3] ?? 'dead-link')),
  ];
  const kept = limitDiagnostics(many);
  expect(kept).toHaveLength(mostOfOneFile + 1);
  expect(kept[0]?.message).toBe('5 more problems are not shown from here on.');
  expect(kept.slice(1).every(({ severity }) => severity === 'error')).toBe(true);
  expect(limitDiagnostics(many.slice(5))).toEqual(many.slice(5));
});

test('of more results than a code host takes the gravest stand in SARIF, and how many are left out', () => {
  const warnings = Array.from({ length: mostResults }, (_, index) =>
    report({ file: `a${index % 50}.mdx`, line: index + 1, column: 1 }, 'unfilled-gap', 'A.'),
  );
  const error = report({ file: 'z.mdx', line: 1, column: 1 }, 'dead-link', 'A.');
  const run = (found: readonly Diagnostic[]) =>
    (JSON.parse(writeSarif(found, { colour: false })) as { runs: [{ results: { ruleId: string }[] }] })
      .runs[0];
  expect(run(warnings)).not.toHaveProperty('invocations');
  const cut = run([...warnings, error]);
  expect(cut.results).toHaveLength(mostResults);
  expect(cut.results.at(-1)?.ruleId).toBe('dead-link');
  expect(cut).toMatchObject({
    invocations: [
      {
        toolExecutionNotifications: [
          {
            message: {
              text: '1 more problem is not among the results: a code host takes 25,000. --format json has all of them.',
            },
          },
        ],
      },
    ],
  });
});

test('no message quotes more than a screen of what was written', () => {
  const { diagnostics } = read(`<${'Abc'.repeat(3000)}/>`);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-component']);
  expect(diagnostics[0]?.message.length).toBe(2000);
});
