import { slugThen } from '../../handbook/collect-renames.ts';
import { type Entry, ofKind, statesOf } from './entries.ts';

/** When a version was approved and in force, as the ledger tells it, corrections applied. */
export interface VersionLife {
  /** Slug under which it was released. */
  readonly slug: string;
  readonly version: string;
  readonly event: number;
  readonly languages: readonly string[];
  readonly approvedOn: string;
  /** First day in force. */
  readonly effective: string;
  /** First day no longer in force, as far as it is recorded. */
  readonly until: string | undefined;
}

/**
 * The versions of one document that stand, by their first day in force. Needs no frozen text, so that it can also be
 * told when a version that is missing was in force.
 *
 * @param entries What the ledger says of the document, in order of recording.
 */
export function livesOf(entries: readonly Entry[]): readonly VersionLife[] {
  const states = statesOf(entries);
  const stands = ({ event }: Entry) => states.get(event.number)?.void !== true;
  const ends = ofKind(entries, 'retire')
    .filter(stands)
    .map(({ event, entry }) => states.get(event.number)?.from ?? entry.from);
  const releases = ofKind(entries, 'release')
    .filter(stands)
    .map(({ event, entry }) => ({
      slug: slugThen(event, entry),
      version: entry.version,
      event: event.number,
      languages: entry.translations.map(({ language }) => language),
      approvedOn: states.get(event.number)?.approvedOn ?? entry.approval.on,
      effective: states.get(event.number)?.effective ?? entry.effective,
    }))
    .sort((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : a.event - b.event));
  return releases.map((release, index) => {
    const next = releases[index + 1]?.effective;
    const candidates = [
      ...(next === undefined ? [] : [next]),
      ...ends.filter((day) => day > release.effective),
    ];
    return { ...release, until: candidates.sort()[0] };
  });
}
