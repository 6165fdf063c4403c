import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyToken } from '../../src/ledger/verify-token.ts';
import { readTimestamp } from '../../src/proof/verify.mjs';
import { type Holder, makeCertificate, makeKeys, makeTimeStamp, timeStamping } from './make-time-stamp.ts';

const text = `1 ${'a'.repeat(64)} 2026-01-12T12:00:00Z\n`;
const bytes = new TextEncoder().encode(text);
const time = '2026-03-02T08:00:00Z';

const noFit = 'The signature does not fit.';
const noChain =
  'Its certificate does not lead to one that you named, or one on the way was not valid at that instant.';
const noPurpose = 'Its certificate is not one for time stamps alone.';

let root: Holder;
let signer: Holder;

beforeAll(async () => {
  root = await makeCertificate({ name: 'Root' });
  signer = await makeCertificate({ name: 'Stamps', by: root, purposes: [timeStamping] });
});

const verify = (token: Uint8Array, trusted: readonly Holder[] = [root], stamped = bytes) =>
  verifyToken(
    token,
    stamped,
    trusted.map(({ certificate }) => certificate),
  );

describe('a time stamp', () => {
  test('holds when all of it does, with others between signer and root', async () => {
    expect(await verify(await makeTimeStamp({ text, time, by: signer }))).toBe(undefined);
    const between = await makeCertificate({ name: 'Between', by: root });
    const below = await makeCertificate({ name: 'Below', by: between, purposes: [timeStamping] });
    expect(await verify(await makeTimeStamp({ text, time, by: below, along: [between] }))).toBe(undefined);
    expect(await verify(await makeTimeStamp({ text, time, by: below }), [root, between])).toBe(undefined);
    expect(await verify(await makeTimeStamp({ text, time, by: below }))).toBe(noChain);
  });

  test('of another text does not hold, nor one whose imprint or time was changed after it was signed', async () => {
    const token = await makeTimeStamp({ text, time, by: signer });
    expect(await verify(token, [root], new TextEncoder().encode(text.replace('a', 'b')))).toBe(noFit);
    const other = await makeTimeStamp({
      ...{ text: 'Another.', time, by: signer },
      tamper: ({ messageImprint }) => {
        messageImprint.hashedMessage.valueBlock.valueHexView.set(hashBytes(text));
      },
    });
    expect(await verify(other)).toBe(noFit);
    const later = await makeTimeStamp({
      ...{ text, time, by: signer },
      tamper: (info) => {
        info.genTime = new Date('2026-03-01T08:00:00Z');
      },
    });
    expect(await verify(later)).toBe(noFit);
  });

  test.each([
    ['2026-03-02T07:59:59Z', noChain],
    ['2026-03-02T08:00:00Z', undefined],
    ['2026-03-02T09:00:00Z', undefined],
    ['2026-03-02T09:00:01Z', noChain],
  ])('made at %s by a certificate of that hour is judged by its own instant', async (at, verdict) => {
    const brief = { from: '2026-03-02T08:00:00Z', until: '2026-03-02T09:00:00Z' };
    const one = await makeCertificate({ name: 'Brief', by: root, purposes: [timeStamping], ...brief });
    expect(await verify(await makeTimeStamp({ text, time: at, by: one }))).toBe(verdict);
    const authority = await makeCertificate({ name: 'Brief root', ...brief });
    const below = await makeCertificate({ name: 'Long', by: authority, purposes: [timeStamping] });
    expect(await verify(await makeTimeStamp({ text, time: at, by: below }), [authority])).toBe(verdict);
  });

  test.each([
    ['for nothing', { purposes: [] }],
    ['for something else', { purposes: ['1.3.6.1.5.5.7.3.3'] }],
    ['for something else besides', { purposes: [timeStamping, '1.3.6.1.5.5.7.3.3'] }],
    ['for time stamps, and does not insist', { purposes: [timeStamping], critical: false }],
    [
      'for time stamps, with a key for nothing but encryption',
      { purposes: [timeStamping], usage: 0b0010_0000 },
    ],
  ])('does not hold when its certificate is %s', async (_what, asked) => {
    const one = await makeCertificate({ name: 'Other', by: root, ...asked });
    expect(await verify(await makeTimeStamp({ text, time, by: one }))).toBe(noPurpose);
  });

  test('holds when its key may sign', async () => {
    for (const usage of [0b1000_0000, 0b0100_0000]) {
      const one = await makeCertificate({ name: 'Other', by: root, purposes: [timeStamping], usage });
      expect(await verify(await makeTimeStamp({ text, time, by: one }))).toBe(undefined);
    }
  });

  test('of an authority that nobody named does not hold, even if it has the same name', async () => {
    const token = await makeTimeStamp({ text, time, by: signer, along: [root] });
    expect(await verify(token, [])).toBe(noChain);
    expect(await verify(token, [await makeCertificate({ name: 'Root' })])).toBe(noChain);
  });

  test('does not hold below a certificate that is no authority, or has more below it than it may', async () => {
    const none = await makeCertificate({ name: 'None', by: root, purposes: [timeStamping] });
    const under = await makeCertificate({ name: 'Under', by: none, purposes: [timeStamping] });
    expect(await verify(await makeTimeStamp({ text, time, by: under, along: [none] }))).toBe(noChain);
    for (const [pathLength, verdict] of [
      [0, noChain],
      [1, undefined],
    ] as const) {
      const top = await makeCertificate({ name: 'Top', pathLength });
      const between = await makeCertificate({ name: 'Between', by: top });
      const below = await makeCertificate({ name: 'Below', by: between, purposes: [timeStamping] });
      const token = await makeTimeStamp({ text, time, by: below, along: [between] });
      expect(await verify(token, [top])).toBe(verdict);
    }
  });

  test('names its certificate itself: another of the same key, or none, does not do', async () => {
    const { keys } = signer;
    const twin = await makeCertificate({ name: 'Twin', by: root, purposes: [timeStamping], keys });
    const wrong = 'It names another certificate than it is signed with.';
    expect(await verify(await makeTimeStamp({ text, time, by: signer, names: twin }))).toBe(wrong);
    expect(await verify(await makeTimeStamp({ text, time, by: signer, names: null }))).toBe(wrong);
  });

  test('signs a time stamp, once, and was granted', async () => {
    const data = await makeTimeStamp({ text, time, by: signer, content: '1.2.840.113549.1.7.1' });
    expect(await verify(data)).toBe('It signs something else than a time stamp.');
    for (const times of [0, 2])
      expect(await verify(await makeTimeStamp({ text, time, by: signer, times }))).toBe(
        'There must be one signature, not more or fewer.',
      );
    expect(await verify(await makeTimeStamp({ text, time, by: signer, status: 1 }))).toBe(undefined);
    expect(await verify(await makeTimeStamp({ text, time, by: signer, status: 2 }))).toBe(
      'The authority has refused to stamp.',
    );
  });

  test('of authorities that certify each other ends, and does not hold', async () => {
    const [keys, otherKeys] = [await makeKeys(), await makeKeys()];
    const first = await makeCertificate({ name: 'First', keys });
    const second = await makeCertificate({ name: 'Second', keys: otherKeys });
    const ring = [
      await makeCertificate({ name: 'First', keys, by: second }),
      await makeCertificate({ name: 'Second', keys: otherKeys, by: first }),
    ];
    const one = await makeCertificate({ name: 'One', by: first, purposes: [timeStamping] });
    expect(await verify(await makeTimeStamp({ text, time, by: one, along: ring }))).toBe(noChain);
  });

  test('in which any byte was changed does not hold, or says the same', async () => {
    const token = await makeTimeStamp({ text, time, by: signer });
    for (let index = 0; index < token.length; index += 7) {
      const changed = Uint8Array.from(token);
      changed[index] = (changed[index] ?? 0) ^ 0x21;
      const verdict = await verify(changed);
      // Nothing signs the wrapping. What it says of its time and of what it stamps is signed.
      if (verdict === undefined) expect(readTimestamp(changed)).toEqual(readTimestamp(token));
    }
  });
});

function hashBytes(value: string): Uint8Array {
  return createHash('sha256').update(value).digest();
}
