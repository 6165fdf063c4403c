import { join } from 'node:path';
import { type Ran, runClausebook } from './run-clausebook.ts';
import { copyHandbook, temporaryFolder } from './temporary-folder.ts';
import { small, temporaryHandbook } from './temporary-handbook.ts';

/** The day on which {@link handbookInForce} recorded its first releases. */
export const firstDay = '2026-02-02';

const approval = ['--method', 'minutes', '--evidence', 'Minutes no. 1'] as const;

/** The same, said to the readers of each classification: what documents of all three need that are released together. */
export function sayToEach(option: 'reason-for' | 'change-for', text: string): readonly string[] {
  return ['public', 'internal', 'confidential'].flatMap((one) => [`--${option}`, `${one}: ${text}`]);
}

export const reasonForEach = sayToEach('reason-for', 'The text was due.');

const folder = temporaryFolder();
let released: Promise<string> | undefined;

/**
 * A temporary copy of the small handbook whose three documents are released: one public, one internal, one
 * confidential, all in force since the first day. It is released once for all tests of a file, and copied for each.
 */
export async function handbookInForce(): Promise<string> {
  released ??= releaseAll(copyHandbook(small, join(folder, 'in force')));
  return temporaryHandbook({}, await released);
}

async function releaseAll(root: string): Promise<string> {
  const slugs = ['access-control', 'key-cabinet', 'privacy-notice'];
  const { code, stderr } = await releaseOn(root, firstDay, [...slugs, ...reasonForEach]);
  if (code !== 0) throw new Error(stderr);
  return root;
}

/** Runs `release` on a day, approved on that day, in minutes. Later words win over those. */
export function releaseOn(root: string, day: string, words: readonly string[]): Promise<Ran> {
  const has = (name: string) => words.includes(name);
  const said = [
    'release',
    ...words,
    ...(has('--approved-on') || has('--from') ? [] : ['--approved-on', day]),
    ...(has('--method') || has('--from') ? [] : approval),
    ...(has('--change') || has('--reason-for') || has('--approve') || has('--from')
      ? []
      : ['--change', 'all-staff: You read it anew.']),
    ...(has('--reason') || has('--reason-for') || has('--approve') || has('--from')
      ? []
      : ['--reason', 'The text was due.']),
    ...['--root', root],
  ];
  return runClausebook(said, { now: day });
}
