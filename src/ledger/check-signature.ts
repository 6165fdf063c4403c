import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleName } from '../rulebook/rulebook.ts';
import { eventFile } from '../schema/event.ts';
import type { RecordedEvent } from '../schema/handbook.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { listWords, quote } from '../source/phrase.ts';
import { allowedSignersFile, signatureFile, signatureNamespace } from './sign-event.ts';
import { runKeygen } from './ssh-keygen.ts';

export interface CheckedSignatures {
  readonly diagnostics: readonly Diagnostic[];
  /** What was checked, in a sentence; what could not be, and why. */
  readonly said: readonly string[];
}

/**
 * Checks the signatures of events: `bad-signature` for one that is wrong, that nobody gave who may sign, or that an
 * approval rests on and is not there; `unknown-in-ledger` for one of no event.
 *
 * @param files All files of `content/signatures/`.
 * @param read The bytes of a file of the handbook.
 */
export function checkSignatures(
  root: string,
  events: readonly RecordedEvent[],
  files: readonly string[],
  read: (file: string) => Uint8Array,
): CheckedSignatures {
  const there = new Set(files);
  const strays = files
    .filter((file) => !events.some(({ number }) => signatureFile(number) === file))
    .map((file) =>
      problem(
        file,
        'unknown-in-ledger',
        'No event of this number is there, so this signs nothing.',
        'Look at what it is. If nobody misses it, delete it.',
      ),
    );
  const missing = events.filter(
    (event) => !there.has(signatureFile(event.number)) && restsOnSignature(event),
  );
  const signed = events.filter(({ number }) => there.has(signatureFile(number)));
  const absent = missing.map(({ number }) =>
    problem(
      signatureFile(number),
      'bad-signature',
      `An approval in event ${number} rests on this signature, and it is not there.`,
      'Restore it from version control. Without it the approval cannot be shown.',
    ),
  );
  if (signed.length === 0) return { diagnostics: [...strays, ...absent], said: [] };
  if (!existsSync(join(root, allowedSignersFile)))
    return {
      diagnostics: [
        ...strays,
        ...absent,
        problem(
          allowedSignersFile,
          'bad-signature',
          `Events are signed, and nothing says whose signatures count.`,
          'Write a line for each person who may sign: the id of role-holders.yaml, and their public key.',
        ),
      ],
      said: [],
    };
  const checked = signed.map((event) => ({
    event,
    ...checkOne(root, event, read(eventFile(event.number, event.kind))),
  }));
  const [unable] = checked.flatMap((one) => ('unable' in one ? [one.unable] : []));
  if (unable !== undefined)
    return {
      diagnostics: [...strays, ...absent],
      said: [`${count(signed.length)} could not be checked: ${unable}`],
    };
  const wrong = checked.flatMap((one) => ('message' in one ? [reportSignature(one.event, one.message)] : []));
  const people = [...new Set(checked.flatMap((one) => ('signer' in one ? [one.signer] : [])))].sort();
  const good = checked.length - wrong.length;
  return {
    diagnostics: [...strays, ...absent, ...wrong],
    said:
      good === 0 ? [] : [`${count(good)} ${good === 1 ? 'is' : 'are'} good: ${listWords(people, 'and')}.`],
  };
}

/** Whether an approval says that its evidence is the signature of this very event. */
function restsOnSignature(event: RecordedEvent): boolean {
  return (
    event.kind === 'release' &&
    event.documents.some(
      ({ approval }) =>
        approval.method === 'ssh-signature' && approval.evidence === signatureFile(event.number),
    )
  );
}

type Checked = { readonly signer: string } | { readonly message: string } | { readonly unable: string };

/** `find-principals` names whose key it is; `verify` holds the bytes against it, and the key's days. */
function checkOne(root: string, event: RecordedEvent, bytes: Uint8Array): Checked {
  const signature = join(root, signatureFile(event.number));
  const signers = join(root, allowedSignersFile);
  const found = runKeygen(['-Y', 'find-principals', '-s', signature, '-f', signers]);
  if ('problem' in found) return { unable: found.problem };
  const [signer] = found.stdout.split('\n');
  if (found.code !== 0 || signer === undefined || signer === '')
    return { message: 'It is none of the keys in content/allowed_signers.' };
  const verified = runKeygen(
    ['-Y', 'verify', '-f', signers, '-I', signer, '-n', signatureNamespace, '-s', signature],
    bytes,
  );
  if ('problem' in verified) return { unable: verified.problem };
  if (verified.code !== 0)
    return {
      message: `It is of the key of ${quote(signer)}, and not over these bytes, or not made for "${signatureNamespace}".`,
    };
  const approvers = signersOf(event);
  return approvers.length > 0 && !approvers.includes(signer)
    ? {
        message: `${quote(signer)} signed it, and the event says that ${listWords(approvers.map(quote), 'and')} approved it by signature.`,
      }
    : { signer };
}

/** Those who approved by a signature over this event. */
function signersOf(event: RecordedEvent): readonly string[] {
  if (event.kind !== 'release') return [];
  const own = event.documents.filter(
    ({ approval }) =>
      approval.method === 'ssh-signature' && approval.evidence === signatureFile(event.number),
  );
  return [...new Set(own.map(({ approval }) => approval.holder))];
}

function reportSignature({ number }: RecordedEvent, message: string): Diagnostic {
  return problem(
    signatureFile(number),
    'bad-signature',
    `The signature of event ${number} does not hold. ${message}`,
    'Ask the person who is said to have signed. A signature is made with: npx clausebook release --sign KEY',
  );
}

function problem(file: string, rule: RuleName, message: string, hint: string): Diagnostic {
  return report({ file, line: 1, column: 1 }, rule, message, hint);
}

function count(number: number): string {
  return `${number} signature${number === 1 ? '' : 's'}`;
}
