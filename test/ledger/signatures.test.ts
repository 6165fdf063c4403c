import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkSignatures } from '../../src/ledger/check-signature.ts';
import { signatureFile, signEvent } from '../../src/ledger/sign-event.ts';
import { eventFile } from '../../src/schema/event.ts';
import { lacks, need } from '../support/lacks.ts';
import { sshKeygen } from '../support/programs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createLedger, writeFiles } from './build-ledger.ts';

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

  function signedHandbook(more: { key?: string; allowed?: string; holder?: string } = {}) {
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
  ) {
    const { diagnostics, said } = checkSignatures(root, ledger.events, files, (file) =>
      readFileSync(join(root, file)),
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
