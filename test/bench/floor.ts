import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The least that so many pages of 20 KB can take: each is hashed, decoded, encoded, written to a folder of its own and
 * read back. Nothing is rendered.
 */
const count = Number(process.argv[2] ?? 10_000);
const page = Buffer.from(`<p>${'Lock the door when you leave, õ. '.repeat(620)}</p>`.slice(0, 20_000));
const folder = mkdtempSync(join(tmpdir(), 'clausebook-floor-'));
try {
  for (let index = 0; index < count; index++) {
    createHash('sha256').update(page).digest('hex');
    const encoded = Buffer.from(page.toString('utf8'), 'utf8');
    mkdirSync(join(folder, String(index)));
    writeFileSync(join(folder, String(index), 'index.html'), encoded);
    readFileSync(join(folder, String(index), 'index.html'));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
