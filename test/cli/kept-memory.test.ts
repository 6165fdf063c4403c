import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openKeptMemory } from '../../src/cli/kept-memory.ts';
import { makeStore } from '../../src/cli/store-folder.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { createMemory } from '../../src/handbook/memory.ts';
import { type HandbookWithPast, makeHandbookWithPast } from '../support/handbook-with-past.ts';
import { rewrite } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

/** Loads a handbook as a command of its own does, and keeps what it made. Tells what was made anew, too. */
function loadKept(root: string, { anew = false } = {}) {
  const store = join(root, '.clausebook');
  makeStore(store);
  const kept = openKeptMemory(store, { anew });
  const made: string[] = [];
  const keeper = {
    ...kept,
    put(key: string, value: unknown) {
      made.push(key);
      kept.put(key, value);
    },
  };
  const loaded = loadHandbook(root, createMemory({ keeper }));
  kept.save();
  return { ...loaded, made, values: join(store, 'memory'), index: join(store, 'memory.json') };
}

describe('what a load kept', () => {
  let past: HandbookWithPast;
  beforeAll(async () => {
    past = await makeHandbookWithPast();
    return () => past.remove();
  });
  let root: string;
  beforeEach(() => {
    root = temporaryHandbook({}, past.root);
  });

  test('gives the same handbook and the same problems to the next one, which makes nothing anew', () => {
    const first = loadKept(root);
    const second = loadKept(root);
    const [{ texts: _a, ...before }, { texts: _b, ...after }] = [
      first.handbook ?? expect.fail(),
      second.handbook ?? expect.fail(),
    ];
    expect(after).toEqual(before);
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(first.made.length).toBeGreaterThan(20);
    expect(second.made).toEqual([]);
  });

  test('is made anew for a file that has changed, and for texts that print what it says', () => {
    loadKept(root);
    rewrite(root, 'policies/access/key-cabinet.mdx', '## ', 'A word more.\n\n## ');
    const { made, handbook, diagnostics } = loadKept(root);
    expect(made.filter((key) => key.startsWith('read '))).toEqual(['read policies/access/key-cabinet.mdx ']);
    const plain = loadHandbook(root);
    expect(handbook?.documents).toEqual(plain.handbook?.documents);
    expect(diagnostics).toEqual(plain.diagnostics);
  });

  test('is forgotten with its file', () => {
    const { values } = loadKept(root);
    expect(readFileSync(values, 'latin1')).toContain('policies/access/key-cabinet.mdx');
    rmSync(join(root, 'policies/access/key-cabinet.mdx'));
    loadKept(root);
    expect(readFileSync(values, 'latin1')).not.toContain('read policies/access/key-cabinet.mdx');
  });

  test('does not hide that the archive was altered', () => {
    const { handbook } = loadKept(root);
    const [image] = handbook?.archive.flatMap(({ facts }) => facts.images) ?? [];
    const folder = handbook?.archive.find(({ facts }) => facts.images.length > 0);
    const pictures = handbook?.images.filter(({ file }) => file.startsWith('content/archive/')) ?? [];
    expect([image, folder, pictures[0]].every((one) => one !== undefined)).toBe(true);
    appendFileSync(join(root, pictures[0]?.file ?? ''), 'x');
    expect(loadKept(root).diagnostics).toEqual(loadHandbook(root).diagnostics);
    expect(loadKept(root).diagnostics.map(({ rule }) => rule)).toContain('archive-altered');
  });

  test.each<[string, (kept: { values: string; index: string }) => void]>([
    ['lost a byte', ({ values }) => truncateSync(values, readFileSync(values).length - 1)],
    ['was changed in a byte', ({ values }) => changeByte(values, readFileSync(values).length - 40)],
  ])('is made anew alone where it %s', (_, harm) => {
    const first = loadKept(root);
    harm(first);
    const second = loadKept(root);
    expect(second.made).toEqual(first.made.slice(-1));
    expect(second.handbook?.documents).toEqual(first.handbook?.documents);
    expect(loadKept(root).made).toEqual([]);
  });

  test.each<[string, (kept: { values: string; index: string }) => void]>([
    ['lost its index', ({ index }) => rmSync(index)],
    ['has half an index', ({ index }) => truncateSync(index, 30)],
    ['lost its values', ({ values }) => rmSync(values)],
    ['was written by another engine', ({ index }) => changeByte(index, 8)],
  ])('counts as not there where it %s', (_, harm) => {
    const first = loadKept(root);
    harm(first);
    expect(loadKept(root).made).toEqual(first.made);
    expect(loadKept(root).made).toEqual([]);
  });

  test('is not used where everything is to be made anew', () => {
    const first = loadKept(root);
    expect(loadKept(root, { anew: true }).made).toEqual(first.made);
  });
});

test('rows are read again when another file says by what they are judged', () => {
  const declaration = 'content/registers/locks.register.yaml';
  const saying = (field: string) =>
    `title: Locks\nlead: Every lock.\nnouns: { one: lock, many: locks }\nfields:\n  - { name: ${field}, title: Door, holds: text }\n`;
  const root = temporaryHandbook({
    [declaration]: saying('door'),
    'content/registers/locks.yaml': '- id: lock-1\n  door: Front\n',
  });
  expect(loadKept(root).diagnostics).toEqual([]);
  writeFileSync(join(root, declaration), saying('gate'));
  const { diagnostics } = loadKept(root);
  expect(diagnostics).not.toEqual([]);
  expect(diagnostics).toEqual(loadHandbook(root).diagnostics);
});

function changeByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = bytes[at] === 48 ? 49 : 48;
  writeFileSync(file, bytes);
}
