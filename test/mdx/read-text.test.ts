import { expect, test } from 'vitest';
import { readText } from '../../src/mdx/read-text.ts';
import { file, read } from './text.ts';

const at = (line: number, column: number) => ({ file, line, column });

test('everything a text names is a citation with the place of the name', () => {
  const source = [
    'See <Doc to="access-control#door"/>, <Role id="ciso"/>, <Term id="phi">x</Term>, <Contact id="incident-line"/>',
    'and <Param id="breach-notice"/>, [this](/documents/access-control/#b), [that](/glossary/?q=1#phi)',
    'and ![A door](access-control/door.png).[^n]',
    '',
    '[^n]: By the <Role id="dpo"/>.',
  ].join('\n');
  expect(read(source).citations).toEqual([
    { kind: 'document', id: 'access-control', anchor: 'door', place: at(1, 14) },
    { kind: 'role', id: 'ciso', place: at(1, 48) },
    { kind: 'term', id: 'phi', place: at(1, 67) },
    { kind: 'contact', id: 'incident-line', place: at(1, 95) },
    { kind: 'parameter', id: 'breach-notice', place: at(2, 16) },
    { kind: 'document', id: 'access-control', anchor: 'b', place: at(2, 41) },
    { kind: 'page', id: '/glossary/?q=1', anchor: 'phi', place: at(2, 79) },
    { kind: 'image', id: 'policies/access/access-control/door.png', place: at(3, 5) },
    { kind: 'role', id: 'dpo', place: at(5, 24) },
  ]);
});

test('clocks, regimes and the readers of a rule are named with the place of each word', () => {
  const source =
    '## A\n\n<Clock ids="gdpr-33-1 gdpr-34"/>\n\n<Clock regime="gdpr"/>\n\n<Rule id="r" level="may" who="all-staff  ciso">\nYou **may**.\n</Rule>';
  expect(read(source).named).toEqual([
    { kind: 'clock', id: 'gdpr-33-1', place: at(3, 13) },
    { kind: 'clock', id: 'gdpr-34', place: at(3, 23) },
    { kind: 'regime', id: 'gdpr', place: at(5, 16) },
    { kind: 'reader', id: 'all-staff', place: at(7, 31) },
    { kind: 'reader', id: 'ciso', place: at(7, 42) },
  ]);
});

test('requirements are tied to the heading above, with the place of each id', () => {
  const source =
    '## A\n\n## B {#b-b}\n\n{/* c */}\n\n<Satisfies gdpr="Art.32 Art.33"/>\n\n<Satisfies framework="nist-csf-2.0" ids="PR.AA-01"/>\n\nText.';
  expect(read(source).satisfies).toEqual([
    { framework: 'gdpr', requirement: 'Art.32', anchor: 'b-b', place: at(7, 18) },
    { framework: 'gdpr', requirement: 'Art.33', anchor: 'b-b', place: at(7, 25) },
    { framework: 'nist-csf-2.0', requirement: 'PR.AA-01', anchor: 'b-b', place: at(9, 42) },
  ]);
});

test('anchors are those of headings and rules and of "In short", in document order', () => {
  const source =
    '<InShort>\n- a\n- b\n- c\n</InShort>\n\n## How *we* work\n\n<Rule id="r" level="may" who="all-staff">\nYou **may**.\n</Rule>\n\n### Ööbik & co {#bird}\n\nText.';
  expect(read(source)).toMatchObject({
    anchors: ['in-short', 'how-we-work', 'r', 'bird'],
    headings: ['how-we-work', 'bird'],
  });
});

test('a rule with a fault can still be linked to', () => {
  const { diagnostics } = read(
    '## A\n\n<Rule id="r" level="may" who="all-staff" foo="x">\nYou **may**.\n</Rule>\n\nSee [it](#r).',
  );
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-prop']);
});

test('a duration written out beside a parameter is found in figures and in words', () => {
  const source = [
    'Within <Param id="breach-notice"/>, not 48 hours; a 2-day wait, two working days, 1.5 hours, 3 business days.',
    '',
    'Elsewhere 5 days are no matter.',
    '',
    '- First <Param id="screen-lock"/>.',
    '',
    '  Or ten minutes.',
    '- Other 7 weeks.',
    '',
    '| a | b |\n|--|--|\n| <Param id="x"/> and one month | 2 years |',
  ].join('\n');
  expect(read(source).durations).toEqual([
    { amount: 48, unit: 'hour', place: at(1, 41), parameters: ['breach-notice'] },
    { amount: 2, unit: 'day', place: at(1, 53), parameters: ['breach-notice'] },
    { amount: 2, unit: 'working day', place: at(1, 65), parameters: ['breach-notice'] },
    { amount: 1.5, unit: 'hour', place: at(1, 83), parameters: ['breach-notice'] },
    { amount: 3, unit: 'working day', place: at(1, 94), parameters: ['breach-notice'] },
    { amount: 10, unit: 'minute', place: at(7, 6), parameters: ['screen-lock'] },
    { amount: 1, unit: 'month', place: at(12, 23), parameters: ['x'] },
  ]);
});

test('the deadline of a rule is compared with the parameters in its text', () => {
  const source =
    '## A\n\n<Rule id="r" level="must" who="ciso" by="within 48 hours">\nYou **must** tell within <Param id="breach-notice"/>.\n</Rule>';
  expect(read(source).durations).toEqual([
    { amount: 48, unit: 'hour', place: at(3, 49), parameters: ['breach-notice'] },
  ]);
});

test('a byte-order mark and CRLF change nothing', () => {
  const source = '## A\n\nSee <Role id="ciso"/>.\n\n- one\n- two\n';
  const windows = readText(`\ufeff${source.replaceAll('\n', '\r\n')}`, file);
  expect(windows).toEqual(read(source));
});
