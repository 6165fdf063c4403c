import { openHandbook, printProblems } from './open-handbook.ts';
import { readOptions } from './options.ts';

/** `clausebook check`: prints every problem. Exit code 1 when there is one that fails the check. */
export async function check(words: readonly string[]): Promise<number> {
  const options = readOptions('check', words);
  const opened = await openHandbook(options);
  printProblems(opened, options);
  return opened.failed ? 1 : 0;
}
