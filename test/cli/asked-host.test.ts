import { describe, expect, test } from 'vitest';
import { addressOf, isLoopback, isOwnHost, refuseHost } from '../../src/cli/asked-host.ts';

describe('a server on this computer', () => {
  test.each(['127.0.0.1:4321', '192.168.1.20', '[::1]:4321', 'localhost', 'LOCALHOST:80', 'a.localhost:80'])(
    'answers to %s, which nobody else can make their name',
    (host) => {
      expect(isOwnHost(host, [])).toBe(true);
    },
  );

  test.each([
    undefined,
    '',
    'example.org',
    'localhost.example.org',
    '127.0.0.1.example.org',
    '[::1',
    'notlocalhost',
  ])('does not answer to %s', (host) => {
    expect(isOwnHost(host, [])).toBe(false);
  });

  test('answers to a name that it was told, and to no other', () => {
    const allowed = ['box.example.org'];
    for (const host of ['box.example.org', 'Box.Example.org:8080', 'box.example.org.'])
      expect(isOwnHost(host, allowed)).toBe(true);
    for (const host of ['example.org', 'a.box.example.org', 'box.example.org.evil.example'])
      expect(isOwnHost(host, allowed)).toBe(false);
  });

  test('says how to let a name in, and repeats nothing that could be more than a name', () => {
    expect(refuseHost('box.example.org:80')).toContain('"box.example.org"');
    expect(refuseHost('box.example.org:80')).toContain('--allowed-host');
    expect(refuseHost('a<b>\u001b[2J')).toContain('"a?b???2j"');
  });

  test('is reached by itself alone at some addresses', () => {
    expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].map(isLoopback)).toEqual([true, true, true, true]);
    expect(['0.0.0.0', '::', '192.168.1.20', 'box', '1.127.0.0'].map(isLoopback)).toEqual(
      Array(5).fill(false),
    );
  });

  test('names an address that a browser can open', () => {
    expect(addressOf('0.0.0.0', 80, '/')).toBe('http://127.0.0.1:80/');
    expect(addressOf('::1', 80, '/handbook/')).toBe('http://[::1]:80/handbook/');
    expect(addressOf('192.168.1.20', 4321, '/')).toBe('http://192.168.1.20:4321/');
  });
});
