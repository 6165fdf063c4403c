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
import type { Role } from '../schema/role.ts';
import type { Term } from '../schema/term.ts';
import { type Classification, classificationRank } from '../schema/words.ts';

/**
 * "Who sees what" of the contract, as one table. `select` does what it says and nothing else, and the tests read
 * it too. An edition sees a kind from `from` on; where records carry a classification of their own, that decides;
 * where `onlyUsed`, a record is there only if a page of the edition names it. `fields` lists what is held back
 * from the lesser editions, and what stands in its place.
 */
export interface Sight<Item> {
  readonly from: EditionName | 'own classification';
  readonly onlyUsed?: boolean;
  readonly fields?: {
    readonly [Field in keyof Item]?: { readonly from: EditionName; readonly otherwise: Item[Field] };
  };
  readonly parts?: { readonly [Field in keyof Item]?: string };
}

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
  satisfies: { from: 'staff', otherwise: {} },
  provides: { from: 'audit', otherwise: [] },
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
  } satisfies Sight<Document>['parts'],
} as const;

export const whoSeesWhat: { readonly [Kind in Exclude<keyof Handbook, Unpublished>]: Sight<ItemOf<Kind>> } = {
  organization: {
    from: 'public',
    fields: {
      audiences: { from: 'staff', otherwise: [] },
      locations: { from: 'audit', otherwise: [] },
      headcount: { from: 'audit', otherwise: undefined },
    } satisfies Sight<EditionOrganization>['fields'],
    parts: {
      sites: "the edition's own address: the public one must not give away the hosts of the others",
      contacts: 'those that the edition has',
    } satisfies Sight<EditionOrganization>['parts'],
  },
  documents: document,
  translations: document,
  terms: {
    from: 'own classification',
    onlyUsed: true,
    parts: { see: 'terms that the edition has' } satisfies Sight<Term>['parts'],
  },
  roles: { from: 'own classification', onlyUsed: true } satisfies Sight<Role>,
  contacts: { from: 'own classification', onlyUsed: true },
  parameters: { from: 'own classification', onlyUsed: true },
  images: { from: 'public', onlyUsed: true },
  frameworks: { from: 'staff' },
  crosswalks: { from: 'staff' },
  applicability: {
    from: 'staff',
    fields: {
      because: { from: 'audit', otherwise: undefined },
    } satisfies Sight<ApplicabilityReason>['fields'],
  },
  documentedInformation: { from: 'audit' },
  confirmations: { from: 'audit' },
  healthNotes: { from: 'audit' },
  retention: { from: 'audit' },
  controls: {
    from: 'staff',
    fields: {
      status: { from: 'audit', otherwise: undefined },
      evidence: { from: 'audit', otherwise: [] },
      drivers: { from: 'audit', otherwise: [] },
      because: { from: 'audit', otherwise: undefined },
      decision: { from: 'audit', otherwise: undefined },
    } satisfies Sight<Control>['fields'],
  },
  roleHolders: { from: 'audit' },
  clocks: { from: 'audit' },
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
