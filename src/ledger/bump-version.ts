import semver from 'semver';
import type { Level } from './cause.ts';

/**
 * The version that follows a change of this level: 2.1.4 becomes 2.1.5, 2.2.0 or 3.0.0. Before 1.0.0 the same steps hold
 * (semver leaves them free), so that 0.1.0 and a duty make 1.0.0.
 */
export function bumpOf(previous: string, level: Level): string {
  if (level === 'none') return previous;
  const next = semver.inc(previous, level);
  if (next === null) throw new Error(`"${previous}" is no version of three numbers.`);
  return next;
}

/** The step from one version to the next; `none` where it does not rise. */
export function stepBetween(previous: string, next: string): Level {
  if (!semver.gt(next, previous)) return 'none';
  const step = semver.diff(previous, next);
  return step === 'major' || step === 'minor' || step === 'patch' ? step : 'none';
}
