import { spawnSync } from 'node:child_process';
import { Temporal } from 'temporal-polyfill';

/** The instant it is: the only place where a command looks at the clock. */
export function now(): Temporal.Instant {
  return Temporal.Now.instant();
}

/** The day it is in a time zone. */
export function today(timeZone: string): string {
  return now().toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * The latest instant that has surely been: that of the clock, or of the newest commit where the clock is behind it.
 * Nothing is asked but what Git has noted; where there is no Git, the clock stands alone.
 */
export function latestInstant(root: string): Temporal.Instant {
  const clock = now();
  const { stdout, status } = spawnSync('git', ['-C', root, 'log', '-1', '--format=%cI'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0 || stdout.trim() === '') return clock;
  const commit = Temporal.Instant.from(stdout.trim());
  return Temporal.Instant.compare(clock, commit) < 0 ? commit : clock;
}
