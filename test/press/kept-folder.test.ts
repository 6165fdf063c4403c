import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bringBackFolder, keepFolder } from '../../src/press/kept-folder.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const base = temporaryFolder();
let count = 0;

/** A folder of three files, one of them empty, kept under the name `made-of-this`. */
function keep() {
  const place = join(base, String((count += 1)));
  const folder = join(place, 'index');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'a.bin'), Buffer.from([0, 10, 13, 255]));
  writeFileSync(join(folder, 'deep/õ.txt'), 'A line.\nAnother.');
  writeFileSync(join(folder, 'empty'), '');
  const file = join(place, 'store/kept');
  keepFolder(folder, file, 'made-of-this');
  return { folder, file, back: join(place, 'back') };
}

describe('a kept folder', () => {
  test('comes back byte for byte', () => {
    const { folder, file, back } = keep();
    expect(bringBackFolder(file, back, 'made-of-this')).toBe(true);
    expect(compareFolders(folder, back)).toEqual([]);
  });

  test.each<[string, (file: string) => void, string]>([
    ['was made from something else', () => undefined, 'made-of-that'],
    ['was cut by a byte', (file) => truncateSync(file, readFileSync(file).length - 1), 'made-of-this'],
    ['was cut in its head', (file) => truncateSync(file, 12), 'made-of-this'],
    [
      'was changed in a byte',
      (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length - 1] = 0;
        writeFileSync(file, bytes);
      },
      'made-of-this',
    ],
  ])('does not come back, not even in part, where it %s', (_, harm, name) => {
    const { file, back } = keep();
    harm(file);
    expect(bringBackFolder(file, back, name)).toBe(false);
    expect(existsSync(back)).toBe(false);
  });
});
