import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, changesFor, changesOf, pageByYear, splitAt } from '../../src/ledger/changes.ts';
import { inForceOn } from '../../src/ledger/days.ts';
import { patience, tried } from '../support/law-of-time.ts';
import { anyDeeds, type Deed, dayAfter, tellLives } from './any-history.ts';

const name = (change: Change) =>
  change.kind === 'release'
    ? `${change.day} ${change.document} ${change.version.frozen.version}`
    : `${change.day} ${change.document} ${change.retirement.suspended ? 'suspended' : 'retired'}`;

const deeds: readonly Deed[] = [
  { document: 'beta', kind: 'release', day: 0 },
  { document: 'alpha', kind: 'release', day: 0 },
  { document: 'alpha', kind: 'release', day: 400 },
  { document: 'beta', kind: 'retire', day: 420 },
  { document: 'alpha', kind: 'release', day: 430 },
  { document: 'alpha', kind: 'suspend', day: 440 },
];

describe('what has changed', () => {
  test('stands newest first, within a day by title, each with the version before it', () => {
    const changes = changesOf(tellLives(deeds, dayAfter(425)));
    expect(changes.map(name)).toEqual([
      `${dayAfter(440)} alpha suspended`,
      `${dayAfter(430)} alpha 1.2.0`,
      `${dayAfter(420)} beta retired`,
      `${dayAfter(400)} alpha 1.1.0`,
      `${dayAfter(0)} alpha 1.0.0`,
      `${dayAfter(0)} beta 1.0.0`,
    ]);
    expect(
      changes.flatMap((change) => (change.kind === 'release' ? [change.before?.frozen.version] : [])),
    ).toEqual(['1.1.0', '1.0.0', undefined, undefined]);
  });

  test('is told apart from what is coming, of which the next stands first', () => {
    const { coming, past } = splitAt(changesOf(tellLives(deeds, dayAfter(425))), dayAfter(425));
    expect(coming.map(name)).toEqual([`${dayAfter(430)} alpha 1.2.0`, `${dayAfter(440)} alpha suspended`]);
    expect(past).toHaveLength(4);
  });

  test('is for those who must read the document, or for whom something changes', () => {
    const lives = tellLives(deeds, dayAfter(425));
    const changes = changesOf(lives);
    expect(changesFor(lives, 'all-staff')).toEqual(changes);
    expect(changesFor(lives, 'engineers')).toEqual([]);
    const told = lives.map((life) => ({
      ...life,
      versions: life.versions.map((version) => ({
        ...version,
        release: { ...version.release, changes: [{ audience: 'engineers', text: 'You do less.' }] },
      })),
    }));
    expect(changesFor(told, 'engineers')).toHaveLength(6);
  });

  test('stands on one page, or by year where sixty are not enough', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, day): Deed => ({ document: 'alpha', kind: 'release', day: day * 5 }));
    const pages = (count: number) => pageByYear(changesOf(tellLives(many(count), dayAfter(1000))));
    expect(pages(60)).toEqual([]);
    expect(pages(130).map(({ year, page, pages, changes }) => [year, page, pages, changes.length])).toEqual([
      ['2025', 1, 1, 56],
      ['2024', 1, 2, 60],
      ['2024', 2, 2, 14],
    ]);
  });
});

/** What one knows of a day who has followed every change, and what is in force on it. */
function follow(deeds: readonly Deed[], day: string) {
  const lives = tellLives(deeds, dayAfter(1000));
  const known = new Map<string, string>();
  for (const change of changesOf(lives).toReversed()) {
    if (change.day > day) break;
    if (change.kind === 'release') known.set(change.document, change.version.frozen.version);
    else known.delete(change.document);
  }
  const told = inForceOn(lives, day).map(({ frozen }) => [frozen.document, frozen.version]);
  return { known: [...known].sort(), told: told.sort() };
}

describe('one who follows every change knows what is in force on any day', () => {
  test(
    'whatever happens',
    () => {
      fc.assert(
        fc.property(anyDeeds, fc.integer({ min: 0, max: 900 }), (deeds, at) => {
          const { known, told } = follow(deeds, dayAfter(at));
          expect(known).toEqual(told);
        }),
        tried(),
      );
    },
    patience,
  );

  // Each was found by the law above, or differs from one that was by a step.
  test.each<{ readonly happens: string; readonly deeds: readonly Deed[]; readonly told: readonly string[] }>([
    {
      happens: 'a first release and a suspension on one day',
      deeds: [
        { document: 'alpha', kind: 'release', day: 3 },
        { document: 'alpha', kind: 'suspend', day: 3 },
      ],
      told: ['1.0.0'],
    },
    {
      happens: 'a first release and a retirement on one day',
      deeds: [
        { document: 'alpha', kind: 'release', day: 3 },
        { document: 'alpha', kind: 'retire', day: 3 },
      ],
      told: ['1.0.0'],
    },
    {
      happens: 'a suspension and the release that ends it on one day',
      deeds: [
        { document: 'alpha', kind: 'release', day: 0 },
        { document: 'alpha', kind: 'suspend', day: 3 },
        { document: 'alpha', kind: 'release', day: 3 },
      ],
      told: ['1.1.0'],
    },
    {
      happens: 'two releases and a suspension on one day',
      deeds: [
        { document: 'alpha', kind: 'release', day: 3 },
        { document: 'alpha', kind: 'release', day: 3 },
        { document: 'alpha', kind: 'suspend', day: 3 },
      ],
      told: ['1.1.0'],
    },
  ])('$happens', ({ deeds, told }) => {
    const found = follow(deeds, dayAfter(3));
    expect(found.known).toEqual(found.told);
    expect(found.told.map(([, version]) => version)).toEqual(told);
  });
});

test('two versions of one day stand together, the later one first, whatever they are called', () => {
  const [life] = tellLives(
    [
      { document: 'alpha', kind: 'release', day: 0 },
      { document: 'alpha', kind: 'release', day: 3 },
      { document: 'alpha', kind: 'release', day: 3 },
    ],
    dayAfter(9),
  );
  if (life === undefined) throw new Error('There is no life.');
  const titles = ['Doors', 'Locks', 'Zones'];
  const renamed = life.versions.map((version, index) => {
    const { facts } = version.frozen;
    const frontmatter = { ...facts.frontmatter, title: titles[index] ?? '' };
    return { ...version, frozen: { ...version.frozen, facts: { ...facts, frontmatter } } };
  });
  const other = tellLives([{ document: 'beta', kind: 'release', day: 3 }], dayAfter(9));
  const changes = changesOf([{ ...life, versions: renamed }, ...other]);
  expect(changes.map(({ title }) => title)).toEqual(['The beta policy', 'Zones', 'Locks', 'Doors']);
});
