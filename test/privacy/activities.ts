import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMemory } from '../../src/handbook/memory.ts';
import { readFolder, readRecords } from '../../src/handbook/read-records.ts';
import { findRegime } from '../../src/privacy/regimes.ts';
import { isFolder, type Register } from '../../src/registers/define.ts';
import { legalRegimes } from '../../src/registers/legal-regimes.ts';
import { registerEntries } from '../../src/registers/registers.ts';
import { vagueWords } from '../../src/registers/vague-words.ts';
import type { LegalRegime } from '../../src/schema/legal-regime.ts';
import { legalRegime } from '../../src/schema/legal-regime.ts';
import type { PublicActivity } from '../../src/schema/public-activity.ts';
import { publicActivity } from '../../src/schema/public-activity.ts';
import { project } from '../support/run-clausebook.ts';

type Purpose = PublicActivity['purposes'][number];

/** A purpose as most have it: a contract, and nothing special. */
export function purpose(fields: Partial<Purpose> = {}): Purpose {
  return {
    id: 'book',
    publicText: { en: 'To book your visit' },
    example: 'none',
    lawfulBasis: ['Art.6(1)(b)'],
    art9Condition: 'none',
    nationalCondition: 'none',
    hipaaCategory: 'none',
    ...fields,
  };
}

/** An activity under the GDPR that asks as little as one can; the schema judges each that is made of it. */
export function activity(fields: Partial<PublicActivity> = {}): PublicActivity {
  return publicActivity.parse({
    id: 'booking',
    publicTitle: { en: 'Booking' },
    role: 'controller',
    regimes: ['gdpr'],
    controller: { name: 'Example OÜ', contact: 'privacy-office' },
    representative: 'none',
    dpo: 'none',
    jointControllers: 'none',
    purposes: [purpose()],
    legitimateInterest: 'none',
    subjectCategories: [{ category: { en: 'Patients' }, vulnerable: true }],
    dataCategories: [
      {
        key: 'contact',
        label: { en: 'Your name' },
        special: false,
        identifiers: true,
        dpvIri: 'pd:Name',
      },
    ],
    sources: [{ label: { en: 'You' }, fromPerson: true, public: false }],
    provision: { required: 'none', consequence: 'none' },
    recipients: [],
    transfers: [],
    retention: [{ category: { en: 'Bookings' }, where: 'none', period: 'P1Y', criteria: 'none' }],
    securitySummary: { en: 'Locked.' },
    automatedDecision: 'none',
    consentWithdrawal: 'none',
    online: 'none',
    notices: ['patient-privacy-notice'],
    ...fields,
  });
}

/** A law with these parts and nothing else. */
export function law(fields: Partial<LegalRegime>): LegalRegime {
  return legalRegime.parse({
    id: 'law',
    title: 'A law',
    jurisdiction: 'Nowhere',
    source: 'Gazette',
    verifiedOn: '2026-01-01',
    elements: [
      {
        id: 'X-ALL',
        says: 'Something',
        article: 's. 1',
        when: 'always',
        validFrom: '2026-01-10',
        validTo: '2026-01-20',
        reading: 'read in the primary text',
      },
    ],
    ...fields,
  });
}

/** The files of `content/legal/` with records of a register; a file that is a list of its own is none of them. */
function recordsOf<Item extends object>(register: Register<Item>): readonly Item[] {
  const own = registerEntries.map(([, { file }]) => file);
  const files = readdirSync(join(project, 'content/legal')).map((name) => `content/legal/${name}`);
  const read = isFolder(register)
    ? readFolder(
        project,
        register,
        files.filter((file) => !own.includes(file)),
        createMemory({}),
      )
    : readRecords(project, register, createMemory({}));
  if (read.diagnostics.length > 0) throw new Error(read.diagnostics[0]?.message);
  return read.items;
}

/** The laws of this repository, and its lists of vague words. */
export const ownLaws = recordsOf(legalRegimes);
export const ownWords = recordsOf(vagueWords);

/** A law of this repository, with all that it takes over. */
export function regime(id: string): LegalRegime {
  const found = findRegime(ownLaws, id);
  if (found === undefined) throw new Error(`There is no law "${id}".`);
  return found;
}
