import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkRoot } from '../handbook/check-root.ts';
import { waitingEvents } from '../proof/verify.mjs';
import { glance, isHeld, patience, withLock } from './lock.ts';
import { finishPlacing } from './stage.ts';
import { describeFault } from './system-fault.ts';
import { finishWriting, hasLeft } from './write-together.ts';

/** The lock of what is written into a handbook: events, confirmations, new documents. */
function lockOf(root: string): string {
  return join(root, 'content/.lock');
}

/**
 * Does what only one command may do at a time in a handbook, after all that was interrupted has been finished. What is
 * no handbook has no lock: the work says so itself.
 */
export async function workAlone<Result>(
  root: string,
  deed: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  if (checkRoot(root).length > 0) return work();
  await finishPlaces(root);
  return withLock(lockOf(root), deed, () => {
    say(finishWriting(root));
    return work();
  });
}

/**
 * Finishes what a killed command had recorded, before anything is read. One that is at work is waited for when it is
 * just moving its files, and otherwise let be.
 */
export async function settle(root: string, deed: string): Promise<void> {
  await finishPlaces(root);
  const lock = lockOf(root);
  if (!hasLeft(root) && (!existsSync(lock) || isHeld(lock))) return;
  if (waitingEvents(root).length === 0 && isHeld(lock)) return;
  try {
    await withLock(lock, deed, () => say(finishWriting(root)));
  } catch (cause) {
    // What was never complete may lie where it is, in a folder that this user can only read.
    if (waitingEvents(root).length > 0) throw cause;
    unlessFault(cause);
  }
}

function say(notes: readonly string[]): void {
  for (const note of notes) process.stderr.write(`${note}\n`);
}

/** What readers are served may lie where this user can only read: then another command finishes it. */
async function finishPlaces(root: string): Promise<void> {
  const folder = resolve(root);
  await finishPlacing(join(folder, '.clausebook'), join(folder, 'dist')).catch(unlessFault);
}

/** Waits for a command that is just moving its files, and finishes nothing: for one who only looks. */
export async function untilStill(root: string): Promise<void> {
  for (let waited = 0; waited < patience; waited += glance) {
    if (waitingEvents(root).length === 0 || !isHeld(lockOf(root))) return;
    await setTimeout(glance);
  }
}

/**
 * Reads a handbook so that all of it is of one moment: what an event says and what it froze are many files. A reader
 * takes no lock, because one may read where one may not write; it looks whether an event was recorded meanwhile, and
 * reads again.
 *
 * @param calm What is done before: {@link settle}, or {@link untilStill}.
 */
export async function readSteadily<Read>(
  root: string,
  calm: () => Promise<void>,
  read: () => Read | Promise<Read>,
): Promise<Read> {
  for (;;) {
    await calm();
    const before = ledgerState(root);
    const found = await read();
    if (ledgerState(root) === before) return found;
  }
}

/** Differs before and after an event is recorded: files are moved only while an event waits, and HEAD comes last. */
export function ledgerState(root: string): string {
  const head = join(root, 'content/ledger/HEAD');
  return `${waitingEvents(root).join()} ${existsSync(head) ? readFileSync(head, 'utf8') : ''}`;
}

function unlessFault(cause: unknown): void {
  if (describeFault(cause) === undefined) throw cause;
}
