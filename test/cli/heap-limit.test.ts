import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { heapLimit } from '../../src/cli/heap-limit.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

function handbookOf(sizes: Readonly<Record<string, number>>): string {
  const root = temporaryFolder();
  for (const [path, size] of Object.entries(sizes)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), Buffer.alloc(size));
  }
  return root;
}

describe('the memory that a build may use', () => {
  test('grows with the texts, those that were released too', () => {
    const root = handbookOf({
      'policies/a/b.mdx': 10_000_000,
      'content/archive/b/1.0.0/text.html': 20_000_000,
    });
    expect(heapLimit(['build', '--root', root])).toBe(650);
  });

  test('has a least: a small handbook has thousands of pages of clauses', () => {
    expect(heapLimit(['build', '--root', handbookOf({ 'policies/b.mdx': 1 })])).toBe(450);
    expect(heapLimit(['build', '--root', '/nowhere'])).toBe(450);
  });

  test('is not limited for other commands', () => {
    expect(heapLimit(['dev'])).toBeUndefined();
    expect(heapLimit([])).toBeUndefined();
  });
});
