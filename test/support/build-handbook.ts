import type { EditionName } from '../../src/schema/handbook.ts';
import { builtDate } from './build-once.ts';
import { runClausebook } from './run-clausebook.ts';

/** Builds a handbook in a process of its own, seen from the day of all tests unless another is told. Throws when it does not check clean. */
export async function buildHandbook(
  root: string,
  out: string,
  {
    edition = 'all',
    env = {},
    date = builtDate,
    ownPresses = false,
  }: {
    edition?: EditionName | 'all';
    env?: Readonly<Record<string, string>>;
    date?: string;
    ownPresses?: boolean;
  } = {},
): Promise<string> {
  const words = ['build', '--root', root, '--out', out, '--date', date, '--edition', edition];
  const { code, stdout, stderr } = await runClausebook(words, { env, ownPresses });
  if (code !== 0) throw new Error(`The handbook in ${root} could not be built:\n${stdout}\n${stderr}`);
  return out;
}
