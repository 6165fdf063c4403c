import { wordsOf } from '../languages/languages.ts';
import type { ShownDocument } from '../schema/handbook.ts';

/** What stands at the foot of each printed sheet: which document this is, which version, and the first of its hash. */
export function printFoot({ id, title, version, sha256, language }: ShownDocument): string {
  const { paper, versionOf } = wordsOf(language);
  return `${id} ${title}, ${versionOf(version)} · ${paper.foot(sha256.slice(0, 8))}`;
}
