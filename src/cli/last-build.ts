import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { editionNames } from '../schema/handbook.ts';
import { today } from './clock.ts';
import { digestFiles, stampFiles } from './digest-files.ts';
import { engineDigest } from './engine-digest.ts';
import type { Options } from './options.ts';

/** What a build was made from, and what it made. */
interface Build {
  /** Of all that it depends on but the day. */
  readonly inputs: string;
  readonly engine: string;
  readonly day: string;
  /** The organisation's: decides which day it is. */
  readonly timeZone: string;
  /** Of the files that it made, by size and times. */
  readonly outputs: string;
  /** What it printed on standard output: the problems that fail no build are still there. */
  readonly said: string;
}

/** Decides, before anything is loaded, whether there is something to do. */
export interface LastBuild {
  /** What the last build said, where one now would make the same files again and they are still there. */
  readonly unchanged: string | undefined;
  /** Whether the editions stand as the last build made them, and this engine made that. */
  readonly stands: boolean;
  /** Writes down that a build was made. */
  record(build: { readonly day: string; readonly timeZone: string; readonly said: string }): void;
}

/** Everything in a handbook's folder that a build reads. A file that it does not read yet may become one that it does. */
const read = ['policies', 'content'];

/** @param store The handbook's store; without one every build does all the work. */
export function openLastBuild(store: string | undefined, out: string, options: Options): LastBuild {
  if (store === undefined) return { unchanged: undefined, stands: false, record: () => undefined };
  const file = join(store, 'last-build.json');
  const { editions, drafts, strict, format, date } = options;
  const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  // Made before anything is read: what changes while a build runs is found by the next one.
  const files = digestFiles(resolve(options.root), read, join(store, 'inputs.json'));
  const engine = `${engineDigest()} ${process.versions.node}`;
  const inputs = JSON.stringify([files.sha256, engine, { out, editions, drafts, strict, format, colour }]);
  const parts = [...editionNames, 'deploy'];
  const last = options.force ? undefined : readBuild(file);
  const stands = last?.engine === engine && last.outputs === stampFiles(out, parts);
  const isSame = stands && last.inputs === inputs && last.day === (date ?? today(last.timeZone));
  if (isSame) files.keepMemory();
  return {
    unchanged: isSame ? last.said : undefined,
    stands,
    record(build) {
      const made: Build = { inputs, engine, ...build, outputs: stampFiles(out, parts) };
      files.keepMemory();
      writeFileSync(file, JSON.stringify(made));
    },
  };
}

function readBuild(file: string): Build | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
