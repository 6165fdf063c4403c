import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Where a build is made, and how it takes the place of the one before. `OUT` keeps the old edition until the new
 * one is complete; two renames swap them. A build killed between the two leaves the old one beside `OUT`, whole,
 * and {@link restore} puts it back.
 */
export interface Stage {
  /** The folder that readers are served from. */
  readonly out: string;
  /** Where new editions are made: beside `OUT`, on the same disk, because a rename can't cross disks. */
  readonly staging: string;
  /** Where the old ones wait while the new ones are put in their place. */
  readonly previous: string;
}

export function stageFor(out: string): Stage {
  const whole = resolve(out);
  const beside = (name: string) => join(dirname(whole), `.${basename(whole)}.${name}`);
  return { out: whole, staging: beside('staging'), previous: beside('previous') };
}

/**
 * Repairs what a killed build left: an edition that is missing comes back, half-made ones go.
 * Every build begins with it.
 */
export function restore(stage: Stage, parts: readonly string[]): void {
  for (const part of parts) {
    const old = join(stage.previous, part);
    if (existsSync(old) && !existsSync(join(stage.out, part))) {
      mkdirSync(stage.out, { recursive: true });
      renameSync(old, join(stage.out, part));
    }
  }
  rmSync(stage.previous, { recursive: true, force: true });
  rmSync(stage.staging, { recursive: true, force: true });
}

/** Puts one finished part of the staging folder in its place. */
export function swapIn(stage: Stage, part: string): void {
  const place = join(stage.out, part);
  mkdirSync(stage.out, { recursive: true });
  mkdirSync(stage.previous, { recursive: true });
  const old = join(stage.previous, part);
  if (existsSync(place)) renameSync(place, old);
  renameSync(join(stage.staging, part), place);
  rmSync(old, { recursive: true, force: true });
}

/** Removes the empty folders of a build that is done. */
export function clear(stage: Stage): void {
  rmSync(stage.staging, { recursive: true, force: true });
  rmSync(stage.previous, { recursive: true, force: true });
}
