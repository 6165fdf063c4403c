import { createHash } from 'node:crypto';
import { compare } from '../data/compare.ts';

/**
 * Draws some of several ids. The same seed draws the same, whoever draws and in whatever order the ids come: they are
 * ranked by the SHA-256 of the seed, a line break and the id, so that anybody can do it again without this program.
 * A row that is added or gone moves no other in the ranking.
 */
export function drawSample(ids: readonly string[], seed: string, size: number): readonly string[] {
  const rankOf = (id: string) => createHash('sha256').update(`${seed}\n${id}`).digest('hex');
  return ids
    .map((id) => ({ id, rank: rankOf(id) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .slice(0, size)
    .map(({ id }) => id);
}
