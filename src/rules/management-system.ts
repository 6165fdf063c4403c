import { Temporal } from 'temporal-polyfill';
import { reviewInputs } from '../registers/management-reviews.ts';
import { registers } from '../registers/registers.ts';
import { titleOfRole } from '../registers/role-names.ts';
import type { Parameter } from '../schema/parameter.ts';
import { quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

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
          ...placeOfRow(handbook, registers.managementReviews, review.id, 'heldOn'),
          message: `${quote(review.review)} was held on ${review.heldOn}, and its record does not say: ${reviewInputs[field]} (${field}).`,
          hint: `Add ${field}: with a line for each thing that was looked at, or "None" and why.`,
        }));
    }),
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
        ...placeOfRow(handbook, registers.findings, id, 'grade'),
        message: `${quote(finding)} is a nonconformity (${grade}), and no corrective action mends it.`,
        hint: `Add an action with findings: [${id}] to ${registers.correctiveActions.file}, or write grade: improvement if it was only advice.`,
      }));
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
            ...placeOfRow(handbook, registers.exceptions, id, field),
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
          ...placeOfRow(handbook, registers.exceptions, id, field),
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
            ...placeOfRow(handbook, registers.findings, id, 'on'),
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
            ...placeOfRow(handbook, registers.correctiveActions, id, before ? 'doneOn' : 'checkedOn'),
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
            ...placeOfRow(handbook, registers.measurements, id, 'until'),
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

/** What the records of a management system must say, whatever day it is. */
export const managementSystemRules: readonly HandbookRule[] = [
  reviewIncomplete,
  findingOpen,
  exceptionTooLong,
  otherApprover,
  daysDisagree,
];
