import { describe, expect, test } from 'vitest';
import { isOpen, momentIn } from '../../src/registers/is-open.ts';
import { weekdays } from '../../src/schema/weekdays.ts';

const office = [{ days: weekdays.slice(0, 5), from: '09:00', to: '17:00' }];
const night = [{ days: ['sun' as const], from: '17:00', to: '09:00' }];

describe('somebody answers', () => {
  test('day and night where no hours are said', () =>
    expect(isOpen([], { day: 'sun', time: '03:00' })).toBe(true));

  test.each([
    ['08:59', false],
    ['09:00', true],
    ['16:59', true],
    ['17:00', false],
  ])('from the first minute to before the last: at %s on a working day %s', (time, expected) =>
    expect(isOpen(office, { day: 'mon', time })).toBe(expected),
  );

  test('on no other day', () => expect(isOpen(office, { day: 'sat', time: '12:00' })).toBe(false));

  test.each([
    ['sun', '16:59', false],
    ['sun', '17:00', true],
    ['mon', '08:59', true],
    ['mon', '09:00', false],
    ['sun', '08:59', false],
  ] as const)('through a night that begins on Sunday: on %s at %s %s', (day, time, expected) =>
    expect(isOpen(night, { day, time })).toBe(expected),
  );
});

test('a clock is read where it hangs', () => {
  const instant = new Date('2026-11-29T23:30:00Z');
  expect(momentIn('Europe/Tallinn', instant)).toEqual({ day: 'mon', time: '01:30' });
  expect(momentIn('America/New_York', instant)).toEqual({ day: 'sun', time: '18:30' });
  expect(momentIn('UTC', new Date('2026-11-29T00:05:00Z'))).toEqual({ day: 'sun', time: '00:05' });
});
