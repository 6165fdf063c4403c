import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { project } from './run-clausebook.ts';

/** A small handbook that checks clean: one public, one internal and one confidential document. */
export const small = join(project, 'test/fixtures/small');

/**
 * Copies a handbook into a temporary folder that is gone when the test is over.
 *
 * @param changes Files to write into the copy, by path below its root.
 * @param from The handbook to copy: the small one unless told.
 */
export function temporaryHandbook(
  changes: Readonly<Record<string, string | Uint8Array>> = {},
  from = small,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'handbook');
  mkdirSync(root);
  for (const part of ['policies', 'content']) cpSync(join(from, part), join(root, part), { recursive: true });
  for (const [path, content] of Object.entries(changes)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
