import type { Opening } from '../schema/opening.ts';
import { type Weekday, weekdays } from '../schema/weekdays.ts';

/** A day of the week and a time of it, `09:30`, as a clock on the wall says it. */
export interface Moment {
  readonly day: Weekday;
  readonly time: string;
}

/** Whether somebody answers then. Without opening times somebody does day and night. */
export function isOpen(open: readonly Opening[], { day, time }: Moment): boolean {
  const before = weekdays.at(weekdays.indexOf(day) - 1) ?? day;
  return (
    open.length === 0 ||
    open.some(({ days, from, to }) =>
      from < to
        ? days.includes(day) && from <= time && time < to
        : (days.includes(day) && from <= time) || (days.includes(before) && time < to),
    )
  );
}

/** The moment that a clock in a time zone shows. */
export function momentIn(timeZone: string | undefined, now: Date): Moment {
  // "Mon 01:30": Britain counts hours from 00 to 23.
  const style = { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' } as const;
  const [weekday = '', time = ''] = now.toLocaleString('en-GB', style).split(/,? /);
  return { day: weekday.toLowerCase() as Weekday, time };
}
