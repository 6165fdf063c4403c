import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapCrosswalk } from '../../src/frameworks/map-crosswalk.ts';
import { type CrosswalkView, crosswalkViews } from '../../src/frameworks/read-crosswalk.ts';
import { withoutInWords } from '../../src/schema/crosswalk.ts';
import { layOut } from '../../src/site/lay-out-map.ts';
import { crosswalkOf, frameworkOf, handbookOf } from './made-up.ts';

function view(from: string, lines: readonly string[], more: Parameters<typeof crosswalkOf>[3] = {}) {
  const a = frameworkOf('a', ['# 1', '1.1 < 1', '1.2 < 1', '# 2', '2.1 < 2', '2.2 < 2', '# 3', '3.1 < 3']);
  const b = frameworkOf('b', ['X', 'Y', 'Z']);
  const handbook = handbookOf({ frameworks: [a, b], crosswalks: [crosswalkOf('a', 'b', lines, more)] });
  const found = crosswalkViews(handbook).find((one) => one.from.id === from);
  if (found === undefined) throw new Error('No view');
  return found;
}

const entriesOf = ({ pages }: CrosswalkView) =>
  pages.flatMap(({ parts }) => parts).flatMap(({ entries }) => entries);

describe('a crosswalk', () => {
  test('is read from both sides, with the relation turned round', () => {
    expect(
      entriesOf(view('b', ['1.1 subset X'])).map(({ from, rows }) => [from.id, rows[0]?.relation]),
    ).toEqual([['X', 'superset']]);
  });

  test('shows primary rows first, then the surer ones, then the order of the framework', () => {
    const lines = ['1.1 equal Z', '1.1 equal Y low', '1.1 equal X medium'];
    const made = crosswalkOf('a', 'b', lines);
    const edges = made.edges.map((edge) => ({ ...edge, primary: edge.to === 'Y' }));
    const [entry] = entriesOf(view('a', lines, { edges }));
    expect(entry?.rows.map(({ to }) => to.id)).toEqual(['Y', 'Z', 'X']);
  });

  test('lists what has no counterpart at the highest heading of which all has none', () => {
    const { without } = view('a', ['1.1 equal X']);
    expect(without.map(({ requirement, count }) => [requirement.id, count])).toEqual([
      ['1.2', 1],
      ['2', 2],
      ['3', 1],
    ]);
  });

  test('does not take the parts of what has a counterpart for missing', () => {
    expect(view('a', ['1 equal X', '2 equal Y', '3 equal Z']).without).toEqual([]);
  });

  test('tells a gap in a map from a source that says there is no counterpart', () => {
    const published = view('a', ['1.1 equal X'], { unrelated: [{ from: '2.1', source: 'map' }] });
    expect(
      published.without.map(({ requirement, source }) => [
        requirement.id,
        withoutInWords(published.crosswalk, source),
      ]),
    ).toEqual([
      ['1.2', 'not in the published map'],
      ['2.1', 'the source says there is none'],
      ['2.2', 'not in the published map'],
      ['3', 'not in the published map'],
    ]);
    const derived = view('a', ['1.1 equal X'], { published: false });
    expect(withoutInWords(derived.crosswalk, undefined)).toBe('no row in our map');
  });

  test('loses no row to its pages, keeps their order, and fills none beyond 100 rows but with one requirement', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `${Math.floor(index / 12) + 1}.${(index % 12) + 1}`);
    const heads = ['1', '2', '3', '4', '5'];
    const a = frameworkOf('a', [
      ...heads.map((id) => `# ${id}`),
      ...ids.map((id) => `${id} < ${id.split('.')[0]}`),
    ]);
    const b = frameworkOf('b', ids);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
          minLength: 1,
          maxLength: 500,
          selector: ([x, y]) => `${x} ${y}`,
        }),
        (pairs) => {
          const edges = pairs.map(([x, y]) => `${x} intersects ${y}`);
          const handbook = handbookOf({ frameworks: [a, b], crosswalks: [crosswalkOf('a', 'b', edges)] });
          for (const one of crosswalkViews(handbook)) {
            const entries = entriesOf(one);
            expect(entries.flatMap(({ rows }) => rows)).toHaveLength(pairs.length);
            const order = one.from.requirements.map(({ id }) => id);
            const places = entries.map(({ from }) => order.indexOf(from.id));
            expect(places).toEqual(places.toSorted((x, y) => x - y));
            for (const { size, parts } of one.pages) expect(size <= 110 || parts.length === 1).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a drawn map', () => {
  test('has a line for each row while there are few', () => {
    const map = mapCrosswalk(view('a', ['1.1 equal X', '1.2 equal X']));
    expect(map.level).toBe('requirement');
    expect(map.lines).toHaveLength(2);
  });

  test('counts rows between headings when there are many', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `${(index % 2) + 1}.${index + 1}`);
    const a = frameworkOf('a', ['# 1', '# 2', ...ids.map((id) => `${id} < ${id[0]}`)]);
    const b = frameworkOf('b', ['X']);
    const crosswalks = [
      crosswalkOf(
        'a',
        'b',
        ids.map((id) => `${id} equal X`),
      ),
    ];
    const [first] = crosswalkViews(handbookOf({ frameworks: [a, b], crosswalks }));
    if (first === undefined) throw new Error('No view');
    expect(mapCrosswalk(first).lines).toEqual([
      { from: '1', to: 'X', count: 25 },
      { from: '2', to: 'X', count: 25 },
    ]);
  });

  test('gives every name and every end of a line room of its own', () => {
    const { nodes, lines, height } = layOut(
      mapCrosswalk(view('a', ['1.1 equal X', '1.1 equal Y', '2.1 equal X'])),
    );
    for (const side of ['from', 'to'] as const) {
      const own = nodes.filter((node) => node.side === side);
      own.slice(1).forEach((node, index) => {
        const above = own[index];
        expect(node.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
      });
      for (const node of own) {
        expect(node.height).toBeGreaterThanOrEqual(24);
        expect(node.y + node.height).toBeLessThanOrEqual(height);
      }
    }
    for (const side of ['startY', 'endY'] as const) {
      const ends = lines.map((line) => line[side]).sort((x, y) => x - y);
      ends.slice(1).forEach((end, index) => expect(end - (ends[index] ?? 0)).toBeGreaterThanOrEqual(16));
    }
  });
});
