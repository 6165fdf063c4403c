import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import type { RecordOf } from './registers.ts';

/** Exceptions to the rules of a document, the one that ends first first. Whether one holds depends on the day: {@link holdsOn}. */
export const exceptionsOf = question(
  'exceptions-of',
  (handbook: AnyHandbook, slug: string): readonly RecordOf<'exceptions'>[] =>
    handbook.exceptions
      .filter(({ rule }) => rule.split('#')[0] === slug)
      .toSorted((a, b) => compare(a.until, b.until)),
);

/** Whether an exception holds on a day: to its last day, or until the rule was kept again. */
export function holdsOn({ until, endedOn }: RecordOf<'exceptions'>, day: string): boolean {
  return day <= until && (endedOn === undefined || day < endedOn);
}
