import { dirname } from 'node:path/posix';
import { recordedOn } from '../handbook/histories.ts';
import { checkNames } from '../ledger/names-said.ts';
import { signatureFile, signEvent } from '../ledger/sign-event.ts';
import { eventsFromFuture, voidedIn } from '../proof/verify.mjs';
import { isMendedBy } from '../rules/catalogue.ts';
import { checkHandbook } from '../rules/check-handbook.ts';
import { eventFile } from '../schema/event.ts';
import type { Document, Handbook, RecordedEvent } from '../schema/handbook.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { suggest } from '../source/nearest.ts';
import { latestInstant, now, today } from './clock.ts';
import { checkLoaded, type Opened, openHandbook } from './open-handbook.ts';
import { type Options, WrongUsage } from './options.ts';
import { workAlone } from './settle.ts';
import { showProblems } from './show-problems.ts';
import { Stopped } from './stopped.ts';
import { type Together, writeTogether } from './write-together.ts';

/** What the commands that append to the ledger have in common. */
export interface Opening {
  readonly handbook: Handbook;
  /** The day of recording, in the organisation's time zone. */
  readonly today: string;
  /** The instant of recording, in UTC. */
  readonly recordedAt: string;
  /** What the check says of the handbook; no error is among it but those that this command is there to mend. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Opens a handbook to append an event, and holds its lock until that is done: what is planned is planned on what is
 * there when it is written. Nothing is appended to a handbook that has errors. Where nothing is to be written, no lock
 * is taken.
 *
 * @param plan Plans and records the event, and returns the exit code.
 * @returns The exit code; 1 when there are errors, which are printed.
 * @throws WrongUsage when `--date` names another day than today.
 */
export async function withLedger(
  options: Options,
  plan: (opening: Opening) => number | Promise<number>,
): Promise<number> {
  const { root, command, values } = options;
  const open = async (opened: Opened) => {
    const opening = startRecording(options, opened);
    return opening === undefined ? 1 : plan(opening);
  };
  return values['dry-run'] === true || values.prepare === true
    ? open(await openHandbook(options))
    : workAlone(root, command, async () => open(await checkLoaded(options)));
}

function startRecording(options: Options, { handbook, diagnostics }: Opened): Opening | undefined {
  const errors = diagnostics.filter(
    (problem) => problem.severity === 'error' && !isMendedBy(options.command, problem),
  );
  if (handbook !== undefined && errors.length === 0)
    return { handbook, warnings: diagnostics, ...momentOf(options, handbook) };
  process.stderr.write(
    `${showProblems(errors, handbook)}Nothing was recorded. Mend the problems above first.\n`,
  );
  return undefined;
}

/**
 * When an event is recorded: now, by the clock, and never at another time. Days that lie back have options of their
 * own.
 */
function momentOf(
  { root, date, command, rest, values }: Options,
  { ledger, organization: { timeZone } }: Handbook,
): Pick<Opening, 'today' | 'recordedAt'> {
  const clock = now().round('second');
  const day = today(timeZone);
  if (date !== undefined && date !== day)
    throw new WrongUsage(
      date > day
        ? `Nothing can be recorded on ${date}: today is ${day}. Leave --date out.`
        : `What is recorded is recorded today, ${day}, and not on ${date}: leave --date out. The day on which something was done has an option of its own: npx clausebook ${command} --help`,
    );
  const recordedAt = clock.toString();
  const future = new Set(
    eventsFromFuture(ledger, clock.epochMilliseconds).length === 0
      ? []
      : eventsFromFuture(ledger, latestInstant(root).epochMilliseconds),
  );
  const isVoided = voidedIn(ledger);
  const last = ledger.findLast((event) => !future.has(event) && !isVoided(event));
  if (last === undefined || last.recordedAt <= recordedAt) return { today: day, recordedAt };
  // The clock of another machine is a little ahead of this one.
  if (recordedOn(last, timeZone) === day) return { today: day, recordedAt: last.recordedAt };
  // Whoever takes back an event that was recorded with a clock ahead is let through, whatever Git says of it.
  if (command === 'correct' && values.void === true && Number(rest[0]) === last.number)
    return { today: day, recordedAt };
  throw new Stopped(
    `The clock of this machine says ${day}, and event ${last.number} was recorded on ${recordedOn(last, timeZone)}: the ledger is told in order. Set the clock. If it is right, that event was recorded with a wrong one: npx clausebook correct ${last.number} ${last.documents[0]?.document ?? 'SLUG'} --void --why "The clock was wrong."`,
  );
}

/** The documents that the words after a command name, by slug or id. */
export function namedDocuments(handbook: Handbook, words: readonly string[]): readonly Document[] {
  return words.map((word) => {
    const found =
      handbook.documents.find(({ slug, id }) => slug === word || id === word) ??
      handbook.documents.find(({ formerly = [] }) => formerly.includes(word));
    if (found !== undefined) return found;
    const guess = suggest(
      word,
      handbook.documents.map(({ slug }) => slug),
    );
    throw new WrongUsage(`There is no document "${word}".${guess === undefined ? '' : ` ${guess}`}`);
  });
}

/** The same where a document need not have a working copy any more: slugs of all that was ever released, and of drafts. */
export function namedSlugs(handbook: Handbook, words: readonly string[]): readonly string[] {
  const ids = new Map([
    ...handbook.archive.map(({ document, facts }) => [facts.frontmatter.id, document] as const),
    ...handbook.documents.map(({ id, slug }) => [id, slug] as const),
  ]);
  const slugs = new Set(ids.values());
  const before = new Map(handbook.archive.map(({ document, facts }) => [facts.slug, document]));
  return words.map((word) => {
    const slug = slugs.has(word) ? word : (ids.get(word) ?? before.get(word));
    if (slug !== undefined) return slug;
    const guess = suggest(word, slugs);
    throw new WrongUsage(`There is no document "${word}".${guess === undefined ? '' : ` ${guess}`}`);
  });
}

/**
 * Checks the handbook as it will be after an event, and writes everything or nothing.
 *
 * @param problems What the plan itself found.
 * @param said What will be written, in words.
 * @returns The exit code.
 */
export function recordEvent(
  options: Options,
  { handbook, today }: Opening,
  after: Handbook,
  together: Together,
  problems: readonly Diagnostic[],
  said: string,
): number {
  const event = after.ledger.at(-1);
  // What another branch has recorded is not said anew.
  const redone = options.values.redo !== undefined;
  const named = event === undefined || redone ? [] : checkNames(event, handbook.roleHolders);
  const refused = [...problems, ...named];
  const found = refused.length > 0 ? refused : newErrors(handbook, after, today);
  if (found.length > 0) {
    process.stderr.write(`${showProblems(found, handbook)}Nothing was recorded.\n`);
    return 1;
  }
  const dry = options.values['dry-run'] === true;
  const signature = dry ? new Map() : signIfAsked(options, event, together);
  if (signature === undefined) return 1;
  const whole = { ...together, files: new Map([...together.files, ...signature]) };
  process.stdout.write(`${said}${sayFiles(whole)}`);
  if (dry) {
    process.stdout.write('Nothing was written: --dry-run.\n');
    return 0;
  }
  const notes = writeTogether(options.root, whole);
  for (const note of notes) process.stderr.write(`${note}\n`);
  process.stdout.write(
    `Recorded as event ${event?.number}, ${event?.sha256}.\nCommit all of these files together, on the main branch.\n`,
  );
  return 0;
}

/** What is written: the files themselves, and of the archive the folders. */
function sayFiles({ files, copies = [] }: Together): string {
  const paths = [...files.keys(), ...copies.map(({ to }) => to)];
  const places = paths.map((path) => (path.startsWith('content/archive/') ? `${dirname(path)}/` : path));
  return `Writes ${[...new Set(places)].sort().join('\n       ')}\n`;
}

/** The signature that `--sign KEY` asks for, by its path; nothing when it could not be made, which is said. */
function signIfAsked(
  { values: { sign } }: Options,
  event: RecordedEvent | undefined,
  { files }: Together,
): ReadonlyMap<string, string> | undefined {
  const text = event && files.get(eventFile(event.number, event.kind));
  if (sign === undefined || event === undefined || text === undefined) return new Map();
  const signed = signEvent(text, sign);
  if ('signature' in signed) return new Map([[signatureFile(event.number), signed.signature]]);
  process.stderr.write(`${signed.problem}\nNothing was recorded.\n`);
  return undefined;
}

function newErrors(before: Handbook, after: Handbook, today: string): readonly Diagnostic[] {
  const known = new Set(
    checkHandbook(before, today).map(({ file, rule, message }) => `${file} ${rule} ${message}`),
  );
  return checkHandbook(after, today).filter(
    ({ severity, file, rule, message }) => severity === 'error' && !known.has(`${file} ${rule} ${message}`),
  );
}
