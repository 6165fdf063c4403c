import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { digestFiles, stampFiles } from '../../src/cli/digest-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const base = temporaryFolder();
let root = '';
let count = 0;

beforeEach(() => {
  root = join(base, String((count += 1)));
  mkdirSync(join(root, 'policies/access'), { recursive: true });
  write('policies/access/a.mdx', 'one');
  write('policies/b.mdx', 'two');
});

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

/** Long ago enough for its time to tell a later change. */
function age(path: string): void {
  utimesSync(join(root, path), new Date('2026-01-01'), new Date('2026-01-01'));
}

const look = () => digestFiles(root, ['policies', 'content'], join(root, 'memory.json'));
const digest = () => {
  const { sha256, keepMemory } = look();
  keepMemory();
  return sha256;
};

describe('the digest of a handbook', () => {
  test('is the same while nothing changes, wherever the handbook lies', () => {
    const before = digest();
    expect(digest()).toBe(before);
    renameSync(root, `${root}-moved`);
    root = `${root}-moved`;
    expect(digest()).toBe(before);
  });

  test.each<[string, () => void]>([
    ['a letter', () => write('policies/b.mdx', 'twO')],
    ['a file more', () => write('policies/c.mdx', '')],
    ['a file less', () => unlinkSync(join(root, 'policies/b.mdx'))],
    ['another name', () => renameSync(join(root, 'policies/b.mdx'), join(root, 'policies/c.mdx'))],
    ['another folder', () => renameSync(join(root, 'policies/b.mdx'), join(root, 'policies/access/b.mdx'))],
    [
      'a link in its place',
      () => {
        renameSync(join(root, 'policies/b.mdx'), join(root, 'kept.mdx'));
        symlinkSync(join(root, 'kept.mdx'), join(root, 'policies/b.mdx'));
      },
    ],
  ])('is another one after %s', (_, change) => {
    const before = digest();
    change();
    expect(digest()).not.toBe(before);
  });

  test('finds a change that was made in the same moment, and kept the size', () => {
    const before = digest();
    write('policies/b.mdx', '2wo');
    write('policies/b.mdx', 'tw0');
    expect(digest()).not.toBe(before);
  });

  test('finds a change whose author has put the old time back', () => {
    age('policies/b.mdx');
    const before = digest();
    write('policies/b.mdx', 'TWO');
    age('policies/b.mdx');
    expect(digest()).not.toBe(before);
  });

  test('leaves no trace until it is asked to', () => {
    const { sha256 } = look();
    expect(existsSync(join(root, 'memory.json'))).toBe(false);
    expect(digest()).toBe(sha256);
    expect(existsSync(join(root, 'memory.json'))).toBe(true);
  });

  test('finds a change behind a link, to a file and to a folder, and ends in a circle of links', () => {
    mkdirSync(join(root, 'shared'));
    write('shared/c.mdx', 'three');
    write('kept.mdx', 'four');
    symlinkSync(join(root, 'shared'), join(root, 'policies/shared'));
    symlinkSync(join(root, 'kept.mdx'), join(root, 'policies/d.mdx'));
    symlinkSync(join(root, 'shared'), join(root, 'shared/again'));
    const before = digest();
    expect(digest()).toBe(before);
    write('shared/c.mdx', 'thrEe');
    const between = digest();
    expect(between).not.toBe(before);
    write('kept.mdx', 'foUr');
    expect(digest()).not.toBe(between);
  });

  test('is made of the bytes again where its memory was cut', () => {
    const before = digest();
    writeFileSync(join(root, 'memory.json'), readFileSync(join(root, 'memory.json')).subarray(0, 10));
    expect(digest()).toBe(before);
  });
});

test('a stamp tells whether anybody has touched a file, and reads none', () => {
  const before = stampFiles(root, ['policies']);
  expect(stampFiles(root, ['policies'])).toBe(before);
  write('policies/b.mdx', 'two');
  expect(stampFiles(root, ['policies'])).not.toBe(before);
});
