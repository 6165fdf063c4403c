import { idOf, type NamedAs, type Register } from '../../registers/define.ts';
import type { Renames } from '../../schema/renames.ts';
import { type Classification, classification } from '../../schema/words.ts';
import { fieldsOf } from '../../source/schema-path.ts';
import type { LikelyRename } from '../find-renamed.ts';
import type { Gathered } from '../gather.ts';
import type { ReadMdx } from '../read-document.ts';
import type { ReadRecords } from '../read-records.ts';
import { readersOf } from '../readers-of.ts';
import { organizationFile } from '../record-files.ts';
import type { Known, KnownDocument, KnownRecord, KnownRecords, ListWords } from './known.ts';
import { registersOf } from './registers-of.ts';

/** Collects what there is to refer to. */
export function know(gathered: Gathered, renames: Renames, renamed: readonly LikelyRename[]): Known {
  const { clocks, roleHolders, documents, frameworks } = gathered;
  return {
    documents: new Map([
      ...gathered.refused.map((file) => knowRefused(nameOf(file))),
      // What follows from a file that was renamed unsaid need not be said as well.
      ...renamed.map(({ old, document }) => [old, knowDocument(document)] as const),
      ...documents.map((document) => [document.name, knowDocument(document)] as const),
    ]),
    slugs: new Map(
      documents.flatMap(({ name, written }) =>
        typeof written.id === 'string' ? [[written.id, name] as const] : [],
      ),
    ),
    records: new Map<string, KnownRecords>([
      ...registersOf(gathered).map(({ key, register, rows }) => [key, knowRecords(register, rows)] as const),
      ['audiences', knowAudiences(gathered)],
      ['registers', knowNames(registersOf(gathered).map(({ register }) => register))],
      ['lists', knowLists(gathered)],
    ]),
    registers: new Map(registersOf(gathered).map((read) => [read.register.name, read] as const)),
    words: new Map([
      ...registersOf(gathered).map(({ key, register }) => [key, wordsOf(register)] as const),
      ['audiences', { noun: 'audience group', file: organizationFile, rule: 'unknown-audience' }],
      ['registers', { noun: 'register', file: 'content/registers/', rule: 'unknown-record' }],
      ['lists', { noun: 'list', file: 'this handbook', rule: 'unknown-record' }],
    ]),
    renames,
    sites: gathered.organization.item?.sites ?? {},
    answers: gathered.organization.item && (gathered.organization.item.answers ?? {}),
    regimes: textsIn(clocks.written, 'regime'),
    topics: new Set(documents.flatMap(({ file }) => /^policies\/([^/]+)\//.exec(file)?.[1] ?? [])),
    people: textsIn(roleHolders.written, 'person'),
    frameworks: new Map(
      // Under the name of its file, too: a framework in the wrong place is told of once, not wherever it is named.
      frameworks.flatMap(({ file, item }) => {
        const requirements = item && new Set(item.requirements.map(({ id }) => id));
        return [nameOf(file), item?.id ?? nameOf(file)].map((name) => [name, requirements] as const);
      }),
    ),
    images: new Set([...gathered.imageFiles, ...gathered.refused]),
  };
}

function nameOf(file: string): string {
  return file.replace(/^.*\/|\.[a-z]+$/g, '');
}

function knowRefused(slug: string): readonly [string, KnownDocument] {
  return [slug, { slug, classification: undefined, anchors: undefined }];
}

function knowDocument({
  name,
  frontmatter,
  written,
  text,
}: ReadMdx<{ readonly classification: Classification }>): KnownDocument {
  const readable = classification.safeParse(written.classification);
  return {
    slug: name,
    classification: frontmatter?.classification ?? (readable.success ? readable.data : undefined),
    // A text that the parser gave up on has no anchors at all: its readers would be told of every link to it.
    anchors: text === undefined || (!text.sound && text.anchors.length === 0) ? undefined : text.anchors,
  };
}

function knowRecords(register: Register<object>, { ids, items, written }: ReadRecords<object>): KnownRecords {
  if (written === undefined) return undefined;
  const known = new Map<string, KnownRecord>(
    [...ids].map((id) => [id, { classification: undefined, names: [] }]),
  );
  for (const item of items) {
    const id = idOf(item);
    if (id !== undefined)
      known.set(id, {
        classification: register.projected === true ? 'public' : readersOf(register, item),
        names: register.names(item),
      });
  }
  return known;
}

function wordsOf({ nouns: [noun], file, namedAs }: Register<object>): ListWords {
  const word: NamedAs | 'record' = namedAs ?? 'record';
  return { noun, file, rule: `unknown-${word}` };
}

function knowNames(registers: readonly Register<object>[]): KnownRecords {
  return new Map(
    registers.map(({ name, nouns, page }) => [
      name,
      { classification: undefined, names: [nouns[1], ...(page === undefined ? [] : [page.title])] },
    ]),
  );
}

/** What a field of a register of one's own may lead to: everything that has ids. */
function knowLists(gathered: Gathered): KnownRecords {
  const withIds = registersOf(gathered).flatMap(({ register }) =>
    fieldsOf(register.schema, {}).includes('id') ? [register] : [],
  );
  const others = ['documents', 'frameworks'].map(
    (name) => [name, { classification: undefined, names: [] }] as const,
  );
  return new Map([...others, ...(knowNames(withIds) ?? [])]);
}

/** Groups are known as soon as they are written: a fault elsewhere in the file must not make them unknown. */
function knowAudiences({ organization: { item, written } }: Gathered): KnownRecords {
  const entries: unknown =
    item?.audiences ?? (isObject(written) ? Reflect.get(written, 'audiences') : undefined);
  if (!Array.isArray(entries) || entries.length === 0) return undefined;
  const ids = textsIn(entries, 'id') ?? new Set();
  const titles = new Map(item?.audiences.map(({ id, title }) => [id, title]));
  return new Map(
    [...ids].map((id) => [id, { classification: undefined, names: [titles.get(id) ?? []].flat() }]),
  );
}

/** What entries say in a field, faulty ones, too; nothing where there are no entries to ask. */
function textsIn(entries: readonly unknown[] | undefined, field: string): ReadonlySet<string> | undefined {
  return (
    entries &&
    new Set(
      entries.flatMap((entry) => {
        const value: unknown = isObject(entry) ? Reflect.get(entry, field) : undefined;
        return typeof value === 'string' ? [value] : [];
      }),
    )
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
