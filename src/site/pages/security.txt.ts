import type { APIRoute } from 'astro';
import { Temporal } from 'temporal-polyfill';
import { edition } from '../edition.ts';
import { href } from '../href.ts';

/**
 * RFC 9116. `Expires` is counted from the day of the edition, not from the clock, so that two builds are the same;
 * eleven months, because the RFC recommends less than a year.
 */
export const GET: APIRoute = ({ site }) => {
  const { date, handbook } = edition();
  const contact = handbook.contacts.find(({ id }) => id === handbook.organization.contacts.security);
  const addresses = (contact?.channels ?? []).flatMap((channel) =>
    channel.kind === 'email'
      ? [`mailto:${channel.address}`]
      : channel.kind === 'phone'
        ? [`tel:${channel.number.replaceAll(/[^+0-9]/g, '')}`]
        : channel.kind === 'web'
          ? [channel.address]
          : [],
  );
  const expires = Temporal.PlainDate.from(date).add({ months: 11 });
  const lines = [
    ...addresses.map((address) => `Contact: ${address}`),
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${contact?.languages.join(', ') ?? handbook.organization.language}`,
    `Canonical: ${new URL(href('/.well-known/security.txt'), site).href}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
