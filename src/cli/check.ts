import { createMemory } from '../handbook/memory.ts';
import { openKeptMemory } from './kept-memory.ts';
import { openHandbook, printProblems } from './open-handbook.ts';
import { readOptions } from './options.ts';
import { standingStore } from './store-folder.ts';

/**
 * `clausebook check`: prints every problem. Exit code 1 when there is one that fails the check. What it reads it keeps
 * where a build has made a store; a check makes none.
 */
export async function check(words: readonly string[]): Promise<number> {
  const options = readOptions('check', words);
  const store = standingStore(options.root);
  const kept = store === undefined ? undefined : openKeptMemory(store, { anew: false });
  const opened = await openHandbook(options, createMemory({ keeper: kept }));
  printProblems(opened, options);
  kept?.save();
  return opened.failed ? 1 : 0;
}
