import { fileOf, isFolder } from '../registers/define.ts';
import { registerEntries, registers } from '../registers/registers.ts';
import type { Place } from '../schema/handbook.ts';
import type { Renames } from '../schema/renames.ts';
import { readTranslationName } from '../schema/translation.ts';
import { makeSlug } from '../source/make-slug.ts';
import { suggest } from '../source/nearest.ts';
import { listWords, quote } from '../source/phrase.ts';
import { schemaAt, targetOf } from '../source/schema-path.ts';
import { addFormerly, addToFormerly, applyEdits, type Edit, replaceId, startOfLine } from './edit-source.ts';
import { findMentions } from './find-mentions.ts';
import type { LikelyRename } from './find-renamed.ts';
import type { Gathered } from './gather.ts';
import { placeIn } from './places.ts';
import { confirmationFile, organizationFile } from './record-files.ts';

/** What can be renamed: how it is called on the command line, the list that it stands in, and where that is. */
export const renameable = {
  role: { list: 'roles', noun: 'role', where: registers.roles.file },
  group: { list: 'audiences', noun: 'audience group', where: organizationFile },
  term: { list: 'terms', noun: 'glossary term', where: registers.terms.file },
  parameter: { list: 'parameters', noun: 'parameter', where: registers.parameters.file },
  document: { list: 'documents', noun: 'document', where: 'policies/' },
} as const;
export type RenameKind = keyof typeof renameable;
export const renameKinds = Object.keys(renameable) as readonly RenameKind[];

export interface RenameRequest {
  readonly kind: RenameKind;
  readonly from: string;
  readonly to: string;
}

/** What a rename would write. */
export interface RenamePlan {
  /** By path below the root: what each file will hold. */
  readonly files: ReadonlyMap<string, string>;
  /** Files and folders that get another name; those among them that change as well stand in `files` under the new one. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  /** In how many places of each file, as it is called now, the id is written. */
  readonly places: ReadonlyMap<string, number>;
}

/** Everything that a rename is planned on. */
export interface RenameBasis {
  readonly gathered: Gathered;
  readonly renames: Renames;
  /** Documents whose file has another name already. */
  readonly renamed: readonly LikelyRename[];
  /** Reads a source as it lies there, line breaks normalised. */
  readonly read: (file: string) => string;
  /** Whether a file or folder is there. */
  readonly isThere: (path: string) => boolean;
}

/**
 * Plans to change an id in all sources that name it, and to say in its own record what it was called before. Writes
 * nothing.
 *
 * @returns The plan, or in a sentence why there is none.
 */
export function planRename(
  request: RenameRequest,
  basis: RenameBasis,
): RenamePlan | { readonly refused: string } {
  const refused = refuse(request, basis);
  if (refused !== undefined) return { refused };
  const { gathered, read } = basis;
  const { list } = renameable[request.kind];
  const edits = new Map<string, Edit[]>();
  const edit = (file: string, one: Edit) => edits.set(file, [...(edits.get(file) ?? []), one]);
  const own = ownPlace(request, basis);
  const mentions = [
    ...(request.kind === 'document' ? [] : [own]),
    ...findMentions(gathered, list, request.from),
  ];
  const seen = new Set<string>();
  for (const place of mentions) {
    const one = replaceId(read(place.file), place, request.from, request.to);
    if (one === undefined)
      return {
        refused: `${quote(request.from)} is named in line ${place.line} of ${place.file} and not written there as it is. Write it out there first.`,
      };
    // A citation may be found twice.
    const key = `${place.file} ${one.start}`;
    if (!seen.has(key)) edit(place.file, one);
    seen.add(key);
  }
  const places = new Map([...edits].map(([file, all]) => [file, all.length]));
  edit(own.file, formerlyEdit(request, basis, own));
  const moves = request.kind === 'document' ? movesOf(request, basis) : [];
  if (request.kind === 'document')
    for (const { file } of textsOf(request.from, gathered, own.file))
      for (const one of pictureEdits(read(file), request)) edit(file, one);
  const taken = moves.find((move) => basis.isThere(move.to));
  if (taken !== undefined)
    return {
      refused: `${taken.from} would be called ${taken.to}, and that is there already. Look whose it is, and move one of the two away.`,
    };
  const nameAfter = new Map(moves.map(({ from, to }) => [from, to]));
  return {
    files: new Map(
      [...edits].map(([file, all]) => [nameAfter.get(file) ?? file, applyEdits(read(file), all)] as const),
    ),
    moves,
    places,
  };
}

function refuse({ kind, from, to }: RenameRequest, basis: RenameBasis): string | undefined {
  const { gathered, renames, renamed } = basis;
  const { list, noun, where } = renameable[kind];
  const ids = idsOf(kind, gathered);
  const today = renames.get(list)?.get(from);
  if (!ids.has(from) && !isMoved({ kind, from, to }, renamed))
    return today === undefined
      ? `There is no ${noun} ${quote(from)} in ${where}. ${suggest(from, ids) ?? `There ${ids.size === 1 ? 'is' : 'are'} ${listWords([...ids].slice(0, 8), 'and')}${ids.size > 8 ? ' and others' : ''}.`}`
      : `The ${noun} ${quote(from)} is called ${today} today. Write: npx clausebook rename ${kind} ${today} ${to}`;
  if (from === to) return `The ${noun} is called ${quote(from)} already.`;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(to))
    return `${quote(to)} can't be an id: use small letters, digits and single hyphens, like ${makeSlug(to) || 'a-name-like-this'}.`;
  if (ids.has(to) && !isMoved({ kind, from, to }, renamed))
    return `There is a ${noun} ${quote(to)} already, and two can't become one by a new name: what was said of each would be said of both. To give up ${quote(from)}, write ${to} wherever it is named, and take it out.`;
  const other = renames.get(list)?.get(to);
  if (other !== undefined && other !== from)
    return `${quote(other)} was once called ${quote(to)}, and that name leads there. Choose another one.`;
  if (kind === 'document' && other === undefined && wasReleased(to, gathered))
    return `A document ${quote(to)} was released once, and its address is for ever its own. Choose another one.`;
  // In a rule both are named alike.
  const others = kind === 'role' ? 'group' : kind === 'group' ? 'role' : undefined;
  if (others !== undefined && idsOf(others, gathered).has(to))
    return `There is ${others === 'role' ? 'a role' : 'an audience group'} ${quote(to)}, and a rule that speaks to ${quote(to)} could mean either. Choose another one.`;
  return undefined;
}

function wasReleased(slug: string, { archive }: Gathered): boolean {
  return archive.frozen.some(({ document }) => document === slug);
}

function isMoved({ kind, from, to }: RenameRequest, renamed: readonly LikelyRename[]): boolean {
  return kind === 'document' && renamed.some(({ old, document }) => old === from && document.name === to);
}

function idsOf(kind: RenameKind, gathered: Gathered): ReadonlySet<string> {
  switch (kind) {
    case 'document':
      return new Set(gathered.documents.map(({ name }) => name));
    case 'group':
      return new Set(gathered.organization.item?.audiences.map(({ id }) => id));
    default:
      return gathered[renameable[kind].list].ids;
  }
}

/** Where the id itself stands; of a document the beginning of its file. */
function ownPlace({ kind, from, to }: RenameRequest, { gathered }: RenameBasis): Place {
  if (kind === 'document') {
    const { documents } = gathered;
    const found = documents.find(({ name }) => name === from) ?? documents.find(({ name }) => name === to);
    return { file: found?.file ?? '', line: 1, column: 1 };
  }
  if (kind === 'group') {
    const { item, places } = gathered.organization;
    const at = item?.audiences.findIndex(({ id }) => id === from);
    return placeIn(organizationFile, places)(`audiences.${at}.id`);
  }
  const { list, where } = renameable[kind];
  return placeIn(where, gathered[list].places)(`${from}.id`);
}

/** What is written of the former id: it joins those that are there, or takes the place of the one that comes back. */
function formerlyEdit({ kind, from, to }: RenameRequest, { gathered, read }: RenameBasis, own: Place): Edit {
  const source = read(own.file);
  const [before, place] = formerNames({ kind, from }, gathered, own.file);
  const back = before.indexOf(to);
  if (back >= 0) {
    const edit = replaceId(source, place(back), to, from);
    if (edit !== undefined) return edit;
  }
  const last = before.at(-1);
  if (last !== undefined) return addToFormerly(source, place(before.length - 1), last, from);
  if (kind !== 'document') return addFormerly(source, own, from);
  const end = startOfLine(
    source,
    2 +
      source
        .split('\n')
        .slice(1)
        .findIndex((line) => /^---\s*$/.test(line)),
  );
  return { start: end, end, text: `formerly: [${from}]\n` };
}

function formerNames(
  { kind, from }: Pick<RenameRequest, 'kind' | 'from'>,
  gathered: Gathered,
  file: string,
): readonly [names: readonly string[], place: (index: number) => Place] {
  if (kind === 'document') {
    const document = gathered.documents.find((one) => one.file === file);
    return [
      document?.frontmatter?.formerly ?? [],
      (index) => placeIn(file, document?.places)(`formerly.${index}`),
    ];
  }
  if (kind === 'group') {
    const { item, places } = gathered.organization;
    const at = item?.audiences.findIndex(({ id }) => id === from) ?? -1;
    return [
      item?.audiences[at]?.formerly ?? [],
      (index) => placeIn(organizationFile, places)(`audiences.${at}.formerly.${index}`),
    ];
  }
  const { items, places } = gathered[renameable[kind].list];
  const found = (
    items as readonly { readonly id: string; readonly formerly?: readonly string[] | undefined }[]
  ).find(({ id }) => id === from);
  return [found?.formerly ?? [], (index) => placeIn(file, places)(`${from}.formerly.${index}`)];
}

/** Registers that have a file for each document, which is called as that is. */
const registersByDocument = registerEntries
  .map(([, register]) => register)
  .filter(
    (register) => isFolder(register) && targetOf(schemaAt(register.schema, ['id'], {}))?.to === 'documents',
  );

/** A document's file, its translations, the folder of its pictures, what was confirmed of it, and what asks about it. */
function movesOf({ from, to }: RenameRequest, basis: RenameBasis): RenamePlan['moves'] {
  const { gathered, isThere } = basis;
  const own = ownPlace({ kind: 'document', from, to }, basis).file;
  const folder = own.slice(0, own.lastIndexOf('/') + 1);
  const translations = gathered.translations
    .map(({ file }) => file)
    .filter((file) => readTranslationName(file)?.slug === from)
    .map((file) => ({
      from: file,
      to: file.replace(/[^/.]+(?=\.[^/]*$)/, '').replace(/\/(\.[^/]*)$/, `/${to}$1`),
    }));
  return [
    { from: own, to: `${folder}${to}.mdx` },
    ...translations,
    { from: `${folder}${from}`, to: `${folder}${to}` },
    { from: confirmationFile(from), to: confirmationFile(to) },
    ...registersByDocument.map((register) => ({ from: fileOf(register, from), to: fileOf(register, to) })),
  ].filter((move) => move.from !== move.to && isThere(move.from));
}

function textsOf(slug: string, gathered: Gathered, own: string): readonly { readonly file: string }[] {
  return [
    { file: own },
    ...gathered.translations.filter(({ file }) => readTranslationName(file)?.slug === slug),
  ];
}

/** Pictures lie in a folder that is called as the document is. */
export function pictureEdits(source: string, { from, to }: Pick<RenameRequest, 'from' | 'to'>): Edit[] {
  const picture = new RegExp(
    `(?<=[(\\s<]|\\./)${from}(?=/[A-Za-z0-9][\\w.-]*\\.(?:png|jpe?g|webp|avif))`,
    'g',
  );
  return [...source.matchAll(picture)].map(({ index }) => ({
    start: index,
    end: index + from.length,
    text: to,
  }));
}
