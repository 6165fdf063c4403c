import { z } from 'zod';
import { passage, ref } from './refer.ts';
import { line, slug } from './words.ts';

/** Five steps of a scale: a rating is the number of one, from 1. */
const steps = 5;

/** How likely or how grave, as a risk is rated: 1 to 5. */
export const rating = z.int().min(1).max(steps);

const likelihoodStep = z.strictObject({
  title: line.meta({ description: 'One or two words, e.g. Possible' }),
  means: line.meta({ description: 'How often, so that two people come to the same step' }),
});

const impactStep = z.strictObject({
  title: line.meta({ description: 'One word, e.g. Grave' }),
  organisation: line.meta({ description: 'What it is for the organisation' }),
  people: line.meta({ description: 'What it is for the people whose data it is' }),
  safety: line.meta({ description: 'What it is for the safety of patients' }),
});

const level = z.strictObject({
  id: slug,
  title: line.meta({ description: 'One word, e.g. High' }),
  from: z.int().min(1).meta({ description: 'The least product of likelihood and impact, e.g. 15' }),
  means: line.meta({ description: 'What follows from it, in a few words' }),
  decides: ref('roles').optional().meta({
    description:
      'The role that alone may accept what is left at this level; the owner of the risk unless told',
  }),
});

/**
 * How risks are assessed (ISO/IEC 27001, 6.1.2): two scales of five steps, levels by the product of both, and the
 * highest level that is accepted as it is. Of three impacts the gravest counts.
 */
export const riskMethod = z
  .strictObject({
    likelihood: z
      .array(likelihoodStep)
      .length(steps)
      .meta({ description: 'Five steps, from the least likely' }),
    impact: z.array(impactStep).length(steps).meta({ description: 'Five steps, from the slightest' }),
    levels: z.array(level).min(2).max(4).meta({ description: 'From the lowest, which begins at 1' }),
    acceptedUpTo: slug.meta({ description: 'The highest level that is accepted without a plan' }),
    appetite: line.meta({ description: 'What we live with and what not, in a sentence' }),
    said: passage().meta({ description: 'Where a document says how risks are decided on' }),
  })
  .superRefine(({ levels, acceptedUpTo }, context) => {
    if (levels[0]?.from !== 1)
      context.addIssue({
        code: 'custom',
        path: ['levels', 0, 'from'],
        message: 'The lowest level begins at 1.',
      });
    const unordered = levels.findIndex(
      ({ from }, index) => index > 0 && from <= (levels[index - 1]?.from ?? 0),
    );
    if (unordered > 0)
      context.addIssue({
        code: 'custom',
        path: ['levels', unordered, 'from'],
        message: 'Each level begins above the one before.',
      });
    if (!levels.some(({ id }) => id === acceptedUpTo))
      context.addIssue({
        code: 'custom',
        path: ['acceptedUpTo'],
        message: 'Write the id of one of the levels.',
      });
  });
export type RiskMethod = z.infer<typeof riskMethod>;
export type RiskLevel = RiskMethod['levels'][number];
