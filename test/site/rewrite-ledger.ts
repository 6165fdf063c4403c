import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historiesOf, isRetired } from '../../src/handbook/histories.ts';
import { versionOn } from '../../src/handbook/in-force.ts';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { appendEvent, type Statement } from '../../src/ledger/append-event.ts';
import { archiveFolder, eventFile, type FrozenHashes, type LedgerEvent } from '../../src/schema/event.ts';
import type { Facts } from '../../src/schema/facts.ts';
import type { RecordedEvent } from '../../src/schema/handbook.ts';
import type { Classification } from '../../src/schema/words.ts';
import { readHandbook } from '../support/released-handbook.ts';

type EntryOf<Event> = Event extends { readonly documents: readonly (infer One)[] }
  ? Omit<One, 'before'>
  : never;
type Entry = EntryOf<LedgerEvent>;

/**
 * Makes the ledger and the archive of a copy of a handbook anew, without documents of these classifications, and with
 * other names, notes, evidence and instants, which only auditors see, in everything else.
 *
 * @param day The day that the editions are seen from: who may know of a document depends on its version in force then.
 */
export function rewriteLedger(root: string, hidden: readonly Classification[], day: string): void {
  const handbook = readHandbook(root);
  const gone = new Set(
    historiesOf(handbook, day).flatMap((history) => {
      const shown =
        versionOn(history, day) ?? (isRetired(history) ? history.versions.at(-1) : history.versions[0]);
      const classification = shown?.frozen.facts.frontmatter.classification ?? 'confidential';
      return hidden.includes(classification) ? [history.document] : [];
    }),
  );
  for (const { document, version, facts, language } of handbook.archive)
    if (gone.has(document))
      rmSync(join(root, archiveFolder(document, version, facts.translation && language)), {
        recursive: true,
      });
  const ledger: RecordedEvent[] = [];
  const renumbered = new Map<number, RecordedEvent>();
  for (const event of handbook.ledger) {
    rmSync(join(root, eventFile(event.number, event.kind)));
    const documents = event.documents
      .filter(({ document }) => !gone.has(document))
      .map(({ before: _before, ...entry }) => changeEntry(root, entry, renumbered));
    if (documents.length === 0) continue;
    const { format: _format, number, recordedAt, previous: _previous, sha256: _sha256, ...stated } = event;
    const appended = appendEvent(
      ledger,
      { ...stated, documents } as Statement,
      recordedAt.replace(/T.*/, 'T11:11:11Z'),
    );
    ledger.push(appended.event);
    renumbered.set(number, appended.event);
    for (const [file, text] of appended.files) writeFileSync(join(root, file), text);
  }
}

/** Of the end of a document only auditors are told that it was approved. */
const someApproval = {
  ...{ on: '2026-01-02', role: 'boss', holder: 'somebody-else', for: 'a-third' },
  ...{ meaning: 'I approve another thing.', evidence: 'Another minute' },
};

/** The same to everybody but auditors. */
function changeEntry(root: string, entry: Entry, renumbered: ReadonlyMap<number, RecordedEvent>): Entry {
  if ('hashes' in entry) {
    const { below: _below, ...rest } = entry;
    const { document, version } = entry;
    const { on, role, meaning, method } = entry.approval;
    return {
      ...rest,
      approval: {
        on,
        role,
        meaning,
        method,
        holder: 'somebody-else',
        for: 'a-third',
        evidence: 'Another minute',
      },
      hashes: changeFacts(root, archiveFolder(document, version), entry.hashes),
      translations: entry.translations.map(({ language, hashes }) => ({
        language,
        hashes: changeFacts(root, archiveFolder(document, version, language), hashes),
      })),
    };
  }
  if ('outcome' in entry) return { ...entry, holder: 'somebody-else', for: 'a-third', note: 'Another note.' };
  if ('from' in entry) return { ...entry, approval: someApproval };
  if (!('corrects' in entry)) return entry;
  const { number: event = 0, sha256 = '' } = renumbered.get(entry.corrects.event) ?? {};
  return { ...entry, corrects: { event, sha256 } };
}

/** What a text was made from, as far as it only helps to check it. */
function changeFacts(root: string, folder: string, hashes: FrozenHashes): FrozenHashes {
  const path = join(root, folder, 'facts.json');
  const facts = JSON.parse(readFileSync(path, 'utf8')) as Facts;
  const changed: Facts = {
    ...facts,
    body: '0'.repeat(64),
    parameters: {},
    documents: { another: 'Another document' },
    frontmatter: { ...facts.frontmatter, provides: [] },
  };
  const text = `${JSON.stringify(changed)}\n`;
  writeFileSync(path, text);
  return { ...hashes, facts: hashOf(text) };
}
