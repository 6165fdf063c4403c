import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOwnHost } from '../../src/visit/own-host.ts';

test.each([
  ['example.org', 'example.org', true],
  ['example.org', 'EXAMPLE.org.', true],
  ['example.org', 'www.example.org', true],
  ['www.example.org', 'example.org', true],
  ['www.example.org', 'booking.example.org', true],
  ['help.example.org', 'example.org', false],
  ['help.example.org', 'booking.example.org', false],
  ['example.org', 'notexample.org', false],
  ['example.org', 'example.org.tracker.net', false],
  ['www.com', 'example.com', false],
  ['127.0.0.1', '127.0.0.1', true],
  ['127.0.0.1', 'localhost', false],
  ['127.0.0.1', 'x.127.0.0.1', false],
])('of the site %s, the host %s: %s', (site, host, own) => expect(isOwnHost(site, host)).toBe(own));

test('a site owns itself, and what is below it; nobody owns what only ends alike', () => {
  fc.assert(
    fc.property(fc.domain(), fc.stringMatching(/^[a-z]{1,8}$/), (site, label) => {
      expect(isOwnHost(site, site)).toBe(true);
      expect(isOwnHost(site, `${label}.${site}`)).toBe(true);
      expect(isOwnHost(`x${label}.${site}`, `${label}.${site}`)).toBe(false);
    }),
  );
});
