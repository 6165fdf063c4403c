import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { isAtWork, isHere, thisWorker } from './at-work.ts';
import { Stopped } from './stopped.ts';
import { describeFault } from './system-fault.ts';

/** What a lock says of its holder; its heartbeat is the time of the file. */
const holderFile = z.object({
  host: z.string(),
  room: z.string(),
  process: z.int().positive(),
  start: z.string(),
  /** When the lock was taken, an instant. */
  since: z.string(),
  /** The command. */
  deed: z.string(),
});
type Holder = z.infer<typeof holderFile>;

/** A file that somebody else made, as it lay there when it was looked at. */
interface Found {
  readonly text: string;
  /** Changes as long as the holder lives. */
  readonly beat: string;
  /** Missing where the file says nothing that can be read. */
  readonly holder: Holder | undefined;
}

/** How time passes for one who waits. Tests have another clock. */
export interface Waiting {
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
}

const realTime: Waiting = { now: () => performance.now(), sleep: (time) => setTimeout(time) };

/** So long is a living command waited for, and so long may a holder elsewhere be silent before it counts as dead. */
export const patience = 30_000;
/** Six heartbeats fit into the silence after which a holder counts as dead. */
const heartbeat = 5_000;
/** How long one who waits sleeps between two looks. */
export const glance = 50;

/**
 * Does a work that only one command may do at a time. The lock is advice: it saves one of two commands from planning in
 * vain. That no work is lost when it fails, on a network disk or because somebody has removed it, must be seen to by what
 * is written: created exclusively, and held against what lies there.
 *
 * A lock whose holder has died is taken over: at once where the process can be looked up, and elsewhere when its
 * heartbeat has been silent for 30 s, by the clock of the one who waits.
 *
 * @param file Path of the lock.
 * @param deed The command that takes it, for the message to others.
 * @throws Stopped when another command still holds it after 30 s; it says which.
 */
export async function withLock<Result>(
  file: string,
  deed: string,
  work: () => Result | Promise<Result>,
  waiting: Waiting = realTime,
): Promise<Result> {
  const text = `${JSON.stringify({ ...thisWorker(), since: new Date().toISOString(), deed } satisfies Holder)}\n`;
  await take(file, text, waiting);
  const beating = setInterval(() => beat(file, text), heartbeat);
  beating.unref();
  try {
    return await work();
  } finally {
    clearInterval(beating);
    if (isOwn(file, text)) rmSync(file, { force: true });
  }
}

/** Whether somebody who may be alive holds a lock. */
export function isHeld(file: string): boolean {
  const found = look(file);
  return found !== undefined && !isDead(found);
}

async function take(file: string, text: string, { now, sleep }: Waiting): Promise<void> {
  const began = now();
  let seen = { beat: '', at: began };
  while (!create(file, text)) {
    const found = look(file);
    if (found === undefined) continue;
    if (found.beat !== seen.beat) seen = { beat: found.beat, at: now() };
    const isSilent = now() - seen.at >= patience && (found.holder === undefined || !isHere(found.holder));
    if (isDead(found) || isSilent) takeAway(file, found);
    else if (now() - began >= patience) throw new Stopped(sayHolder(file, found));
    else await sleep(glance);
  }
  // One who was killed while it took a lock away may have left it there.
  rmSync(asideOf(file), { force: true });
}

function asideOf(file: string): string {
  return `${file}.dead`;
}

/** Exclusive: of two commands that ask at once, one is told no. */
function create(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (hasCode(cause, 'EEXIST')) return false;
    // A full disk takes the name and not the words: nobody must wait for a lock that nobody holds.
    if (hasCode(cause, 'ENOSPC') || hasCode(cause, 'EDQUOT')) rmSync(file, { force: true });
    const fault = describeFault(cause, file);
    throw fault === undefined ? cause : new Stopped(fault, { cause });
  }
}

/** Nothing where it has been given back meanwhile. */
function look(file: string): Found | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const { mtimeMs } = statSync(file);
    return { text, beat: `${mtimeMs} ${text}`, holder: readHolder(text) };
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return undefined;
    throw cause;
  }
}

function readHolder(text: string): Holder | undefined {
  try {
    return holderFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isDead({ holder }: Found): boolean {
  return holder !== undefined && isHere(holder) && !isAtWork(holder);
}

/**
 * Takes away the lock of one who has died. Two who wait may both want to: whoever is later moves away the lock of the
 * first, sees that it is not the one it knew, and puts it back.
 */
function takeAway(file: string, { text }: Found): void {
  const aside = asideOf(file);
  try {
    renameSync(file, aside);
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return;
    throw cause;
  }
  try {
    if (!isOwn(aside, text)) linkSync(aside, file);
  } catch (cause) {
    if (!hasCode(cause, 'EEXIST') && !hasCode(cause, 'ENOENT')) throw cause;
  } finally {
    rmSync(aside, { force: true });
  }
}

function beat(file: string, text: string): void {
  if (!isOwn(file, text)) return;
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Between two beats a disk may have gone, or the right to it. The work itself will meet that, and say so.
  }
}

function isOwn(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
}

function sayHolder(file: string, { holder }: Found): string {
  const who =
    holder === undefined
      ? 'Another command'
      : `Another command, "${holder.deed}", process ${holder.process} on ${holder.host},`;
  const since = holder === undefined ? '' : ` since ${holder.since}`;
  return `${who} is at work here${since}, and after ${patience / 1000} seconds it still was. Run this again when it has ended. If it has and this comes back, remove ${file}.`;
}

function hasCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
