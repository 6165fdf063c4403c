import { Temporal } from 'temporal-polyfill';
import { placeOf } from '../handbook/places.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/** An auditor asks for what happened since the last audit, which was a year ago at most (ISO/IEC 17021-1, 9.6.2). */
const freshFor = 'P1Y';

/** Proof that is old, or may be gone, proves nothing today. */
const evidenceDue = defineHandbookRule({
  slug: 'evidence-due',
  severity: 'due',
  means:
    'A piece of evidence was last sampled more than a year ago, or its time of keeping is over: whoever asks for it may find nothing.',
  mend: 'Look at it again, and write the new day, reference and time of keeping; or take it out.',
  example: {
    where: 'content/controls/demo-2026/5.1.mdx',
    wrong: 'on: 2025-01-15',
    right: 'on: 2026-10-01',
  },
  check: (handbook, today) => {
    const oldest = Temporal.PlainDate.from(today).subtract(freshFor).toString();
    return handbook.controls.flatMap(({ id, file, evidence }) =>
      evidence.flatMap(({ title, on, retainedUntil }, index) => {
        const gone = retainedUntil !== undefined && retainedUntil < today;
        if (!gone && on >= oldest) return [];
        return [
          {
            ...placeOf(handbook, file, `evidence.${index}.${gone ? 'retainedUntil' : 'on'}`),
            message: gone
              ? `The evidence ${quote(title)} of ${id} was kept until ${retainedUntil}.`
              : `The evidence ${quote(title)} of ${id} was last sampled on ${on}, more than a year ago.`,
            hint: 'Look at it again and write the new day, or take it out.',
          },
        ];
      }),
    );
  },
});

/** A plan has a day, and the day comes. */
const controlPlanDue = defineHandbookRule({
  slug: 'control-plan-due',
  severity: 'due',
  means: 'A control is still not implemented after the day by which its record says that it would be.',
  mend: 'Say how far it is done now, in `status`; or set a new day, and say in the text why.',
  example: {
    where: 'content/controls/demo-2026/5.10.mdx',
    wrong: 'status: planned\ndueOn: 2026-01-15',
    right: 'status: planned',
  },
  check: (handbook, today) =>
    handbook.controls
      .filter(({ applicable, status }) => applicable && status !== 'implemented')
      .flatMap(({ id, file, dueOn }) =>
        dueOn === undefined || dueOn >= today
          ? []
          : [
              {
                ...placeOf(handbook, file, 'dueOn'),
                message: `The control ${quote(id)} was to be implemented by ${dueOn}.`,
                hint: 'Say in "status" how far it is done, or set a new day in "dueOn".',
              },
            ],
      ),
});

export const evidenceRules: readonly HandbookRule[] = [evidenceDue, controlPlanDue];
