import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { appendEvent, type Statement } from '../../src/ledger/append-event.ts';
import type { DocumentType } from '../../src/schema/document.ts';
import {
  type Approval,
  archiveFolder,
  type CorrectionEntry,
  type FrozenHashes,
} from '../../src/schema/event.ts';
import type { Facts } from '../../src/schema/facts.ts';
import type { RecordedEvent } from '../../src/schema/handbook.ts';
import type { RoleHolder } from '../../src/schema/role-holder.ts';
import type { Classification } from '../../src/schema/words.ts';

/** Makes ledgers and archives for tests as the commands do, in memory: nothing is checked, so that wrong ones can be made. */

export const timeZone = 'Europe/Tallinn';

/** The boss changes at the turn of the year 2026. The keeper stands in for every boss, and for the officer. */
export const roleHolders: readonly RoleHolder[] = [
  {
    ...{ role: 'boss', person: 'p-1', name: 'Mari Tamm', from: '2020-01-01', until: '2025-12-31' },
    delegate: 'p-4',
  },
  { role: 'boss', person: 'p-3', name: 'Anu Sepp', from: '2026-01-01', delegate: 'p-4' },
  { role: 'keeper', person: 'p-4', name: 'Priit Saar', from: '2020-01-01' },
  { role: 'officer', person: 'p-2', name: 'Jaan Kask', from: '2020-01-01', delegate: 'p-4' },
];

export function bossOn(day: string): string {
  return day < '2026-01-01' ? 'p-1' : 'p-3';
}

export interface Released {
  readonly document: string;
  readonly version: string;
  readonly approvedOn: string;
  readonly effective: string;
  readonly type?: DocumentType;
  readonly classification?: Classification;
  readonly owner?: string;
  readonly holder?: string;
  /** For whom the holder approved, as a delegate. */
  readonly for?: string | undefined;
  /** Left out: there is both. */
  readonly evidence?: string | undefined;
  readonly method?: 'signed-pdf' | 'ssh-signature' | undefined;
  readonly compensatingReview?: string;
  readonly languages?: readonly string[];
  readonly picture?: Uint8Array;
  /** What the text says; made up unless told. */
  readonly text?: string;
}

/** Who acted, and as whose delegate. */
export type Actor = Pick<Approval, 'holder' | 'for'>;

export interface BuiltLedger {
  readonly files: Map<string, Uint8Array>;
  readonly events: RecordedEvent[];
  release(
    at: string,
    documents: readonly Released[],
    how?: { adopted?: true; emergency?: string },
  ): RecordedEvent;
  review(at: string, document: string, version: string, on?: string, actor?: Actor): RecordedEvent;
  retire(
    at: string,
    document: string,
    from: string,
    suspended?: boolean,
    approval?: Partial<Approval>,
  ): RecordedEvent;
  correct(
    at: string,
    document: string,
    corrects: RecordedEvent,
    states: CorrectionEntry['states'],
  ): RecordedEvent;
}

/** An empty ledger. `at` is an instant in UTC, or a day that stands for noon of it. */
export function createLedger(): BuiltLedger {
  const files = new Map<string, Uint8Array>();
  const events: RecordedEvent[] = [];
  const put = (path: string, content: string | Uint8Array) => {
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return hashOf(content);
  };
  const append = (at: string, statement: Statement) => {
    const appended = appendEvent(events, statement, at.includes('T') ? at : `${at}T12:00:00Z`);
    events.push(appended.event);
    for (const [path, text] of appended.files) put(path, text);
    return appended.event;
  };
  const freeze = (one: Released, language?: string): FrozenHashes => {
    const folder = archiveFolder(one.document, one.version, language);
    const text =
      one.text ??
      `<h2 id="duty">Duty</h2>\n<p>Version ${one.version} of ${one.document}${language === undefined ? '' : ` in ${language}`}.</p>\n`;
    const sha256 = one.picture && hashOf(one.picture);
    if (one.picture !== undefined) put(`${folder}/${sha256}.png`, one.picture);
    return {
      source: put(
        `${folder}/source.mdx`,
        `---\nversion: ${one.version}\n---\n\n## Duty {#duty}\n${one.text ?? ''}`,
      ),
      text: put(`${folder}/text.html`, text),
      facts: put(`${folder}/facts.json`, `${JSON.stringify(factsOf(one, language, sha256), null, 1)}\n`),
    };
  };
  return {
    files,
    events,
    release: (at, documents, how = {}) =>
      append(at, {
        kind: 'release',
        ...how,
        documents: documents.map((one) => ({
          document: one.document,
          version: one.version,
          hashes: freeze(one),
          translations: (one.languages ?? []).map((language) => ({
            language,
            hashes: freeze(one, language),
          })),
          approval: {
            on: one.approvedOn,
            role: 'boss',
            holder: one.holder ?? bossOn(one.approvedOn),
            ...(one.for === undefined ? {} : { for: one.for }),
            meaning: 'I approve this version.',
            ...withDefaults(one),
            ...(one.compensatingReview === undefined ? {} : { compensatingReview: one.compensatingReview }),
          },
          effective: one.effective,
          reason: 'Because it was time.',
          changes: [{ audience: 'all-staff', text: 'You do something else.' }],
          weight: 'material',
        })),
      }),
    review: (at, document, version, on = at.slice(0, 10), actor = { holder: 'p-2' }) =>
      append(at, {
        kind: 'review',
        documents: [{ document, version, on, role: 'officer', ...actor, outcome: 'confirmed' }],
      }),
    retire: (at, document, from, suspended = false, approval = undefined) =>
      append(at, {
        kind: 'retire',
        documents: [
          {
            ...{ document, from, why: 'Nobody needs it.' },
            ...(suspended ? { suspended: true as const } : {}),
            ...(approval === undefined ? {} : { approval: { ...approvalOn(at.slice(0, 10)), ...approval } }),
          },
        ],
      }),
    correct: (at, document, corrects, states) =>
      append(at, {
        kind: 'correction',
        documents: [
          {
            document,
            corrects: { event: corrects.number, sha256: corrects.sha256 },
            states,
            why: 'It was a slip.',
          },
        ],
      }),
  };
}

function approvalOn(on: string): Approval {
  return {
    ...{ on, role: 'boss', holder: bossOn(on), meaning: 'I approve its retirement.' },
    ...{ method: 'minutes', evidence: 'Minutes, no. 9' },
  };
}

function withDefaults(one: Released) {
  const method = 'method' in one ? one.method : 'signed-pdf';
  const evidence = 'evidence' in one ? one.evidence : 'approvals/2026-01.pdf';
  return {
    ...(method === undefined ? {} : { method }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function factsOf(one: Released, language: string | undefined, picture: string | undefined): Facts {
  return {
    format: 1,
    slug: one.document,
    topic: one.type === 'notice' ? 'privacy' : 'access',
    language: language ?? 'en',
    frontmatter: {
      id: 'POL-001',
      title: `Title of ${one.document}`,
      type: one.type ?? 'policy',
      classification: one.classification ?? 'internal',
      version: one.version,
      owner: one.owner ?? 'officer',
      approver: 'boss',
      audience: ['all-staff'],
      reviewEvery: 'P1Y',
      summary: 'A summary.',
      offline: false,
      forms: [],
      keywords: [],
      answers: [],
      satisfies: {},
      provides: [],
    },
    body: hashOf(one.version),
    parameters: {},
    roles: { boss: 'Director', officer: 'Privacy Officer' },
    documents: {},
    requirements: {},
    outline: [
      { anchor: 'duty', heading: 'Duty', number: '1', depth: 2, sha256: hashOf('Duty'), satisfies: {} },
    ],
    rules: [],
    images: picture === undefined ? [] : [{ sha256: picture, format: 'png', width: 1, height: 1 }],
    ...(language === undefined ? {} : { translation: { reviewedBy: 'officer' } }),
  };
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array | string>): string {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
