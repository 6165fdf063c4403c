import { question } from '../data/ask.ts';
import { remember } from '../data/remember.ts';
import { thawToShow } from '../handbook/thaw.ts';
import type {
  Document,
  FrozenTexts,
  Handbook,
  HistoricVersion,
  History,
  Retirement,
  ShownDocument,
} from '../schema/handbook.ts';

/** The life of one document, as far as a handbook or an edition tells it. */
export const historyOf = question(
  'history',
  (handbook: Pick<Handbook, 'histories'>, slug: string): History | undefined =>
    bySlug(handbook.histories).get(slug),
);

const bySlug = remember(
  (histories: Handbook['histories']): ReadonlyMap<string, History> =>
    new Map(histories.map((history) => [history.document, history])),
);

/** What is shown of a document today, by its slug. */
export const documentOf = question(
  'document',
  (handbook: Pick<Handbook, 'documents'>, slug: string): Document | undefined =>
    documents(handbook).get(slug),
);

/** What is known of a document by whoever reads it again: its id, and which version is shown. */
export const versionShown = question(
  'version-shown',
  (handbook: Pick<Handbook, 'documents'>, slug: string): Pick<Document, 'id' | 'version'> | undefined => {
    const document = documentOf(handbook, slug);
    return document && { id: document.id, version: document.version };
  },
);

const documents = question(
  'documents-by-slug',
  (handbook: Pick<Handbook, 'documents'>): ReadonlyMap<string, Document> =>
    new Map(handbook.documents.map((document) => [document.slug, document])),
);

/** The title of a document, in force or not; nothing where a reader may not know of it. */
export const titleOf = question(
  'title',
  (handbook: Pick<Handbook, 'documents' | 'histories'>, slug: string): string | undefined =>
    documentOf(handbook, slug)?.title ??
    historyOf(handbook, slug)?.versions.at(-1)?.frozen.facts.frontmatter.title,
);

/** Documents that were in force and are not: retired or suspended. Those of a handbook's documents are left out. */
export function formerDocuments({
  histories,
  documents,
}: Pick<Handbook, 'histories' | 'documents'>): readonly History[] {
  const present = new Set(documents.map(({ slug }) => slug));
  return histories.filter(({ document, versions }) => !present.has(document) && versions.length > 0);
}

export function findVersion(history: History | undefined, version: string): HistoricVersion | undefined {
  return history?.versions.find(({ frozen }) => frozen.version === version);
}

/** The version in force on the day that the history is seen from. */
export function versionInForce({ versions }: History): HistoricVersion | undefined {
  return versions.find(({ status }) => status === 'in-force');
}

/** The last version that has been in force by then, in force or not. */
export function latestVersion({ versions }: History): HistoricVersion | undefined {
  return versions.findLast(({ status }) => status !== 'scheduled');
}

/** Approved versions that are not in force yet, the next one first. */
export function comingVersions({ versions }: History): readonly HistoricVersion[] {
  return versions.filter(({ status }) => status === 'scheduled');
}

/** The version that a reader of this history saw before this one. */
export function versionBefore({ versions }: History, version: HistoricVersion): HistoricVersion | undefined {
  return versions[versions.indexOf(version) - 1];
}

/** What ended a version, or will: a later version, a retirement or suspension. */
export interface End {
  /** First day on which it is no longer in force. */
  readonly day: string;
  readonly replacedBy?: HistoricVersion | undefined;
  readonly retirement?: Retirement | undefined;
}

/** How a version ended or will; nothing while no end is recorded, or where its reader may not see what followed. */
export function endOf({ versions, retirements }: History, version: HistoricVersion): End | undefined {
  const day = version.release.until;
  if (day === undefined) return undefined;
  return {
    day,
    replacedBy: versions
      .slice(versions.indexOf(version) + 1)
      .find(({ release }) => release.effective === day),
    retirement: retirements.find(({ from }) => from === day),
  };
}

/** The retirement or suspension that a document is in, on the day that its history is seen from. */
export function retirementNow(history: History, date: string): Retirement | undefined {
  return versionInForce(history) === undefined
    ? history.retirements.findLast(({ from }) => from <= date)
    : undefined;
}

/** A version as its page shows it: the frozen text, read for this once, with what the ledger says of it. */
export function thawVersion({ frozen, release, status }: HistoricVersion, texts: FrozenTexts): ShownDocument {
  return { ...thawToShow(texts, frozen), release, status };
}
