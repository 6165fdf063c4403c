import type { RuleName } from '../rulebook/rulebook.ts';
import type { Place } from '../schema/handbook.ts';
import { type Diagnostic, report } from './diagnostic.ts';

/** Nobody mends a hundred of one kind one by one: the first of them show what to do with all. */
export const mostOfOneRule = 100;

/** Ten screens of a terminal. A file with more problems than that is often not what its name says. */
export const mostOfOneFile = 300;

/** Says at the first that is left out how many there are. */
export function reportMore(place: Place, count: number, rule?: RuleName): Diagnostic {
  return report(
    place,
    'more-problems',
    `${count.toLocaleString('en')} more ${count === 1 ? 'problem' : 'problems'}${rule === undefined ? '' : ` of the rule "${rule}"`} ${count === 1 ? 'is' : 'are'} not shown from here on.`,
    'Mend those that are shown, then check again.',
  );
}

/** Keeps the first problems of each file, errors before all others. Takes them sorted, and leaves them so. */
export function limitDiagnostics(sorted: readonly Diagnostic[]): Diagnostic[] {
  return [...Map.groupBy(sorted, ({ file }) => file).values()].flatMap((found) => {
    if (found.length <= mostOfOneFile) return found;
    const errors = found.filter(({ severity }) => severity === 'error');
    const others = found.filter(({ severity }) => severity !== 'error');
    const kept = new Set([...errors, ...others].slice(0, mostOfOneFile));
    const first = found.find((one) => !kept.has(one));
    return found.flatMap((one) => {
      if (kept.has(one)) return [one];
      return one === first ? [reportMore(one, found.length - mostOfOneFile)] : [];
    });
  });
}
