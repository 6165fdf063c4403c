import type { AccessibilityRow } from '../schema/accessibility.ts';

/** How far the pages were checked: counts of criteria, and of checks that nobody has made. */
export interface AccessibilityState {
  readonly applicable: number;
  /** Criteria in which a program finds no fault. */
  readonly byProgram: number;
  /** Criteria that a person has looked at, whatever they found. */
  readonly byPerson: number;
  /** Criteria with a known fault. */
  readonly failed: number;
  /** Checks that are still to be made. */
  readonly open: number;
  readonly gaps: readonly { readonly criterion: string; readonly gap: string }[];
}

export function accessibilityState(rows: readonly AccessibilityRow[]): AccessibilityState {
  const count = (has: (check: AccessibilityRow['checks'][number]) => boolean) =>
    rows.filter(({ checks }) => checks.some(has)).length;
  return {
    applicable: rows.filter(({ applicable }) => applicable).length,
    byProgram: count(({ by, result }) => by === 'program' && result === 'passed'),
    byPerson: count(({ by, result }) => by === 'person' && result !== 'not-done'),
    failed: count(({ result }) => result === 'failed'),
    open: rows.flatMap(({ checks }) => checks).filter(({ result }) => result === 'not-done').length,
    gaps: rows.flatMap(({ criterion, gaps }) => gaps.map((gap) => ({ criterion, gap }))),
  };
}
