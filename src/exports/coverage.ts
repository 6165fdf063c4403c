import { type CoverageState, countedIn, coverageOf, totalsOf } from '../frameworks/coverage.ts';
import { requirementUrl } from '../schema/address.ts';
import type { Edition } from '../schema/handbook.ts';
import { type InferredEntry, inferredEntry } from './requirements.ts';

/** One framework in `/api/coverage.json`, a format that others rely on. */
export interface CoverageEntry {
  readonly framework: string;
  readonly title: string;
  /** How many requirements are counted: no headings, no paragraphs of articles, nothing unverified. */
  readonly counted: number;
  /** By state. Direct and inferred are told apart; whoever adds them up should say so. */
  readonly totals: Readonly<Record<CoverageState, number>>;
  readonly requirements: readonly {
    readonly id: string;
    readonly url: string;
    readonly state: CoverageState;
    readonly inferred: readonly InferredEntry[];
  }[];
}

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
        inferred: inference === undefined ? [] : [inferredEntry(inference)],
      })),
    };
  });
}
