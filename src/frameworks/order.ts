/**
 * Orders requirement ids as a reader counts: A.5.2 before A.5.15, Art.9 before Art.33, (a)(2) before (a)(10).
 * Roman numerals in brackets keep the order of their framework file and are not decided here.
 */
export function compareIds(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

// A fixed locale: the order must not change with the machine.
const collator = new Intl.Collator('en', { numeric: true, caseFirst: 'upper' });
