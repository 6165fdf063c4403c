/** How often something comes back. */
export type Recurrence = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** How texts say it, the longest first: "twice a year" is no year. */
const sayings: readonly (readonly [Recurrence, RegExp])[] = [
  ['half-year', /\btwice a year\b|\b(?:every|each) (?:six months|half[- ]year)\b/i],
  ['quarter', /\bquarterly\b|\b(?:every|each) quarter\b|\b(?:every|each) three months\b/i],
  ['month', /\bmonthly\b|\b(?:every|each) month\b|\bonce a month\b/i],
  ['week', /\bweekly\b|\b(?:every|each) week\b/i],
  ['day', /\bdaily\b|\b(?:every|each) (?:working )?day\b/i],
  [
    'year',
    /\byearly\b|\b(?:every|each) (?:second )?year\b|\bonce a year\b|\bat (?:each|every) management review\b/i,
  ],
];

/** How often a text says that something is done; nothing where it names only an occasion. */
export function recurrenceIn(text: string): Recurrence | undefined {
  return sayings.find(([, pattern]) => pattern.test(text))?.[0];
}

/** How often that is in one month in which it is due. */
export const timesAMonth = {
  day: 21,
  week: 4,
  month: 1,
  quarter: 1,
  'half-year': 1,
  year: 1,
} as const satisfies Record<Recurrence, number>;

/**
 * The months of a year, from 1, in which it is due. What is of a quarter or a half is looked at in the month after it;
 * what is of a year, in the month that is named.
 */
export function monthsOf(recurrence: Recurrence, yearly: number): readonly number[] {
  switch (recurrence) {
    case 'day':
    case 'week':
    case 'month':
      return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    case 'quarter':
      return [1, 4, 7, 10];
    case 'half-year':
      return [1, 7];
    case 'year':
      return [yearly];
  }
}
