import { question } from '../data/ask.ts';
import { documentUrl, registerUrl, requirementUrl, termUrl } from '../schema/address.ts';
import type { AnyHandbook, EditionName, Shown } from '../schema/handbook.ts';
import { idOf, type Register } from './define.ts';
import { type List, listsOf } from './lists-of.ts';
import { pagesOf } from './pages-of.ts';

/** How something is called where a record names it, and where it is read, if it has a place of its own. */
export interface Name {
  readonly text: string;
  readonly path?: string;
}

/** What a record is called: the first of its names, or its id; its number first, where records of its kind have one. */
export function titleOf(register: Register<object>, item: object): string {
  const title = register.names(item)[0] ?? idOf(item) ?? '';
  const number = register.page?.numbered === true ? numberOf(idOf(item) ?? '') : '';
  return `${number} ${title}`.trim();
}

/** `r-01` is printed as "R-01". */
export function numberOf(id: string): string {
  return id.toUpperCase();
}

/** The name of what stands in a list under an id. What an edition does not have is called by its id. */
export function nameOf(edition: Shown, list: string, id: string): Name {
  const { handbook } = edition;
  switch (list) {
    case 'documents':
      return nameOfPassage(edition, id);
    case 'frameworks': {
      const framework = handbook.frameworks.find((one) => one.id === id);
      return framework === undefined ? { text: id } : { text: framework.title, path: `/frameworks/${id}/` };
    }
    case 'requirements':
    case 'controls': {
      const [framework = '', requirement = ''] = id.split(' ');
      const there = handbook.frameworks
        .find((one) => one.id === framework)
        ?.requirements.some((one) => one.id === requirement);
      return there === true
        ? { text: requirement, path: requirementUrl(framework, requirement) }
        : { text: requirement };
    }
    default:
      return nameOfRecord(handbook, edition.name, list, id);
  }
}

/** A document, or the heading of a place in it. */
function nameOfPassage({ handbook }: Shown, passage: string): Name {
  const [slug, anchor] = passage.split('#');
  const document = handbook.documents.find((one) => one.slug === slug || one.id === slug);
  if (document === undefined) return { text: passage };
  const heading = document.outline.find((section) => section.anchor === anchor)?.heading;
  return {
    text: heading === undefined ? document.title : `${document.title}: ${heading}`,
    path: documentUrl(document.slug, anchor),
  };
}

/** What each record of a list is called, and where it is read in an edition. */
const namesIn = question(
  'namesIn',
  (handbook: AnyHandbook, edition: EditionName, list: string): ReadonlyMap<string, Name> => {
    const found = listsOf(handbook).find(({ key }) => key === list);
    if (found === undefined) return new Map();
    const paths = addressesOf({ handbook, name: edition }, found);
    return new Map(
      found.items.flatMap((item) => {
        const id = idOf(item);
        if (id === undefined) return [];
        const [text, path] = [titleOf(found.register, item), paths.get(id)];
        return [[id, path === undefined ? { text } : { text, path }]];
      }),
    );
  },
);

const nameOfRecord = question(
  'nameOfRecord',
  (handbook: AnyHandbook, edition: EditionName, list: string, id: string): Name =>
    namesIn(handbook, edition, list).get(id) ?? { text: id },
);

/** Where the records of a list are read, by their ids: in the glossary, or on the pages of a register. */
export function addressesOf(
  { handbook, name: edition }: Pick<Shown, 'name'> & { readonly handbook: AnyHandbook },
  list: List,
): ReadonlyMap<string, string> {
  const { key, register, items } = list;
  const ids = items.flatMap((item) => idOf(item) ?? []);
  if (key === 'terms') return new Map(ids.map((id) => [id, termUrl(id)]));
  if (register.page === undefined || !register.editions.includes(edition)) return new Map();
  const pages = pagesOf(handbook, list);
  const onOne = ids.map((id) => [id, registerUrl(register.name, id)] as const);
  const onMany = pages.flatMap(({ name, group }) =>
    group.items.flatMap((item) => {
      const id = idOf(item);
      if (id === undefined) return [];
      return [[id, registerUrl(register.name, name === id ? undefined : id, name)] as const];
    }),
  );
  return new Map([...onOne, ...onMany]);
}
