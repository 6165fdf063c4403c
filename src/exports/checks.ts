import type { Check } from '../ledger/checks.ts';
import type { Recurrence } from '../ledger/recurring.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import type { Table } from './table.ts';

/** How a page and a table say how often something is checked. */
export const recurrenceInWords = {
  day: 'Each day',
  week: 'Each week',
  month: 'Each month',
  quarter: 'Each quarter',
  'half-year': 'Twice a year',
  year: 'Each year',
} as const satisfies Record<Recurrence, string>;

/** Who does a check, in words: roles, a machine, or whoever is there on the occasion. */
export function whoChecks({ roles }: Pick<AnyHandbook, 'roles'>, check: Check): string {
  if (check.automatic) return 'A machine';
  const names = check.roles.map((id) => roles.find((role) => role.id === id)?.title ?? id);
  if (names.length === 0) return 'Nobody is named';
  return check.byOwner ? `${names.join(', ')}, as the owner` : names.join(', ');
}

/** Every check as people take it away: what, who, how often, in which months. */
export function checksTable(handbook: AnyHandbook, checks: readonly Check[]): Table {
  return {
    columns: [
      { title: 'Rule', width: 14 },
      { title: 'Document', width: 34 },
      { title: 'Who checks', width: 34 },
      { title: 'How often', width: 16 },
      { title: 'Months', width: 28 },
      { title: 'How', width: 50 },
      { title: 'What the rule says', width: 80 },
    ],
    rows: checks.map((check) => [
      check.place,
      check.title,
      whoChecks(handbook, check),
      check.recurrence === undefined ? 'On the occasion' : recurrenceInWords[check.recurrence],
      check.months.join(', '),
      check.how,
      check.rule,
    ]),
  };
}
