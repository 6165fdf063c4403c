import { describe, expect, test } from 'vitest';
import { compareStated, statementsSince } from '../../src/frameworks/statement-changes.ts';
import { readStatedCells } from '../../src/mdx/components/soa.ts';
import { readHtml } from '../../src/mdx/parse.ts';

const row = (id: string, state: string, reason = 'Because.') =>
  `<tr data-control="${id}"><th scope="row">${id} Title</th><td>Yes</td><td><em>Law</em>: ${reason}</td><td><span data-state="x">${state}</span></td><td>Boss</td></tr>`;
const table = (...rows: string[]) => `<table data-statement><tbody>${rows.join('')}</tbody></table>`;
const read = (html: string) => readStatedCells(readHtml(html).children);

test('a statement is read cell by cell', () => {
  expect(read(table(row('A.1', 'Planned')))).toEqual([
    { id: 'A.1', cells: ['A.1 Title', 'Yes', 'Law: Because.', 'Planned', 'Boss'] },
  ]);
});

test('only controls of which two statements say something else are told, each with what differs', () => {
  const old = read(table(row('A.1', 'Planned'), row('A.2', 'Planned'), row('A.3', 'Planned')));
  const now = read(table(row('A.1', 'Planned'), row('A.2', 'Done', 'It is.'), row('A.4', 'Planned')));
  expect(compareStated(old, old)).toEqual([]);
  const found = compareStated(old, now);
  expect(found.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['A.2 changed', 'A.4 came', 'A.3 went']);
  expect(found[0]?.differences).toEqual([
    { what: 'Reason', before: 'Law: Because.', after: 'Law: It is.' },
    { what: 'State', before: 'Planned', after: 'Done' },
  ]);
});

describe('the statements of two days', () => {
  const texts = {
    '1.0.0': '<p>By hand.</p>',
    '1.1.0': table(row('A.1', 'Planned')),
    '1.2.0': table(row('A.1', 'Done')),
  };
  const version = (name: string, effective: string, until?: string) => ({
    frozen: { version: name, sha256: name, facts: { frontmatter: { title: 'SoA' } } },
    release: { effective, until },
  });
  const textOf = (sha256: string) => texts[sha256 as keyof typeof texts];
  const handbook = {
    histories: [
      {
        document: 'soa',
        versions: [
          version('1.0.0', '2030-01-01', '2030-02-01'),
          version('1.1.0', '2030-02-01', '2030-03-01'),
          version('1.2.0', '2030-03-01'),
        ],
      },
    ],
    texts: { read: textOf, today: textOf },
  } as unknown as Parameters<typeof statementsSince>[0];
  const between = (since: string, until: string) =>
    statementsSince(handbook, since, until).map(
      ({ before, after, printed, changes }) =>
        `${before} ${printed[0]}, ${after} ${printed[1]}: ${changes.length}`,
    );

  test('are those in force on each of them', () => {
    expect(between('2030-02-28', '2030-03-01')).toEqual(['1.1.0 1, 1.2.0 1: 1']);
    expect(between('2030-03-01', '2030-03-02')).toEqual(['1.2.0 1, 1.2.0 1: 0']);
  });

  test('have nothing to compare where one prints no control, or neither is there', () => {
    expect(between('2030-01-31', '2030-03-01')).toEqual(['1.0.0 0, 1.2.0 1: 0']);
    expect(between('2029-12-31', '2030-03-01')).toEqual(['undefined 0, 1.2.0 1: 0']);
    expect(between('2029-12-30', '2029-12-31')).toEqual([]);
  });
});
