import { describe, expect, test } from 'vitest';
import { incidentLines, linesOf } from '../../src/registers/contact-lines.ts';
import type { Contact } from '../../src/schema/contact.ts';
import type { Workplace } from '../../src/schema/workplace.ts';
import { handbookOf } from '../frameworks/made-up.ts';

const place = (id: string, within?: string, timeZone?: string): Workplace => ({
  id,
  title: id.toUpperCase(),
  classification: 'internal',
  ...(within && { within }),
  ...(timeZone && { timeZone }),
});
const contactOf = (...channels: Contact['channels']): Contact => ({
  id: 'line',
  title: 'Line',
  purpose: 'Call.',
  classification: 'internal',
  channels,
  hours: 'Day and night',
  languages: ['en'],
});
const handbook = handbookOf({
  workplaces: [
    place('city', 'estonia'),
    place('estonia', undefined, 'Europe/Tallinn'),
    place('usa', undefined, 'America/New_York'),
    place('ward', 'city'),
  ],
});
const estonian = { kind: 'phone', number: '+372 555 0110', places: ['estonia'] } as const;

describe('the lines of a contact', () => {
  test('are those that a phone can call or write to, in their order', () =>
    expect(
      linesOf(
        handbook,
        contactOf(
          { kind: 'post', address: 'Tallinn' },
          { kind: 'email', address: 'a@example.org' },
          { kind: 'phone', number: '+1 (617) 555-0110' },
          { kind: 'web', address: 'https://example.org/', title: 'Desk' },
        ),
      ).map(({ address }) => address),
    ).toEqual(['mailto:a@example.org', 'tel:+16175550110']));

  test('serve a place and all that lies in it, and say its name alone', () => {
    const [line] = linesOf(handbook, contactOf({ ...estonian, places: ['estonia'] }));
    expect(line?.serves).toEqual(['city', 'estonia', 'ward']);
    expect(line?.places).toEqual(['ESTONIA']);
  });

  test('that are for a site do not serve the rest of its country', () =>
    expect(linesOf(handbook, contactOf({ ...estonian, places: ['city'] }))[0]?.serves).toEqual([
      'city',
      'ward',
    ]));

  test('that name no place are for all, save where their contact is for some', () => {
    const contact = contactOf({ kind: 'phone', number: '+372 555 0110' });
    expect(linesOf(handbook, contact)[0]?.serves).toEqual([]);
    expect(linesOf(handbook, { ...contact, places: ['usa'] })[0]?.serves).toEqual(['usa']);
  });

  test('count their hours where they are: by the place, else by the contact, else by the organisation', () => {
    const zoneOf = (contact: Contact) => linesOf(handbook, contact)[0]?.timeZone;
    const plain = contactOf({ kind: 'phone', number: '+372 555 0110' });
    expect(zoneOf({ ...plain, places: ['usa'], timeZone: 'Asia/Tokyo' })).toBe('America/New_York');
    expect(zoneOf({ ...plain, places: ['ward'] })).toBe('Europe/Tallinn');
    expect(zoneOf({ ...plain, timeZone: 'Asia/Tokyo' })).toBe('Asia/Tokyo');
    expect(zoneOf(plain)).toBe('Europe/Tallinn');
  });

  test('end where places lie in each other', () => {
    const round = handbookOf({ workplaces: [place('a', 'b'), place('b', 'a')] });
    expect(linesOf(round, contactOf({ ...estonian, places: ['a'] }))[0]?.serves).toEqual(['a', 'b']);
  });
});

test('an incident is reported by the lines of the contact that the organisation names, and by none without one', () => {
  const { organization } = handbook;
  const contacts = [contactOf({ ...estonian, places: ['estonia'] })];
  const named = { ...organization, contacts: { incident: 'line' } };
  expect(incidentLines(handbookOf({ organization: named, contacts }))).toHaveLength(1);
  expect(incidentLines(handbookOf({ organization, contacts }))).toEqual([]);
});
