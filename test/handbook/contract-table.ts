import type { Unpublished } from '../../src/handbook/who-sees-what.ts';
import { forEachRegister } from '../../src/registers/registers.ts';
import { confirmation } from '../../src/schema/confirmation.ts';
import { controlFrontmatter } from '../../src/schema/control.ts';
import { crosswalk } from '../../src/schema/crosswalk.ts';
import { documentFrontmatter } from '../../src/schema/document.ts';
import { framework } from '../../src/schema/framework.ts';
import type { EditionName, Handbook } from '../../src/schema/handbook.ts';
import { organization } from '../../src/schema/organization.ts';
import { fieldsOf } from '../../src/source/schema-path.ts';

export type Kind = Exclude<keyof Handbook, Unpublished>;
export type Row = 'public' | 'staff' | 'audit' | 'own classification';

/** Registers of which others than their readers may know how many rows there are, and by which fields. */
export const countedFor: Readonly<Record<string, { from: EditionName; by: readonly string[] }>> = {
  // Their number and their classes say nothing of any of them.
  suppliers: { from: 'staff', by: ['criticality', 'since'] },
  // Staff serve them.
  clients: { from: 'staff', by: ['place', 'since'] },
};

/** "Who sees what" of the contract: from which edition on a record of each kind is seen, and fields that come later. */
export const contract: Readonly<
  Record<Kind, { from: Row; onlyUsed?: boolean; later?: Record<string, EditionName> }>
> = {
  organization: {
    from: 'public',
    later: {
      ...{ audiences: 'staff', locations: 'audit', headcount: 'audit', help: 'staff' },
      // Where staff say that they have read something; how large a group is, auditors may ask.
      ...{ acknowledgement: 'staff', groupSizes: 'audit', riskMethod: 'audit', checks: 'audit' },
      // Who works where and when helps a burglar.
      certification: 'audit',
      // What does not hold here is said nowhere else.
      answers: 'audit',
    },
  },
  documents: {
    from: 'own classification',
    later: {
      audience: 'staff',
      appliesIn: 'staff',
      satisfies: 'staff',
      provides: 'audit',
      notice: 'audit',
      body: 'audit',
    },
  },
  translations: {
    from: 'own classification',
    later: {
      audience: 'staff',
      appliesIn: 'staff',
      satisfies: 'staff',
      provides: 'audit',
      notice: 'audit',
      body: 'audit',
    },
  },
  terms: { from: 'own classification', onlyUsed: true, later: { notCalled: 'audit' } },
  roles: {
    from: 'own classification',
    onlyUsed: true,
    later: {
      aliases: 'audit',
      excludes: 'audit',
      deputyAskedBy: 'audit',
      atLeast: 'audit',
      advisesOnly: 'audit',
    },
  },
  contacts: { from: 'own classification', onlyUsed: true },
  parameters: { from: 'own classification', onlyUsed: true },
  images: { from: 'public', onlyUsed: true },
  frameworks: { from: 'staff' },
  crosswalks: { from: 'staff' },
  // Whether a requirement applies is for staff; the reasons are for auditors.
  applicability: { from: 'staff', later: { because: 'audit' } },
  documentedInformation: { from: 'audit' },
  confirmations: { from: 'audit' },
  healthNotes: { from: 'audit' },
  retention: { from: 'audit' },
  ownRegisters: { from: 'audit' },
  listSources: { from: 'audit' },
  decisions: { from: 'own classification', later: { words: 'audit' } },
  interestedParties: { from: 'audit' },
  assets: { from: 'audit' },
  suppliers: { from: 'audit' },
  clients: { from: 'audit' },
  threats: { from: 'audit' },
  risks: { from: 'audit' },
  // Staff must know which service they may use; why, and what it holds, is for auditors.
  cloudServices: {
    from: 'staff',
    later: { asset: 'audit', supplier: 'audit', because: 'audit', decidedOn: 'audit' },
  },
  serviceAudits: { from: 'audit' },
  legalRequirements: { from: 'audit' },
  legalRegimes: { from: 'audit' },
  vagueWords: { from: 'audit' },
  // Whoever says "certified" shows on what it rests.
  certificates: { from: 'public' },
  processingActivities: { from: 'audit' },
  processors: { from: 'audit' },
  transfers: { from: 'audit' },
  dpias: { from: 'audit' },
  legitimateInterests: { from: 'audit' },
  consents: { from: 'audit' },
  toldOfChanges: { from: 'audit' },
  regulatoryWatch: { from: 'audit' },
  records: { from: 'audit' },
  externalDocuments: { from: 'audit' },
  everydayWords: { from: 'own classification' },
  workplaces: { from: 'own classification' },
  firstSteps: { from: 'own classification' },
  firstDay: { from: 'staff' },
  // Whoever is at the desk says what leads people to their notice.
  noticeMoments: { from: 'staff', later: { fulfils: 'audit', record: 'audit' } },
  // The public has nothing to answer, and auditors see what is asked.
  quizzes: { from: 'staff' },
  // What is wrong with a system, and who looked, is for auditors.
  objectives: { from: 'audit' },
  measurements: { from: 'audit' },
  audits: { from: 'audit' },
  findings: { from: 'audit' },
  correctiveActions: { from: 'audit' },
  managementReviews: { from: 'audit' },
  committee: { from: 'audit' },
  changes: { from: 'audit' },
  breaches: { from: 'audit' },
  training: { from: 'audit' },
  awareness: { from: 'audit' },
  // Staff are told beside the rule that there is one, and until when.
  exceptions: {
    from: 'own classification',
    later: {
      ...{ exception: 'audit', scope: 'audit', reason: 'audit', instead: 'audit', owner: 'audit' },
      ...{ decision: 'audit', approvedBy: 'audit', approvedOn: 'audit', renewals: 'audit' },
      reference: 'audit',
    },
  },
  homeQuestions: { from: 'own classification' },
  // Whom people ask, and what they may ask for.
  requestDesks: { from: 'public' },
  rights: { from: 'public' },
  // That we protect it, everybody; by which controls, auditors.
  safeguards: { from: 'public', later: { controls: 'audit' } },
  // Whoever can't use a page must find what is known of it.
  accessibility: { from: 'public' },
  controls: {
    from: 'staff',
    later: {
      ...{ status: 'audit', dueOn: 'audit', evidence: 'audit', because: 'audit', decision: 'audit' },
      ...{ drivers: 'audit', risks: 'audit', clients: 'audit', legal: 'audit', provides: 'audit' },
    },
  },
  roleHolders: { from: 'audit' },
  clocks: { from: 'audit' },
  ledger: { from: 'audit' },
  histories: { from: 'own classification' },
};

/**
 * What everybody is told of records that they do not have, by projections that have names: of sub-processors what they
 * are called and where they are. A field within another is written `purposes.publicText`. On `decidedBy` it depends whether a record is told of.
 */
export const toldOf = {
  processors: { fields: ['publicLabel', 'publicName', 'location'], decidedBy: ['role', 'start', 'end'] },
  // What notices print of what we do, in words for the public.
  processingActivities: {
    fields: [
      ...['publicTitle', 'controller', 'representative', 'jointControllers', 'legitimateInterest.text'],
      ...['purposes.publicText', 'purposes.example', 'purposes.nationalCondition', 'subjectCategories'],
      ...['dataCategories', 'sources', 'provision', 'recipients.publicLabel', 'recipients.publicReason'],
      ...['retention.category', 'retention.criteria', 'securitySummary', 'automatedDecision', 'online'],
    ],
    decidedBy: [],
  },
  transfers: { fields: ['publicText', 'decision'], decidedBy: [] },
  consents: { fields: ['withdrawal'], decidedBy: [] },
  // Words of the law that notices must have.
  legalRegimes: { fields: ['constants.parts'], decidedBy: [] },
} as const satisfies Partial<Record<Kind, object>>;

/** Fields of which an edition has a part: tests of their own say which. */
export const partial: Partial<Record<Kind, readonly string[]>> = {
  organization: ['sites', 'contacts'],
  documents: ['outline', 'release', 'durations', 'readIn'],
  histories: ['versions', 'reviews', 'retirements', 'corrections'],
  translations: ['outline', 'release', 'durations', 'readIn'],
  terms: ['see'],
};

/** Every field that a record may have. One that is new here must be decided on in the contract first. */
export const fields: Readonly<Record<Kind, readonly string[]>> = {
  organization: Object.keys(organization.shape),
  documents: [
    ...Object.keys(documentFrontmatter.shape),
    ...[
      'slug',
      'file',
      'topic',
      'language',
      'status',
      'release',
      'translation',
      'body',
      'text',
      'sha256',
      'outline',
      'rules',
      'inShort',
    ],
    ...['plainText', 'words', 'readingMinutes', 'citations', 'durations'],
  ],
  translations: [
    ...Object.keys(documentFrontmatter.shape),
    ...['slug', 'file', 'topic', 'language', 'status', 'release', 'translation', 'body', 'text', 'sha256'],
    ...['outline', 'rules', 'inShort', 'plainText', 'words', 'readingMinutes', 'citations', 'durations'],
  ],
  ...forEachRegister(({ schema }) => fieldsOf(schema, {})),
  ownRegisters: ['name', 'declaration', 'items'],
  listSources: ['list', 'sources'],
  images: ['file', 'sha256', 'format', 'width', 'height'],
  frameworks: Object.keys(framework.shape),
  crosswalks: Object.keys(crosswalk.shape),
  applicability: ['framework', 'id', 'applicable', 'because'],
  confirmations: ['document', ...Object.keys(confirmation.shape)],
  controls: [...Object.keys(controlFrontmatter.shape), 'decision', 'file', 'text', 'citations'],
  ledger: ['format', 'number', 'kind', 'recordedAt', 'previous', 'documents', 'sha256', 'recorded'],
  histories: ['document', 'versions', 'reviews', 'retirements', 'corrections'],
};
