import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';

/** Why a host could not be reached. */
export type HostFault =
  | { readonly kind: 'private'; readonly address: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'silent' };

/** A host leads to an address that may not be reached. */
class PrivateAddress extends Error {
  readonly address: string;
  constructor(address: string) {
    super(`${address} may not be reached.`);
    this.address = address;
  }
}

/** Longer than a slow host takes to answer, shorter than a page is waited for. */
const patience = 15_000;

/**
 * Connects to a host, if every address that it leads to may be reached. A name is looked up once, and what was found is
 * both judged and connected to: looked up twice, it could lead elsewhere the second time (DNS rebinding).
 *
 * @param hostname As in a URL: an address of IPv6 stands in brackets.
 */
export async function connectTo(
  hostname: string,
  port: number,
  mayReach: (address: string) => boolean,
): Promise<Socket> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  const found = family === 0 ? await lookup(host, { all: true }) : [{ address: host, family }];
  const refused = found.find(({ address }) => !mayReach(address));
  if (refused !== undefined) throw new PrivateAddress(refused.address);
  const socket = connect({
    host,
    port,
    autoSelectFamily: true,
    lookup: (_host, _options, done) => done(null, found),
  });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(patience) });
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** What kept a host from being reached. */
export function hostFault(error: unknown): HostFault {
  if (error instanceof PrivateAddress) return { kind: 'private', address: error.address };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:ENOTFOUND|EAI_)/.test(code) ? { kind: 'unknown' } : { kind: 'silent' };
}
