import { Temporal } from 'temporal-polyfill';

const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;

/** `P60D` is printed as "60 days", `P1Y` as "1 year", `PT4H` as "4 hours". */
export function durationInWords(written: string): string {
  const duration = Temporal.Duration.from(written);
  return units
    .filter((unit) => duration[unit] > 0)
    .map((unit) => `${duration[unit]} ${duration[unit] === 1 ? unit.slice(0, -1) : unit}`)
    .join(' and ');
}
