import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Authority, checkTimestamp, readCertificates } from '../../src/ledger/check-timestamp.ts';
import { readTimestamp } from '../../src/proof/verify.mjs';
import { lacks, need } from '../support/lacks.ts';
import { openssl } from '../support/programs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);

const heads = [
  `1 ${'a'.repeat(64)} 2026-01-12T12:00:00Z\n`,
  `2 ${'b'.repeat(64)} 2026-03-01T12:00:00Z\n`,
].join('');

const settings = `
[ tsa ]
default_tsa = here
[ here ]
serial = ${at('serial')}
signer_cert = ${at('tsa.pem')}
signer_key = ${at('tsa.key')}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
`;

/** A time stamp authority of our own, for the length of this test. */
function makeAuthority(name: string): void {
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${name}`];
  const use = ['-addext', 'extendedKeyUsage = critical,timeStamping'];
  run([...words, ...use, '-keyout', at(`${name}.key`), '-out', at(`${name}.pem`)]);
}

function stamp(text: string, digest = '-sha256'): Buffer {
  writeFileSync(at('data'), text);
  run(['ts', '-query', '-data', at('data'), digest, '-cert', '-out', at('query')]);
  run([
    'ts',
    '-reply',
    '-config',
    at('settings'),
    '-section',
    'here',
    '-queryfile',
    at('query'),
    '-out',
    at('reply'),
  ]);
  return readFileSync(at('reply'));
}

/** Whom a file of certificates names. */
function authority(file: string): Authority {
  return { file, certificates: readCertificates(readFileSync(file, 'utf8')) };
}

function run(words: readonly string[]): void {
  execFileSync(need(openssl), words, { stdio: 'pipe' });
}

// Without openssl there is nobody here who could make a time stamp to be read.
describe.skipIf(lacks(openssl))('an RFC 3161 time stamp beside the heads', () => {
  beforeAll(() => {
    makeAuthority('tsa');
    makeAuthority('other');
    writeFileSync(at('serial'), '01\n');
    writeFileSync(at('settings'), settings);
  });

  test('is read: what it speaks of, and when', () => {
    const before = new Date(Date.now() - 2000).toISOString();
    const read = readTimestamp(stamp(heads));
    expect(read).toMatchObject({ algorithm: 'sha256', imprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((read?.time ?? '') >= `${before.slice(0, 19)}Z`).toBe(true);
    expect(readTimestamp(stamp(heads, '-sha512'))).toMatchObject({ algorithm: 'sha512' });
  });

  test('says how far it was checked when no authority is named', async () => {
    const { diagnostics, said, witnessed } = await checkTimestamp(heads, stamp(heads), undefined);
    expect(diagnostics).toEqual([]);
    expect(said[0]).toMatch(
      /^The time stamp is of \S+Z and covers the heads up to event 2\. Checked are its hash and what it says of the time; its signature is checked with --ca FILE/,
    );
    expect(witnessed).toBe(undefined);
  });

  test('is a witness when the signature of the named authority holds', async () => {
    const { said, witnessed } = await checkTimestamp(heads, stamp(heads), authority(at('tsa.pem')));
    expect(said[0]).toMatch(/The authority's signature holds\.$/);
    expect(witnessed).toEqual({ upTo: 2, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\S+Z$/) });
    expect((await checkTimestamp(heads, stamp(heads), authority(at('other.pem')))).diagnostics).toMatchObject(
      [{ rule: 'bad-timestamp' }],
    );
  });

  test('still holds for the heads of then when others were added since', async () => {
    const more = `${heads}3 ${'c'.repeat(64)} 2026-04-01T12:00:00Z\n`;
    const { said, witnessed } = await checkTimestamp(more, stamp(heads), authority(at('tsa.pem')));
    expect(said[0]).toMatch(/covers the heads up to event 2\./);
    expect(witnessed).toEqual({ upTo: 2, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\S+Z$/) });
  });

  test('does not hold when a head of then is another one now, or gone', async () => {
    const token = stamp(heads);
    for (const text of [heads.replace('b', 'c'), heads.slice(0, heads.indexOf('\n') + 1), ''])
      expect((await checkTimestamp(text, token, undefined)).diagnostics).toMatchObject([
        { file: 'content/heads.txt.tsr', rule: 'bad-timestamp' },
      ]);
  });

  // Made of the same heads by an authority whose certificate ended a few seconds later, on 29 November 2026.
  test('is judged as of its own instant: the certificate that signed it may have ended since', async () => {
    const kept = fileURLToPath(new URL('../fixtures/time-stamp/', import.meta.url));
    const token = readFileSync(join(kept, 'ended.tsr'));
    const { diagnostics, witnessed } = await checkTimestamp(heads, token, authority(join(kept, 'ca.pem')));
    expect(diagnostics).toEqual([]);
    expect(witnessed).toEqual({ upTo: 2, time: '2026-11-29T23:05:05Z' });
    expect((await checkTimestamp(heads, token, authority(at('other.pem')))).diagnostics).toHaveLength(1);
  });

  test('that is cut off, or none at all, is said to be none', async () => {
    const token = stamp(heads);
    for (const bytes of [token.subarray(0, 40), token.subarray(0, -1), Buffer.from('no'), Buffer.alloc(0)])
      expect((await checkTimestamp(heads, bytes, undefined)).diagnostics[0]?.message).toMatch(
        /^This is no RFC 3161 response/,
      );
  });
});
