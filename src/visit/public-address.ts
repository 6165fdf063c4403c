import { BlockList, isIPv4, isIPv6, SocketAddress } from 'node:net';

/**
 * What IANA's registries of special-purpose addresses call not globally reachable, and multicast: nothing of it is a
 * public website (RFC 6890 and its successors; read on 2026-11-30).
 */
const special4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared by the customers of a provider (CGNAT)
  '127.0.0.0/8', // this computer
  '169.254.0.0/16', // this link; clouds keep the credentials of a machine at 169.254.169.254
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocols
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays, given up
  '192.168.0.0/16', // private
  '198.18.0.0/15', // measurements
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
];

/** Within 2000::/3, which is all that has been given out for use across the internet. */
const special6 = [
  '2001::/23', // protocols, Teredo among them
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4, which carries any IPv4 address
  '3fff::/20', // documentation
];

const given6 = listOf('ipv6', ['2000::/3']);
const never4 = listOf('ipv4', special4);
const never6 = listOf('ipv6', special6);

/** Prefixes behind which the last 32 bits are an IPv4 address: mapped, and translated (NAT64). */
const carrying4 = listOf('ipv6', ['::ffff:0:0/96', '64:ff9b::/96']);

/** Whether an address can belong to a website on the public internet. What is no address can't. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !never4.check(address);
  if (!isIPv6(address)) return false;
  const [bare = ''] = address.split('%');
  if (carrying4.check(bare, 'ipv6')) return isPublicAddress(lastBits(bare));
  return given6.check(bare, 'ipv6') && !never6.check(bare, 'ipv6');
}

/** The last 32 bits of an IPv6 address as an IPv4 address: `::ffff:a00:1` is 10.0.0.1. */
function lastBits(address: string): string {
  const { address: written } = new SocketAddress({ address, family: 'ipv6' });
  const tail = written.slice(written.lastIndexOf(':') + 1);
  if (isIPv4(tail)) return tail;
  const [, high = '', low = ''] = /([^:]*):([^:]*)$/.exec(written) ?? [];
  const bits = [high, low].map((part) => Number.parseInt(part || '0', 16));
  return bits.flatMap((part) => [part >> 8, part & 255]).join('.');
}

function listOf(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [start = '', bits] = range.split('/');
    list.addSubnet(start, Number(bits), family);
  }
  return list;
}
