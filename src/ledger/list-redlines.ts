import type { HistoricVersion, History } from '../schema/handbook.ts';
import { versionBefore, versionInForce } from './life.ts';

/** Two versions of one document to compare, the older one first. */
export interface ComparedPair {
  readonly document: string;
  /** Whose comparison it is. */
  readonly version: string;
  readonly against: 'before' | 'in-force';
  readonly before: HistoricVersion;
  readonly after: HistoricVersion;
}

/**
 * Each version against the one before it, and against the one in force where that is another comparison. Both sides are
 * in the history, so its reader may see both.
 */
export function listRedlines(history: History): readonly ComparedPair[] {
  const { document, versions } = history;
  const current = versionInForce(history);
  return versions.flatMap((version): ComparedPair[] => {
    const about = { document, version: version.frozen.version };
    const before = versionBefore(history, version);
    const own: ComparedPair[] =
      before === undefined ? [] : [{ ...about, against: 'before', before, after: version }];
    if (current === undefined || current === version || current === before) return own;
    const later = versions.indexOf(version) > versions.indexOf(current);
    const [older, newer] = later ? [current, version] : [version, current];
    return versionBefore(history, newer) === older
      ? own
      : [...own, { ...about, against: 'in-force', before: older, after: newer }];
  });
}

/** The comparison of a version with the one in force, wherever it stands: it may be another version's own. */
export function redlineToForce(history: History, version: HistoricVersion): ComparedPair | undefined {
  const current = versionInForce(history);
  return listRedlines(history).find(
    ({ before, after }) =>
      (before === version && after === current) || (before === current && after === version),
  );
}
