import { z } from 'zod';
import type { PublicActivity } from '../../../schema/public-activity.ts';
import type { RenderContext } from '../../component.ts';
import { splitWords } from '../../split-words.ts';

/** Attributes of a component that prints facts of processing activities. */
export const coveredProps = z.strictObject({
  of: z
    .string()
    .regex(
      /^\s*[a-z0-9]+(?:-[a-z0-9]+)*(?:\s+[a-z0-9]+(?:-[a-z0-9]+)*)*\s*$/,
      'Write file names of activities without .yaml, with spaces between, like "website-pages website-statistics".',
    )
    .optional()
    .meta({ description: 'Activities, with spaces between; left out, all that the notice covers' }),
});
export type CoveredProps = z.infer<typeof coveredProps>;

/** The activities that the attribute names, in its order; left out, all that the notice covers, in the order of its field. */
export function activitiesOf({ of }: CoveredProps, context: RenderContext): readonly PublicActivity[] {
  const all = context.covered();
  if (of === undefined) return all;
  return splitWords(of).flatMap(({ word }) => all.find(({ id }) => id === word) ?? []);
}

/** What the attribute names, each where it is written. */
export function citeActivities({ of }: CoveredProps) {
  return splitWords(of ?? '').map(({ word, at }) => ({
    kind: 'activity' as const,
    id: word,
    prop: 'of',
    at,
  }));
}
