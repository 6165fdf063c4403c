import { dirname } from 'node:path/posix';
import { Temporal } from 'temporal-polyfill';
import { recordedOn } from '../handbook/histories.ts';
import { signatureFile, signEvent } from '../ledger/sign-event.ts';
import { checkHandbook } from '../rules/check-handbook.ts';
import { eventFile } from '../schema/event.ts';
import type { Document, Handbook, RecordedEvent } from '../schema/handbook.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { suggest } from '../source/nearest.ts';
import { openHandbook } from './open-handbook.ts';
import { type Options, WrongUsage } from './options.ts';
import { showProblems } from './show-problems.ts';
import { type Together, writeTogether } from './write-together.ts';

/** What the commands that append to the ledger have in common. */
export interface Opening {
  readonly handbook: Handbook;
  /** The day of recording, in the organisation's time zone. */
  readonly today: string;
  /** The instant of recording, in UTC. */
  readonly recordedAt: string;
}

/**
 * Opens a handbook to append an event. Nothing is appended to one that has errors.
 *
 * @returns Nothing when there are errors; they are printed.
 * @throws WrongUsage when the day lies before the last event: the ledger is told in order.
 */
export async function openLedger(options: Options): Promise<Opening | undefined> {
  const { handbook, date, diagnostics } = await openHandbook(options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (handbook === undefined || errors.length > 0) {
    process.stderr.write(
      `${showProblems(errors, handbook)}Nothing was recorded. Mend the problems above first.\n`,
    );
    return undefined;
  }
  const { timeZone } = handbook.organization;
  const last = handbook.ledger.at(-1);
  const recordedAt =
    options.date === undefined
      ? Temporal.Now.instant().round('second').toString()
      : // Noon: a day that somebody names has no hour, and noon lies in it in the whole time zone.
        Temporal.PlainDate.from(date)
          .toZonedDateTime({ timeZone, plainTime: '12:00' })
          .toInstant()
          .toString();
  if (last !== undefined && recordedAt < last.recordedAt) {
    if (date === recordedOn(last, timeZone)) return { handbook, today: date, recordedAt: last.recordedAt };
    throw new WrongUsage(
      `Event ${last.number} was recorded on ${recordedOn(last, timeZone)}, after ${date}. The ledger is told in order: leave --date out.`,
    );
  }
  return { handbook, today: date, recordedAt };
}

/** The documents that the words after a command name, by slug or id. */
export function namedDocuments(handbook: Handbook, words: readonly string[]): readonly Document[] {
  return words.map((word) => {
    const found = handbook.documents.find(({ slug, id }) => slug === word || id === word);
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
  return words.map((word) => {
    const slug = slugs.has(word) ? word : ids.get(word);
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
  const found = problems.length > 0 ? problems : newErrors(handbook, after, today);
  if (found.length > 0) {
    process.stderr.write(`${showProblems(found, handbook)}Nothing was recorded.\n`);
    return 1;
  }
  const dry = options.values['dry-run'] === true;
  const event = after.ledger.at(-1);
  const signature = dry ? new Map() : signIfAsked(options, event, together);
  if (signature === undefined) return 1;
  const heads = after.ledger.map(({ number, sha256, recordedAt }) => `${number} ${sha256} ${recordedAt}\n`);
  const whole = {
    ...together,
    files: new Map([...together.files, ['content/heads.txt', heads.join('')], ...signature]),
  };
  process.stdout.write(`${said}${sayFiles(whole)}`);
  if (dry) {
    process.stdout.write('Nothing was written: --dry-run.\n');
    return 0;
  }
  writeTogether(options.root, whole);
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
