import { z } from 'zod';
import type { Frozen } from '../data/freeze.ts';
import { countedIn, coverageOf, coverageStates, totalsOf } from '../frameworks/coverage.ts';
import { requirementUrl } from '../schema/address.ts';
import type { Edition } from '../schema/handbook.ts';
import { inferredEntry, inferredFrom } from './requirements.ts';

/** One framework in `/api/coverage.json`, a format that others rely on. */
export const coverageEntry = z.strictObject({
  framework: z.string(),
  title: z.string(),
  counted: z.int().meta({
    description:
      'How many requirements are counted: no headings, no paragraphs of articles, nothing unverified',
  }),
  totals: z.record(z.enum(coverageStates), z.int()).meta({
    description: 'By state. Direct and inferred are told apart; whoever adds them up should say so',
  }),
  requirements: z.array(
    z.strictObject({
      id: z.string(),
      url: z.string(),
      state: z.enum(coverageStates),
      inferred: z.array(inferredEntry),
    }),
  ),
});
export type CoverageEntry = Frozen<z.infer<typeof coverageEntry>>;

/** How every counted requirement of every framework stands. `address` as in {@link documentEntries}. */
export function coverageEntries(
  { handbook }: Edition,
  address: (path: string) => string,
): readonly CoverageEntry[] {
  return handbook.frameworks.map((framework) => {
    const coverage = coverageOf(handbook, framework);
    const counted = countedIn(framework).flatMap(({ id }) => coverage.get(id) ?? []);
    return {
      framework: framework.id,
      title: framework.title,
      counted: counted.length,
      totals: totalsOf(handbook, framework),
      requirements: counted.map(({ requirement, state, inference }) => ({
        id: requirement.id,
        url: address(requirementUrl(framework.id, requirement.id)),
        state,
        inferred: inference === undefined ? [] : [inferredFrom(inference)],
      })),
    };
  });
}
