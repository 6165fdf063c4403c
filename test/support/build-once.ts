import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runClausebook } from './run-clausebook.ts';

/** The day that tests see the handbook from. */
export const builtDate = '2026-12-01';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder that holds the built editions of this repository's handbook. */
    built: string;
  }
}

/** Builds this repository's handbook once, into a temporary folder, for all tests. */
export default async function buildOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-built-'));
  const built = join(folder, 'dist');
  const { code, stdout, stderr } = await runClausebook(['build', '--date', builtDate, '--out', built]);
  if (code !== 0) throw new Error(`The handbook could not be built:\n${stdout}\n${stderr}`);
  project.provide('built', built);
  return () => rmSync(folder, { recursive: true, force: true });
}
