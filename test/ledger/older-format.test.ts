import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { historiesOf } from '../../src/handbook/histories.ts';
import { finish } from '../../src/handbook/load.ts';
import { createMemory } from '../../src/handbook/memory.ts';
import { readArchive } from '../../src/handbook/read-archive.ts';
import { readLedger } from '../../src/handbook/read-ledger.ts';
import { thaw } from '../../src/handbook/thaw.ts';
import { openFolder, openLedger, verifyLedger } from '../../src/proof/verify.mjs';

/**
 * A ledger of the first format, with every kind of event and every field that one had, and facts with every field. It
 * stands for all handbooks that were ever made with it: a newer Clausebook reads it as it is, and nobody writes it anew.
 */
const root = fileURLToPath(new URL('../fixtures/format-1', import.meta.url));
const head = '0007 c9dea0e67461d3a12154f73bc8e7aa8f99b8f84cce6980039e388739266f663e\n';

const files = [...openFolder(root).files].filter((file) => file.startsWith('content/ledger/')).sort();
const ledger = readLedger(root, files, createMemory());
const archive = finish(readArchive(root, ledger.events, createMemory()));

describe('a ledger of format 1', () => {
  test('has the bytes that it was recorded with', () => {
    expect(readFileSync(join(root, 'content/ledger/HEAD'), 'utf8')).toBe(head);
    const store = openLedger(root);
    expect(store && verifyLedger(store).findings).toEqual([]);
  });

  test('is read whole, without a word of complaint', () => {
    expect([...ledger.diagnostics, ...archive.diagnostics]).toEqual([]);
    const read = ledger.events.map(({ sha256: _sha256, ...event }) => event);
    const written: unknown[] = files
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')));
    expect(read).toEqual(written);
  });

  test('has facts that are read whole, and say nothing that was not written', () => {
    for (const { document, language, version, facts } of archive.frozen) {
      const folder = `content/archive/${document}${language === 'en' ? '' : `.${language}`}/${version}`;
      const written: unknown = JSON.parse(readFileSync(join(root, folder, 'facts.json'), 'utf8'));
      expect(facts).toStrictEqual(written);
    }
    expect(archive.frozen.map(({ facts }) => facts.renderer)).toEqual([undefined, undefined, undefined]);
  });

  test('tells the life that was lived: corrections, a suspension, a review that was taken back', () => {
    const [life] = historiesOf(
      { ledger: ledger.events, archive: archive.frozen, organization: { timeZone: 'Europe/Tallinn' } },
      '2026-06-10',
    );
    const versions = life?.versions.map(({ frozen, translations, release, status }) => [
      ...[frozen.version, status, release.effective, release.until, release.approval.holder],
      translations.length,
    ]);
    expect(versions).toEqual([
      ['1.0.0', 'superseded', '2026-01-15', '2026-02-21', 'p-1', 1],
      ['1.0.1', 'retired', '2026-02-21', '2026-06-02', 'p-3', 0],
    ]);
    expect(life?.reviews).toEqual([]);
    expect(life?.retirements).toMatchObject([{ from: '2026-06-02', suspended: true, replacedBy: 'access' }]);
  });

  test('has texts that are read back', () => {
    const [frozen] = archive.frozen;
    expect(frozen && thaw(archive.texts, frozen)).toMatchObject({
      ...{ title: 'Keys', forms: ['key-form'], reviewEvery: 'P1Y' },
      rules: [{ id: 'return-key', level: 'must', who: ['all-staff'] }],
    });
    expect(archive.images).toHaveLength(3);
  });
});
