import { hashOf } from '../../src/handbook/read-ledger.ts';
import { type BuiltLedger, createLedger } from './build-ledger.ts';

/** A ledger of three events: a release with a translation, and another that was taken back. */
export function smallLedger(): BuiltLedger {
  const ledger = createLedger();
  const day = { approvedOn: '2026-01-10', effective: '2026-02-01' };
  ledger.release('2026-01-12', [{ document: 'access', version: '1.0.0', ...day, languages: ['et'] }]);
  const slip = ledger.release('2026-02-02', [
    { document: 'keys', version: '1.0.0', approvedOn: '2026-02-02', effective: '2026-02-03' },
  ]);
  ledger.correct('2026-02-03', 'keys', slip, { void: true });
  return ledger;
}

export const frozen = 'content/archive/access/1.0.0/text.html';
export const page = 'documents/access/v/1.0.0/text.html';
export const translated = 'documents/access/et/v/1.0.0/text.html';

/** What an edition consists of: pages, the texts that were not taken back, and the ledger that it brings along. */
export function editionFiles({ files }: BuiltLedger): Map<string, Uint8Array | string> {
  const textOf = (folder: string) => files.get(`content/archive/${folder}/1.0.0/text.html`) ?? '';
  return new Map<string, Uint8Array | string>([
    ['index.html', '<p>Start</p>\n'] as const,
    ['api/ledger.json', '{ "head": { "number": 3 }, "events": [] }\n'] as const,
    [page, textOf('access')] as const,
    [translated, textOf('access.et')] as const,
    ...[...files].map(([path, content]) => [`ledger/files/${path}`, content] as const),
  ]);
}

export function manifestOf(files: ReadonlyMap<string, Uint8Array | string>, more: object = {}): string {
  const hashes = Object.fromEntries([...files].map(([path, content]) => [path, hashOf(content)]));
  return JSON.stringify({
    edition: 'audit',
    date: '2026-03-01',
    handbook: { name: 'X' },
    files: hashes,
    ...more,
  });
}
