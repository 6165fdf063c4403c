import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { recordedOn } from '../handbook/histories.ts';
import type { RuleName } from '../rulebook/rulebook.ts';
import { type Approval, eventFile } from '../schema/event.ts';
import type { RecordedEvent } from '../schema/handbook.ts';
import type { RoleHolder } from '../schema/role-holder.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { listWords, quote } from '../source/phrase.ts';
import { type AllowedSigner, allowedSignersFile, countsAt, readAllowedSigners } from './allowed-signers.ts';
import type { Witnessed } from './check-timestamp.ts';
import { isInOffice, mayAct } from './holders.ts';
import { signatureFile, signatureNamespace } from './sign-event.ts';
import { runKeygen } from './ssh-keygen.ts';

export interface CheckedSignatures {
  readonly diagnostics: readonly Diagnostic[];
  /** What was checked, in a sentence; what could not be, and why. */
  readonly said: readonly string[];
}

/** What is known besides the signatures themselves. */
export interface KnownOfSigning {
  readonly roleHolders: readonly RoleHolder[];
  readonly timeZone: string;
  /** The latest instant that has surely been: keys that end before it have ended. */
  readonly now: Temporal.Instant;
  /** What the authority of a time stamp has witnessed. */
  readonly stamped: Witnessed | undefined;
  /** The event up to which somebody has kept a head or a copy. */
  readonly keptUpTo: number;
}

/**
 * Checks the signatures of events, each as of the instant at which its event was recorded: `bad-signature` for one that
 * is wrong, that nobody gave who might sign then, or that an approval rests on and is not there;
 * `signature-not-proven` for one of a key that has ended since, unless somebody else shows that the event is older;
 * `unknown-in-ledger` for one of no event.
 *
 * @param files All files of `content/signatures/`.
 * @param read The bytes of a file of the handbook.
 */
export function checkSignatures(
  root: string,
  events: readonly RecordedEvent[],
  files: readonly string[],
  read: (file: string) => Uint8Array,
  known: KnownOfSigning,
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
  const people = new Set(known.roleHolders.map(({ person }) => person));
  const allowed = readAllowedSigners(new TextDecoder().decode(read(allowedSignersFile)), people);
  const checked = withSignersFile(allowed.signers, (signersFile) =>
    signed.map((event) => {
      const signature = {
        file: join(root, signatureFile(event.number)),
        bytes: read(signatureFile(event.number)),
      };
      const bytes = read(eventFile(event.number, event.kind));
      return {
        event,
        ...checkOne(event, bytes, signature, { ...known, signers: allowed.signers, signersFile }),
      };
    }),
  );
  const found = [...strays, ...absent, ...allowed.diagnostics];
  const [unable] = checked.flatMap((one) => ('unable' in one ? [one.unable] : []));
  if (unable !== undefined)
    return { diagnostics: found, said: [`${count(signed.length)} could not be checked: ${unable}`] };
  const wrong = checked.flatMap((one) => ('message' in one ? [reportSignature(one.event, one.message)] : []));
  const unproven = checked.flatMap((one) =>
    'unproven' in one ? [reportUnproven(one.event, one.unproven)] : [],
  );
  const good = checked.flatMap((one) => ('signer' in one ? [one] : []));
  const names = [...new Set(good.map(({ signer }) => signer))].sort();
  return {
    diagnostics: [...found, ...wrong, ...unproven],
    said: [
      ...(good.length === 0
        ? []
        : [`${count(good.length)} ${good.length === 1 ? 'is' : 'are'} good: ${listWords(names, 'and')}.`]),
      ...good.flatMap(({ rests }) => rests ?? []),
    ],
  };
}

/** Whether an approval says that its evidence is the signature of this very event. */
function restsOnSignature(event: RecordedEvent): boolean {
  return approvalsBySignature(event).length > 0;
}

function approvalsBySignature(event: RecordedEvent): readonly Approval[] {
  if (event.kind !== 'release' && event.kind !== 'retire') return [];
  return event.documents.flatMap(({ approval }) =>
    approval?.method === 'ssh-signature' && approval.evidence === signatureFile(event.number)
      ? [approval]
      : [],
  );
}

type Checked =
  | { readonly signer: string; readonly rests?: string }
  | { readonly unproven: string }
  | { readonly message: string }
  | { readonly unable: string };

interface Asked extends KnownOfSigning {
  readonly signers: readonly AllowedSigner[];
  /** Path of a file with their lines. */
  readonly signersFile: string;
}

function checkOne(
  event: RecordedEvent,
  bytes: Uint8Array,
  signature: { readonly file: string; readonly bytes: Uint8Array },
  asked: Asked,
): Checked {
  const key = keyOf(signature.bytes);
  if (key === undefined) return { message: 'It is no SSH signature.' };
  const own = asked.signers.filter((one) => one.key === key);
  const [first] = own;
  if (first === undefined) return { message: 'It is none of the keys in content/allowed_signers.' };
  const at = Temporal.Instant.from(event.recordedAt);
  const { person } = first;
  const counting = own.filter((one) => countsAt(one, at));
  if (counting.length === 0)
    return {
      message: `It is of a key of ${quote(person)} that counts ${listWords(own.map(sayWhen), 'and')}, and the event was recorded at ${event.recordedAt}.`,
    };
  const verified = runKeygen(
    [
      ...['-Y', 'verify', '-f', asked.signersFile, '-I', person, '-n', signatureNamespace],
      ...['-s', signature.file, `-Overify-time=${event.recordedAt.replaceAll(/\D/g, '')}`],
    ],
    bytes,
  );
  if ('problem' in verified) return { unable: verified.problem };
  if (verified.code !== 0)
    return {
      message: `It is of the key of ${quote(person)}, and not over these bytes, or not made for "${signatureNamespace}".`,
    };
  const approvers = signersOf(event);
  if (approvers.length > 0 && !approvers.includes(person))
    return {
      message: `${quote(person)} signed it, and the event says that ${listWords(approvers.map(quote), 'and')} approved it by signature.`,
    };
  const day = recordedOn(event, asked.timeZone);
  if (!isInOffice(asked.roleHolders, person, day))
    return { message: `${quote(person)} signed it, and held no role on ${day}.` };
  // The signature is the approval: it counts on the day on which it was made, whatever day the event gives.
  const beyond = approvalsBySignature(event).find(
    (one) =>
      one.holder === person &&
      !mayAct(asked.roleHolders, one.role, day, {
        person,
        ...(one.for === undefined ? {} : { for: one.for }),
      }),
  );
  if (beyond !== undefined)
    return {
      message: `${quote(person)} signed it as ${quote(beyond.role)}${beyond.for === undefined ? '' : ` for ${quote(beyond.for)}`}, and could not act as that on ${day}.`,
    };
  return proveOlder(event, counting, asked);
}

/** Whoever has a key that has ended can still sign with it, and write an earlier instant into the event. */
function proveOlder(
  { number }: RecordedEvent,
  counting: readonly AllowedSigner[],
  { now, stamped, keptUpTo }: Asked,
): Checked {
  const signer = counting[0]?.person ?? '';
  if (counting.some((one) => countsAt(one, now))) return { signer };
  const [ended] = counting
    .flatMap(({ until }) => until ?? [])
    .toSorted(Temporal.Instant.compare)
    .slice(-1);
  if (ended === undefined) return { signer };
  const inTime =
    stamped !== undefined &&
    number <= stamped.upTo &&
    Temporal.Instant.compare(Temporal.Instant.from(stamped.time), ended) <= 0;
  if (inTime) return { signer };
  if (number <= keptUpTo)
    return {
      signer,
      rests: `The key of ${quote(signer)} that signed event ${number} ended at ${ended}: that it was signed before rests on the head or copy that you kept, if you have had it since before then.`,
    };
  return {
    unproven: `It is of a key of ${quote(signer)} that ended at ${ended}. It is not proven when signed: whoever has that key could have made event and signature later.`,
  };
}

function sayWhen({ from, until }: AllowedSigner): string {
  return [from && `from ${from} on`, until && `until ${until}`]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Of an armoured signature (PROTOCOL.sshsig of OpenSSH), the public key that made it, base64. */
function keyOf(bytes: Uint8Array): string | undefined {
  const [, body = ''] =
    /^-----BEGIN SSH SIGNATURE-----\s([A-Za-z0-9+/=\s]*)-----END SSH SIGNATURE-----\s*$/.exec(
      Buffer.from(bytes).toString('latin1'),
    ) ?? [];
  const blob = Buffer.from(body, 'base64');
  if (blob.length < 14 || blob.toString('latin1', 0, 6) !== 'SSHSIG') return undefined;
  const length = blob.readUInt32BE(10);
  return 14 + length <= blob.length ? blob.toString('base64', 14, 14 + length) : undefined;
}

/** `ssh-keygen` reads files only: it is given the lines that let somebody sign, and no others. */
function withSignersFile<Result>(signers: readonly AllowedSigner[], use: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-'));
  try {
    const file = join(folder, 'allowed_signers');
    writeFileSync(file, signers.map(({ text }) => `${text}\n`).join(''));
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Those who approved by a signature over this event. */
function signersOf(event: RecordedEvent): readonly string[] {
  return [...new Set(approvalsBySignature(event).map(({ holder }) => holder))];
}

function reportSignature({ number }: RecordedEvent, message: string): Diagnostic {
  return problem(
    signatureFile(number),
    'bad-signature',
    `The signature of event ${number} does not hold. ${message}`,
    'Ask the person who is said to have signed. Restore event and signature from version control: a signature is made while an event is recorded, with --sign, and never afterwards.',
  );
}

function reportUnproven({ number }: RecordedEvent, message: string): Diagnostic {
  return problem(
    signatureFile(number),
    'signature-not-proven',
    `The signature of event ${number} fits. ${message}`,
    'Name what somebody else kept from before that: --ca with a time stamp of content/heads.txt, --head or --against.',
  );
}

function problem(file: string, rule: RuleName, message: string, hint: string): Diagnostic {
  return report({ file, line: 1, column: 1 }, rule, message, hint);
}

function count(number: number): string {
  return `${number} signature${number === 1 ? '' : 's'}`;
}
