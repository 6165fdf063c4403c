import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone when all tests of the file, or of the `describe` it is called in, are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Copies the parts of a handbook that are a handbook. */
export function copyHandbook(from: string, to: string): string {
  for (const part of ['policies', 'content']) {
    if (existsSync(join(from, part))) cpSync(join(from, part), join(to, part), { recursive: true });
  }
  return to;
}
