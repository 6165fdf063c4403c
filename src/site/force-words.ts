import type { Words } from '../languages/words.ts';
import type { DocumentStatus } from '../schema/handbook.ts';

/** Whether a version was in force and no longer is. */
export function hasEnded(status: DocumentStatus): boolean {
  return status === 'superseded' || status === 'retired';
}

/** What the days of a version are called, by its state. */
export function forceTitle(status: DocumentStatus, { facts }: Words): string {
  if (hasEnded(status)) return facts.wasInForce;
  return status === 'scheduled' ? facts.inForceFrom : facts.inForceSince;
}
