import { compareUrl, redlineUrl } from '../schema/address.ts';
import type { HistoricVersion, History } from '../schema/handbook.ts';
import { versionBefore, versionInForce } from './life.ts';

/** Two versions of one document to compare, the older one first. */
export interface ComparedPair {
  readonly document: string;
  readonly before: HistoricVersion;
  readonly after: HistoricVersion;
}

/**
 * The comparisons that have a page: each version against the one before it. Both sides are in the history, so its
 * reader may see both. Any other two are compared in the reader's browser.
 */
export function listRedlines(history: History): readonly ComparedPair[] {
  const { document, versions } = history;
  return versions.slice(1).map((after, index) => ({
    document,
    before: versions[index] ?? after,
    after,
  }));
}

/** A version and the one in force, the older one first; nothing for the one in force itself. */
export function pairToForce(history: History, version: HistoricVersion): ComparedPair | undefined {
  const { document, versions } = history;
  const current = versionInForce(history);
  if (current === undefined || current === version) return undefined;
  const later = versions.indexOf(version) > versions.indexOf(current);
  return later
    ? { document, before: current, after: version }
    : { document, before: version, after: current };
}

/** Where a comparison is read: on the page of the later version, or in the form of the history. */
export function comparisonUrl(history: History, { document, before, after }: ComparedPair): string {
  return versionBefore(history, after) === before
    ? redlineUrl(document, after.frozen.version)
    : compareUrl(document, before.frozen.version, after.frozen.version);
}
