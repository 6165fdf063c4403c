import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/data/fingerprint.ts';
import { deepFreeze } from '../../src/data/freeze.ts';

const copy = <Value>(value: Value): Value => structuredClone(value);

describe('a fingerprint', () => {
  test('is that of every equal value, frozen or not, and of no other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(fingerprint(deepFreeze(copy(one)))).toBe(fingerprint(copy(one)));
        expect(fingerprint(one) === fingerprint(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  test('tells apart what lies deep in something frozen, which is spelled once', () => {
    const parts = Array.from({ length: 50 }, (_, number) => ({ number, text: `Sentence ${number}.` }));
    const whole = deepFreeze({ parts });
    const before = fingerprint(whole);
    expect(fingerprint({ parts: [...whole.parts] })).toBe(before);
    expect(fingerprint({ parts: [...whole.parts.slice(1), { number: 0, text: 'Another.' }] })).not.toBe(
      before,
    );
  });

  test('leaves out what is undefined, as JSON does', () => {
    expect(fingerprint({ a: 1, b: undefined })).toBe(fingerprint({ a: 1 }));
    expect(fingerprint({ a: 1, b: null })).not.toBe(fingerprint({ a: 1 }));
  });

  test('knows maps and sets by what they hold', () => {
    expect(fingerprint(new Map([['a', 1]]))).toBe(fingerprint(new Map([['a', 1]])));
    expect(fingerprint(new Map([['a', 1]]))).not.toBe(fingerprint(new Map([['a', 2]])));
    expect(fingerprint(new Set(['a']))).not.toBe(fingerprint(['a']));
  });

  test('knows a text by the hash that stands beside it, and by its letters where none does', () => {
    expect(fingerprint({ sha256: 'x', text: 'one' })).toBe(fingerprint({ sha256: 'x', text: 'two' }));
    expect(fingerprint({ sha256: 'x', text: 'one' })).not.toBe(fingerprint({ sha256: 'y', text: 'one' }));
    expect(fingerprint({ text: 'one' })).not.toBe(fingerprint({ text: 'two' }));
  });
});
