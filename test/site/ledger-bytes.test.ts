import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedLedger } from '../../src/cli/copy-ledger.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import { buildHandbook } from '../support/build-handbook.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { type DecodedFile, decodeFiles } from '../support/decode-file.ts';
import { findWords } from '../support/find-words.ts';
import { readHandbook } from '../support/released-handbook.ts';
import { copyHandbook, temporaryFolder } from '../support/temporary-folder.ts';
import { small } from '../support/temporary-handbook.ts';
import { canaryNumber, createCanaries, type FirstReader } from './canaries.ts';
import { type Telling, tellLives } from './tell-lives.ts';

const folder = temporaryFolder();
const canaries = createCanaries();
const editions = new Map<EditionName, readonly DecodedFile[]>();

/** A small handbook in which the same happened as far as some readers can tell, with other words elsewhere. */
function tell(name: string, telling: Partial<Telling> = {}): string {
  const root = copyHandbook(small, join(folder, name));
  const others = createCanaries();
  tellLives(root, { word: (reader, kind) => others.next(reader, kind, name), ...telling });
  return root;
}

function build(root: string, edition: EditionName | 'all'): Promise<string> {
  return buildHandbook(root, `${root}-dist`, { edition });
}

const root = join(folder, 'planted');

beforeAll(async () => {
  tell('planted', { word: (reader, kind) => canaries.next(reader, kind, 'the ledger') });
  const out = await build(root, 'all');
  for (const name of ['public', 'staff', 'audit'] as const) editions.set(name, decodeFiles(join(out, name)));
});

function findCanaries(name: EditionName, ...readers: FirstReader[]) {
  const stems = readers.map((reader) => canaries.stems[reader]);
  return findWords(editions.get(name) ?? [], stems, canaryNumber).map(({ path, form, word }) => ({
    ...{ path, form, kind: canaries.planted.get(word)?.kind },
  }));
}

describe('of what the ledger and the archive tell', () => {
  test('the public edition holds nothing internal or confidential, and neither names nor evidence, in any form', () => {
    expect(findCanaries('public', 'staff', 'audit')).toEqual([]);
  });

  test('the staff edition holds nothing confidential, and neither names nor evidence, in any form', () => {
    expect(findCanaries('staff', 'audit')).toEqual([]);
  });

  test('the scan would find it: the audit edition holds every kind, and the staff edition what is internal', () => {
    // Where a word is coded, only how it begins was looked for: that tells no kind.
    const kinds = (found: readonly { kind?: string | undefined }[]) =>
      [...new Set(found.flatMap(({ kind }) => kind ?? []))].sort();
    const planted = (...readers: readonly string[]) =>
      kinds([...canaries.planted.values()].filter(({ reader }) => readers.includes(reader)));
    const onPages = findCanaries('audit', 'staff', 'audit').filter(
      ({ path }) => !path.startsWith(`${shippedLedger}/`),
    );
    expect(kinds(onPages)).toEqual(planted('staff', 'audit'));
    expect(planted('staff', 'audit').length).toBeGreaterThan(20);
    expect(kinds(findCanaries('staff', 'staff'))).toEqual(planted('staff'));
  });
});

describe('the chain is for auditors', () => {
  const hashes = () => {
    const { ledger } = readHandbook(root);
    return ledger.flatMap((event) => [
      event.sha256,
      ...(event.kind === 'release'
        ? event.documents.flatMap(({ hashes: { source, facts } }) => [source, facts])
        : []),
    ]);
  };

  test.each(['public', 'staff'] as const)(
    'the %s edition holds no hash of an event, a source or facts',
    (name) => {
      expect(hashes().length).toBeGreaterThan(30);
      expect(findWords(editions.get(name) ?? [], hashes())).toEqual([]);
    },
  );

  test('the audit edition holds the head and every event, so the scan would find them', () => {
    const found = new Set(findWords(editions.get('audit') ?? [], hashes()).map(({ word }) => word));
    expect(readHandbook(root).ledger.filter(({ sha256 }) => !found.has(sha256))).toEqual([]);
  });

  test.each(['public', 'staff'] as const)(
    'no page of the %s edition gives the number of an event',
    (name) => {
      const pages = (edition: EditionName) =>
        // The engine's own manual speaks of events by number, and of none that this ledger has.
        (editions.get(edition) ?? []).filter(({ path }) => /^(?!manual).*\.(?:html|xml|json)$/.test(path));
      const numbered = /\bevent \d|\/ledger\/|data-event|"event":\s*\d/i;
      expect(
        pages(name)
          .filter(({ bytes }) => numbered.test(bytes.toString()))
          .map(({ path }) => path),
      ).toEqual([]);
      expect(pages('audit').some(({ bytes }) => numbered.test(bytes.toString()))).toBe(true);
    },
  );
});

describe('the public edition is the same, byte for byte,', () => {
  const planted = () => join(`${root}-dist`, 'public');

  test('when everything else is approved, reviewed and retired by others, on other days, with other words', async () => {
    const out = await build(tell('other', { later: { staff: 4, audit: 3 } }), 'public');
    expect(compareFolders(join(out, 'public'), planted())).toEqual([]);
  });

  test('when the lives of internal and confidential documents were never lived', async () => {
    const out = await build(tell('none', { without: ['staff', 'audit'] }), 'public');
    expect(compareFolders(join(out, 'public'), planted())).toEqual([]);
  });

  test('and tells of the documents that changed their readers what the public may know', () => {
    const paths = (editions.get('public') ?? []).map(({ path }) => path);
    const versions = paths.flatMap(
      (path) => /^documents\/(.*)\/v\/(.*)\/text\.html$/.exec(path)?.slice(1).join(' ') ?? [],
    );
    expect(versions).toEqual([
      'badge-rules 1.0.0',
      'privacy-notice/et 1.0.0',
      'privacy-notice 1.0.0',
      'visitor-rules/et 2.0.0',
      'visitor-rules 2.0.0',
      'visitor-rules 4.0.0',
    ]);
  });
});

test('the staff edition is the same, byte for byte, when everything confidential is told in another way', async () => {
  const staff = new Map<string, string>();
  const word = (reader: 'staff' | 'audit', kind: string, name: string) => {
    const known = [...canaries.planted.values()].filter((canary) => canary.reader === 'staff');
    const next = known[staff.size];
    if (reader === 'audit' || next === undefined) return others.next(reader, kind, name);
    staff.set(next.word, kind);
    expect(next.kind).toBe(kind);
    return next.word;
  };
  const others = createCanaries();
  const changed = tell('staff', {
    word: (reader, kind) => word(reader, kind, 'staff'),
    without: ['audit'],
    later: { audit: 3 },
  });
  const out = await build(changed, 'staff');
  expect(compareFolders(join(out, 'staff'), join(`${root}-dist`, 'staff'))).toEqual([]);
});
