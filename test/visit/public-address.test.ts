import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../src/visit/public-address.ts';

/** The first and the last address of each range that is no part of the public internet, and what stands beside them. */
const ranges = [
  ['0.0.0.0', '0.255.255.255', undefined, '1.0.0.0'],
  ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
  ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
  ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
  ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
  ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
  ['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
  ['192.0.2.0', '192.0.2.255', '192.0.1.255', '192.0.3.0'],
  ['192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0'],
  ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
  ['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
  ['198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0'],
  ['203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'],
  ['224.0.0.0', '255.255.255.255', '223.255.255.255', undefined],
  ['::', '::fffe:ffff:ffff', undefined, undefined],
  ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff', undefined, undefined],
  ['100::', '1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', undefined, '2000::'],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', '2000:ffff::', '2001:200::'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db7:ffff::', '2001:db9::'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:ffff::', '2003::'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff', '3ffe:ffff::', '3fff:1000::'],
  ['4000::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '3fff:ffff::', undefined],
  ['fc00::', 'fdff::1', undefined, undefined],
  ['fe80::1', 'febf::1', undefined, undefined],
  ['ff02::1', 'ff0e::1', undefined, undefined],
] as const;

/** Four numbers, most of them near the bounds of a range, where mistakes are. */
const addresses = fc
  .tuple(
    ...[0, 1, 2, 3].map(() =>
      fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 254, 255)),
    ),
  )
  .map((bytes) => bytes as number[]);

describe('an address of the public internet', () => {
  test.each(ranges)('is none from %s to %s, and each beside them is one', (first, last, before, after) => {
    expect([first, last].filter(isPublicAddress)).toEqual([]);
    expect([before, after].filter((one) => one !== undefined && !isPublicAddress(one))).toEqual([]);
  });

  test.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '2a01:4f8::1', '64:ff9b::808:808'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    ['this computer, written otherwise', '::ffff:127.0.0.1'],
    ['the same in hexadecimal', '::ffff:7f00:1'],
    ['the same in full', '0:0:0:0:0:ffff:7f00:1'],
    ['where clouds keep credentials', '::ffff:a9fe:a9fe'],
    ['a private address behind a translator', '64:ff9b::a00:1'],
    ['an address of a link with its zone', 'fe80::1%eth0'],
    ['a name', 'example.org'],
    ['nothing', ''],
    ['a number that resolvers take for an address', '2130706433'],
  ])('%s is none', (_, address) => expect(isPublicAddress(address)).toBe(false));

  test('is judged alike however an IPv4 address is carried: mapped, in hexadecimal, translated', () => {
    fc.assert(
      fc.property(addresses, ([a = 0, b = 0, c = 0, d = 0]) => {
        const plain = `${a}.${b}.${c}.${d}`;
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        const carried = [`::ffff:${plain}`, `::ffff:${hex}`, `0:0:0:0:0:ffff:${hex}`, `64:ff9b::${hex}`];
        expect(carried.map(isPublicAddress)).toEqual(carried.map(() => isPublicAddress(plain)));
      }),
    );
  });

  test('is never one that this computer, its networks or a group of computers have', () => {
    const isInside = ([a = 0, b = 0]: readonly number[]) =>
      [0, 10, 127].includes(a) ||
      a >= 224 ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254) ||
      (a === 172 && b >= 16 && b < 32) ||
      (a === 100 && b >= 64 && b < 128);
    fc.assert(
      fc.property(addresses.filter(isInside), (bytes) => {
        expect(isPublicAddress(bytes.join('.'))).toBe(false);
      }),
    );
  });

  test('is an address: no word that anybody writes is taken for one', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => isIP(text) === 0),
        (text) => isPublicAddress(text) === false,
      ),
    );
  });
});
