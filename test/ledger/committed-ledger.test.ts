import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { appendEvent, type Statement } from '../../src/ledger/append-event.ts';
import { listFrozen } from '../../src/proof/verify.mjs';
import { ledgerEvent } from '../../src/schema/event.ts';
import { facts } from '../../src/schema/facts.ts';
import { project } from '../support/run-clausebook.ts';

/** Number and SHA-256 of an event that is recorded for good. Each names the one before it, so one says it of all. */
const recorded = {
  number: 33,
  sha256: 'c956771b3ad4dc9049a34b583578c534789deefa80127f3165fb079b4e9ca88f',
};

const files = globSync('content/ledger/*.json', { cwd: project }).sort().slice(0, recorded.number);
const read = (file: string) => readFileSync(join(project, file));
const hashes = files.map((file) => hashOf(read(file)));
const readEvent = (file: string) => ledgerEvent.parse(JSON.parse(read(file).toString('utf8')));
const events = files.map(readEvent);

describe('what was recorded in this ledger is never recorded anew', () => {
  test('the first events are there under their numbers', () => {
    expect(files.map((file) => Number(basename(file).slice(0, 4)))).toEqual(
      Array.from({ length: recorded.number }, (_, index) => index + 1),
    );
  });

  test('each names the bytes of the one before it, and the last of them has the hash that is known', () => {
    expect(events.map(({ previous }) => previous)).toEqual([null, ...hashes.slice(0, -1)]);
    expect(hashes.at(-1)).toBe(recorded.sha256);
  });

  test('every text that they released lies in the archive, byte for byte, and can be read', () => {
    const frozen = listFrozen(events);
    expect(frozen.length).toBeGreaterThan(50);
    for (const { folder, hashes } of frozen) {
      expect(hashOf(read(`${folder}/source.mdx`)), folder).toBe(hashes.source);
      expect(hashOf(read(`${folder}/text.html`)), folder).toBe(hashes.text);
      const stated = read(`${folder}/facts.json`);
      expect(hashOf(stated), folder).toBe(hashes.facts);
      // Read and written again the facts are the same bytes: no field that came later was put into them.
      const { data } = facts.safeParse(JSON.parse(stated.toString('utf8')));
      expect(`${JSON.stringify(data, null, 1)}\n`, folder).toBe(stated.toString('utf8'));
      for (const { sha256, format } of data?.images ?? [])
        expect(hashOf(read(`${folder}/${sha256}.${format}`)), folder).toBe(sha256);
    }
  });

  test('and the commands would write every event the same way today', () => {
    const ledger = files.map((file, index) => ({ ...readEvent(file), sha256: hashes[index] ?? '' }));
    for (const [index, event] of ledger.entries()) {
      const { format, number, previous, recordedAt, sha256, documents, ...rest } = event;
      const statement = {
        ...rest,
        documents: documents.map(({ before: _before, ...entry }) => entry),
      } as Statement;
      const appended = appendEvent(ledger.slice(0, index), statement, recordedAt);
      expect([format, number, previous, sha256]).toEqual([
        1,
        index + 1,
        hashes[index - 1] ?? null,
        appended.event.sha256,
      ]);
    }
  });
});
