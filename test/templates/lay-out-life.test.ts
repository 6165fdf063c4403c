import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { historyOf } from '../../src/ledger/life.ts';
import { layOutLife } from '../../src/site/lay-out-life.ts';
import { project } from '../support/run-clausebook.ts';

const { handbook } = loadHandbook(project);
if (handbook === undefined) throw new Error('The handbook is not sound.');
const seenOn = (day: string) => {
  const history = historyOf(
    select(publish(handbook, day, { drafts: false }), 'staff', day).handbook,
    'access-control',
  );
  if (history === undefined) throw new Error('The document has no history.');
  return history;
};

describe('the drawing of a life', () => {
  test('is the same on every day between two events of one quarter', () => {
    const [first, last] = [seenOn('2026-10-05'), seenOn('2026-11-29')];
    expect(layOutLife(last, '2026-12-31')).toEqual(layOutLife(first, '2026-12-31'));
  });

  test('has an axis from the first day in force to beyond the given one', () => {
    const history = seenOn('2026-11-29');
    const { axis } = layOutLife(history, '2026-12-31');
    expect(axis.from).toBe(history.versions[0]?.release.effective);
    const days = (Date.parse('2026-12-31') - Date.parse(axis.from)) / 86_400_000;
    expect(axis.days).toBeGreaterThan(days);
    expect(axis.days).toBeLessThan(days * 1.2);
  });

  test('has a bar for each version, each from where the one before ends', () => {
    const { rows } = layOutLife(seenOn('2026-11-29'), '2026-12-31');
    const [newest, ...older] = rows.map(
      ({ bar }) => [Number.parseFloat(bar.x), Number.parseFloat(bar.width)] as const,
    );
    let start = newest?.[0] ?? 0;
    expect(start + (newest?.[1] ?? 0)).toBeCloseTo(100, 0);
    for (const [x, width] of older) {
      expect(Math.abs(x + width - start)).toBeLessThan(0.7);
      start = x;
    }
    expect(start).toBe(0);
  });
});
