import { documentUrl, registerUrl, requirementUrl, termUrl } from '../schema/address.ts';
import type { Edition } from '../schema/handbook.ts';
import { idOf, type Register } from './define.ts';
import { listsOf, shownIn } from './lists-of.ts';

/** How something is called where a record names it, and where it is read, if it has a place of its own. */
export interface Name {
  readonly text: string;
  readonly path?: string;
}

/** What a record is called: the first of its names, or its id. */
export function titleOf(register: Register<object>, item: object): string {
  return register.names(item)[0] ?? idOf(item) ?? '';
}

/** The name of what stands in a list under an id. What an edition does not have is called by its id. */
export function nameOf(edition: Edition, list: string, id: string): Name {
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
      return nameOfRecord(edition, list, id);
  }
}

/** A document, or the heading of a place in it. */
function nameOfPassage({ handbook }: Edition, passage: string): Name {
  const [slug, anchor] = passage.split('#');
  const document = handbook.documents.find((one) => one.slug === slug || one.id === slug);
  if (document === undefined) return { text: passage };
  const heading = document.outline.find((section) => section.anchor === anchor)?.heading;
  return {
    text: heading === undefined ? document.title : `${document.title}: ${heading}`,
    path: documentUrl(document.slug, anchor),
  };
}

function nameOfRecord(edition: Edition, list: string, id: string): Name {
  const found = listsOf(edition.handbook).find(({ key }) => key === list);
  const item = found?.items.find((one) => idOf(one) === id);
  if (found === undefined || item === undefined) return { text: id };
  const text = titleOf(found.register, item);
  if (list === 'terms') return { text, path: termUrl(id) };
  const hasPage = found.register.page !== undefined && shownIn(edition).some(({ key }) => key === list);
  return hasPage ? { text, path: registerUrl(found.register.name, id) } : { text };
}
