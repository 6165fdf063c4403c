import { compare } from '../data/compare.ts';
import { deepFreeze } from '../data/freeze.ts';
import { archiveFolder } from '../schema/event.ts';
import type {
  Citation,
  Document,
  Edition,
  EditionName,
  EditionOrganization,
  FrozenTexts,
  Handbook,
  History,
  Image,
  Release,
} from '../schema/handbook.ts';
import { only } from './frozen-texts.ts';
import { selectHistories } from './select-histories.ts';
import { tell } from './telling.ts';
import { shownFields } from './told-fields.ts';
import { releasedTranslations } from './translations.ts';
import { mayRead, reaches, type Sight, whoSeesWhat } from './who-sees-what.ts';

/**
 * Makes the smaller handbook that one reader may see. Takes the published handbook, the edition and the day it is
 * seen from. What an edition lacks is not hidden in it: it is not there, so that no template can show it.
 */
export function select(published: Handbook, name: EditionName, date: string): Edition {
  const readable = published.documents.filter((document) => mayRead(name, document.classification));
  const shown = new Set(readable.map(({ slug }) => slug));
  const roles = published.roles.filter(({ classification }) => mayRead(name, classification));
  const histories = selectHistories(published.histories, shown, new Set(roles.map(({ id }) => id)), name);
  const releases = new Map(
    histories.flatMap(({ document, versions }) =>
      versions.map(({ frozen, release }) => [`${document} ${frozen.version}`, release] as const),
    ),
  );
  const texts = only(published.texts, hashesOf(histories));
  const ledger = whole('ledger', published.ledger, name);
  const documents = readable.map((document) => selectDocument(document, releases, name));
  const translations = selectTranslations(published.translations, documents, histories, texts, name).map(
    (translation) => selectDocument(translation, releases, name),
  );
  const controls = whole('controls', published.controls, name);
  const used = collectUse(
    published,
    [...documents, ...translations],
    controls.flatMap((control) => control.citations),
    name,
  );
  const terms = own('terms', published.terms, name, used.term);
  const termIds = new Set(terms.map((term) => term.id));
  const contacts = own('contacts', published.contacts, name, used.contact);
  return deepFreeze({
    name,
    date,
    handbook: {
      organization: selectOrganization(
        published.organization,
        new Set(contacts.map((contact) => contact.id)),
        name,
      ),
      documents,
      controls,
      frameworks: whole('frameworks', published.frameworks, name),
      crosswalks: whole('crosswalks', published.crosswalks, name),
      applicability: whole('applicability', published.applicability, name),
      documentedInformation: whole('documentedInformation', published.documentedInformation, name),
      confirmations: whole('confirmations', published.confirmations, name),
      healthNotes: whole('healthNotes', published.healthNotes, name),
      retention: whole('retention', published.retention, name),
      roleHolders: whole('roleHolders', published.roleHolders, name),
      clocks: whole('clocks', published.clocks, name),
      terms: terms.map((term) => ({ ...term, see: term.see.filter((id) => termIds.has(id)) })),
      roles: own('roles', published.roles, name, used.role),
      contacts,
      parameters: own('parameters', published.parameters, name, used.parameter),
      translations,
      images: selectImages(published.images, used.image, histories),
      ...(ledger.length === 0 ? {} : { ledger }),
      texts,
      histories,
    },
  });
}

/** The texts of all versions that an edition tells of, translations included. */
function hashesOf(histories: readonly History[]): ReadonlySet<string> {
  return new Set(
    histories.flatMap(({ versions }) =>
      versions.flatMap(({ frozen, translations }) => [frozen, ...translations].map(({ sha256 }) => sha256)),
    ),
  );
}

/**
 * Released translations are those of versions that the edition has: which one is the newest depends on what its reader
 * may see. Drafts are as they were published.
 */
function selectTranslations(
  published: readonly Document[],
  documents: readonly Document[],
  histories: readonly History[],
  texts: FrozenTexts,
  name: EditionName,
): readonly Document[] {
  const shown = new Set(documents.map(({ slug }) => slug));
  const drafts = published.filter(
    ({ status, slug, classification }) =>
      status === 'draft' && shown.has(slug) && mayRead(name, classification),
  );
  const replaced = new Set(drafts.map(({ slug, language }) => `${slug} ${language}`));
  return [
    ...drafts,
    ...releasedTranslations(documents, histories, texts).filter(
      ({ slug, language }) => !replaced.has(`${slug} ${language}`),
    ),
  ].sort((a, b) => compare(`${a.slug} ${a.language}`, `${b.slug} ${b.language}`));
}

/** @param releases What may be told of each release, by slug and version. */
function selectDocument(
  document: Document,
  releases: ReadonlyMap<string, Release>,
  name: EditionName,
): Document {
  const { release: told, ...rest } = tell(document, shownFields, name);
  const release = told && releases.get(`${document.slug} ${document.version}`);
  return { ...rest, ...(release === undefined ? {} : { release }) };
}

/**
 * Pictures that a text of this edition shows. A working copy names a file; a frozen text names bytes, which lie beside
 * it in the archive: only beside texts that the edition has is looked for them.
 */
function selectImages(
  images: readonly Image[],
  used: ReadonlySet<string>,
  histories: readonly History[],
): readonly Image[] {
  const folders = new Set([
    ...histories.flatMap(({ document, versions }) =>
      versions.flatMap(({ frozen: { version }, translations }) => [
        archiveFolder(document, version),
        ...translations.map(({ language }) => archiveFolder(document, version, language)),
      ]),
    ),
  ]);
  return images.filter(({ file }) => used.has(file) || folders.has(file.slice(0, file.lastIndexOf('/'))));
}

function selectOrganization(
  organization: EditionOrganization,
  contacts: ReadonlySet<string>,
  name: EditionName,
): EditionOrganization {
  const seen = selectFields(organization, whoSeesWhat.organization, name);
  const site = organization.sites[name];
  return {
    ...seen,
    sites: site === undefined ? {} : { [name]: site },
    contacts: Object.fromEntries(Object.entries(organization.contacts).filter(([, id]) => contacts.has(id))),
  };
}

type WholeKind =
  | 'controls'
  | 'frameworks'
  | 'crosswalks'
  | 'applicability'
  | 'documentedInformation'
  | 'confirmations'
  | 'healthNotes'
  | 'retention'
  | 'roleHolders'
  | 'clocks'
  | 'ledger';

/** Kinds without a classification of their own: all or nothing, less the fields held back. */
function whole<Kind extends WholeKind>(kind: Kind, items: Handbook[Kind], name: EditionName): Handbook[Kind] {
  const sight = whoSeesWhat[kind] as Sight<Handbook[Kind][number]>;
  if (sight.from !== 'own classification' && !reaches(name, sight.from))
    return [] as unknown as Handbook[Kind];
  return items.map((item) => selectFields(item, sight, name)) as unknown as Handbook[Kind];
}

/** Kinds with a classification of their own. The audit edition has all of them, used or not. */
function own<Kind extends 'terms' | 'roles' | 'contacts' | 'parameters'>(
  kind: Kind,
  items: Handbook[Kind],
  name: EditionName,
  used: ReadonlySet<string>,
): Handbook[Kind] {
  const onlyUsed = whoSeesWhat[kind].onlyUsed === true && name !== 'audit';
  return (items as readonly Handbook[Kind][number][]).filter(
    (item) => mayRead(name, item.classification) && (!onlyUsed || used.has(item.id)),
  ) as unknown as Handbook[Kind];
}

function selectFields<Item>(item: Item, sight: Sight<Item>, name: EditionName): Item {
  const seen = { ...item };
  for (const field in sight.fields) {
    const law = sight.fields[field];
    if (law !== undefined && !reaches(name, law.from)) seen[field] = law.otherwise as Item[typeof field];
  }
  return seen;
}

type Use = Readonly<Record<Citation['kind'], Set<string>>>;

/** What the pages of an edition name: in texts, title blocks, and through the organisation's own contacts. */
function collectUse(
  published: Handbook,
  documents: readonly Document[],
  inControls: readonly Citation[],
  name: EditionName,
): Use {
  const use: Use = {
    document: new Set(),
    parameter: new Set(),
    term: new Set(),
    role: new Set(),
    contact: new Set(),
    image: new Set(),
    page: new Set(),
  };
  for (const citation of inControls) use[citation.kind].add(citation.id);
  for (const document of documents) {
    for (const citation of document.citations) use[citation.kind].add(citation.id);
    use.role.add(document.owner).add(document.approver);
    if (document.release !== undefined) use.role.add(document.release.approval.role);
    if (document.translation !== undefined) use.role.add(document.translation.reviewedBy);
  }
  if (reaches(name, 'staff')) for (const control of published.controls) use.role.add(control.owner);
  for (const id of Object.values(published.organization.contacts)) use.contact.add(id);
  for (const role of published.roles) {
    if (role.contact !== undefined && use.role.has(role.id) && mayRead(name, role.classification))
      use.contact.add(role.contact);
  }
  return use;
}
