import { describe, expect, test } from 'vitest';
import { readText } from '../../src/mdx/read-text.ts';
import { resolveText } from '../../src/mdx/resolve-text.ts';
import type { Answers } from '../../src/schema/answers.ts';
import { records } from './text.ts';

const file = 'policies/access/tried.mdx';

/** What readers see of a text under these answers. */
function show(source: string, answers: Answers = {}) {
  const parsed = readText(source, file, 1, answers);
  return { parsed, resolved: resolveText(parsed, records) };
}

/** The same as a text in which only this was ever written. */
function expectAsIf(source: string, answers: Answers, written: string) {
  const { parsed, resolved } = show(source, answers);
  expect(parsed.diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  const { used: _, ...shown } = resolved;
  const { used: __, ...plain } = show(written).resolved;
  expect(shown).toEqual(plain);
  expect(plain.text).not.toBe('');
  const { parsed: alike } = show(written);
  const named = ({ headings, anchors, rules, satisfies, citations }: typeof parsed) => [
    headings,
    anchors,
    rules.map(({ id }) => id),
    satisfies.map(({ requirement, anchor }) => [requirement, anchor]),
    citations.map(({ kind, id }) => [kind, id]),
  ];
  expect(named(parsed)).toEqual(named(alike));
}

const yes = { own: true };
const no = { own: false };

describe('a text of which a part depends on an answer is as if only what stands had ever been written', () => {
  test.each<readonly [what: string, source: string, withIt: string, without: string]>([
    [
      'a paragraph',
      'Before.\n\n<When answer="own">\nIt is ours.\n</When>\n\nAfter.',
      'Before.\n\nIt is ours.\n\nAfter.',
      'Before.\n\nAfter.',
    ],
    [
      'a paragraph with empty lines inside the tags',
      'Before.\n\n<When answer="own">\n\nIt is ours.\n\nAll of it.\n\n</When>\n\nAfter.',
      'Before.\n\nIt is ours.\n\nAll of it.\n\nAfter.',
      'Before.\n\nAfter.',
    ],
    [
      'a paragraph on one line',
      'Before.\n\n<When answer="own">It is *ours*.</When>\n\nAfter.',
      'Before.\n\nIt is *ours*.\n\nAfter.',
      'Before.\n\nAfter.',
    ],
    ['the first paragraph', '<When answer="own">\nOurs.\n</When>\n\nAfter.', 'Ours.\n\nAfter.', 'After.'],
    ['the last paragraph', 'Before.\n\n<When answer="own">\nOurs.\n</When>', 'Before.\n\nOurs.', 'Before.'],
    [
      'a paragraph right at the next',
      'Before.\n\n<When answer="own">\nOurs.\n</When>\nAfter.',
      'Before.\n\nOurs.\n\nAfter.',
      'Before.\n\nAfter.',
    ],
    [
      'paragraphs of two conditions right at each other',
      'Before.\n\n<When answer="own">\nOurs.\n</When>\n<When unless="own">\nTheirs.\n</When>\n\nAfter.',
      'Before.\n\nOurs.\n\nAfter.',
      'Before.\n\nTheirs.\n\nAfter.',
    ],
    [
      'words in a sentence',
      'We keep it <When answer="own">here</When><When unless="own">elsewhere</When>, safe.',
      'We keep it here, safe.',
      'We keep it elsewhere, safe.',
    ],
    [
      'words between words',
      'We keep <When answer="own">and run</When> it.',
      'We keep and run it.',
      'We keep it.',
    ],
    ['words with spaces of their own', 'We <When answer="own"> do </When> it.', 'We do it.', 'We it.'],
    [
      'words before a full stop',
      'We keep it <When answer="own">here</When>.',
      'We keep it here.',
      'We keep it.',
    ],
    [
      'words at the beginning',
      '<When answer="own">Here</When> we keep it.',
      'Here we keep it.',
      'we keep it.',
    ],
    [
      'a sentence at the end of a line',
      'We keep it. <When answer="own">Here.</When>\nAlways.',
      'We keep it. Here.\nAlways.',
      'We keep it.\nAlways.',
    ],
    [
      'a sentence on a line of its own',
      'We keep it.\n<When answer="own">Here.</When>\nAlways.',
      'We keep it.\nHere.\nAlways.',
      'We keep it.\nAlways.',
    ],
    [
      'a sentence on the first line of a paragraph',
      'First.\n\n<When answer="own">Here.</When>\nAlways.',
      'First.\n\nHere.\nAlways.',
      'First.\n\nAlways.',
    ],
    [
      'two sentences, each with its condition',
      '<When answer="own">Ours.</When> <When unless="own">Theirs.</When>',
      'Ours.',
      'Theirs.',
    ],
    ['words in bold', 'We **<When answer="own">always</When>** do.', 'We **always** do.', 'We do.'],
    [
      'an item of a list',
      '- one\n- <When answer="own">two</When>\n- three',
      '- one\n- two\n- three',
      '- one\n- three',
    ],
    [
      'the words of an item',
      '- one <When answer="own">and two</When>\n- three',
      '- one and two\n- three',
      '- one\n- three',
    ],
    [
      'items between items',
      '1. one\n\n<When answer="own">\n2. two\n3. three\n</When>\n\n4. four',
      '1. one\n2. two\n3. three\n4. four',
      '1. one\n4. four',
    ],
    [
      'a paragraph in an item',
      '- one\n\n  <When answer="own">\n  ours\n  </When>\n\n- two',
      '- one\n\n  ours\n\n- two',
      '- one\n\n- two',
    ],
    [
      'a list, indented',
      'A:\n\n<When answer="own">\n  - one\n    - two\n\n  End.\n</When>\n\nAfter.',
      'A:\n\n- one\n  - two\n\nEnd.\n\nAfter.',
      'A:\n\nAfter.',
    ],
    [
      'a paragraph in a quotation',
      '> Said.\n>\n> <When answer="own">\n> Ours.\n> </When>\n\nAfter.',
      '> Said.\n>\n> Ours.\n\nAfter.',
      '> Said.\n\nAfter.',
    ],
    [
      'a whole quotation',
      'A.\n\n> <When answer="own">\n> Ours.\n> </When>\n\nAfter.',
      'A.\n\n> Ours.\n\nAfter.',
      'A.\n\nAfter.',
    ],
    [
      'words in a table',
      '| a | b |\n|---|---|\n| c <When answer="own">d</When> | e |',
      '| a | b |\n|---|---|\n| c d | e |',
      '| a | b |\n|---|---|\n| c | e |',
    ],
    [
      'a table',
      'A.\n\n<When answer="own">\n| a |\n|---|\n| c |\n</When>\n\nB.',
      'A.\n\n| a |\n|---|\n| c |\n\nB.',
      'A.\n\nB.',
    ],
    [
      'words of a heading',
      '## Rooms <When answer="own">of ours</When> {#rooms}\n\nText.',
      '## Rooms of ours {#rooms}\n\nText.',
      '## Rooms {#rooms}\n\nText.',
    ],
    [
      'a section with its rule and what it meets',
      '## One\n\nText.\n\n<When answer="own">\n\n## Two {#two}\n\n<Satisfies iso27001-2022="A.5.15"/>\n\n<Rule id="own-doors" level="must" who="all-staff">\n  Everybody **must** lock them.\n</Rule>\n\n</When>\n\n## Three\n\nText.',
      '## One\n\nText.\n\n## Two {#two}\n\n<Satisfies iso27001-2022="A.5.15"/>\n\n<Rule id="own-doors" level="must" who="all-staff">\n  Everybody **must** lock them.\n</Rule>\n\n## Three\n\nText.',
      '## One\n\nText.\n\n## Three\n\nText.',
    ],
    [
      'a note',
      'One.[^a]\n\n<When answer="own">\nTwo.[^b]\n\n[^b]: Second.\n</When>\n\nThree.[^c]\n\n[^a]: First.\n\n[^c]: Third.',
      'One.[^a]\n\nTwo.[^b]\n\nThree.[^c]\n\n[^a]: First.\n\n[^b]: Second.\n\n[^c]: Third.',
      'One.[^a]\n\nThree.[^c]\n\n[^a]: First.\n\n[^c]: Third.',
    ],
    [
      'a box of which all depends',
      'A.\n\n<Callout kind="note">\n<When answer="own">\nOurs.\n</When>\n</Callout>\n\nB.',
      'A.\n\n<Callout kind="note">\nOurs.\n</Callout>\n\nB.',
      'A.\n\nB.',
    ],
    [
      'words that need a decision, where they stand',
      'A. <When answer="own"><Decide id="days">B.</Decide></When> C.',
      'A. B. C.',
      'A. C.',
    ],
    [
      'paragraphs that need a decision',
      'A.\n\n<Decide id="days">\n\nB.\n\n<When answer="own">\nC.\n</When>\n\n</Decide>\n\nD.',
      'A.\n\nB.\n\nC.\n\nD.',
      'A.\n\nB.\n\nD.',
    ],
  ])('%s', (_, source, withIt, without) => {
    expectAsIf(source, yes, withIt);
    expectAsIf(source, no, without);
    expectAsIf(source, {}, without);
  });
});

describe('a condition', () => {
  const stands = (tag: string, answers: Answers) =>
    show(`A <When ${tag}>B</When> C.`, answers).resolved.plainText === 'A B C.';

  test.each<readonly [tag: string, answers: Answers, holds: boolean]>([
    ['answer="own"', { own: true }, true],
    ['answer="own"', { own: false }, false],
    ['answer="own"', {}, false],
    ['answer="own"', { own: 'true' }, false],
    ['answer="own"', { own: ['a'] }, false],
    ['unless="own"', { own: true }, false],
    ['unless="own"', { own: false }, true],
    ['answer="own" is="rooms"', { own: 'rooms' }, true],
    ['answer="own" is="rooms"', { own: 'room' }, false],
    ['answer="own" is="rooms"', { own: ['racks', 'rooms'] }, true],
    ['answer="own" is="rooms"', { own: ['racks'] }, false],
    ['unless="own" is="rooms"', { own: ['racks', 'rooms'] }, false],
    ['unless="own" is="rooms"', { own: ['racks'] }, true],
    ['answer="own" is="false"', { own: false }, true],
    ['answer="constructor"', {}, false],
  ])('%s under %j holds: %s', (tag, answers, holds) => {
    expect(stands(tag, answers)).toBe(holds);
  });

  test('within another stands where both hold', () => {
    const source =
      'A.\n\n<When answer="own">\nB <When answer="places" is="ee">in Estonia</When>.\n\n<When unless="rented">\nC.\n</When>\n</When>';
    const read = (answers: Answers) => show(source, answers).resolved.plainText;
    expect(read({ own: true, places: ['ee'] })).toBe('A. B in Estonia. C.');
    expect(read({ own: true, rented: true })).toBe('A. B.');
    expect(read({ own: false, places: ['ee'] })).toBe('A.');
  });

  test('names one answer, by answer or by unless', () => {
    const problems = (tag: string) =>
      show(`A.\n\nB <When ${tag}>C</When>.`, {}).parsed.diagnostics.map(
        ({ rule, line, column, hint }) => `${line}:${column} ${rule} ${hint}`,
      );
    expect(problems('is="c"')).toEqual([
      '3:3 missing-prop Write answer="..." or unless="...", one of the two.',
    ]);
    expect(problems('answer="a" unless="b"')).toEqual([
      '3:3 missing-prop Write answer="..." or unless="...", one of the two.',
    ]);
    expect(problems('answers="a"')).toEqual(['3:9 unknown-prop Did you mean answer?']);
  });

  test('without words is told of', () => {
    expect(show('A <When answer="own"></When>.', yes).parsed.diagnostics.map(({ rule }) => rule)).toEqual([
      'component-content',
    ]);
  });
});

describe('what a text names', () => {
  const source = [
    '## One {#one}',
    '',
    'See <When answer="own">our rooms and</When> <Role id="ciso"/> in [two](#two).',
    '',
    '<When answer="own">',
    '',
    '## Two {#two}',
    '',
    '<Satisfies iso27001-2022="A.5.15"/>',
    '',
    'Ask <Term id="gone"/>, <Doc to="gone#there"/>.',
    '',
    '</When>',
    '',
    'Ask the <Role id="ceo"/>.',
  ].join('\n');

  test('is told of at the place where it is written, whatever is left out before it', () => {
    const places = (answers: Answers) =>
      show(source, answers).parsed.citations.map(
        ({ id, place: { line, column } }) => `${id} ${line}:${column}`,
      );
    expect(places(yes)).toEqual(['ciso 3:55', 'gone 11:15', 'gone 11:33', 'ceo 15:19']);
    expect(places(no)).toEqual(['ciso 3:55', 'ceo 15:19']);
  });

  test('is missing where it does not stand: a link to it is dead', () => {
    const problems = (answers: Answers) =>
      show(source, answers).parsed.diagnostics.map(({ rule, line, column }) => `${line}:${column} ${rule}`);
    expect(problems(yes)).toEqual([]);
    expect(problems(no)).toEqual(['3:72 dead-anchor']);
  });

  test('may be the same in two parts of which one stands', () => {
    const both =
      '<When answer="own">\n\n## Rooms {#rooms}\n\nOurs.\n\n</When>\n\n<When unless="own">\n\n## Rooms {#rooms}\n\nTheirs.\n\n</When>';
    for (const answers of [yes, no]) expect(show(both, answers).parsed.diagnostics).toEqual([]);
    expect(show(both, no).resolved.text).toBe(
      '<h2 id="rooms"><span data-number>1</span> Rooms</h2>\n<p>Theirs.</p>\n',
    );
  });

  test('is what a text that cannot be parsed has: its traps are told of even where they do not stand', () => {
    const broken = 'A.\n\n<When answer="own">\nGive <5 mg.\n</When>';
    expect(show(broken, no).parsed.diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '4 less-than',
    ]);
  });
});

test('without answers a text is read as it is written, for who renames what stands in it', () => {
  const parsed = readText('<When answer="own"><Role id="ciso"/></When> <When unless="own">B</When>', file);
  expect(parsed.citations.map(({ id }) => id)).toEqual(['ciso']);
});
