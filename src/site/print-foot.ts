import type { ShownDocument } from '../schema/handbook.ts';

/** What stands at the foot of each printed sheet: which document this is, which version, and the first of its hash. */
export function printFoot({ id, title, version, sha256 }: ShownDocument): string {
  return `${id} ${title}, version ${version} · ${sha256.slice(0, 8)} · Is this print still in force? Scan the code on page 1.`;
}
