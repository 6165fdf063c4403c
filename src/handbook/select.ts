import { compare } from '../data/compare.ts';
import { deepFreeze } from '../data/freeze.ts';
import type { Sight } from '../registers/define.ts';
import { discloseAll } from '../registers/disclose-all.ts';
import { type RegisterKey, registerEntries } from '../registers/registers.ts';
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
import { addNamed, type Named, selectFields, selectRecords } from './select-records.ts';
import { tell } from './telling.ts';
import { shownFields } from './told-fields.ts';
import { releasedTranslations } from './translations.ts';
import { mayRead, reaches, whoSeesWhat } from './who-sees-what.ts';

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
  const isTold = toldNames(published.histories, histories);
  const documents = readable.map((document) => selectDocument(document, releases, isTold, name));
  const translations = selectTranslations(published.translations, documents, histories, texts, name).map(
    (translation) => selectDocument(translation, releases, isTold, name),
  );
  const controls = whole('controls', published.controls, name);
  const used = collectUse(
    published,
    [...documents, ...translations],
    controls.flatMap((control) => control.citations),
    name,
  );
  const records = selectRecords(published, used, shown, name);
  return deepFreeze({
    name,
    date,
    handbook: {
      organization: selectOrganization(
        published.organization,
        new Set(records.contacts.map((contact) => contact.id)),
        name,
      ),
      ...records,
      disclosed: discloseAll(published, date),
      documents,
      controls,
      frameworks: whole('frameworks', published.frameworks, name),
      crosswalks: whole('crosswalks', published.crosswalks, name),
      applicability: whole('applicability', published.applicability, name),
      confirmations: whole('confirmations', published.confirmations, name),
      translations,
      images: selectImages(published.images, used.get('image') ?? new Set(), histories),
      listSources: whole('listSources', published.listSources, name),
      ownRegisters: whole('ownRegisters', published.ownRegisters, name),
      ...(ledger.length === 0 ? {} : { ledger }),
      texts,
      histories,
    },
  });
}

/**
 * Whether an edition may tell that a document was called otherwise: not where all that was released under that name is
 * hidden from its reader.
 */
function toldNames(
  all: readonly History[],
  told: readonly History[],
): (slug: string, old: string) => boolean {
  const names = (histories: readonly History[]) =>
    new Set(
      histories.flatMap(({ document, versions }) =>
        versions.map(({ frozen }) => `${document} ${frozen.facts.slug}`),
      ),
    );
  const [released, seen] = [names(all), names(told)];
  return (slug, old) => !released.has(`${slug} ${old}`) || seen.has(`${slug} ${old}`);
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
    ...releasedTranslations(documents, histories, texts)
      .filter(({ slug, language }) => !replaced.has(`${slug} ${language}`))
      .map((translation) => withWordsOf(published, translation)),
  ].sort((a, b) => compare(`${a.slug} ${a.language}`, `${b.slug} ${b.language}`));
}

/** The words by which a translation is found are those that were published with the same text. */
function withWordsOf(published: readonly Document[], translation: Document): Document {
  const same = published.find(
    ({ slug, language, version, sha256 }) =>
      slug === translation.slug &&
      language === translation.language &&
      version === translation.version &&
      sha256 === translation.sha256,
  );
  return same === undefined
    ? translation
    : { ...translation, keywords: same.keywords, answers: same.answers };
}

/**
 * @param releases What may be told of each release, by slug and version.
 * @param isTold Whether a name of before may be told.
 */
function selectDocument(
  document: Document,
  releases: ReadonlyMap<string, Release>,
  isTold: (slug: string, old: string) => boolean,
  name: EditionName,
): Document {
  const { release: told, formerly, ...rest } = tell(document, shownFields, name);
  const release = told && releases.get(`${document.slug} ${document.version}`);
  return {
    ...rest,
    ...(formerly === undefined ? {} : { formerly: formerly.filter((old) => isTold(document.slug, old)) }),
    ...(release === undefined ? {} : { release }),
  };
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
    ...histories.flatMap(({ versions }) =>
      versions.flatMap(({ frozen: { version, facts }, translations }) => [
        archiveFolder(facts.slug, version),
        ...translations.map(({ language, facts }) => archiveFolder(facts.slug, version, language)),
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
  | 'confirmations'
  | 'ownRegisters'
  | 'listSources'
  | 'ledger';

/** Kinds without a classification of their own: all or nothing, less the fields held back. */
function whole<Kind extends WholeKind>(kind: Kind, items: Handbook[Kind], name: EditionName): Handbook[Kind] {
  const sight = whoSeesWhat[kind] as Sight<Handbook[Kind][number]>;
  if (sight.from !== 'own classification' && !reaches(name, sight.from))
    return [] as unknown as Handbook[Kind];
  return items.map((item) => selectFields(item, sight, name)) as unknown as Handbook[Kind];
}

const listNamedBy = new Map<string, RegisterKey>(
  registerEntries.flatMap(([key, { namedAs }]) => (namedAs === undefined ? [] : [[namedAs, key] as const])),
);

/** What the pages of an edition name: in texts, title blocks, and through the organisation's own contacts. */
function collectUse(
  published: Handbook,
  documents: readonly Document[],
  inControls: readonly Citation[],
  name: EditionName,
): Named {
  const used: Named = new Map();
  const addRole = (id: string) => addNamed(used, 'roles', id);
  for (const { kind, id } of [...inControls, ...documents.flatMap(({ citations }) => citations)])
    addNamed(used, listNamedBy.get(kind) ?? kind, id);
  for (const document of documents) {
    addRole(document.owner);
    addRole(document.approver);
    if (document.release !== undefined) addRole(document.release.approval.role);
    if (document.translation?.reviewedBy !== undefined) addRole(document.translation.reviewedBy);
  }
  if (reaches(name, 'staff')) for (const control of published.controls) addRole(control.owner);
  for (const id of Object.values(published.organization.contacts)) addNamed(used, 'contacts', id);
  return used;
}
