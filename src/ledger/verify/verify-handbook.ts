import type { Temporal } from 'temporal-polyfill';
import { placeFinding } from '../../handbook/place-finding.ts';
import { understandEvent } from '../../handbook/understand-event.ts';
import {
  describeVerdict,
  type Finding,
  headsFile,
  openProof,
  type Store,
  type Testimony,
  type Verdict,
  verifyLedger,
} from '../../proof/verify.mjs';
import { archiveFolder } from '../../schema/event.ts';
import { facts } from '../../schema/facts.ts';
import type { Retention } from '../../schema/retention.ts';
import type { RoleHolder } from '../../schema/role-holder.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import { allowedSignersFile } from '../allowed-signers.ts';
import { checkSignatures } from '../check-signature.ts';
import { type Authority, type CheckedTimestamp, checkTimestamp, timestampFile } from '../check-timestamp.ts';
import { checkHistory } from './check-history.ts';
import { type Kept, listKept, mayBeDisposedOf } from './check-retention.ts';
import type { Told } from './told.ts';

export interface Asked {
  readonly roleHolders: readonly RoleHolder[];
  readonly retention: readonly Retention[];
  readonly timeZone: string;
  /** The day that it is seen from: decides what may be disposed of. */
  readonly date: string;
  /** The latest instant that has surely been. */
  readonly now: Temporal.Instant;
  /** Whose time stamps are believed. */
  readonly authority: Authority | undefined;
  /** What somebody else has kept says of this ledger. */
  readonly witnesses: (verdict: Verdict) => readonly Witness[];
}

/** What somebody has kept shows, and the event up to which it does. */
export type Witness = Testimony & { readonly upTo?: number };

export interface Verified {
  /** The first link of the chain that does not hold, which comes first among the diagnostics too. */
  readonly broken: Diagnostic | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What was looked at and what that proves, line by line. */
  readonly said: readonly string[];
}

/**
 * Everything that `clausebook verify` looks at: first, with the auditor's own program, that nothing was altered; then
 * that what was recorded could be; heads, time stamps and signatures; and what must still be kept.
 */
export async function verifyHandbook(root: string, asked: Asked): Promise<Verified> {
  const store = openProof(root, [
    ...['content/ledger', 'content/archive', 'content/signatures'],
    ...[headsFile, timestampFile, allowedSignersFile],
  ]);
  const verdict = verifyLedger(store);
  const interrupted = verdict.findings.filter(({ rule }) => rule === 'recording-interrupted');
  if (interrupted.length > 0)
    return { broken: undefined, diagnostics: interrupted.map(placeFinding), said: [notYet] };
  const events = verdict.events.map(understandEvent);
  const known = events.flatMap((one) => ('file' in one ? [] : [one]));
  const describe = describeWith(verdict);
  const kept = listKept(known, describe, asked.retention);
  const missed = verdict.findings.filter((finding) => isMissed(finding, kept, asked.date));
  const timestamp = await readTimestamp(store, asked.authority);
  const witnesses = asked.witnesses(verdict);
  const signatures = checkSignatures(
    root,
    known,
    [...store.files].filter((file) => file.startsWith('content/signatures/')),
    store.read,
    {
      ...{ roleHolders: asked.roleHolders, timeZone: asked.timeZone, now: asked.now },
      stamped: timestamp.witnessed,
      keptUpTo: Math.max(0, ...witnesses.map(({ upTo = 0 }) => upTo)),
    },
  );
  const unfit = witnesses.flatMap(({ findings }) => findings.map(placeFinding));
  const chain = [...missed.map(placeFinding), ...events.flatMap((one) => ('file' in one ? [one] : []))];
  const diagnostics = [
    ...chain,
    ...reportGone(missed, kept),
    ...unfit,
    ...timestamp.diagnostics,
    ...signatures.diagnostics,
    ...checkHistory({
      ...{ events: known, describe, now: asked.now },
      ...{ roleHolders: asked.roleHolders, timeZone: asked.timeZone },
    }),
  ];
  const said = witnesses.flatMap((one) => one.said);
  const untouched = chain.length + unfit.length === 0;
  return {
    broken: chain[0] ?? unfit[0],
    diagnostics,
    said: [
      ...describeVerdict(
        {
          ...verdict,
          findings: untouched
            ? []
            : [
                ...verdict.findings,
                ...unfit.map(({ file, message, hint = '' }) => ({
                  file,
                  rule: 'bad-event' as const,
                  message,
                  hint,
                })),
              ],
        },
        [...said, ...(timestamp.witnessed === undefined ? [] : timestamp.said)],
      ),
      ...(timestamp.witnessed === undefined ? timestamp.said : []),
      ...signatures.said,
      ...sayDisposable(kept, asked.date, store.files),
    ],
  };
}

const notYet =
  'Nothing was judged: a half of what was recorded can look like something that was altered. Run "npx clausebook check", and verify again.';

function describeWith({ facts: byFolder }: Verdict): Told['describe'] {
  const known = new Map<string, ReturnType<Told['describe']>>();
  return (document, version) => {
    const folder = archiveFolder(document, version);
    if (!known.has(folder)) {
      const read = facts.safeParse(byFolder.get(folder)).data;
      known.set(folder, read && { ...read.frontmatter, topic: read.topic });
    }
    return known.get(folder);
  };
}

/** What need not be kept any more may be missing. */
function isMissed({ rule, file }: Finding, kept: readonly Kept[], date: string): boolean {
  const version = rule === 'archive-missing' ? findKept(kept, file) : undefined;
  return version === undefined || !mayBeDisposedOf(version, date);
}

function findKept(kept: readonly Kept[], file: string): Kept | undefined {
  return kept.find(({ folder }) => file.startsWith(`${folder}/`));
}

/** Of a version that is missing, or a part of it, until when it must be kept: `gone-too-soon`. */
function reportGone(missed: readonly Finding[], kept: readonly Kept[]): Diagnostic[] {
  const gone = Map.groupBy(
    missed.filter(({ rule }) => rule === 'archive-missing'),
    ({ file }) => findKept(kept, file),
  );
  return [...gone].flatMap(([version, [first]]) => {
    if (version?.end === undefined || first === undefined) return [];
    const { day, retention } = version.end;
    const until = day === undefined ? 'as long as it is in force, and after that' : `until ${day}`;
    return [
      report(
        { file: first.file, line: 1, column: 1 },
        'gone-too-soon',
        `${quote(version.document)} ${version.version} must be kept ${until}, and a part of it is gone: ${retention.category} (${retention.source.join(', ')}).`,
        'Restore it from version control or from a copy that somebody else keeps.',
      ),
    ];
  });
}

async function readTimestamp(
  { files, read }: Store,
  authority: Authority | undefined,
): Promise<CheckedTimestamp> {
  return files.has(headsFile) && files.has(timestampFile)
    ? checkTimestamp(new TextDecoder().decode(read(headsFile)), read(timestampFile), authority)
    : { diagnostics: [], said: [] };
}

function sayDisposable(kept: readonly Kept[], date: string, files: ReadonlySet<string>): readonly string[] {
  const over = kept.filter((one) => mayBeDisposedOf(one, date));
  const there = over.filter(({ folder }) => files.has(`${folder}/text.html`));
  const gone = over.length - there.length;
  return [
    ...(there.length === 0
      ? []
      : [
          `Need not be kept any longer: ${there.map(({ folder, end }) => `${folder} (since ${end?.day})`).join(', ')}.`,
        ]),
    ...(gone === 0
      ? []
      : [`${gone} frozen text${gone === 1 ? ' is' : 's are'} gone that need not be kept any longer.`]),
  ];
}
