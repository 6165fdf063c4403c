import { openHandbook } from './open-handbook.ts';
import { readOptions } from './options.ts';

/** `clausebook check`: prints every problem. Exit code 1 when there is one that fails the check. */
export async function check(words: readonly string[]): Promise<number> {
  return openHandbook(readOptions('check', words)).failed ? 1 : 0;
}
