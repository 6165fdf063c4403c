import type { AcknowledgedFact } from '../schema/acknowledgement.ts';
import { placeFor } from '../schema/acknowledgement.ts';

/** Fills facts into the address to which staff say that they have read something; what is not given stays open. */
export function fillIn(address: string, facts: Readonly<Partial<Record<AcknowledgedFact, string>>>): string {
  return Object.entries(facts).reduce(
    (filled, [fact, value]) =>
      filled.replaceAll(placeFor(fact as AcknowledgedFact), () => encodeURIComponent(value)),
    address,
  );
}

/** Where an address leads, for whoever is about to follow it: a host, or a mailbox. */
export function whereTo(address: string): string {
  const { protocol, host, pathname } = new URL(address);
  return protocol === 'mailto:' ? decodeURIComponent(pathname) : host;
}
