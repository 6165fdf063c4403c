import { Temporal } from 'temporal-polyfill';
import { type Change, changesOf, splitAt } from '../ledger/changes.ts';
import { changesUrl, documentUrl, historyUrl, versionUrl } from '../schema/address.ts';
import type { Edition } from '../schema/handbook.ts';
import { type AtomEntry, writeAtom } from './atom.ts';

// A reader that asks once a month misses nothing; one who comes later has the page.
const most = 100;

/**
 * The feed of what has changed, the newest first. What is still to come is not in it: readers of feeds sort by the day,
 * and one that lies ahead would stay on top.
 *
 * @param address Makes a whole address of a root-relative path.
 */
export function changesFeed({ handbook, date }: Edition, address: (path: string) => string): string {
  const { organization, histories } = handbook;
  const { past } = splitAt(changesOf(histories), date);
  const instant = (day: string) => startOfDay(day, organization.timeZone);
  return writeAtom({
    id: address('/feeds/changes.xml'),
    title: `${organization.name}: changes`,
    author: organization.name,
    language: organization.language,
    page: address(changesUrl()),
    updated: instant(past[0]?.day ?? date),
    entries: past.slice(0, most).map((change) => entryOf(change, address, instant)),
  });
}

function entryOf(
  change: Change,
  address: (path: string) => string,
  instant: (day: string) => string,
): AtomEntry {
  const { document, title, day } = change;
  if (change.kind === 'retirement') {
    const { why, suspended } = change.retirement;
    return {
      id: address(`${historyUrl(document)}#from-${day}`),
      title: `${title}: ${suspended ? 'suspended' : 'retired'}`,
      link: address(documentUrl(document)),
      updated: instant(day),
      summary: why,
    };
  }
  const { frozen, release } = change.version;
  const changes = new Set(release.changes.map(({ text }) => text));
  return {
    // For good, as ids of entries are: what was read already is not new because its document is called otherwise.
    id: address(versionUrl(frozen.facts.slug, frozen.version)),
    title: `${title} ${frozen.version}`,
    link: address(historyUrl(document, frozen.version)),
    updated: instant(day),
    summary: [...changes, release.reason].join(' '),
  };
}

/** A text is in force from 00:00 in the organisation's time zone; RFC 3339 wants the offset of that moment. */
function startOfDay(day: string, timeZone: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
