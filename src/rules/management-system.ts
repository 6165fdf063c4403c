import { Temporal } from 'temporal-polyfill';
import { placeOf } from '../handbook/places.ts';
import { daysInWords } from '../ledger/days-in-words.ts';
import { reviewInputs } from '../registers/management-reviews.ts';
import {
  nextResults,
  plannedWork,
  resultsOf,
  twoResultsDue,
  type Work,
  type WorkKind,
} from '../registers/planned-work.ts';
import { type RegisterKey, registers } from '../registers/registers.ts';
import { titleOfRole } from '../registers/role-names.ts';
import type { Handbook, Place } from '../schema/handbook.ts';
import type { Parameter } from '../schema/parameter.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

function placeOfRow(handbook: Handbook, list: RegisterKey, id: string, field: string): Place {
  return placeOf(handbook, registers[list].file, `${id}.${field}`);
}

function late(due: string, today: string): string {
  return daysInWords(Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(due)).days);
}

/** Work of some kinds whose day has passed. */
function overdue(
  handbook: Handbook,
  today: string,
  kinds: readonly WorkKind[],
  hintOf: (work: Work) => string,
): readonly Found[] {
  return plannedWork(handbook)
    .filter(({ kind, due, doneOn }) => kinds.includes(kind) && doneOn === undefined && due < today)
    .map((work) => ({
      ...placeOfRow(handbook, work.list, work.id, work.field),
      message: `${quote(work.what)} was due on ${work.due}: ${late(work.due, today)}. The ${titleOfRole(handbook.roles, work.owner)} answers for it.`,
      hint: hintOf(work),
    }));
}

const reviewIncomplete = defineHandbookRule({
  slug: 'review-input-missing',
  severity: 'error',
  means:
    'A management review was held, and its record does not say what was looked at on each point that ISO/IEC 27001 and 27701 name in 9.3.2. A review without one of them is no review.',
  mend: 'Write what was laid before the review, a line each. Where there was nothing, write that and why.',
  example: {
    where: 'content/registers/management-reviews.yaml',
    wrong: 'heldOn: 2026-02-10\nearlierActions: [None; this is the first review.]',
    right:
      'heldOn: 2026-02-10\nearlierActions: [None; this is the first review.]\nissues: [A new clinic opens in May.]',
  },
  check: (handbook) =>
    handbook.managementReviews.flatMap((review) => {
      if (review.heldOn === undefined) return [];
      return (Object.keys(reviewInputs) as (keyof typeof reviewInputs)[])
        .filter((field) => review[field] === undefined)
        .map((field) => ({
          ...placeOfRow(handbook, 'managementReviews', review.id, 'heldOn'),
          message: `${quote(review.review)} was held on ${review.heldOn}, and its record does not say: ${reviewInputs[field]} (${field}).`,
          hint: `Add ${field}: with a line for each thing that was looked at, or "None" and why.`,
        }));
    }),
});

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
  check: (handbook, today) =>
    overdue(
      handbook,
      today,
      ['action', 'decision', 'change'],
      () => 'When it is done, add doneOn: with the day. Otherwise agree on a new day and write it as due.',
    ),
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
  check: (handbook, today) =>
    overdue(handbook, today, ['audit', 'management review', 'meeting'], ({ kind }) =>
      kind === 'audit'
        ? 'Add heldFrom, heldUntil, result and report; or write another day as plannedOn.'
        : 'Add heldOn: with the day, and what came of it; or write another day as plannedOn.',
    ),
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
  check: (handbook, today) =>
    overdue(
      handbook,
      today,
      ['effect'],
      () => 'Add checkedOn, checkedBy, worked and shownBy; another role than the owner looks.',
    ),
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
  check: (handbook, today) =>
    overdue(
      handbook,
      today,
      ['exception'],
      () => 'If the rule is kept again, add endedOn: with the day. Otherwise have it decided anew.',
    ),
});

const findingOpen = defineHandbookRule({
  slug: 'finding-without-action',
  severity: 'warning',
  means:
    'Something was found that does not meet a requirement, and no corrective action mends it. ISO/IEC 27001 and 27701, 10.2, ask for the cause and for what is done about it.',
  mend: 'Add an action to `content/registers/corrective-actions.yaml` whose `findings` name it. If it was only advice, its grade is `improvement`.',
  example: {
    where: 'content/registers/findings.yaml',
    wrong: 'grade: minor',
    right: 'grade: improvement',
  },
  check: (handbook) => {
    const mended = new Set(handbook.correctiveActions.flatMap(({ findings }) => findings));
    return handbook.findings
      .filter(({ id, grade }) => grade !== 'improvement' && !mended.has(id))
      .map(({ id, finding, grade }) => ({
        ...placeOfRow(handbook, 'findings', id, 'grade'),
        message: `${quote(finding)} is a nonconformity (${grade}), and no corrective action mends it.`,
        hint: `Add an action with findings: [${id}] to ${registers.correctiveActions.file}, or write grade: improvement if it was only advice.`,
      }));
  },
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
  check: (handbook, today) => {
    const next = new Map(nextResults(handbook).map(({ objective, due }) => [objective.id, due]));
    return handbook.objectives.flatMap((objective) => {
      const { id } = objective;
      const results = resultsOf(handbook, id);
      const due = next.get(id);
      const few = results.length < 2 && twoResultsDue(objective) < today;
      if (!few && (due === undefined || due >= today)) return [];
      return [
        {
          ...placeOfRow(handbook, 'objectives', id, few ? 'since' : 'measuredEvery'),
          message: few
            ? `${quote(objective.objective)} was set on ${objective.since} and is measured every ${objective.measuredEvery}; there ${results.length === 1 ? 'is one result' : 'is no result'} of the two that are due.`
            : `The next result of ${quote(objective.objective)} was due on ${due}: ${late(due ?? today, today)}.`,
          hint: `Add a result with objective: ${id} to ${registers.measurements.file}.`,
        },
      ];
    });
  },
});

/** The last day that a limit allows from a day on; nothing where its unit counts no days. */
function lastDay(from: string, { amount, unit }: Parameter): string | undefined {
  const spans = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const;
  const span = Object.entries(spans).find(([name]) => name === unit)?.[1];
  return span === undefined
    ? undefined
    : Temporal.PlainDate.from(from)
        .add({ [span]: amount })
        .toString();
}

const exceptionTooLong = defineHandbookRule({
  slug: 'exception-too-long',
  severity: 'error',
  means:
    'An exception was approved for longer than the decision allows: `lasts` of the decision in `content/decisions.yaml` names the limit.',
  mend: 'Shorten it. What is still needed then is decided anew, and its old approval goes to `renewals`.',
  example: {
    where: 'content/registers/exceptions.yaml',
    wrong: 'approvedOn: 2026-01-05\nuntil: 2026-12-31',
    right: 'approvedOn: 2026-01-05\nuntil: 2026-07-05',
  },
  check: (handbook) =>
    handbook.exceptions.flatMap(({ id, exception, decision, approvedOn, until, renewals }) => {
      const { lasts } = handbook.decisions.find((one) => one.id === decision) ?? {};
      const limit = handbook.parameters.find((one) => one.id === lasts);
      if (limit === undefined) return [];
      const spans = [
        { from: approvedOn, until, field: 'until' },
        ...renewals.map(({ on, until }, index) => ({ from: on, until, field: `renewals.${index}.until` })),
      ];
      return spans.flatMap(({ from, until, field }) => {
        const last = lastDay(from, limit);
        if (last === undefined || until <= last) return [];
        return [
          {
            ...placeOfRow(handbook, 'exceptions', id, field),
            message: `${quote(exception)} was approved on ${from} until ${until}, and ${quote(decision)} allows it until ${last}.`,
            hint: `Write until: ${last}, or an earlier day. If it is still needed then, it is decided anew.`,
          },
        ];
      });
    }),
});

const otherApprover = defineHandbookRule({
  slug: 'exception-approved-by-other',
  severity: 'error',
  means:
    'An exception was approved by another role than the one whose decision it is in `content/decisions.yaml`. Nobody is bound by such an approval.',
  mend: 'Have it approved by the role that decides. If another decision was meant, name that.',
  example: {
    where: 'content/registers/exceptions.yaml',
    wrong: 'decision: lend-keys\napprovedBy: officer',
    right: 'decision: lend-keys\napprovedBy: keeper',
  },
  check: (handbook) =>
    handbook.exceptions.flatMap(({ id, exception, decision, approvedBy, renewals }) => {
      const decides = handbook.decisions.find((one) => one.id === decision)?.decides;
      if (decides === undefined) return [];
      const approvals = [
        { by: approvedBy, field: 'approvedBy' },
        ...renewals.map(({ by }, index) => ({ by, field: `renewals.${index}.by` })),
      ];
      return approvals
        .filter(({ by }) => by !== decides)
        .map(({ by, field }) => ({
          ...placeOfRow(handbook, 'exceptions', id, field),
          message: `${quote(exception)} was approved by ${quote(titleOfRole(handbook.roles, by))}, and ${quote(decision)} is for ${quote(titleOfRole(handbook.roles, decides))} to decide.`,
          hint: `Have it approved anew, and write ${decides} here. If it falls under another decision of ${registers.decisions.file}, name that.`,
        }));
    }),
});

/** Two records of one thing that tell of days that cannot both be. */
const daysDisagree = defineHandbookRule({
  slug: 'days-disagree',
  severity: 'error',
  means:
    'Two records tell of days that cannot both be: a finding on a day on which its audit was not held, an action done before what it mends was found, a result of a period before its objective was set.',
  mend: 'Put the wrong one of the two days right.',
  example: {
    where: 'content/registers/findings.yaml',
    wrong: 'audit: spring\non: 2026-01-09',
    right: 'audit: spring\non: 2026-02-10',
  },
  check: (handbook) => {
    const audits = new Map(handbook.audits.map((audit) => [audit.id, audit]));
    const findings = new Map(handbook.findings.map((finding) => [finding.id, finding]));
    const objectives = new Map(handbook.objectives.map((objective) => [objective.id, objective]));
    const hint = 'Put the wrong one of the two days right.';
    return [
      ...handbook.findings.flatMap(({ id, on, audit }) => {
        const held = audits.get(audit ?? '');
        if (held === undefined) return [];
        const { heldFrom, heldUntil } = held;
        if (heldFrom !== undefined && heldUntil !== undefined && heldFrom <= on && on <= heldUntil) return [];
        return [
          {
            ...placeOfRow(handbook, 'findings', id, 'on'),
            message: `The finding is of ${on}, and ${quote(held.audit)} ${heldFrom === undefined ? 'is not held yet' : `was held from ${heldFrom} until ${heldUntil}`}.`,
            hint,
          },
        ];
      }),
      ...handbook.correctiveActions.flatMap(({ id, doneOn, checkedOn, findings: named }) => {
        const first = named.flatMap((one) => findings.get(one)?.on ?? []).sort()[0];
        if (doneOn === undefined) return [];
        const before = first !== undefined && doneOn < first;
        if (!before && (checkedOn === undefined || checkedOn >= doneOn)) return [];
        return [
          {
            ...placeOfRow(handbook, 'correctiveActions', id, before ? 'doneOn' : 'checkedOn'),
            message: before
              ? `The action was done on ${doneOn}, and what it mends was found on ${first}.`
              : `Its effect was looked at on ${checkedOn}, before it was done on ${doneOn}.`,
            hint,
          },
        ];
      }),
      ...handbook.measurements.flatMap(({ id, objective, from, until }) => {
        const set = objectives.get(objective);
        const before = set !== undefined && until < set.since;
        if (!before && from <= until) return [];
        return [
          {
            ...placeOfRow(handbook, 'measurements', id, 'until'),
            message: before
              ? `The period ends on ${until}, and its objective was set on ${set.since}.`
              : `The period begins on ${from} and ends on ${until}.`,
            hint,
          },
        ];
      }),
    ];
  },
});

export const managementSystemRules: readonly HandbookRule[] = [
  reviewIncomplete,
  findingOpen,
  exceptionTooLong,
  otherApprover,
  daysDisagree,
  actionOverdue,
  planNotHeld,
  effectNotChecked,
  exceptionExpired,
  resultMissing,
];
