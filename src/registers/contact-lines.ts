import { question } from '../data/ask.ts';
import type { Channel, Contact } from '../schema/contact.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import type { Opening } from '../schema/opening.ts';
import type { Workplace } from '../schema/workplace.ts';

/** One way to reach a contact at once, with whom it serves and when. */
export interface ContactLine {
  readonly kind: 'phone' | 'email';
  /** The number or the address. */
  readonly words: string;
  /** `tel:` or `mailto:`. */
  readonly address: string;
  /** The places that it is for, as people call them; none where it is for all. */
  readonly places: readonly string[];
  /** Ids of these and of all places in them. */
  readonly serves: readonly string[];
  /** When somebody answers; nothing for day and night. */
  readonly open: readonly Opening[];
  readonly timeZone: string;
}

/** The lines of a contact that a phone can call or write to, best one first. */
export function linesOf(
  handbook: Pick<AnyHandbook, 'workplaces' | 'organization'>,
  contact: Contact,
): readonly ContactLine[] {
  return contact.channels.flatMap((channel): ContactLine[] => {
    if (channel.kind !== 'phone' && channel.kind !== 'email') return [];
    const ids = channel.places ?? contact.places ?? [];
    const named = handbook.workplaces.filter(({ id }) => ids.includes(id));
    return [
      {
        kind: channel.kind,
        words: channel.kind === 'phone' ? channel.number : channel.address,
        address: addressOf(channel),
        places: named.map(({ title }) => title),
        serves: placesWithin(handbook.workplaces, ids),
        open: channel.open ?? [],
        timeZone:
          named.flatMap(({ id }) => zoneOf(handbook.workplaces, id) ?? [])[0] ??
          contact.timeZone ??
          handbook.organization.timeZone,
      },
    ];
  });
}

/** What a phone does with a channel: it calls, or writes. */
export function addressOf(channel: Extract<Channel, { kind: 'phone' | 'email' }>): string {
  return channel.kind === 'phone'
    ? `tel:${channel.number.replaceAll(/[^+0-9]/g, '')}`
    : `mailto:${channel.address}`;
}

/** The lines by which an incident is reported; none where this edition has no contact for that. */
export const incidentLines = question('incident-lines', (handbook: AnyHandbook): readonly ContactLine[] => {
  const contact = handbook.contacts.find(({ id }) => id === handbook.organization.contacts.incident);
  return contact === undefined ? [] : linesOf(handbook, contact);
});

/** A place, and those that it lies in, the outermost last. */
export function around(places: readonly Workplace[], id: string): readonly Workplace[] {
  const way: Workplace[] = [];
  for (let at = places.find((one) => one.id === id); at !== undefined && !way.includes(at); ) {
    way.push(at);
    const { within } = at;
    at = places.find((one) => one.id === within);
  }
  return way;
}

/** Places with all that lie in them. */
export function placesWithin(places: readonly Workplace[], ids: readonly string[]): readonly string[] {
  return places.flatMap(({ id }) => (around(places, id).some((one) => ids.includes(one.id)) ? [id] : []));
}

function zoneOf(places: readonly Workplace[], id: string): string | undefined {
  return around(places, id).find(({ timeZone }) => timeZone !== undefined)?.timeZone;
}
