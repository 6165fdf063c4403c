import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** What somebody types, and where the answer stands: the head of `test/search/queries.yaml` says what each field means. */
const goldenQuery = z.strictObject({
  query: z.string(),
  class: z.enum(['task', 'typo', 'abbreviation', 'everyday', 'question', 'id', 'title', 'notice', 'term']),
  edition: z.enum(['public', 'staff', 'audit']),
  expect: z.enum(['first', 'top3']),
  at: z.array(z.string()).min(1),
  language: z.string().optional(),
  pending: z.string().optional(),
});
export type GoldenQuery = z.infer<typeof goldenQuery>;

/** Queries that search is tuned on. Three of the files were hold-outs before somebody looked at what they missed. */
export const tunedOn = ['queries', 'fresh', 'proof', 'blind-1', 'blind-2'] as const;
/** Queries that nobody tunes on: whoever betters search looks at what they come to together, and leaves them unread. */
export const heldOut = 'holdout-3';

export function readGoldenQueries(file: (typeof tunedOn)[number] | typeof heldOut): readonly GoldenQuery[] {
  const path = fileURLToPath(new URL(`../search/${file}.yaml`, import.meta.url));
  return z.array(goldenQuery).parse(parse(readFileSync(path, 'utf8')));
}

/** A result, as far as it is judged. */
export interface Judged {
  readonly url: string;
  /** Of a rule: the section that it stands in. */
  readonly section?: string | undefined;
}

/** Which result answers a query, from 1; 0 where none does. */
export function rankOf({ at }: GoldenQuery, results: readonly Judged[]): number {
  return (
    results.findIndex(({ url, section }) =>
      at.some((address) =>
        address.includes('#') ? address === url || address === section : address === url.replace(/#.*$/, ''),
      ),
    ) + 1
  );
}

/** The reciprocal of a rank. Where one of the first three is good enough, each of them is as good as the first. */
export function reciprocalOf({ expect }: GoldenQuery, rank: number): number {
  if (rank === 0) return 0;
  return 1 / (expect === 'top3' ? Math.max(1, rank - 2) : rank);
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
