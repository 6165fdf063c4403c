import { z } from 'zod';
import { criterionIds } from './wcag.ts';
import { day, line } from './words.ts';

const check = z
  .strictObject({
    by: z.enum(['program', 'person']).meta({ description: 'Who judged: a program, or somebody who looked' }),
    how: line.meta({ description: 'What was done, with the name of the program or the test' }),
    result: z.enum(['passed', 'failed', 'not-done']).meta({
      description: 'not-done: somebody has to, and nobody has yet',
    }),
    on: day.optional().meta({ description: 'The day of the check; left out where it is not done' }),
  })
  .refine(({ result, on }) => (result === 'not-done') === (on === undefined), {
    error: 'A check that was made has its day: "on". One that is not-done has none.',
    path: ['result'],
  })
  // The same for editors, which read JSON Schema.
  .meta({
    if: { properties: { result: { const: 'not-done' } }, required: ['result'] },
    then: { not: { required: ['on'] } },
    else: { required: ['on'] },
  });

/** One entry of `content/accessibility.yaml`: what was checked of a criterion, and what is known to be amiss. */
export const accessibilityRow = z
  .strictObject({
    criterion: z.enum(criterionIds).meta({ description: 'Of WCAG 2.2 at A or AA, e.g. 1.4.3' }),
    applicable: z.boolean().default(true),
    because: line.optional().meta({ description: 'Why it does not apply; only where it does not' }),
    checks: z
      .array(check)
      .default([])
      .meta({ description: 'Checks that were made, and those that were not' }),
    gaps: z.array(line).default([]).meta({ description: 'What is known to be amiss, a sentence each' }),
  })
  .refine(({ applicable, because }) => applicable === (because === undefined), {
    error: 'Say with "because" why a criterion does not apply, and only then.',
    path: ['applicable'],
  })
  .refine(({ applicable, checks }) => !applicable || checks.length > 0, {
    error: 'Say what was checked. Where nobody has checked anything, write that: result: not-done.',
    path: ['checks'],
  })
  .meta({
    if: { properties: { applicable: { const: false } }, required: ['applicable'] },
    then: { required: ['because'] },
    else: {
      not: { required: ['because'] },
      required: ['checks'],
      properties: { checks: { minItems: 1 } },
    },
  });
export type AccessibilityRow = z.infer<typeof accessibilityRow>;
