import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Where a build is made, and how it takes the place of the one before. `OUT` keeps the old edition until the new
 * one is complete; two renames swap them. A build killed between the two leaves the old one in its folder, whole, and
 * {@link restore} puts it back.
 *
 * That folder lies in `OUT` itself, because a rename can't cross disks and `OUT` may be one of its own, and is named
 * for the process, because two builds may run at once.
 */
export interface Stage {
  /** The folder that readers are served from. */
  readonly out: string;
  /** The folder of this build alone. */
  readonly own: string;
  /** Where new editions are made. */
  readonly staging: string;
  /** Where the old ones wait while the new ones are put in their place. */
  readonly previous: string;
}

export function stageFor(out: string): Stage {
  return stageOf(resolve(out), `.clausebook-build-${process.pid}`);
}

function stageOf(out: string, name: string): Stage {
  const own = join(out, name);
  return { out, own, staging: join(own, 'new'), previous: join(own, 'old') };
}

/**
 * Repairs what killed builds left: an edition that is missing comes back, half-made ones go. Every build begins with
 * it, and ends with it, too, so that one that fails leaves nothing behind. Builds that are at work are let be.
 */
export function restore({ out }: Stage, parts: readonly string[]): void {
  for (const { own, previous } of leftStages(out)) {
    for (const part of parts) {
      const old = join(previous, part);
      if (existsSync(old) && !existsSync(join(out, part))) renameSync(old, join(out, part));
    }
    rmSync(own, { recursive: true, force: true });
  }
}

/** The folders of builds that have ended, and of this one. */
function leftStages(out: string): Stage[] {
  if (!existsSync(out)) return [];
  return readdirSync(out).flatMap((name) => {
    const pid = /^\.clausebook-build-(\d+)$/.exec(name)?.[1];
    return pid === undefined || isAtWork(Number(pid)) ? [] : [stageOf(out, name)];
  });
}

/** Whether another process of this number lives. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Somebody else's process may not be asked, and lives.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** Puts one finished part of the staging folder in its place. */
export function swapIn({ out, staging, previous }: Stage, part: string): void {
  const place = join(out, part);
  const old = join(previous, part);
  mkdirSync(previous, { recursive: true });
  for (let placed = false; !placed; ) {
    if (existsSync(place)) renameSync(place, old);
    placed = moveTo(join(staging, part), place);
    // Only now: until the new one is there, the old one is all that there is.
    rmSync(old, { recursive: true, force: true });
  }
}

/** Moves a folder. False: another build has just put its own there. */
function moveTo(folder: string, place: string): boolean {
  try {
    renameSync(folder, place);
    return true;
  } catch (cause) {
    if (existsSync(place)) return false;
    throw cause;
  }
}
