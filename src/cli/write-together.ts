import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { compare } from '../data/compare.ts';
import { hashOf } from '../handbook/read-ledger.ts';
import { setVersion } from '../ledger/set-version.ts';
import { isEventFile } from '../proof/verify.mjs';
import { listWords } from '../source/phrase.ts';
import { finishRewriting, rewriteJournal } from './rewrite-together.ts';
import { Stopped } from './stopped.ts';
import { describeFault } from './system-fault.ts';

/**
 * A folder of files that are being laid out, and one of an event that waits for its place. Names begin with a dot:
 * nothing that reads a handbook looks into them.
 */
const stagePrefix = '.writing-';
const journalName = /^\.written-(\d{4,})$/;
const headFile = 'content/ledger/HEAD';
/** Beside the files of an event: what those of them said that were there before, as SHA-256 by path. */
const saidFile = 'said.json';

/** An event and all that belongs to it, by path below the root, and pictures to copy. HEAD is among the files. */
export interface Together {
  readonly files: ReadonlyMap<string, string>;
  readonly copies?: readonly { readonly from: string; readonly to: string }[];
  /** What files said when this was planned: an author may save while it is. */
  readonly read?: ReadonlyMap<string, string> | undefined;
}

/**
 * Writes all files or none. They are laid out in a folder of this command's own first; one rename declares them
 * complete, and only then are they moved. A command that is killed before that rename has written nothing; one that is
 * killed after it is finished by the next: see {@link finishWriting}.
 *
 * The name that the folder gets by that rename is that of the event, so that of two commands that both want to write
 * event N one is told no; and HEAD is read again behind it, so that an event is never written in the place of another.
 *
 * @returns What there is to say of files that an author saved after that rename: their words stay.
 * @throws Stopped when another command has recorded an event meanwhile, a file was saved since it was read, or one can't
 * be written. Nothing is written then.
 */
export function writeTogether(
  root: string,
  { files, copies = [], read = new Map() }: Together,
): readonly string[] {
  requireRights(root, [...files.keys(), ...copies.map(({ to }) => to)]);
  const head = readHead(files.get(headFile));
  if (head === undefined) throw new Error('What is written together ends with a HEAD.');
  let stage: string | undefined;
  try {
    stage = mkdtempSync(join(root, 'content', stagePrefix));
    lay(root, stage, { files, copies });
    writeFileSync(join(stage, saidFile), JSON.stringify(hashAll(read)), { flush: true });
    requireUnchanged(root, read);
    claim(stage, journalOf(root, head.number));
  } catch (cause) {
    if (stage !== undefined) rmSync(stage, { recursive: true, force: true });
    const fault = describeFault(cause, stage ?? root);
    throw fault === undefined ? cause : new Stopped(`${fault}\nNothing was recorded.`, { cause });
  }
  const notes = finishEvent(root, head.number);
  if (readHeadOf(root)?.sha256 !== head.sha256) throw new Stopped(overtaken(head.number));
  return notes;
}

/** What was saved meanwhile was approved by nobody, and must not be written over. */
export function requireUnchanged(root: string, read: ReadonlyMap<string, string>): void {
  const saved = [...read].filter(
    ([path, text]) => !existsSync(join(root, path)) || readWhole(root, path) !== text,
  );
  if (saved.length > 0)
    throw new Stopped(
      `${listWords(
        saved.map(([path]) => path),
        'and',
      )} ${saved.length === 1 ? 'was' : 'were'} saved while this command ran. Nothing was recorded, and what was saved is as it was: look at it, and run the command again.`,
    );
}

function lay(root: string, stage: string, { files, copies = [] }: Together): void {
  const prepare = (path: string) => {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    return join(stage, path);
  };
  // Flushed: behind the word "Recorded" not even a power cut may leave an empty file.
  for (const [path, text] of files) writeFileSync(prepare(path), text, { flush: true });
  for (const { from, to } of copies) copyFileSync(join(root, from), prepare(to));
}

/** Declares a folder to be the whole of an event. A folder that is there already can't be renamed over. */
function claim(stage: string, journal: string): void {
  try {
    renameSync(stage, journal);
  } catch (cause) {
    if (existsSync(journal)) throw new Stopped(overtaken(numberOf(journal)));
    throw cause;
  }
}

const overtaken = (number: number) =>
  `Another command has recorded event ${number} meanwhile. Nothing was recorded: run this one again, and it follows that one.`;

/**
 * Puts in place what killed commands had written completely, and drops what they had not. For one who holds the lock of
 * the handbook: the folders of a command that is at work look the same.
 *
 * @returns What there is to say of files that an author saved meanwhile: their words stay.
 * @throws Stopped when what waits does not follow the ledger that is here.
 */
export function finishWriting(root: string): readonly string[] {
  return leftIn(root).flatMap((name) => {
    if (name === rewriteJournal) return finishRewriting(root);
    const number = journalName.exec(name)?.[1];
    if (number !== undefined) return finishEvent(root, Number(number));
    rmSync(join(root, 'content', name), { recursive: true, force: true });
    return [];
  });
}

/** Whether killed commands have left something. */
export function hasLeft(root: string): boolean {
  return leftIn(root).length > 0;
}

function leftIn(root: string): string[] {
  const content = join(root, 'content');
  if (!existsSync(content)) return [];
  return readdirSync(content)
    .filter((name) => name.startsWith(stagePrefix) || name === rewriteJournal || journalName.test(name))
    .sort();
}

function journalOf(root: string, number: number): string {
  return join(root, 'content', `.written-${String(number).padStart(4, '0')}`);
}

function numberOf(journal: string): number {
  return Number(/\d+$/.exec(journal)?.[0]);
}

function finishEvent(root: string, number: number): readonly string[] {
  const journal = journalOf(root, number);
  const notes: string[] = [];
  const here = readHeadOf(root);
  // HEAD is moved last. Where it is, all the rest is in place, or another command has been first.
  if ((here?.number ?? 0) < number && existsSync(join(journal, headFile))) {
    const paths = pathsIn(journal);
    requireFit(root, journal, paths, number);
    try {
      const said = readSaid(journal);
      for (const path of paths) {
        if (Object.hasOwn(said, path) && isSavedSince(root, journal, path, said[path] ?? ''))
          notes.push(putBelow(root, journal, path));
        else put(root, journal, path);
      }
    } catch (cause) {
      const fault = describeFault(cause);
      throw fault === undefined
        ? cause
        : new Stopped(
            `${fault}\nEvent ${number} is written down completely in ${journal} and waits there for its place. Mend this, and the next command finishes it: npx clausebook check`,
            { cause },
          );
    }
  }
  removeJournal(journal);
  return notes;
}

/** Of each text its SHA-256, whatever its line breaks are. */
function hashAll(texts: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(texts, ([path, text]) => [path, hashOf(text)]));
}

function readSaid(journal: string): Readonly<Record<string, string>> {
  const file = join(journal, saidFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Whether a file says neither what was read when the event was planned nor what is to be put there. */
function isSavedSince(root: string, journal: string, path: string, said: string): boolean {
  if (!existsSync(join(root, path))) return false;
  const now = readWhole(root, path);
  return hashOf(now) !== said && now !== readWhole(journal, path);
}

/**
 * Leaves a document as its author saved it after it was released, and writes nothing into it but the version that it
 * has now: what was approved lies in the archive.
 */
function putBelow(root: string, journal: string, path: string): string {
  const [from, to] = [join(journal, path), join(root, path)];
  const version = /^version:[ \t]*(\S+)/m.exec(readWhole(journal, path))?.[1] ?? '';
  writeFileSync(from, setVersion(readFileSync(to, 'utf8'), version), { flush: true });
  renameSync(from, to);
  return `${path} was saved after it had been released as ${version}, and before that was finished. It says what you saved, and "version: ${version}". What you changed since the release is not approved: npx clausebook check`;
}

function removeJournal(journal: string): void {
  try {
    rmSync(journal, { recursive: true, force: true });
  } catch (cause) {
    // The event is recorded, and the next command removes what is left.
    if (describeFault(cause) === undefined) throw cause;
  }
}

/** Files of the journal in the order in which they are moved: the event behind all that it speaks of, and HEAD last. */
function pathsIn(journal: string): string[] {
  const rank = (path: string) => (path === headFile ? 2 : isEventFile(path) ? 1 : 0);
  return readdirSync(journal, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(journal.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter((path) => path !== saidFile)
    .sort((a, b) => rank(a) - rank(b) || compare(a, b));
}

/** What waits may have been written for the ledger of another branch. */
function requireFit(root: string, journal: string, paths: readonly string[], number: number): void {
  const here = readHeadOf(root);
  const head = paths.includes(headFile) ? readHead(readFileSync(join(journal, headFile), 'utf8')) : undefined;
  const file = [...paths, ...eventsIn(root)].find(
    (path) => isEventFile(path) && Number(/\d+/.exec(path)?.[0]) === number,
  );
  const event = file === undefined ? undefined : readFirst([join(journal, file), join(root, file)]);
  const previous =
    event === undefined ? undefined : (JSON.parse(event) as { readonly previous?: unknown }).previous;
  const fits =
    event !== undefined &&
    hashOf(event) === head?.sha256 &&
    previous === (here?.sha256 ?? null) &&
    number === (here?.number ?? 0) + 1;
  if (fits) return;
  throw new Stopped(
    `A command was interrupted while it recorded event ${number}; it waits in ${journal}. It does not follow the ledger that is here, which ends with event ${here?.number ?? 0}. If you have changed the branch since, go back to that one and run: npx clausebook check\nIf nobody misses that event, delete ${journal}.`,
  );
}

function eventsIn(root: string): string[] {
  const folder = join(root, 'content/ledger');
  return existsSync(folder) ? readdirSync(folder).map((name) => `content/ledger/${name}`) : [];
}

function readFirst(paths: readonly string[]): string | undefined {
  const path = paths.find((one) => existsSync(one));
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}

/** Puts one file into its place. An event never takes the place of another. */
function put(root: string, journal: string, path: string): void {
  const [from, to] = [join(journal, path), join(root, path)];
  mkdirSync(dirname(to), { recursive: true });
  try {
    if (isEventFile(path) && link(from, to)) rmSync(from, { force: true });
    else renameSync(from, to);
  } catch (cause) {
    // One who has waited too long for this command may finish its work beside it.
    if (existsSync(from)) throw cause;
  }
}

/** Whether a file is in its place by now. On a disk without links, as memory cards are, it has to be moved. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (cause) {
    if (!existsSync(to)) return false;
    if (existsSync(from) && readFileSync(from, 'utf8') !== readFileSync(to, 'utf8'))
      throw new Stopped(`${to} is there already, and it is another event. Nothing was recorded.`, { cause });
    return true;
  }
}

interface Head {
  readonly number: number;
  readonly sha256: string;
}

function readHeadOf(root: string): Head | undefined {
  const path = join(root, headFile);
  return existsSync(path) ? readHead(readFileSync(path, 'utf8')) : undefined;
}

function readHead(text = ''): Head | undefined {
  const [, number, sha256] = /^(\d{4,}) ([0-9a-f]{64})\s*$/.exec(text) ?? [];
  return number === undefined || sha256 === undefined ? undefined : { number: Number(number), sha256 };
}

/** Asked before anything is written: a folder without rights must not leave half of an event behind. */
function requireRights(root: string, paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => nearestFolder(join(root, path)))))
    try {
      accessSync(folder, constants.W_OK | constants.X_OK);
    } catch (cause) {
      throw new Stopped(`${describeFault(cause) ?? `${folder} can't be written.`}\nNothing was recorded.`, {
        cause,
      });
    }
}

function nearestFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || folder === path ? folder : nearestFolder(folder);
}

/** The text of a file that is there. */
export function readWhole(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n');
}
