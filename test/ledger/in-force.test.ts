import fc, { type GeneratorValue } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  historiesOf,
  historyOn,
  isRetired,
  latestVersion,
  recordedOn,
} from '../../src/handbook/histories.ts';
import { inForce } from '../../src/handbook/in-force.ts';
import { facts } from '../../src/schema/facts.ts';
import type { FrozenText, Handbook, RecordedEvent } from '../../src/schema/handbook.ts';
import { handbookOf } from '../frameworks/made-up.ts';
import { patience, tried } from '../support/law-of-time.ts';
import { drawLedger } from './any-ledger.ts';
import { type BuiltLedger, createLedger } from './build-ledger.ts';

/** The handbook of a ledger that was built in memory; with a number, as it stood after so many events. */
function handbookAfter({ events, files }: BuiltLedger, count = events.length): Handbook {
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const archive = [...files.keys()]
    .filter((path) => /^content\/archive\/[^.]+\/[\d.]+\/facts\.json$/.test(path))
    .map((path): FrozenText => {
      const known = facts.parse(JSON.parse(text(path)));
      const { version } = known.frontmatter;
      return { document: known.slug, language: 'en', version, sha256: '', facts: known };
    });
  return { ...handbookOf(), ledger: events.slice(0, count), archive };
}

const days = (draw: GeneratorValue, count: number): string[] =>
  Array.from({ length: count }, () =>
    Temporal.PlainDate.from('2024-01-01')
      .add({ days: draw(fc.nat, { max: 2000 }) })
      .toString(),
  );

/** Events that speak of days before their recording, and say so. */
function speaksOfThePast(event: RecordedEvent): boolean {
  return (
    event.kind === 'correction' ||
    (event.kind === 'release' && (event.adopted === true || event.emergency !== undefined))
  );
}

describe('a correction', () => {
  const ledger = createLedger();
  const first = ledger.release(
    '2026-02-02',
    [{ document: 'paper', version: '1.0.0', approvedOn: '2025-01-10', effective: '2025-02-01' }],
    { adopted: true },
  );
  ledger.correct('2026-03-01', 'paper', first, { effective: '2025-04-01' });
  const handbook = handbookAfter(ledger);

  test('changes what was in force on a past day', () => {
    expect(inForce(handbook, 'paper', '2025-03-01')).toBeUndefined();
    expect(inForce(handbook, 'paper', '2025-04-01')?.frozen.version).toBe('1.0.0');
  });

  test('and leaves what was believed before it', () => {
    const asKnownOn = '2026-02-28';
    expect(inForce(handbook, 'paper', '2025-03-01', { asKnownOn })?.frozen.version).toBe('1.0.0');
  });
});

describe('a day', () => {
  const ledger = createLedger();
  // 23:30 in UTC is half past one of the next day in Tallinn.
  ledger.release('2026-03-01T23:30:00Z', [
    { document: 'paper', version: '1.0.0', approvedOn: '2026-03-01', effective: '2026-03-02' },
  ]);
  const handbook = handbookAfter(ledger);

  test('is a day in the time zone of the organisation', () => {
    expect(ledger.events.map((event) => recordedOn(event, 'Europe/Tallinn'))).toEqual(['2026-03-02']);
    expect(inForce(handbook, 'paper', '2026-03-02', { asKnownOn: '2026-03-01' })).toBeUndefined();
  });

  test('begins at its first: in force from that day on, and not on the day before', () => {
    expect(inForce(handbook, 'paper', '2026-03-01')).toBeUndefined();
    expect(inForce(handbook, 'paper', '2026-03-02')?.frozen.version).toBe('1.0.0');
  });
});

describe('an interval of days', () => {
  const ledger = createLedger();
  const release = (version: string, approvedOn: string, effective: string) =>
    ledger.release(approvedOn, [{ document: 'paper', version, approvedOn, effective }]);
  release('1.0.0', '2026-03-01', '2026-03-02');
  release('1.1.0', '2026-03-20', '2026-04-01');
  ledger.retire('2026-04-10', 'paper', '2026-05-01', true);
  release('1.2.0', '2026-05-10', '2026-06-01');
  ledger.retire('2026-06-10', 'paper', '2026-07-01');
  const handbook = handbookAfter(ledger);

  test.each([
    ['the day before the first', '2026-03-01', undefined],
    ['the first day', '2026-03-02', '1.0.0'],
    ['the last day before the next version', '2026-03-31', '1.0.0'],
    ['the first day of the next version', '2026-04-01', '1.1.0'],
    ['the last day before a suspension', '2026-04-30', '1.1.0'],
    ['the first day of the suspension', '2026-05-01', undefined],
    ['the last day of the suspension', '2026-05-31', undefined],
    ['the first day after it', '2026-06-01', '1.2.0'],
    ['the last day before the retirement', '2026-06-30', '1.2.0'],
    ['the day of the retirement', '2026-07-01', undefined],
  ])('holds its first day and not its end: %s', (_, day, version) => {
    expect(inForce(handbook, 'paper', day)?.frozen.version).toBe(version);
  });

  test.each([
    ['2026-03-01', ['scheduled', 'scheduled', 'scheduled']],
    ['2026-03-02', ['in-force', 'scheduled', 'scheduled']],
    ['2026-03-31', ['in-force', 'scheduled', 'scheduled']],
    ['2026-04-01', ['superseded', 'in-force', 'scheduled']],
    ['2026-04-30', ['superseded', 'in-force', 'scheduled']],
    ['2026-05-01', ['superseded', 'retired', 'scheduled']],
    ['2026-06-01', ['superseded', 'retired', 'in-force']],
    ['2026-06-30', ['superseded', 'retired', 'in-force']],
    ['2026-07-01', ['superseded', 'retired', 'retired']],
  ])('has the same bounds in the status of each version, seen from %s', (day, statuses) => {
    const [history] = historiesOf(handbook, day);
    expect(history?.versions.map(({ status }) => status)).toEqual(statuses);
    expect(history && isRetired(history)).toBe(
      statuses.includes('retired') && !statuses.includes('in-force'),
    );
  });

  test('what was recorded on a day is known on that day, and not on the day before', () => {
    const on = (asKnownOn: string) => inForce(handbook, 'paper', '2026-04-01', { asKnownOn })?.frozen.version;
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-03-19'), on('2026-03-20')]).toEqual([
      undefined,
      '1.0.0',
      '1.0.0',
      '1.1.0',
    ]);
  });
});

describe('the life of a document', () => {
  const release = (ledger: BuiltLedger, version: string, approvedOn: string, effective: string) =>
    ledger.release(approvedOn, [{ document: 'paper', version, approvedOn, effective }]);
  const lifeOf = (ledger: BuiltLedger, day: string) => {
    const [history] = historiesOf(handbookAfter(ledger), day);
    if (history === undefined) throw new Error('Nothing was released.');
    return history;
  };

  test('of two versions for the same day has the one that was recorded last in force', () => {
    const ledger = createLedger();
    release(ledger, '1.0.0', '2026-03-01', '2026-03-10');
    release(ledger, '1.1.0', '2026-03-02', '2026-03-10');
    expect(lifeOf(ledger, '2026-03-10').versions.map(({ status }) => status)).toEqual([
      'superseded',
      'in-force',
    ]);
  });

  test('goes on with a version from the very day of a suspension, and ends with one from the day before', () => {
    const ledger = createLedger();
    release(ledger, '1.0.0', '2026-03-01', '2026-03-02');
    ledger.retire('2026-04-10', 'paper', '2026-05-01', true);
    release(ledger, '1.1.0', '2026-04-20', '2026-05-01');
    const untilOf = (one: BuiltLedger) =>
      lifeOf(one, '2026-06-01').versions.map(({ release }) => release.until);
    expect(untilOf(ledger)).toEqual(['2026-05-01', undefined]);
    const other = createLedger();
    release(other, '1.0.0', '2026-03-01', '2026-03-02');
    other.retire('2026-04-10', 'paper', '2026-05-01', true);
    release(other, '1.1.0', '2026-04-20', '2026-04-30');
    expect(untilOf(other)).toEqual(['2026-04-30', '2026-05-01']);
  });

  test('counts a review from its day on, for the version that was read, when the text was confirmed', () => {
    const ledger = createLedger();
    release(ledger, '1.0.0', '2026-03-01', '2026-03-02');
    ledger.review('2026-08-03', 'paper', '1.0.0');
    release(ledger, '1.1.0', '2026-09-01', '2026-09-02');
    const reviewed = (day: string) =>
      lifeOf(ledger, day).versions.map(({ release: { lastReviewed, nextReview } }) => [
        lastReviewed,
        nextReview,
      ]);
    expect(reviewed('2026-08-02')[0]).toEqual(['2026-03-01', '2027-03-01']);
    expect(reviewed('2026-08-03')).toEqual([
      ['2026-08-03', '2027-08-03'],
      ['2026-09-01', '2027-09-01'],
    ]);
    expect(lifeOf(ledger, '2026-08-02').reviews).toMatchObject([
      { version: '1.0.0', on: '2026-08-03', role: 'officer', holder: 'p-2', outcome: 'confirmed', event: 2 },
    ]);
  });

  test('is told as corrected: what an event says is what its last correction says', () => {
    const ledger = createLedger();
    const first = release(ledger, '1.0.0', '2026-03-01', '2026-03-02');
    const second = release(ledger, '1.1.0', '2026-04-01', '2026-04-02');
    ledger.correct('2026-04-05', 'paper', first, { reason: 'Another.', approver: 'officer', holder: 'p-2' });
    ledger.correct('2026-04-06', 'paper', first, { reason: 'Yet another.', evidence: 'DMS-1' });
    ledger.correct('2026-04-07', 'paper', second, { void: true });
    const life = lifeOf(ledger, '2026-05-01');
    expect(life.versions).toMatchObject([
      {
        status: 'in-force',
        release: {
          reason: 'Yet another.',
          approval: { on: '2026-03-01', role: 'officer', holder: 'p-2', evidence: 'DMS-1' },
          until: undefined,
        },
      },
    ]);
    expect(life.corrections.map(({ on, corrects, event, states }) => [on, corrects, event, states])).toEqual([
      ['2026-04-05', 1, 3, { reason: 'Another.', approver: 'officer', holder: 'p-2' }],
      ['2026-04-06', 1, 4, { reason: 'Yet another.', evidence: 'DMS-1' }],
      ['2026-04-07', 2, 5, { void: true }],
    ]);
  });

  test('has as its latest version the highest, in force or not, and none where nothing was released', () => {
    const ledger = createLedger();
    release(ledger, '1.9.0', '2026-03-01', '2026-03-02');
    release(ledger, '1.10.0', '2026-04-01', '2027-04-02');
    expect(latestVersion(lifeOf(ledger, '2026-05-01'))?.version).toBe('1.10.0');
    expect(
      latestVersion({ document: 'paper', versions: [], reviews: [], retirements: [], corrections: [] }),
    ).toBeUndefined();
  });

  test('stands in the order of the slugs', () => {
    const ledger = createLedger();
    const documents = ['pen', 'ink', 'paper'].map((document) => ({
      document,
      version: '1.0.0',
      approvedOn: '2026-03-01',
      effective: '2026-03-02',
    }));
    ledger.release('2026-03-01', documents);
    expect(historiesOf(handbookAfter(ledger), '2026-03-02').map(({ document }) => document)).toEqual([
      'ink',
      'paper',
      'pen',
    ]);
  });
});

describe('whatever happened', () => {
  test(
    'on every day zero or one version of a document is in force',
    () => {
      fc.assert(
        fc.property(fc.gen(), (draw) => {
          const handbook = handbookAfter(drawLedger(draw));
          for (const { versions } of historiesOf(handbook, '2026-01-01'))
            for (const day of days(draw, 20)) {
              const inForceThen = versions.filter(
                ({ release: { effective, until } }) =>
                  effective <= day && (until === undefined || day < until),
              );
              expect(inForceThen.length).toBeLessThanOrEqual(1);
            }
        }),
        tried(200),
      );
    },
    patience,
  );

  test(
    'a life is the same alone and among all others, and is told once for a day',
    () => {
      fc.assert(
        fc.property(fc.gen(), (draw) => {
          const handbook = handbookAfter(drawLedger(draw));
          for (const day of days(draw, 3)) {
            const all = historiesOf(handbook, day);
            expect(all.map(({ document }) => document)).toEqual(
              all.map(({ document }) => document).toSorted(),
            );
            for (const history of all) {
              expect(historyOn(handbook, history.document, day)).toBe(history);
              expect(historyOn({ ...handbook }, history.document, day)).toEqual(history);
            }
            expect(historyOn(handbook, 'never-released', day)).toBeUndefined();
          }
        }),
        tried(50),
      );
    },
    patience,
  );

  test(
    'the intervals of a document make up its life: gaps are suspensions, and only a retirement ends it',
    () => {
      fc.assert(
        fc.property(fc.gen(), (draw) => {
          for (const { versions, retirements } of historiesOf(
            handbookAfter(drawLedger(draw)),
            '2026-01-01',
          )) {
            versions.forEach(({ release: { until } }, index) => {
              const next = versions[index + 1]?.release.effective;
              const out = retirements.find(({ from }) => from === until);
              if (next !== undefined && until !== next) expect(out?.suspended).toBe(true);
              if (next === undefined && until !== undefined) expect(out).toBeDefined();
            });
          }
        }),
        tried(200),
      );
    },
    patience,
  );

  test(
    'what was in force on a past day is not changed by what is recorded later, unless that says so',
    () => {
      fc.assert(
        fc.property(fc.gen(), (draw) => {
          const ledger = drawLedger(draw);
          const count = draw(fc.nat, { max: ledger.events.length });
          const later = ledger.events.slice(count);
          if (later.some(speaksOfThePast)) return;
          const now = later[0] && recordedOn(later[0], 'Europe/Tallinn');
          const before = handbookAfter(ledger, count);
          const after = handbookAfter(ledger);
          for (const day of days(draw, 10).filter((one) => now !== undefined && one < now))
            for (const document of ['paper-0', 'paper-1', 'paper-2', 'paper-3'])
              expect(inForce(after, document, day)?.frozen.version).toBe(
                inForce(before, document, day)?.frozen.version,
              );
        }),
        tried(300),
      );
    },
    patience,
  );

  test(
    'what one would have answered on a day can always be had, whatever is recorded later',
    () => {
      fc.assert(
        fc.property(fc.gen(), (draw) => {
          const ledger = drawLedger(draw);
          const count = draw(fc.nat, { max: ledger.events.length });
          const last = ledger.events[count - 1];
          const next = ledger.events[count];
          if (last === undefined) return;
          const asKnownOn = recordedOn(last, 'Europe/Tallinn');
          if (next !== undefined && recordedOn(next, 'Europe/Tallinn') <= asKnownOn) return;
          for (const day of days(draw, 10))
            for (const document of ['paper-0', 'paper-1', 'paper-2', 'paper-3'])
              expect(inForce(handbookAfter(ledger), document, day, { asKnownOn })?.frozen.version).toBe(
                inForce(handbookAfter(ledger, count), document, day)?.frozen.version,
              );
        }),
        tried(300),
      );
    },
    patience,
  );
});
