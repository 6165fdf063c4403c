import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { type KeptVersion, retainUntil } from '../../src/ledger/verify/retain-until.ts';
import type { Retention } from '../../src/schema/retention.ts';
import { project } from '../support/run-clausebook.ts';

const retention: Retention = {
  id: 'rule',
  category: 'All documents',
  documents: {},
  period: 'P6Y',
  criteria: 'From the later day',
  trigger: 'creation-or-last-in-effect',
  disposal: 'Deleted',
  source: ['Law 1'],
};
const kind = { type: 'policy', classification: 'internal', topic: 'access' } as const;
const version: KeptVersion = { created: '2024-01-10', until: '2026-03-01', kind };

describe('a version is kept', () => {
  test('six years from the last day on which it was in effect', () => {
    expect(retainUntil(version, [retention])).toEqual({ retention, day: '2032-02-28' });
  });

  test('six years from its creation when that was later, as after an emergency', () => {
    const never = { ...version, created: '2026-03-05' };
    expect(retainUntil(never, [retention])?.day).toBe('2032-03-05');
  });

  test('without an end while it is in force or still to come', () => {
    expect(retainUntil({ ...version, until: undefined }, [retention])).toEqual({ retention, day: undefined });
    expect(retainUntil({ ...version, until: undefined }, [{ ...retention, trigger: 'creation' }])?.day).toBe(
      '2030-01-10',
    );
  });

  test('by the period that lasts longest, whichever stands first', () => {
    const short = { ...retention, id: 'short', period: 'P1Y' };
    const long = { ...retention, id: 'long', period: 'P10Y', trigger: 'creation' as const };
    for (const periods of [
      [short, retention, long],
      [long, retention, short],
    ])
      expect(retainUntil(version, periods)).toEqual({ retention: long, day: '2034-01-10' });
    expect(retainUntil({ ...version, until: undefined }, [long, retention])).toEqual({
      retention,
      day: undefined,
    });
  });

  test('by the period of a topic in all folders of that topic', () => {
    const privacy = { ...retention, documents: { topics: ['privacy'] } };
    const end = (topic: string) => retainUntil({ ...version, kind: { ...kind, topic } }, [privacy])?.day;
    expect(end('privacy/notices')).toBe('2032-02-28');
    expect(end('privacy-old')).toBeUndefined();
  });

  test('by the periods of its type, classification and topic only; by all where nobody can tell these', () => {
    const notices = { ...retention, documents: { types: ['notice' as const] } };
    const privacy = { ...retention, documents: { topics: ['privacy'] } };
    const secret = { ...retention, documents: { classifications: ['confidential' as const] } };
    const { documents: _documents, ...others } = retention;
    for (const one of [notices, privacy, secret, others]) expect(retainUntil(version, [one])).toBeUndefined();
    for (const one of [notices, privacy, secret])
      expect(retainUntil({ ...version, kind: undefined }, [one])?.retention).toBe(one);
    expect(retainUntil({ ...version, kind: undefined }, [others])).toBeUndefined();
  });

  test('never shorter for a period more', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    const day = days.map((date) => date.toISOString().slice(0, 10));
    const periods = fc.array(
      fc.record({
        years: fc.integer({ min: 1, max: 30 }),
        trigger: fc.constantFrom(...(['creation', 'last-in-effect', 'creation-or-last-in-effect'] as const)),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(day, fc.option(day, { nil: undefined }), periods, (created, until, drawn) => {
        const all = drawn.map(({ years, trigger }, index) => ({
          ...retention,
          id: `rule-${index}`,
          period: `P${years}Y`,
          trigger,
        }));
        const whole = retainUntil({ created, until, kind }, all);
        for (const one of all) {
          const alone = retainUntil({ created, until, kind }, [one]);
          expect(whole?.day === undefined || (alone?.day !== undefined && alone.day <= whole.day)).toBe(true);
        }
      }),
    );
  });
});

test('every document of this handbook is kept at least six years after it was last in effect', () => {
  const { handbook } = loadHandbook(project);
  expect(handbook?.retention.length).toBeGreaterThan(2);
  for (const { type, classification, topic, slug } of handbook?.documents ?? []) {
    const end = retainUntil(
      { created: '2024-01-10', until: '2026-03-01', kind: { type, classification, topic } },
      handbook?.retention ?? [],
    );
    const years = Temporal.PlainDate.from('2026-02-28').until(end?.day ?? '2026-03-01', {
      largestUnit: 'years',
    }).years;
    expect(years, slug).toBeGreaterThanOrEqual(6);
    expect(end?.retention.source.join(' ')).toMatch(
      type === 'notice' ? /164\.520\(e\).*164\.530\(j\)\(2\)/ : /164\.(?:316\(b\)\(2\)\(i\)|530\(j\)\(2\))/,
    );
  }
});
