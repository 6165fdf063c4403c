import { describe, expect, test } from 'vitest';
import { recognisedPractices } from '../../src/exports/recognised-practices.ts';

/** A document with the days on which its versions begin and end. */
const history = (...versions: (readonly [from: string, until?: string])[]) => ({
  document: 'doors',
  versions: versions.map(([effective, until], index) => ({
    release: { effective, until },
    frozen: {
      version: `${index + 1}.0.0`,
      sha256: 'x',
      facts: { frontmatter: { id: 'POL-1', title: 'Doors' } },
    },
  })),
});

const practices = (more: object) =>
  recognisedPractices(
    {
      ...{ histories: [], controls: [], training: [], awareness: [], audits: [], measurements: [] },
      ...more,
    } as unknown as Parameters<typeof recognisedPractices>[0],
    '2026-11-30',
  );

describe('a policy of twelve months', () => {
  const policy = (...versions: Parameters<typeof history>) =>
    practices({ histories: [history(...versions)] }).policies[0];

  test('was in force on each of their days, in one version after the other', () => {
    expect(policy(['2025-11-30'])?.whole).toBe(true);
    expect(policy(['2025-12-01'])?.whole).toBe(false);
    expect(policy(['2025-01-01', '2026-03-01'], ['2026-03-01'])?.whole).toBe(true);
  });

  test('was not, where a day lies between two versions or it was retired', () => {
    expect(policy(['2025-01-01', '2026-03-01'], ['2026-03-02'])?.whole).toBe(false);
    expect(policy(['2025-01-01', '2026-03-01'])?.whole).toBe(false);
    expect(policy(['2025-01-01', '2026-11-30'])?.whole).toBe(false);
    expect(policy(['2025-01-01', '2026-12-01'])).toMatchObject({
      whole: true,
      versions: [{ until: undefined }],
    });
  });

  test('tells of no version that ended before them or has not begun', () => {
    expect(
      policy(['2024-01-01', '2025-11-30'], ['2025-11-30', '2027-01-01'], ['2027-01-01'])?.versions.map(
        ({ version }) => version,
      ),
    ).toEqual(['2.0.0']);
    expect(practices({ histories: [history(['2024-01-01', '2025-11-30'])] }).policies).toEqual([]);
  });
});

test('evidence, training and results count from the first of these days to the last', () => {
  const on = ['2025-11-29', '2025-11-30', '2026-11-30', '2026-12-01'];
  const { from, inUse, training, results } = practices({
    controls: [{ framework: 'x', id: '1', evidence: on.map((day) => ({ on: day })) }],
    training: on.map((countedOn) => ({ countedOn })),
    measurements: on.map((evaluatedOn) => ({ evaluatedOn })),
  });
  expect(from).toBe('2025-11-30');
  expect(inUse[0]?.evidence.map((one) => one.on)).toEqual(['2026-11-30', '2025-11-30']);
  expect([training.length, results.length]).toEqual([2, 2]);
});
