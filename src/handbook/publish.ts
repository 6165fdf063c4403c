import type { Handbook } from '../schema/handbook.ts';

/**
 * Picks, for each document, the version in force on a day. There is no ledger of releases yet, so nothing is in
 * force: every document is its working copy, and says so by its status `draft`.
 */
export function publish(handbook: Handbook, _date: string, _options: { drafts: boolean }): Handbook {
  return handbook;
}
