import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedLedger } from '../../src/cli/copy-ledger.ts';
import { buildHandbook } from '../support/build-handbook.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { type DecodedFile, decodeFiles, readFiles } from '../support/decode-file.ts';
import { findWords } from '../support/find-words.ts';
import { project } from '../support/run-clausebook.ts';
import { copyHandbook, temporaryFolder } from '../support/temporary-folder.ts';
import { type Canary, canaryNumber, createCanaries, type FirstReader } from './canaries.ts';
import { plantDocuments } from './plant-documents.ts';
import { plantRecords } from './plant-records.ts';
import { releasePlanted } from './release-planted.ts';

const folder = temporaryFolder();
const root = join(folder, 'handbook');
const canaries = createCanaries();
/** The planted texts are released the day before, after everything that this handbook has released. */
const date = '2026-12-16';
const editions: Record<'public' | 'staff' | 'audit', readonly DecodedFile[]> = {
  public: [],
  staff: [],
  audit: [],
};

beforeAll(async () => {
  copyHandbook(project, root);
  await plantDocuments(root, canaries, plantRecords(root, canaries));
  releasePlanted(root, canaries, { on: '2026-12-01', effective: '2026-12-15' });
  const out = await buildHandbook(root, join(folder, 'dist'), { date });
  for (const name of ['public', 'staff', 'audit'] as const) editions[name] = decodeFiles(join(out, name));
});

/** Read and linked, but not printed: every other kind stands in some file for auditors. */
const unshown = [
  'location',
  // Only the fingerprint is compared: pages print the text as it is now.
  'confirmed text',
  // An edition knows its own address, and its pages need only the folder.
  ...['host of an edition', 'folder of the staff edition'],
];

/** What is found of the canaries for these readers, each with the place that it was put into. */
function findCanaries(files: readonly DecodedFile[], ...readers: FirstReader[]) {
  return findWords(
    files,
    readers.map((reader) => canaries.stems[reader]),
    canaryNumber,
  ).map(({ path, form, word }) => {
    const canary = canaries.planted.get(word);
    return { path, form, kind: canary?.kind ?? word, from: canary?.file };
  });
}

function kindsOf(found: Iterable<Pick<Canary, 'kind'>>): string[] {
  return [...new Set([...found].map(({ kind }) => kind))].sort();
}

test('the public edition holds nothing of what is internal or confidential, in any form', () => {
  expect(findCanaries(editions.public, 'staff', 'audit')).toEqual([]);
});

test('the public edition is the same, byte for byte, as that of the handbook without canaries', async () => {
  const bare = await buildHandbook(project, join(folder, 'bare'), { edition: 'public', date });
  expect(compareFolders(join(folder, 'dist/public'), join(bare, 'public'))).toEqual([]);
}, 120_000);

test('the staff edition holds nothing of what is confidential, in any form', () => {
  expect(findCanaries(editions.staff, 'audit')).toEqual([]);
});

/** Without what the audit edition brings along to be proved: bytes as they were approved, comments and metadata included. */
function withoutProof(files: readonly DecodedFile[]): readonly DecodedFile[] {
  return files.filter(({ path }) => !path.startsWith(`${shippedLedger}/`));
}

test.each(['public', 'staff', 'audit'] as const)(
  'the %s edition holds no comment of a source file, and neither names nor metadata of images',
  (name) => {
    expect(findCanaries(withoutProof(editions[name]), 'nobody')).toEqual([]);
  },
);

test.each(['staff', 'audit'] as const)('pictures of the %s edition carry no metadata', async (name) => {
  const pictures = withoutProof(editions[name]).filter(({ path }) => /\.(?:png|jpeg|webp|avif)$/.test(path));
  expect(pictures.length).toBeGreaterThan(10);
  for (const { path, bytes } of pictures) {
    const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
    expect({ path, exif, xmp, iptc, comments }).toEqual({ path });
  }
});

describe('the scan would find them', () => {
  test('in the public edition: it reads the words of its pages and of its search index', () => {
    const pages = findWords(editions.public, ['privacy']).map(({ path }) => path);
    expect(pages.filter((path) => path.endsWith('.html')).length).toBeGreaterThan(5);
    expect(pages.filter((path) => path.startsWith('pagefind/fragment/')).length).toBeGreaterThan(1);
  });

  test('in the source: every one', () => {
    const found = findWords(readFiles(root), Object.values(canaries.stems), canaryNumber);
    const words = new Set(found.map(({ word }) => word));
    expect([...canaries.planted.values()].filter(({ word }) => !words.has(word))).toEqual([]);
    expect(canaries.planted.size).toBeGreaterThan(1000);
  });

  test('in the audit edition: every kind, less what no page shows yet', () => {
    const shown = new Set(kindsOf(findCanaries(withoutProof(editions.audit), 'staff', 'audit')));
    const all = kindsOf([...canaries.planted.values()].filter(({ reader }) => reader !== 'nobody'));
    expect(all.filter((kind) => !shown.has(kind) && !unshown.includes(kind))).toEqual([]);
    expect(shown.size).toBeGreaterThan(50);
  });

  test('in the staff edition: internal ones', () => {
    expect(kindsOf(findCanaries(editions.staff, 'staff')).length).toBeGreaterThan(30);
  });

  test('in maps between frameworks, which employees read, and in reasons and notes, which auditors read', () => {
    const maps = ['basis of a crosswalk', 'source of a crosswalk', 'statement of a control'];
    const notes = ['note on a row of a crosswalk', 'note on what a crosswalk leaves out'];
    expect(kindsOf(findCanaries(editions.staff, 'staff'))).toEqual(
      expect.arrayContaining([...maps, ...notes]),
    );
    const list = 'content/frameworks/documented-information.yaml';
    expect(kindsOf(findCanaries(editions.audit, 'audit'))).toEqual(
      expect.arrayContaining([
        ...['why a framework applies', 'why a requirement is included', 'why a requirement is excluded'],
        ...['why of a decision', 'alternative of a decision', 'reason of a control'],
        ...['name', 'check', 'suppliedBy', 'situation', 'because'].map((field) => `${field} in ${list}`),
        'note in content/frameworks/health-notes.yaml',
      ]),
    );
    expect(kindsOf(canaries.planted.values())).toContain('confirmed text');
  });

  test('in the search index, in base64, in UTF-16 and in file names', () => {
    const index = editions.audit.filter(({ path }) => path.startsWith('pagefind/fragment/'));
    expect(findCanaries(index, 'audit').length).toBeGreaterThan(0);
    const word = canaries.stems.audit;
    for (const text of [word, `a${word}`, `ab${word}c`]) {
      const bytes = Buffer.from(Buffer.from(text).toString('base64'));
      expect(findWords([{ path: 'x', bytes }], [word])).toEqual([{ path: 'x', form: 'base64', word }]);
    }
    for (const bytes of [Buffer.from(`-${word}`, 'utf16le'), Buffer.from(`-${word}`, 'utf16le').swap16()]) {
      expect(findWords([{ path: 'x', bytes }], [word])).toEqual([{ path: 'x', form: 'UTF-16', word }]);
    }
    expect(findWords([{ path: `x/${word}.png`, bytes: Buffer.alloc(0) }], [word])).toEqual([
      { path: `x/${word}.png`, form: 'file name', word },
    ]);
  });
});
