import { z } from 'zod';
import { frameworkId, prose, requirementId } from './words.ts';

const reason = z.strictObject({
  ids: z
    .array(requirementId)
    .min(1)
    .meta({ description: 'Requirements; everything below them is meant, too' }),
  because: prose.meta({ description: 'Why they apply to us or not: a sentence' }),
});

/**
 * `content/frameworks/applicability/FRAMEWORK.yaml`: why a framework applies to us, and what of it does not.
 * Where a requirement has a control record, the record decides.
 */
export const applicability = z.strictObject({
  framework: frameworkId.meta({ description: 'Its id, e.g. iso27001-2022' }),
  because: prose.meta({
    description: 'Why it applies to us at all: the reason for every requirement not named below',
  }),
  included: z.array(reason).default([]).meta({ description: 'Requirements with a reason of their own' }),
  excluded: z
    .array(reason)
    .default([])
    .meta({ description: 'Requirements that do not apply to us, and why' }),
});
export type Applicability = z.infer<typeof applicability>;
