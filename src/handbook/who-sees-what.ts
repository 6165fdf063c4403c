import type { Sight } from '../registers/define.ts';
import { forEachRegister, type Records } from '../registers/registers.ts';
import {
  type ApplicabilityReason,
  type Control,
  type Document,
  type EditionName,
  type EditionOrganization,
  editionNames,
  type Handbook,
  type History,
} from '../schema/handbook.ts';
import { type Classification, classificationRank } from '../schema/words.ts';

/** For authors and for `publish`; no edition has them, and of texts those of its versions. */
export type Unpublished = 'places' | 'archive' | 'texts';

/** The least classification that an edition may not exceed: what its reader may see. */
export const clearance: Readonly<Record<EditionName, Classification>> = {
  public: 'public',
  staff: 'internal',
  audit: 'confidential',
};

type ItemOf<Kind extends keyof Handbook> = Handbook[Kind] extends readonly (infer Item)[]
  ? Item
  : Handbook[Kind];

/** What is held back of a document in force, and of its past. */
export const documentFields = {
  audience: { from: 'staff', otherwise: [] },
  appliesIn: { from: 'staff', otherwise: undefined },
  satisfies: { from: 'staff', otherwise: {} },
  provides: { from: 'audit', otherwise: [] },
  notice: { from: 'audit', otherwise: undefined },
  body: { from: 'audit', otherwise: '' },
} as const satisfies Sight<Document>['fields'];

/** A document, and the same document in another language. */
const document = {
  from: 'own classification',
  fields: documentFields,
  parts: {
    outline: 'sections say which requirements they meet from staff on',
    release: 'names, evidence, numbers of events from audit on; names of audience groups from staff on',
    durations: 'none: only the rules over the whole need them',
    readIn: 'none: only what compares working copies with what was released needs them',
  } satisfies Sight<Document>['parts'],
} as const;

/**
 * "Who sees what" of the contract, as one table. `select` does what it says and nothing else, and the tests read it
 * too. What is said of the registers stands in their definitions.
 */
export const whoSeesWhat: { readonly [Kind in Exclude<keyof Handbook, Unpublished>]: Sight<ItemOf<Kind>> } = {
  ...sightOfRegisters(),
  organization: {
    from: 'public',
    fields: {
      audiences: { from: 'staff', otherwise: [] },
      locations: { from: 'audit', otherwise: [] },
      headcount: { from: 'audit', otherwise: undefined },
      help: { from: 'staff', otherwise: undefined },
      acknowledgement: { from: 'staff', otherwise: undefined },
      groupSizes: { from: 'audit', otherwise: undefined },
      riskMethod: { from: 'audit', otherwise: undefined },
      checks: { from: 'audit', otherwise: undefined },
      certification: { from: 'audit', otherwise: undefined },
      answers: { from: 'audit', otherwise: undefined },
    } satisfies Sight<EditionOrganization>['fields'],
    parts: {
      sites: "the edition's own address: the public one must not give away the hosts of the others",
      contacts: 'those that the edition has',
    } satisfies Sight<EditionOrganization>['parts'],
  },
  documents: document,
  translations: document,
  images: { from: 'public', onlyUsed: true },
  frameworks: { from: 'staff' },
  crosswalks: { from: 'staff' },
  applicability: {
    from: 'staff',
    fields: {
      because: { from: 'audit', otherwise: undefined },
    } satisfies Sight<ApplicabilityReason>['fields'],
  },
  confirmations: { from: 'audit' },
  ownRegisters: { from: 'audit' },
  listSources: { from: 'audit' },
  controls: {
    from: 'staff',
    fields: {
      status: { from: 'audit', otherwise: undefined },
      dueOn: { from: 'audit', otherwise: undefined },
      evidence: { from: 'audit', otherwise: [] },
      drivers: { from: 'audit', otherwise: [] },
      risks: { from: 'audit', otherwise: undefined },
      clients: { from: 'audit', otherwise: undefined },
      legal: { from: 'audit', otherwise: undefined },
      provides: { from: 'audit', otherwise: undefined },
      because: { from: 'audit', otherwise: undefined },
      decision: { from: 'audit', otherwise: undefined },
    } satisfies Sight<Control>['fields'],
  },
  ledger: { from: 'audit' },
  histories: {
    from: 'own classification',
    parts: {
      versions: "seen by their own classification and that of the version in force; as a document's release",
      reviews: 'of versions that are seen; who and why from staff and audit on',
      retirements:
        'of versions that are seen; what replaced it where the edition has that; numbers of events from audit on',
      corrections: 'of what is seen; names and evidence from audit on',
    } satisfies Sight<History>['parts'],
  },
};

function sightOfRegisters() {
  return forEachRegister(({ sight }) => sight) as unknown as {
    readonly [Key in keyof Records]: Sight<Records[Key][number]>;
  };
}

const reach: Readonly<Record<EditionName, number>> = { public: 0, staff: 1, audit: 2 };

/** Whether an edition sees what begins at `from`. */
export function reaches(edition: EditionName, from: EditionName): boolean {
  return reach[edition] >= reach[from];
}

/** Whether an edition's reader may see something of this classification. */
export function mayRead(edition: EditionName, classification: Classification): boolean {
  return classificationRank(classification) <= classificationRank(clearance[edition]);
}

/** The editions in which something of this classification is read. */
export function editionsOf(classification: Classification): readonly EditionName[] {
  return editionNames.filter((name) => mayRead(name, classification));
}
