import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkSignatures } from '../../src/ledger/check-signature.ts';
import type { Witnessed } from '../../src/ledger/check-timestamp.ts';
import { signatureFile, signEvent } from '../../src/ledger/sign-event.ts';
import { eventFile } from '../../src/schema/event.ts';
import { lacks, need } from '../support/lacks.ts';
import { sshKeygen } from '../support/programs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createLedger, roleHolders, timeZone, writeFiles } from './build-ledger.ts';

/** From when it is looked at, and with what witnesses. */
interface Seen {
  readonly now?: string;
  readonly stamped?: Witnessed;
  readonly keptUpTo?: number;
}

const keys = temporaryFolder();

/** Makes a key without a passphrase, and returns its path. */
function makeKey(name: string): string {
  const path = join(keys, name);
  spawnSync(need(sshKeygen), ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', path]);
  return path;
}

describe.skipIf(lacks(sshKeygen))('SSH signatures over events', () => {
  let boss = '';
  let stranger = '';
  beforeAll(() => {
    boss = makeKey('boss');
    stranger = makeKey('stranger');
  });
  const allowed = () => `p-3 namespaces="clausebook" ${readFileSync(`${boss}.pub`, 'utf8')}`;

  function signedHandbook(more: { key?: string; allowed?: string; holder?: string; for?: string } = {}) {
    const root = temporaryRoot();
    const ledger = createLedger();
    ledger.release('2026-01-12', [
      {
        document: 'access',
        version: '1.0.0',
        approvedOn: '2026-01-10',
        effective: '2026-02-01',
        method: 'ssh-signature',
        evidence: signatureFile(1),
        ...(more.holder === undefined ? {} : { holder: more.holder }),
        for: more.for,
      },
    ]);
    writeFiles(root, ledger.files);
    const file = eventFile(1, 'release');
    const signed = signEvent(ledger.files.get(file) ?? '', more.key ?? boss);
    if (!('signature' in signed)) throw new Error(signed.problem);
    const texts = new Map([
      [signatureFile(1), signed.signature],
      ['content/allowed_signers', more.allowed ?? allowed()],
    ]);
    writeFiles(root, texts);
    return { root, ledger, file };
  }

  function check(
    { root, ledger }: Pick<ReturnType<typeof signedHandbook>, 'root' | 'ledger'>,
    files = [signatureFile(1)],
    { now = '2026-06-01T00:00:00Z', stamped, keptUpTo = 0 }: Seen = {},
  ) {
    const { diagnostics, said } = checkSignatures(
      root,
      ledger.events,
      files,
      (file) => readFileSync(join(root, file)),
      { roleHolders, timeZone, now: Temporal.Instant.from(now), stamped, keptUpTo },
    );
    return [...diagnostics.map(({ file, rule, message }) => `${file} ${rule} ${message}`), ...said];
  }

  test('hold when the approver signed these bytes', () => {
    expect(check(signedHandbook())).toEqual(['1 signature is good: p-3.']);
  });

  test('do not hold over other bytes', () => {
    const signed = signedHandbook();
    writeFileSync(join(signed.root, signed.file), 'Something else');
    expect(check(signed)).toEqual([
      'content/signatures/0001.sig bad-signature The signature of event 1 does not hold. It is of the key of "p-3", and not over these bytes, or not made for "clausebook".',
    ]);
  });

  test('do not hold with the key of a stranger', () => {
    expect(check(signedHandbook({ key: stranger }))).toEqual([
      'content/signatures/0001.sig bad-signature The signature of event 1 does not hold. It is none of the keys in content/allowed_signers.',
    ]);
  });

  test('do not hold when another person signed than is said to have approved', () => {
    const [finding] = check(signedHandbook({ holder: 'p-1' }));
    expect(finding).toMatch(/"p-3" signed it, and the event says that "p-1" approved it by signature\.$/);
  });

  test('are missed where an approval rests on one', () => {
    expect(check(signedHandbook(), [])).toEqual([
      'content/signatures/0001.sig bad-signature An approval in event 1 rests on this signature, and it is not there.',
    ]);
  });

  /** The key of p-3, with options. The event was recorded on 12 January 2026 at noon UTC. */
  const bossWith = (options: string, person = 'p-3') =>
    `${person} namespaces="clausebook",${options} ${readFileSync(`${boss}.pub`, 'utf8')}`;
  const ended = (until: string) => signedHandbook({ allowed: bossWith(`valid-before="${until}"`) });
  const good = ['1 signature is good: p-3.'];

  test('hold with a key that counted when the event was recorded, to the second, and not with another', () => {
    for (const options of [
      'valid-after="20260112120000Z"',
      'valid-after="20260112"',
      'valid-before="20270101"',
    ])
      expect(check(signedHandbook({ allowed: bossWith(options) })), options).toEqual(good);
    expect(check(signedHandbook({ allowed: bossWith('valid-after="20260112120001Z"') }))).toEqual([
      expect.stringMatching(
        /It is of a key of "p-3" that counts from 2026-01-12T12:00:01Z on, and the event was recorded at 2026-01-12T12:00:00Z\.$/,
      ),
    ]);
    expect(check(ended('20260112115959Z'))).toEqual([
      expect.stringMatching(/bad-signature .* counts until 2026-01-12T11:59:59Z, and the event was recorded/),
    ]);
  });

  test('of a key that has ended are not proven when signed, unless somebody shows that the event is older', () => {
    const signed = ended('20260201');
    const files = [signatureFile(1)];
    expect(check(signed, files, { now: '2026-01-31T23:59:59Z' })).toEqual(good);
    const unproven = [
      expect.stringMatching(
        /^content\/signatures\/0001\.sig signature-not-proven .* ended at 2026-02-01T00:00:00Z\. It is not proven when signed/,
      ),
    ];
    expect(check(signed, files)).toEqual(unproven);
    expect(check(signed, files, { stamped: { upTo: 1, time: '2026-02-01T00:00:00Z' } })).toEqual(good);
    expect(check(signed, files, { stamped: { upTo: 1, time: '2026-02-01T00:00:01Z' } })).toEqual(unproven);
    expect(check(signed, files, { stamped: { upTo: 0, time: '2026-01-20T00:00:00Z' } })).toEqual(unproven);
    expect(check(signed, files, { keptUpTo: 1 })).toEqual([
      ...good,
      expect.stringMatching(
        /rests on the head or copy that you kept, if you have had it since before then\.$/,
      ),
    ]);
  });

  test('of a key that got a second term count in both', () => {
    const two = `${bossWith('valid-before="20260201"')}${bossWith('valid-after="20260301"')}`;
    expect(
      check(signedHandbook({ allowed: two }), [signatureFile(1)], { now: '2026-01-20T00:00:00Z' }),
    ).toEqual(good);
  });

  test.each(['*', 'p-?', 'p-*', '!p-1', 'p-3,p-1', '"p-3,p-1"', 'nobody'])(
    'count for one known person, and not for %s',
    (person) => {
      const [line, signature] = check(
        signedHandbook({ allowed: bossWith('valid-after="20200101"', person) }),
      );
      expect(line).toMatch(/^content\/allowed_signers bad-signature .* This line lets nobody sign\.$/);
      expect(signature).toMatch(/It is none of the keys in content\/allowed_signers\.$/);
    },
  );

  test('count by no authority, no line that cannot be read and no time that is none', () => {
    for (const line of [
      bossWith('cert-authority'),
      bossWith('valid-before="soon"'),
      bossWith('valid-before="20260230"'),
      'p-3\n',
    ])
      expect(check(signedHandbook({ allowed: line }))[0], line).toMatch(/This line lets nobody sign\.$/);
  });

  test('of one key for two people count for the first', () => {
    const both = `# Keys\n\n${allowed()}${bossWith('valid-after="20200101"', 'p-1')}`;
    expect(check(signedHandbook({ allowed: both }))).toEqual([
      expect.stringMatching(/This key is that of "p-3" already: nobody could tell who of them signed\./),
      ...good,
    ]);
  });

  test('do not hold of somebody who held no role on that day', () => {
    const left = signedHandbook({ allowed: bossWith('valid-after="20200101"', 'p-1'), holder: 'p-1' });
    expect(check(left)).toEqual([
      expect.stringMatching(/"p-1" signed it, and held no role on 2026-01-12\.$/),
    ]);
  });

  test('hold of a delegate who approved for a holder, and not where they stood in for nobody that day', () => {
    const keeper = bossWith('valid-after="20200101"', 'p-4');
    expect(check(signedHandbook({ allowed: keeper, holder: 'p-4', for: 'p-3' }))).toEqual([
      '1 signature is good: p-4.',
    ]);
    expect(check(signedHandbook({ allowed: keeper, holder: 'p-4', for: 'p-1' }))).toEqual([
      expect.stringMatching(
        /"p-4" signed it as "boss" for "p-1", and could not act as that on 2026-01-12\.$/,
      ),
    ]);
    expect(check(signedHandbook({ allowed: keeper, holder: 'p-4' }))).toEqual([
      expect.stringMatching(/"p-4" signed it as "boss", and could not act as that on 2026-01-12\.$/),
    ]);
  });

  test('that are none are said to be none', () => {
    const signed = signedHandbook();
    for (const text of ['', 'x', '-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n']) {
      writeFileSync(join(signed.root, signatureFile(1)), text);
      expect(check(signed)).toEqual([expect.stringMatching(/It is no SSH signature\.$/)]);
    }
  });

  test('of no event are strays, and without a list of keys nobody can say whose they are', () => {
    const signed = signedHandbook();
    expect(check(signed, [signatureFile(1), signatureFile(7)])[0]).toMatch(
      /^content\/signatures\/0007\.sig unknown-in-ledger /,
    );
    const bare = temporaryRoot();
    writeFiles(bare, signed.ledger.files);
    expect(check({ ...signed, root: bare })[0]).toMatch(/^content\/allowed_signers bad-signature /);
  });

  test('cannot be made with a key that is not there', () => {
    expect(signEvent('x', join(keys, 'nobody'))).toHaveProperty('problem');
  });
});

let roots = 0;
function temporaryRoot(): string {
  roots += 1;
  return join(keys, `root-${roots}`);
}
