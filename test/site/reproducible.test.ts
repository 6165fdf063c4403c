import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { buildHandbook } from '../support/build-handbook.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { project } from '../support/run-clausebook.ts';
import { copyHandbook, temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const here = join(folder, 'a');
const there = join(folder, 'another place, with spaces', 'and-deeper', 'b');

// The other side of the date line, another language and another order of letters.
const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'et_EE.UTF-8', LANG: 'et_EE.UTF-8' };

beforeAll(async () => {
  copyHandbook(project, here);
  copyHandbook(project, there);
  // At the same time, in processes of their own, from nothing: the folders are new, so neither has a cache.
  await Promise.all([
    buildHandbook(here, join(folder, 'out-here'), { ownPresses: true }),
    buildHandbook(there, join(there, 'dist'), { env: elsewhere, ownPresses: true }),
  ]);
  // Once more where there is a cache now, and an older build that is replaced.
  await buildHandbook(here, join(folder, 'out-here-again'));
});

describe.each(['public', 'staff', 'audit', 'deploy'])('%s, of the same root and day,', (part) => {
  test('is the same, byte for byte, from two folders, two processes and two time zones', () => {
    expect(existsSync(join(folder, 'out-here', part))).toBe(true);
    expect(compareFolders(join(folder, 'out-here', part), join(there, 'dist', part))).toEqual([]);
  });

  test('is the same with a cache and without', () => {
    expect(compareFolders(join(folder, 'out-here-again', part), join(folder, 'out-here', part))).toEqual([]);
  });

  test('is the same from a copy as from this repository', () => {
    expect(compareFolders(join(folder, 'out-here', part), join(inject('built'), part))).toEqual([]);
  });
});
