import { Temporal } from 'temporal-polyfill';
import { daysInWords } from '../ledger/days-in-words.ts';
import type { DueKind } from '../registers/define.ts';
import { dueIn, isLate } from '../registers/due.ts';
import { registers } from '../registers/registers.ts';
import { nextResultDue, resultsOf, twoResultsDue } from '../registers/results-of.ts';
import { titleOfRole } from '../registers/role-names.ts';
import type { Handbook } from '../schema/handbook.ts';
import { quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

function late(due: string, today: string): string {
  return daysInWords(Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(due)).days);
}

/** Work of some kinds whose day has passed. */
function overdue(handbook: Handbook, today: string, kinds: readonly DueKind[]): readonly Found[] {
  return dueIn(handbook)
    .filter((due) => kinds.includes(due.kind) && isLate(due, today))
    .map(({ register, id, field, what, day, by = '', mend }) => ({
      ...placeOfRow(handbook, register, id, field),
      message: `${quote(what)} was due on ${day}: ${late(day, today)}. The ${titleOfRole(handbook.roles, by)} answers for it.`,
      hint: mend,
    }));
}

const actionOverdue = defineHandbookRule({
  slug: 'action-overdue',
  severity: 'due',
  means:
    'A corrective action, a decision of a management review, an action of the committee or a planned change was to be done by a day that has passed.',
  mend: 'Do it and write `doneOn`. If it needs longer, agree on another day with whoever asked for it, and write that as `due`.',
  example: {
    where: 'content/registers/changes.yaml',
    wrong: 'due: 2026-01-31',
    right: 'due: 2026-01-31\ndoneOn: 2026-01-30',
  },
  check: (handbook, today) => overdue(handbook, today, ['action', 'decision', 'change']),
});

const planNotHeld = defineHandbookRule({
  slug: 'plan-not-held',
  severity: 'due',
  means:
    'An audit, a management review or a meeting was planned for a day that has passed, and its record is empty.',
  mend: 'Write when it was held and what came of it, or plan it for another day.',
  example: {
    where: 'content/registers/committee.yaml',
    wrong: 'plannedOn: 2026-02-12',
    right: 'plannedOn: 2026-02-12\nheldOn: 2026-02-12',
  },
  check: (handbook, today) => overdue(handbook, today, ['audit', 'management review', 'meeting']),
});

const effectNotChecked = defineHandbookRule({
  slug: 'effect-not-checked',
  severity: 'due',
  means:
    'Whether a corrective action worked was to be looked at by a day that has passed. ISO/IEC 27001 and 27701, 10.2, ask for that look, and nobody has written it down.',
  mend: 'Let another role than the owner look, and write `checkedOn`, `checkedBy`, `worked` and `shownBy`.',
  example: {
    where: 'content/registers/corrective-actions.yaml',
    wrong: 'checkBy: 2026-02-27',
    right:
      'checkBy: 2026-02-27\ncheckedOn: 2026-02-20\ncheckedBy: officer\nworked: true\nshownBy: A sample of ten',
  },
  check: (handbook, today) => overdue(handbook, today, ['effect']),
});

const exceptionExpired = defineHandbookRule({
  slug: 'exception-expired',
  severity: 'due',
  means:
    'An exception held until a day that has passed, and nobody has written that the rule is kept again. Either it is, or somebody departs from a rule without leave.',
  mend: 'Write `endedOn`, or have it decided anew: the old approval goes to `renewals`, and `approvedOn` and `until` are those of the new one.',
  example: {
    where: 'content/registers/exceptions.yaml',
    wrong: 'until: 2026-02-28',
    right: 'until: 2026-02-28\nendedOn: 2026-02-27',
  },
  check: (handbook, today) => overdue(handbook, today, ['exception']),
});

const resultMissing = defineHandbookRule({
  slug: 'objective-without-results',
  severity: 'due',
  means:
    'An objective has stood for two periods and has no results of two, or the result of its last period is late. Whether it is being reached nobody can say (ISO/IEC 27001 and 27701, 6.2 and 9.1).',
  mend: 'Take the result and write it into `content/registers/measurements.yaml`, with what it means. If nobody counts it any more, end the objective.',
  example: {
    where: 'content/registers/objectives.yaml',
    wrong: 'since: 2025-01-15\nmeasuredEvery: P3M',
    right: 'since: 2026-01-15\nmeasuredEvery: P3M',
  },
  check: (handbook, today) =>
    handbook.objectives.flatMap((objective) => {
      const { id } = objective;
      const results = resultsOf(handbook, id);
      const due = nextResultDue(objective, handbook);
      const few = results.length < 2 && twoResultsDue(objective) < today;
      if (!few && (due === undefined || due >= today)) return [];
      return [
        {
          ...placeOfRow(handbook, registers.objectives, id, few ? 'since' : 'measuredEvery'),
          message: few
            ? `${quote(objective.objective)} was set on ${objective.since} and is measured every ${objective.measuredEvery}; there ${results.length === 1 ? 'is one result' : 'is no result'} of the two that are due.`
            : `The next result of ${quote(objective.objective)} was due on ${due}: ${late(due ?? today, today)}.`,
          hint: `Add a result with objective: ${id} to ${registers.measurements.file}.`,
        },
      ];
    }),
});

/** What only time makes late in a management system: it is said everywhere and stops nothing. */
export const plannedWorkRules: readonly HandbookRule[] = [
  actionOverdue,
  planNotHeld,
  effectNotChecked,
  exceptionExpired,
  resultMissing,
];
