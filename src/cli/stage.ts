import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { listFilesIn } from '../press/list-files-in.ts';
import { isAtWork, isHere, thisWorker, type Worker } from './at-work.ts';
import { stampFiles } from './digest-files.ts';
import { isHeld, withLock } from './lock.ts';
import { Stopped } from './stopped.ts';

/**
 * Where a build is made, and how it takes the place of the one before. `OUT` keeps the old edition until the new
 * one is complete; two renames swap them. When all parts are made, one rename calls them ready: from then on a build
 * that is killed is finished, by the next command whatever it is, and before that it is dropped. See {@link finishBuilds}.
 *
 * A link that is turned round would leave no gap between the two renames; but `OUT` holds folders that are copied by
 * tools which follow no links, and Windows lets only some users make one.
 *
 * That folder lies in `OUT` itself, because a rename can't cross disks and `OUT` may be one of its own, and has a name
 * of its own, because two builds may run at once, on two machines with one disk, too.
 */
export interface Stage {
  /** The folder that readers are served from. */
  readonly out: string;
  /** The folder of this build alone. */
  readonly own: string;
  /** Where new editions are made. */
  readonly staging: string;
  /** The new editions, once all of them are complete. */
  readonly ready: string;
  /** Where the old ones wait while the new ones are put in their place. */
  readonly previous: string;
}

export function stageFor(out: string): Stage {
  return stageOf(resolve(out), `.clausebook-build-${process.pid}-${randomUUID().slice(0, 8)}`);
}

function stageOf(out: string, name: string): Stage {
  const own = join(out, name);
  return { out, own, staging: join(own, 'new'), ready: join(own, 'ready'), previous: join(own, 'old') };
}

/** Makes the folder of a build, and writes down whose it is. */
export function openStage({ own }: Stage): void {
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, workerFile), JSON.stringify(thisWorker()));
}

const workerFile = 'by.json';

/**
 * Puts all parts that were made in their places, so that readers are never served one of this build beside one of
 * another.
 *
 * @param store The handbook's store, if it has one.
 */
export async function placeAll(stage: Stage, store: string | undefined): Promise<void> {
  const { out, own, staging, ready } = stage;
  const note = store === undefined ? undefined : join(store, `${notePrefix}${basename(own)}`);
  await withLock(lockOf(out), 'build', () => {
    requireStanding(stage);
    if (note !== undefined) writeFileSync(note, out);
    renameSync(staging, ready);
    placeReady(stage);
    if (note !== undefined) rmSync(note, { force: true });
  });
}

/** What a store notes while parts are put in their places: where that is. So any command can finish it. */
const notePrefix = 'placing';

/**
 * Finishes the builds of a handbook that were killed while they put their parts in place, wherever that was. For every
 * command: what readers are served must not wait for the next build.
 *
 * @param store The handbook's store, which may not be there.
 * @param out Where builds go that are not told otherwise.
 */
export async function finishPlacing(store: string, out: string): Promise<void> {
  if (hasReady(out)) await finishBuilds(out);
  // A link, or a file of somebody's, is no store.
  if (lstatSync(store, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const name of readdirSync(store).filter((one) => one.startsWith(notePrefix))) {
    const note = join(store, name);
    const stage = stageOf(readFileSync(note, 'utf8'), name.slice(notePrefix.length));
    if (existsSync(stage.own) && isBuilding(stage)) continue;
    await finishBuilds(stage.out);
    rmSync(note, { force: true });
  }
}

function lockOf(out: string): string {
  return join(out, '.clausebook-build.lock');
}

function placeReady(stage: Stage): void {
  const names = readdirSync(stage.ready);
  for (const part of names.filter((name) => !name.endsWith(updateSuffix)))
    if (!names.includes(part + updateSuffix)) swapIn(stage, part);
  for (const name of names.filter((name) => name.endsWith(updateSuffix)))
    updateInPlace(stage, name.slice(0, -updateSuffix.length));
}

/** A part that holds only what differs from the one in place. */
export interface Update {
  /** Tells the manifest of the one in place, which it was made over. */
  readonly over: string;
  /** Files that are no more. */
  readonly gone: readonly string[];
}

const updateSuffix = '.update.json';

/** Says that a folder in which a part is made holds only what differs from the one in place. */
export function markAsUpdate(folder: string, update: Update): void {
  writeFileSync(folder + updateSuffix, JSON.stringify(update));
}

/** @throws Stopped when a part is an update of one that another build has replaced since. */
function requireStanding({ out, staging }: Stage): void {
  for (const name of readdirSync(staging).filter((one) => one.endsWith(updateSuffix))) {
    const part = name.slice(0, -updateSuffix.length);
    const { over } = JSON.parse(readFileSync(join(staging, name), 'utf8')) as Update;
    if (stampFiles(join(out, part), ['manifest.json']) !== over)
      throw new Stopped(
        `Another build has put its editions into ${out} while this one was at work. Nothing was put in place: build again.`,
      );
  }
}

/**
 * Writes what differs into the part in place, file by file: each is the old one or the new one, and none is missing.
 * A command that finishes this for a killed build does what is left of it.
 */
function updateInPlace({ out, ready }: Stage, part: string): void {
  const [place, made, note] = [join(out, part), join(ready, part), join(ready, part + updateSuffix)];
  const { gone } = JSON.parse(readFileSync(note, 'utf8')) as Update;
  for (const file of gone) {
    rmSync(join(place, file), { force: true });
    removeEmpty(place, dirname(file));
  }
  // The manifest last: until then it is that of the edition before.
  const files = existsSync(made) ? listFilesIn(made) : [];
  for (const file of [
    ...files.filter((file) => file !== manifest),
    ...files.filter((file) => file === manifest),
  ]) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    renameSync(join(made, file), join(place, file));
  }
  // The note after the folder: a folder without one would take the place of the whole part.
  rmSync(made, { recursive: true, force: true });
  rmSync(note);
}

const manifest = 'manifest.json';

/** Removes a folder below another that has become empty, and those around it. */
function removeEmpty(root: string, folder: string): void {
  if (folder === '.' || !existsSync(join(root, folder)) || readdirSync(join(root, folder)).length > 0) return;
  rmdirSync(join(root, folder));
  removeEmpty(root, dirname(folder));
}

/** Puts one finished part in its place. Between its two renames there is none: some hundredths of a millisecond. */
export function swapIn({ out, ready, previous }: Stage, part: string): void {
  const place = join(out, part);
  const old = join(previous, part);
  mkdirSync(previous, { recursive: true });
  // A build that was killed in the middle has moved the old one away already.
  if (existsSync(place)) {
    rmSync(old, { recursive: true, force: true });
    renameSync(place, old);
  }
  renameSync(join(ready, part), place);
  // Only now: until the new one is there, the old one is all that there is.
  rmSync(old, { recursive: true, force: true });
}

/**
 * Finishes what killed builds had made ready, and removes their folders. Every build begins with it; builds that are at
 * work are let be.
 */
export async function finishBuilds(out: string): Promise<void> {
  const lock = lockOf(out);
  if (leftStages(out).length === 0 && (!existsSync(lock) || isHeld(lock))) return;
  await withLock(lockOf(out), 'build', () => {
    for (const stage of leftStages(out)) {
      if (existsSync(stage.ready)) placeReady(stage);
      else bringBack(stage);
      dropStage(stage);
    }
  });
}

/** An older Clausebook moved the old one away without saying that the new one was ready: it is all that there is. */
function bringBack({ out, previous }: Stage): void {
  if (!existsSync(previous)) return;
  for (const part of readdirSync(previous))
    if (!existsSync(join(out, part))) renameSync(join(previous, part), join(out, part));
}

/** Whether a killed build has left parts that are ready: an edition may be missing until they are in place. */
function hasReady(out: string): boolean {
  return leftStages(out).some(({ ready }) => existsSync(ready));
}

/**
 * Removes the folder of a build. Every one ends with it, so that one that fails leaves nothing behind; but not what is
 * ready and could not be put in its place, on a full disk or because somebody holds a file: the next command does.
 */
export function dropStage({ own, ready }: Stage): void {
  if (existsSync(ready) && readdirSync(ready).length > 0) return;
  rmSync(own, { recursive: true, force: true });
}

/** The folders of builds that have ended. */
function leftStages(out: string): Stage[] {
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .filter((name) => /^\.clausebook-build-\d+(?:-[0-9a-f]+)?$/.test(name))
    .map((name) => stageOf(out, name))
    .filter((stage) => !isBuilding(stage));
}

/** No build takes a day: a folder of another machine that is older has been left. */
const longest = 24 * 60 * 60 * 1000;

function isBuilding({ own }: Stage): boolean {
  const worker = readWorker(own);
  if (worker === undefined)
    return isAtWork({ process: Number(/-(\d+)/.exec(basename(own))?.[1]), start: '' });
  if (isHere(worker)) return isAtWork(worker);
  const { mtimeMs } = statSync(own, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs < longest;
}

function readWorker(own: string): Worker | undefined {
  try {
    return JSON.parse(readFileSync(join(own, workerFile), 'utf8'));
  } catch {
    // It is just being made, or was killed while it was.
    return undefined;
  }
}
