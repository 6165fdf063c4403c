import type { PublicActivity } from '../../../schema/public-activity.ts';
import { saidIn } from '../../../schema/told.ts';
import { printParameter } from '../param.ts';

type Kept = PublicActivity['retention'][number];

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** Where the criteria say the period in their own words. */
export const periodMark = '{period}';

/** How long something is kept: the period, the criteria, or the criteria with the period in them. */
export function sayTime({ period, criteria }: Kept, language: string): string {
  const time = period === 'none' ? '' : sayPeriod(period, language);
  if (criteria === 'none') return time;
  return saidIn(criteria, language).replaceAll(periodMark, time);
}

/** `P7Y` is "7 years", in the language of the text. */
export function sayPeriod(period: string, language: string): string {
  return Array.from(period.matchAll(/(\d+)([YMWD])/g), ([, amount, letter]) =>
    printParameter({ amount: Number(amount), unit: units[letter as keyof typeof units] }, language),
  ).join(' ');
}
