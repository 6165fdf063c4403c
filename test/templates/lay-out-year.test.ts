import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/handbook/publish.ts';
import { type PlannedReview, reviewsOf } from '../../src/ledger/reviews.ts';
import { layOutYear } from '../../src/site/lay-out-year.ts';
import { readHandbook, releasedHandbook } from '../support/released-handbook.ts';

const date = '2026-11-21';

/** Reviews so many days from the day of the picture. */
function reviewsIn(days: readonly number[]): PlannedReview[] {
  const handbook = readHandbook(releasedHandbook());
  const [one] = reviewsOf(publish(handbook, date, { drafts: false }), date);
  if (one === undefined) throw new Error('Nothing is in force.');
  return days.map((count) => ({
    ...one,
    due: Temporal.PlainDate.from(date).add({ days: count }).toString(),
    days: count,
    state: count < 0 ? 'overdue' : count <= 60 ? 'soon' : 'later',
  }));
}

describe('the picture of the review year', () => {
  test('has a mark for each review, inside it, the overdue ones left of today', () => {
    const [one] = reviewsIn([0]);
    if (one === undefined) throw new Error('No review.');
    const days = fc.array(fc.integer({ min: -2000, max: 1200 }), { maxLength: 400 });
    fc.assert(
      fc.property(days, fc.constantFrom(360, 960), (all, width) => {
        const reviews = all.map((count): PlannedReview => ({ ...one, days: count }));
        const year = layOutYear(reviews, date, 'P60D', width);
        expect(year.marks.length + year.beyond.length).toBe(reviews.length);
        for (const { x, y, review } of year.marks) {
          expect(x < year.today).toBe(review.days < 0);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThan(16);
          expect(y).toBeLessThan(year.axis);
        }
      }),
    );
  });

  test('stacks what is due on the same day', () => {
    const { marks } = layOutYear(reviewsIn([100, 100, 100, 300]), date, 'P60D', 960);
    expect(marks.map(({ x }) => x)).toEqual([marks[0]?.x, marks[0]?.x, marks[0]?.x, marks[3]?.x]);
    expect(new Set(marks.slice(0, 3).map(({ y }) => y)).size).toBe(3);
    expect(marks[3]?.y).toBe(marks[0]?.y);
  });

  test('shows thirteen months, and says what comes after them', () => {
    const { months, beyond } = layOutYear(reviewsIn([395, 396]), date, 'P60D', 960);
    expect(months).toHaveLength(13);
    expect(months[0]).toMatchObject({ name: 'Dec', year: '2026' });
    expect(months[1]).toMatchObject({ name: 'Jan', year: '2027' });
    expect(beyond.map(({ days }) => days)).toEqual([396]);
  });

  test('names every second month on a telephone, and still each year', () => {
    const { months } = layOutYear([], date, 'P60D', 360);
    expect(months.map(({ name }) => name).filter(Boolean)).toHaveLength(6);
    expect(months.map(({ year }) => year).filter(Boolean)).toEqual(['2026', '2027']);
  });

  test('names no month that begins where the picture ends', () => {
    const { months, width } = layOutYear([], '2026-12-01', 'P60D', 960);
    expect(months.at(-1)).toMatchObject({ name: '', year: '' });
    for (const { x, name } of months) expect(name === '' || x + 24 <= width).toBe(true);
    expect(layOutYear([], '2026-12-15', 'P60D', 960).months.at(-1)).toMatchObject({
      name: 'Jan',
      year: '2028',
    });
  });
});
