import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepFolder, readKeptFolder } from '../../src/press/kept-folder.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const base = temporaryFolder();
let count = 0;

/** A folder of three files, one of them empty, kept as made from `this` and `that`. */
function keep() {
  const place = join(base, String((count += 1)));
  const folder = join(place, 'index');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'a.bin'), Buffer.from([0, 10, 13, 255]));
  writeFileSync(join(folder, 'deep/õ.txt'), 'A line.\nAnother.');
  writeFileSync(join(folder, 'empty'), '');
  const file = join(place, 'store/kept');
  keepFolder(folder, file, ['this', 'that']);
  return { folder, file, back: join(place, 'back') };
}

describe('a kept folder', () => {
  test('comes back byte for byte', () => {
    const { folder, file, back } = keep();
    const kept = readKeptFolder(file);
    expect(kept?.from).toEqual(['this', 'that']);
    for (const { path, bytes } of kept?.files ?? []) {
      mkdirSync(dirname(join(back, path)), { recursive: true });
      writeFileSync(join(back, path), bytes);
    }
    expect(compareFolders(folder, back)).toEqual([]);
  });

  test.each<[string, (file: string) => void]>([
    ['was cut by a byte', (file) => truncateSync(file, readFileSync(file).length - 1)],
    ['was cut in its head', (file) => truncateSync(file, 12)],
    [
      'was changed in a byte',
      (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length - 1] = 0;
        writeFileSync(file, bytes);
      },
    ],
  ])('does not come back, not even in part, where it %s', (_, harm) => {
    const { file } = keep();
    harm(file);
    expect(readKeptFolder(file)).toBeUndefined();
  });
});
