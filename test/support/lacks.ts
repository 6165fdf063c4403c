import { expect } from 'vitest';
import { locate, type Program } from './programs.ts';
import { spellSkip } from './spell-skip.ts';

/** Whether somebody said, with `CLAUSEBOOK_NO_INSTALL=1`, that nothing is to be installed on this machine for tests. */
export function mayInstall(): boolean {
  return process.env.CLAUSEBOOK_NO_INSTALL !== '1';
}

/** What a test says whose program is missing. */
export function sayMissing(name: string): string {
  return `This test needs ${name}, which is not here. \`npm run pretest\` installs what tests need.`;
}

/** Where a program lies that a test needs. @throws In a sentence, when it's missing. */
export function need(program: Program): string {
  const path = locate(program);
  if (path === undefined) throw new Error(sayMissing(program.name));
  return path;
}

/**
 * Whether tests have to be skipped for want of a program: only where nothing may be installed, and never in continuous
 * integration. Elsewhere they run, and fail with a sentence, so that a missing program never passes for a passed test.
 */
export function lacks(program: Program): boolean {
  return isSkipped(program.name, locate(program) !== undefined);
}

/** The same of a program that was looked for already. Says so, once for each file of tests; it is printed again at the end. */
export function isSkipped(name: string, found: boolean): boolean {
  if (found || mayInstall() || process.env.CI === 'true') return false;
  console.warn(spellSkip({ file: expect.getState().testPath ?? '', program: name }));
  return true;
}
