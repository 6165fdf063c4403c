import { renewNames } from '../registers/renew-names.ts';
import { ledgerEvent } from '../schema/event.ts';
import { facts } from '../schema/facts.ts';
import type { FrozenText, Handbook, RecordedEvent } from '../schema/handbook.ts';
import type { Renames } from '../schema/renames.ts';

/** What says which names it had before. */
interface Renamed {
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

/** What is asked for the names that things had before. */
export interface NamesBefore {
  readonly roles: readonly Renamed[];
  readonly terms: readonly Renamed[];
  readonly parameters: readonly Renamed[];
  readonly audiences: readonly Renamed[];
  /** Working copies, by slug. */
  readonly documents: readonly Renamed[];
  /** Frozen texts as they were recorded: of a document without a working copy the last one says it. */
  readonly frozen: readonly Pick<FrozenText, 'document' | 'facts'>[];
}

/**
 * What is called otherwise today. What has a name today has it, whatever another one says: that is a fault, and said
 * elsewhere. A name that was changed twice leads to the last one.
 */
export function collectRenames(before: NamesBefore): Renames {
  const lists = {
    roles: lead(before.roles),
    terms: lead(before.terms),
    parameters: lead(before.parameters),
    audiences: lead(before.audiences),
    documents: leadDocuments(before),
  };
  const readers = new Map([...lists.roles, ...lists.audiences]);
  return new Map(Object.entries({ ...lists, readers }).filter(([, names]) => names.size > 0));
}

/** The same of a handbook that was loaded. */
export function renamesOf({ roles, terms, parameters, organization, documents, archive }: Handbook): Renames {
  return collectRenames({
    ...{ roles, terms, parameters, audiences: organization.audiences },
    documents: documents.map(({ slug, formerly }) => ({ id: slug, formerly })),
    frozen: archive.map(({ facts }) => ({ document: facts.slug, facts })),
  });
}

function leadDocuments({ documents, frozen }: NamesBefore): ReadonlyMap<string, string> {
  const copies = new Set(documents.map(({ id }) => id));
  const gone = new Map(
    frozen
      .filter(({ document }) => !copies.has(document))
      .map(({ document, facts: { frontmatter } }) => [document, { id: document, ...pick(frontmatter) }]),
  );
  return lead(documents, [...gone.values()]);
}

function pick({ formerly }: Pick<Renamed, 'formerly'>): Pick<Renamed, 'formerly'> {
  return { formerly };
}

/** @param past What is not there any more, and may itself be called otherwise today. */
function lead(present: readonly Renamed[], past: readonly Renamed[] = []): ReadonlyMap<string, string> {
  const ids = new Set(present.map(({ id }) => id));
  const next = new Map(
    [...past, ...present].flatMap(({ id, formerly = [] }) =>
      formerly.filter((old) => old !== id && !ids.has(old)).map((old) => [old, id] as const),
    ),
  );
  return new Map([...next.keys()].map((old) => [old, follow(old, next)]));
}

function follow(old: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set([old]);
  let name = old;
  for (let further = next.get(name); further !== undefined && !seen.has(further); further = next.get(name)) {
    name = further;
    seen.add(name);
  }
  return name;
}

/** An event with what it names called as it is today; its bytes, and what they say, stay as they are. */
export function renewEvent(event: RecordedEvent, renames: Renames): RecordedEvent {
  if (renames.size === 0) return event;
  const { sha256, ...recorded } = event;
  const today = renewNames(ledgerEvent, recorded, renames);
  return today === recorded ? event : { ...today, sha256, recorded };
}

/** A frozen text under the name that its document has today, with the facts as they read today. */
export function renewFrozen<Frozen extends FrozenText>(frozen: Frozen, renames: Renames): Frozen {
  if (renames.size === 0) return frozen;
  const document = renames.get('documents')?.get(frozen.document) ?? frozen.document;
  const today = renewNames(facts, frozen.facts, renames);
  return document === frozen.document && today === frozen.facts
    ? frozen
    : { ...frozen, document, facts: today };
}

/** The slug under which an event speaks of a document, whatever that is called today. */
export function slugThen(event: RecordedEvent, entry: RecordedEvent['documents'][number]): string {
  const at = (event.documents as readonly object[]).indexOf(entry);
  return event.recorded?.documents[at]?.document ?? entry.document;
}
