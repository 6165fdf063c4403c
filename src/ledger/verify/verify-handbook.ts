import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFolder, ledgerEvent } from '../../schema/event.ts';
import { facts } from '../../schema/facts.ts';
import type { RecordedEvent } from '../../schema/handbook.ts';
import type { Retention } from '../../schema/retention.ts';
import type { RoleHolder } from '../../schema/role-holder.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { checkSignatures } from '../check-signature.ts';
import { type CheckedTimestamp, checkTimestamp, headsFile, timestampFile } from '../check-timestamp.ts';
import {
  checkHeads,
  describeVerdict,
  type Finding,
  openFolder,
  type Recorded,
  type Verdict,
  verifyLedger,
} from '../verify.mjs';
import { checkHistory } from './check-history.ts';
import { type Kept, listKept, mayBeDisposedOf } from './check-retention.ts';
import type { Told } from './told.ts';

export interface Asked {
  readonly roleHolders: readonly RoleHolder[];
  readonly retention: readonly Retention[];
  readonly timeZone: string;
  /** The day that it is seen from: decides what may be disposed of. */
  readonly date: string;
  /** Certificates of the time stamp authority, a path. */
  readonly authority: string | undefined;
  /** What somebody else has kept says of this ledger. */
  readonly witnesses: (
    verdict: Verdict,
  ) => readonly ({ readonly finding: Finding } | { readonly said: string })[];
}

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
export function verifyHandbook(root: string, asked: Asked): Verified {
  const store = openFolder(root, ['content/ledger', 'content/archive', 'content/signatures']);
  const verdict = verifyLedger(store);
  const events = verdict.events.map(readEvent);
  const known = events.flatMap((one) => ('file' in one ? [] : [one]));
  const describe = describeWith(verdict);
  const kept = listKept(known, describe, asked.retention);
  const altered = verdict.findings.flatMap((finding) => placeFinding(finding, kept, asked.date));
  const heads = readHeads(root);
  const timestamp = readTimestamp(root, heads, asked.authority);
  const signatures = checkSignatures(
    root,
    known,
    [...store.files].filter((file) => file.startsWith('content/signatures/')),
    store.read,
  );
  const witnesses = asked.witnesses(verdict);
  const unfit = [
    ...(heads === undefined ? [] : checkHeads(verdict, heads)),
    ...witnesses.flatMap((one) => ('finding' in one ? [one.finding] : [])),
  ].map(place);
  const chain = [...altered, ...events.flatMap((one) => ('file' in one ? [one] : []))];
  const diagnostics = [
    ...chain,
    ...unfit,
    ...timestamp.diagnostics,
    ...signatures.diagnostics,
    ...checkHistory({ events: known, describe, roleHolders: asked.roleHolders, timeZone: asked.timeZone }),
  ];
  const said = witnesses.flatMap((one) => ('said' in one ? [one.said] : []));
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
        [...said, ...(timestamp.witnessed ? timestamp.said : [])],
      ),
      ...(timestamp.witnessed ? [] : timestamp.said),
      ...signatures.said,
      ...sayDisposable(kept, asked.date, store.files),
    ],
  };
}

/** The auditor's program looks at the chain only; what an event says is for the schema. */
function readEvent({ file, event, recorded }: Recorded): RecordedEvent | Diagnostic {
  const read = ledgerEvent.safeParse(event);
  return read.success
    ? { ...read.data, sha256: recorded }
    : report(
        { file, line: 1, column: 1 },
        'bad-event',
        `This event does not say what an event of its kind says: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ')}`,
        `Restore it from version control: git checkout -- ${file}`,
      );
}

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

function place({ file, rule, message, hint }: Finding): Diagnostic {
  return report({ file, line: 1, column: 1 }, rule, message, hint);
}

/** Something that is missing says until when it must be kept; what need not be kept any more may be missing. */
function placeFinding(finding: Finding, kept: readonly Kept[], date: string): readonly Diagnostic[] {
  const diagnostic = place(finding);
  if (finding.rule !== 'archive-missing') return [diagnostic];
  const version = kept.find(({ folder }) => finding.file.startsWith(`${folder}/`));
  if (version?.end === undefined) return [diagnostic];
  if (mayBeDisposedOf(version, date)) return [];
  const { day, retention } = version.end;
  const until = day === undefined ? 'as long as it is in force, and after that' : `until ${day}`;
  return [
    {
      ...diagnostic,
      message: `${diagnostic.message} It must be kept ${until}: ${retention.category} (${retention.source.join(', ')}).`,
    },
  ];
}

function readHeads(root: string): string | undefined {
  return existsSync(join(root, headsFile)) ? readFileSync(join(root, headsFile), 'utf8') : undefined;
}

function readTimestamp(
  root: string,
  heads: string | undefined,
  authority: string | undefined,
): CheckedTimestamp {
  return heads === undefined || !existsSync(join(root, timestampFile))
    ? { diagnostics: [], said: [], witnessed: false }
    : checkTimestamp(heads, readFileSync(join(root, timestampFile)), authority);
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
