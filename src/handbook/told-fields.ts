import type { DocumentFrontmatter } from '../schema/document.ts';
import type { Facts } from '../schema/facts.ts';
import type {
  Correction,
  Document,
  FrozenText,
  HistoricVersion,
  History,
  Release,
  Retirement,
  ReviewTold,
} from '../schema/handbook.ts';
import type { Telling } from './telling.ts';
import { documentFields } from './who-sees-what.ts';

/**
 * From which edition on each field of a document and of its life is told: "who sees what" of the contract, down to the
 * last field. Names of people, evidence and numbers of events are for auditors; names of audience groups, and which
 * requirements a text meets, for staff. Values that depend on something else than their field, such as a role that a
 * reader must not know of, are judged in `select-histories.ts`.
 */

const section: Telling<Facts['outline'][number]> = {
  anchor: 'public',
  heading: 'public',
  number: 'public',
  depth: 'public',
  sha256: 'public',
  satisfies: { from: 'staff', otherwise: {} },
};

const appliesIn = {
  ...documentFields.appliesIn,
  of: { at: 'staff', places: 'public' },
} as const;

const frontmatter: Telling<DocumentFrontmatter> = {
  id: 'public',
  title: 'public',
  type: 'public',
  classification: 'public',
  version: 'public',
  owner: 'public',
  approver: 'public',
  reviewEvery: 'public',
  summary: 'public',
  offline: 'public',
  forms: 'public',
  // Under which names it was internal is nobody's business in public: of a shown document `select` says it.
  formerly: 'audit',
  keywords: 'public',
  answers: { of: { question: 'public', at: 'public' } },
  glossary: 'public',
  audience: { ...documentFields.audience, otherwise: [] },
  appliesIn,
  satisfies: documentFields.satisfies,
  provides: { ...documentFields.provides, otherwise: [] },
  notice: documentFields.notice,
};

/** Whether a translation was checked is for whoever relies on it. */
const checkedTranslation = {
  translatedBy: 'public',
  reviewedBy: 'public',
  qualified: 'public',
  on: 'public',
} as const;

/** Without what was only used to make the text: sources of numbers, titles of others, and annotations. */
const facts: Telling<Facts> = {
  format: 'public',
  renderer: 'audit',
  slug: 'public',
  topic: 'public',
  language: 'public',
  frontmatter: { of: frontmatter },
  body: { from: 'audit', otherwise: '' },
  parameters: { from: 'audit', otherwise: {} },
  roles: 'public',
  documents: { from: 'audit', otherwise: {} },
  requirements: { from: 'staff', otherwise: {} },
  outline: { of: section },
  rules: { of: { id: 'public', number: 'public', level: 'public', who: 'public' } },
  // A projection already: it was made for the public.
  disclosed: 'public',
  images: { of: { sha256: 'public', format: 'public', width: 'public', height: 'public' } },
  translation: { of: checkedTranslation },
};

const frozen: Telling<FrozenText> = {
  document: 'public',
  language: 'public',
  version: 'public',
  sha256: 'public',
  facts: { of: facts },
};

const release: Telling<Release> = {
  effective: 'public',
  until: 'public',
  approval: {
    of: {
      on: 'public',
      role: 'public',
      meaning: 'public',
      holder: 'audit',
      for: 'audit',
      method: 'audit',
      evidence: 'audit',
      compensatingReview: 'audit',
    },
  },
  lastReviewed: 'public',
  nextReview: 'public',
  reason: 'public',
  changes: { of: { audience: { from: 'staff', otherwise: '' }, text: 'public' } },
  weight: 'public',
  afterTheFact: 'public',
  emergency: 'staff',
  below: 'audit',
  event: 'audit',
  recordedOn: 'audit',
};

const version: Telling<HistoricVersion> = {
  frozen: { of: frozen },
  translations: { of: frozen },
  release: { of: release },
  status: 'public',
};

const review: Telling<ReviewTold> = {
  version: 'public',
  on: 'public',
  role: { from: 'staff', otherwise: '' },
  outcome: 'public',
  note: 'audit',
  holder: 'audit',
  for: 'audit',
  event: 'audit',
};

const retirement: Telling<Retirement> = {
  from: 'public',
  why: 'public',
  replacedBy: 'public',
  suspended: 'public',
  approval: 'audit',
  event: 'audit',
};

const correction: Telling<Correction> = {
  on: 'public',
  why: 'public',
  states: {
    of: {
      effective: 'public',
      approvedOn: 'public',
      approver: 'staff',
      holder: 'audit',
      for: 'audit',
      evidence: 'audit',
      reason: 'public',
      reviewedOn: 'public',
      from: 'public',
      void: 'public',
    },
  },
  corrects: 'audit',
  event: 'audit',
};

/** A document that is shown. */
export const shownFields: Telling<Document> = {
  ...frontmatter,
  ...documentFields,
  appliesIn,
  formerly: 'public',
  slug: 'public',
  file: 'public',
  topic: 'public',
  language: 'public',
  status: 'public',
  release: { of: release },
  translation: { of: { ...checkedTranslation, stale: 'public' } },
  disclosed: 'public',
  readIn: 'nobody',
  text: 'public',
  sha256: 'public',
  outline: { of: { ...section, text: 'public' } },
  rules: { of: { id: 'public', number: 'public', level: 'public', who: 'public', text: 'public' } },
  inShort: 'public',
  plainText: 'public',
  words: 'public',
  readingMinutes: 'public',
  citations: {
    of: {
      kind: 'public',
      id: 'public',
      anchor: 'public',
      place: { of: { file: 'public', line: 'public', column: 'public' } },
    },
  },
  durations: 'nobody',
};

export const historyFields: Telling<History> = {
  document: 'public',
  versions: { of: version },
  reviews: { of: review },
  retirements: { of: retirement },
  corrections: { of: correction },
};
