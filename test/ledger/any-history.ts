import fc from 'fast-check';
import { historiesOf } from '../../src/handbook/histories.ts';
import type { LedgerEvent } from '../../src/schema/event.ts';
import type { FrozenText, History, RecordedEvent } from '../../src/schema/handbook.ts';

/** What may happen to a document, in the order in which it is recorded. */
export interface Deed {
  readonly document: string;
  readonly kind: 'release' | 'retire' | 'suspend' | 'review';
  /** Days after the first one. */
  readonly day: number;
}

export const anyDeeds = fc.array(
  fc.record({
    document: fc.constantFrom('alpha', 'beta', 'gamma'),
    kind: fc.constantFrom('release', 'release', 'release', 'retire', 'suspend', 'review'),
    // Some on few days: what happens to one document on one day has to be met.
    day: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 5 })),
  }),
  { maxLength: 24 },
) as fc.Arbitrary<Deed[]>;

/** `2024-01-01` and the days after it. */
export function dayAfter(days: number): string {
  return new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
}

/** The lives that come of some deeds, seen from a day. Versions are 1.0.0, 1.1.0 ... by day. */
export function tellLives(deeds: readonly Deed[], date: string): readonly History[] {
  const ledger: RecordedEvent[] = [];
  const archive: FrozenText[] = [];
  const counts = new Map<string, number>();
  for (const { document, kind, day } of deeds.toSorted((a, b) => a.day - b.day)) {
    const count = counts.get(document) ?? 0;
    if (kind !== 'release' && count === 0) continue;
    const number = ledger.length + 1;
    const on = dayAfter(day);
    const common = { format: 1, number, recordedAt: `${on}T09:00:00Z`, previous: null } as const;
    const before = null;
    if (kind === 'release') {
      counts.set(document, count + 1);
      const version = `1.${count}.0`;
      archive.push(freeze(document, version));
      const approval = { on, role: 'boss', holder: 'p-1', meaning: 'I approve this version.' };
      const texts = { hashes: { source: '', text: '', facts: '' }, translations: [] };
      const said = { reason: `Reason ${number}.`, changes: [], weight: 'material' as const };
      const entry = { document, before, version, ...texts, approval, effective: on, ...said };
      ledger.push(record({ ...common, kind, documents: [entry] }));
    } else if (kind === 'review') {
      const entry = {
        ...{ document, before, version: `1.${count - 1}.0`, on },
        ...{ role: 'boss', holder: 'p-1', outcome: 'confirmed' as const },
      };
      ledger.push(record({ ...common, kind, documents: [entry] }));
    } else {
      const suspended = kind === 'suspend' ? { suspended: true as const } : {};
      const entry = { document, before, from: on, why: `Why ${number}.`, ...suspended };
      ledger.push(record({ ...common, kind: 'retire', documents: [entry] }));
    }
  }
  return historiesOf({ ledger, archive, organization: { timeZone: 'Europe/Tallinn' } }, date);
}

function record(event: LedgerEvent): RecordedEvent {
  return { ...event, sha256: '' };
}

function freeze(document: string, version: string): FrozenText {
  const title = `The ${document} policy`;
  return {
    ...{ document, version, language: 'en', sha256: '' },
    facts: {
      ...{ format: 1 as const, slug: document, topic: 'access', language: 'en', body: '' },
      ...{ parameters: {}, roles: {}, documents: {}, requirements: {}, outline: [], rules: [], images: [] },
      frontmatter: {
        ...{ id: 'POL-001', title, type: 'policy' as const, classification: 'internal' as const, version },
        ...{
          owner: 'officer',
          approver: 'boss',
          audience: ['all-staff'],
          reviewEvery: 'P1Y',
          summary: title,
        },
        ...{ keywords: [], answers: [], satisfies: {}, provides: [], offline: false, forms: [] },
      },
    } satisfies FrozenText['facts'],
  };
}
