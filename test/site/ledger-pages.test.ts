import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { usualBudget } from '../../src/routes/route.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import { type BuiltLedger, createLedger, roleHolders, writeFiles } from '../ledger/build-ledger.ts';
import { buildHandbook } from '../support/build-handbook.ts';
import { type BuiltEdition, type BuiltPage, readEdition } from '../support/built-edition.ts';
import { decodeFiles } from '../support/decode-file.ts';
import { attribute, textOf } from '../support/html.ts';
import { copyHandbook, temporaryFolder } from '../support/temporary-folder.ts';
import { small } from '../support/temporary-handbook.ts';

/** A small handbook to which everything has happened that an event can tell. */
function tellEverything(): BuiltLedger {
  const ledger = createLedger();
  const old = { approvedOn: '2025-02-01', effective: '2025-03-01' };
  const first = ledger.release(
    '2025-12-01',
    [
      { document: 'access-control', version: '1.0.0', ...old },
      {
        ...{ document: 'key-cabinet', version: '1.0.0', ...old, classification: 'confidential' },
        ...{ holder: 'p-4', for: 'p-1' },
      },
    ],
    { adopted: true },
  );
  const day = { approvedOn: '2026-01-10', effective: '2026-02-01' };
  ledger.release('2026-01-12', [
    { document: 'privacy-notice', version: '1.0.0', ...day, type: 'notice', classification: 'public' },
  ]);
  ledger.review('2026-03-01', 'access-control', '1.0.0');
  ledger.release(
    '2026-04-10',
    [{ document: 'access-control', version: '1.0.1', approvedOn: '2026-04-10', effective: '2026-04-08' }],
    { emergency: 'A stolen badge opened the server room.' },
  );
  ledger.correct('2026-04-12', 'key-cabinet', first, { evidence: 'minutes 4/2026' });
  for (let minor = 1; minor < 61; minor += 1)
    ledger.release('2026-05-01', [
      {
        document: 'privacy-notice',
        version: `1.${minor}.0`,
        type: 'notice',
        classification: 'public',
        approvedOn: '2026-05-01',
        effective: `2026-0${minor < 31 ? 5 : 6}-${String(((minor - 1) % 30) + 1).padStart(2, '0')}`,
      },
    ]);
  return ledger;
}

const ledger = tellEverything();
const folder = temporaryFolder();
const editions = new Map<EditionName, BuiltEdition>();

beforeAll(async () => {
  const root = copyHandbook(small, join(folder, 'handbook'));
  writeFiles(root, ledger.files);
  writeFiles(root, new Map([['content/role-holders.yaml', JSON.stringify(roleHolders)]]));
  const out = await buildHandbook(root, join(folder, 'dist'));
  for (const name of ['public', 'staff', 'audit'] as const)
    editions.set(
      name,
      readEdition(
        name,
        join(out, name),
        `https://${name}.example.org${name === 'staff' ? '/handbook/' : '/'}`,
      ),
    );
});

function pageAt(name: EditionName, path: string): BuiltPage {
  const page = editions.get(name)?.pages.find((one) => one.path === path);
  if (page === undefined) throw new Error(`The ${name} edition has no ${path}.`);
  return page;
}

describe('/ledger/ in the audit edition', () => {
  test('prints the head of the chain in full, and how to check it', () => {
    const text = textOf(pageAt('audit', 'ledger/index.html').tree);
    const head = ledger.events.at(-1);
    expect(text).toContain(`Event ${head?.number}, recorded 1 May 2026`);
    expect(text).toContain(`node verify.mjs . --head ${head?.sha256}`);
    expect(text).toContain('who holds everything can rewrite everything');
  });

  test('tells every event, newest first, over several pages that each keep the budget', () => {
    const pages = ['ledger/index.html', 'ledger/2/index.html'].map((path) => pageAt('audit', path));
    const numbers = pages.flatMap(({ elements }) =>
      elements.flatMap((element) => /^event-(\d+)$/.exec(attribute(element, 'id') ?? '')?.[1] ?? []),
    );
    expect(numbers.map(Number)).toEqual(ledger.events.map(({ number }) => number).toReversed());
    for (const { html } of pages) expect(Buffer.byteLength(html)).toBeLessThan(usualBudget.html);
  });

  test('says what was recorded after the fact, why an emergency was one, who approved and what was corrected', () => {
    const page = pageAt('audit', 'ledger/2/index.html');
    const text = textOf(page.tree).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Recorded 1 December 2025 · Recorded after the fact');
    expect(text).toContain('Emergency: A stolen badge opened the server room.');
    expect(text).toContain(
      'Approved on 1 February 2025 by Mari Tamm, Director: “I approve this version.” Shown by signed PDF, approvals/2026-01.pdf.',
    );
    expect(text).toContain(
      'Approved on 1 February 2025 by Priit Saar for Mari Tamm, Director: “I approve this version.”',
    );
    expect(text).toContain('Corrects event 1: evidence: minutes 4/2026. It was a slip.');
    const link = page.elements.find((element) => attribute(element, 'href') === '/ledger/2/#event-1');
    expect(link && textOf(link)).toBe('event 1');
  });

  test('gives programs all of it', () => {
    const json = JSON.parse(
      readFileSync(join(editions.get('audit')?.folder ?? '', 'api/ledger.json'), 'utf8'),
    ) as {
      head: unknown;
      events: unknown[];
    };
    expect(json.events).toEqual(JSON.parse(JSON.stringify(ledger.events)));
    expect(json.head).toMatchObject({ number: ledger.events.length, sha256: ledger.events.at(-1)?.sha256 });
  });

  test('comes with the bytes that were recorded', () => {
    const shipped = editions.get('audit')?.folder ?? '';
    for (const [file, bytes] of ledger.files)
      expect(readFileSync(join(shipped, 'ledger/files', file)).equals(bytes), file).toBe(true);
  });
});

describe.each(['public', 'staff'] as const)('/integrity/ in the %s edition', (name) => {
  const hashOf = (document: string, version: string) =>
    ledger.events
      .flatMap((event) => (event.kind === 'release' ? event.documents : []))
      .find((one) => one.document === document && one.version === version)?.hashes.text ?? '';

  test("has the fingerprint of every version that its reader may see, and of no other document's", () => {
    const text = textOf(pageAt(name, 'integrity/index.html').tree);
    expect(text).toContain(hashOf('privacy-notice', '1.60.0'));
    expect(text).toContain(hashOf('privacy-notice', '1.0.0'));
    expect(text.includes(hashOf('access-control', '1.0.1'))).toBe(name === 'staff');
    expect(text).not.toContain(hashOf('key-cabinet', '1.0.0'));
    expect(text).toContain('sha256sum text.html');
  });

  test('and nothing else in it, names an event or the head of the chain', () => {
    const files = decodeFiles(editions.get(name)?.folder ?? '');
    expect(files.length).toBeGreaterThan(20);
    const secrets = ledger.events.map(({ sha256 }) => sha256);
    const told = files.filter(
      ({ path, bytes }) => path !== '_headers' && secrets.some((secret) => bytes.includes(secret)),
    );
    expect(told.map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ path }) => /^(?:ledger|verify\.mjs|api\/ledger)/.test(path))).toEqual([]);
  });
});
