import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSlug } from '../../src/source/make-slug.ts';

test.each([
  ['Külastajate kord', 'kulastajate-kord'],
  ['Größe & Maße', 'grosse-masse'],
  ['STRASSE ẞ', 'strasse-ss'],
  ['Ærø, Łódź og Þórshöfn', 'aero-lodz-og-thorshofn'],
  ['Žurnaal – õpetus', 'zurnaal-opetus'],
  ["Patients' rights", 'patients-rights'],
  ['A patient’s rights', 'a-patients-rights'],
  ['Key Cabinet (final)', 'key-cabinet-final'],
  ['4.1 On_call', '4-1-on-call'],
  ['ﬁle Ⅳ', 'file-iv'],
  ['訪問者', ''],
  ['--', ''],
])('%j becomes %j', (words, slug) => {
  expect(makeSlug(words)).toBe(slug);
});

test('whatever the words, an address or nothing, and the address of an address is itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const slug = makeSlug(words);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(makeSlug(slug)).toBe(slug);
      expect(makeSlug(words.normalize('NFD'))).toBe(slug);
    }),
  );
});
