import type { Place } from '../schema/handbook.ts';
import { type Diagnostic, report } from './diagnostic.ts';

/**
 * Of one rule in one file no more are found than this: a million characters can hold 300,000 empty headings, and each
 * would cost a message. A file that people wrote has seldom a hundred.
 */
export const mostFound = 1000;

/** Nobody mends a hundred of one kind one by one: the first of them show what to do with all. */
export const mostOfOneRule = 100;

/** Ten screens of a terminal. A file with more problems than that is often not what its name says. */
export const mostOfOneFile = 300;

/** Says at the first that is left out how many there are. */
export function reportMore(place: Place, count: number, rule?: string): Diagnostic {
  return report(
    place,
    'more-problems',
    `${count.toLocaleString('en')} more ${count === 1 ? 'problem' : 'problems'}${rule === undefined ? '' : ` of the rule "${rule}"`} ${count === 1 ? 'is' : 'are'} not shown from here on.`,
    'Mend those that are shown, then check again.',
  );
}

/** The same of problems that are reported already: of each file and rule. Leaves them in their order. */
export function keepMost(found: readonly Diagnostic[]): Diagnostic[] {
  if (found.length <= mostFound) return [...found];
  const keyOf = ({ file, rule }: Diagnostic) => `${rule} ${file}`;
  const totals = new Map<string, number>();
  for (const one of found) totals.set(keyOf(one), (totals.get(keyOf(one)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return found.flatMap((one) => {
    const number = (seen.get(keyOf(one)) ?? 0) + 1;
    seen.set(keyOf(one), number);
    if (number <= mostFound) return [one];
    const left = (totals.get(keyOf(one)) ?? 0) - mostFound;
    return number === mostFound + 1 ? [reportMore(one, left, one.rule)] : [];
  });
}

/**
 * Reports what was found, of each rule no more than {@link mostFound}, and says of the rest how many there are.
 *
 * @param place Where something was found: asked for the first of those that are left out.
 */
export function keepFound<Found extends { readonly rule: string }>(
  found: readonly Found[],
  write: (one: Found) => Diagnostic,
  place: (one: Found) => Place,
): readonly Diagnostic[] {
  return [...Map.groupBy(found, ({ rule }) => rule)].flatMap(([rule, ones]) => {
    const next = ones[mostFound];
    return [
      ...ones.slice(0, mostFound).map(write),
      ...(next === undefined ? [] : [reportMore(place(next), ones.length - mostFound, rule)]),
    ];
  });
}

/**
 * What a person is shown: of each file the first of each rule and of all, errors before all others. Formats for
 * programs hold everything that was found. Takes them sorted, and leaves them so.
 */
export function limitDiagnostics(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  if (sorted.length <= mostOfOneRule) return sorted;
  return [...Map.groupBy(sorted, ({ file }) => file).values()].flatMap((found) =>
    limitFile(limitRules(found)),
  );
}

function limitRules(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { rule } of found) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const seen = new Map<string, number>();
  return found.flatMap((one) => {
    const number = (seen.get(one.rule) ?? 0) + 1;
    seen.set(one.rule, number);
    if (number <= mostOfOneRule) return [one];
    return number === mostOfOneRule + 1
      ? [reportMore(one, (counts.get(one.rule) ?? 0) - mostOfOneRule, one.rule)]
      : [];
  });
}

function limitFile(found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (found.length <= mostOfOneFile) return found;
  const errors = found.filter(({ severity }) => severity === 'error');
  const others = found.filter(({ severity }) => severity !== 'error');
  const kept = new Set([...errors, ...others].slice(0, mostOfOneFile));
  const first = found.find((one) => !kept.has(one));
  return found.flatMap((one) => {
    if (kept.has(one)) return [one];
    return one === first ? [reportMore(one, found.length - mostOfOneFile)] : [];
  });
}
