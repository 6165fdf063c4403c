import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A handbook of one test, and a neighbour that lies outside it; both go when the test ends. */
export interface Folder {
  readonly root: string;
  readonly outside: string;
  write(file: string, content: string | Uint8Array): void;
  writeOutside(file: string, content: string): void;
  /** Makes `file` a link to `target`, which is absolute or relative to the link. */
  link(file: string, target: string): void;
}

export function makeFolder(): Folder {
  const base = mkdtempSync(join(tmpdir(), 'source-'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const root = join(base, 'handbook');
  const outside = join(base, 'elsewhere');
  mkdirSync(root);
  mkdirSync(outside);
  function put(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return {
    root,
    outside,
    write: (file, content) => put(join(root, file), content),
    writeOutside: (file, content) => put(join(outside, file), content),
    link(file, target) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      symlinkSync(target, join(root, file));
    },
  };
}
