import { compare } from '../data/compare.ts';
import { remember } from '../data/remember.ts';
import { printParameter } from '../mdx/components/param.ts';
import { renderer } from '../mdx/renderer.ts';
import { documentFrontmatter } from '../schema/document.ts';
import type { Facts } from '../schema/facts.ts';
import type { Citation, Document, Handbook } from '../schema/handbook.ts';

/**
 * What a text is made from on the day that it is released: numbers, titles and requirements as they are then, so that
 * it can be shown, compared and explained when the records say something else.
 *
 * @param document The working copy, with the version that it is released as.
 */
export function stateFacts(document: Document, handbook: Handbook): Facts {
  const named = (kind: Citation['kind']) =>
    new Set(document.citations.filter((citation) => citation.kind === kind).map(({ id }) => id));
  const roles = named('role').add(document.owner).add(document.approver);
  const links = named('document');
  const images = named('image');
  const parameters = named('parameter');
  return {
    format: 1,
    ...(renderer === 1 ? {} : { renderer }),
    slug: document.slug,
    topic: document.topic,
    language: document.language,
    frontmatter: frontmatterOf(document),
    body: document.body,
    parameters: Object.fromEntries(
      handbook.parameters
        .filter(({ id }) => parameters.has(id))
        .map((parameter) => {
          const { id, amount, unit } = parameter;
          return [id, { amount, unit, printed: printParameter(parameter, document.language) }];
        }),
    ),
    roles: titlesOf(handbook.roles, ({ id }) => roles.has(id)),
    documents: titlesOfDocuments(links, handbook.documents),
    requirements: titlesOfRequirements(document, handbook),
    outline: document.outline.map(({ text: _text, satisfies, ...section }) => ({
      ...section,
      satisfies: Object.fromEntries(Object.entries(satisfies).map(([id, ids]) => [id, [...ids]])),
    })),
    rules: document.rules.map(({ text: _text, who, ...rule }) => ({ ...rule, who: [...who] })),
    images: handbook.images
      .filter(({ file }) => images.has(file))
      .map(({ sha256, format, width, height }) => ({ sha256, format, width, height })),
    ...(document.disclosed === undefined ? {} : { disclosed: document.disclosed }),
    ...(document.translation === undefined
      ? {}
      : { translation: { reviewedBy: document.translation.reviewedBy } }),
  };
}

function frontmatterOf(document: Document): Facts['frontmatter'] {
  const fields = Object.keys(documentFrontmatter.shape) as (keyof Facts['frontmatter'])[];
  return Object.fromEntries(
    fields.flatMap((field) => (document[field] === undefined ? [] : [[field, document[field]]])),
  ) as Facts['frontmatter'];
}

function titlesOf(
  records: readonly { readonly id: string; readonly title: string }[],
  isNamed: (record: { readonly id: string }) => boolean,
): Record<string, string> {
  return Object.fromEntries(records.filter(isNamed).map(({ id, title }) => [id, title]));
}

/** A document is linked to by its slug or its id; titles stand by slug. */
function titlesOfDocuments(
  links: ReadonlySet<string>,
  documents: Handbook['documents'],
): Record<string, string> {
  const known = byName(documents);
  const linked = new Set([...links].flatMap((name) => known.get(name) ?? []));
  return Object.fromEntries(
    [...linked].sort((a, b) => compare(a.slug, b.slug)).map(({ slug, title }) => [slug, title]),
  );
}

const byName = remember(
  (documents: Handbook['documents']): ReadonlyMap<string, Document> =>
    new Map([
      ...documents.map((document) => [document.id, document] as const),
      ...documents.map((document) => [document.slug, document] as const),
    ]),
);

function titlesOfRequirements(document: Document, handbook: Handbook): Facts['requirements'] {
  const ties = [document.satisfies, ...document.outline.map(({ satisfies }) => satisfies)];
  return Object.fromEntries(
    handbook.frameworks.flatMap(({ id: framework, requirements }) => {
      const ids = new Set(ties.flatMap((satisfies) => satisfies[framework] ?? []));
      return ids.size === 0 ? [] : [[framework, titlesOf(requirements, ({ id }) => ids.has(id))]];
    }),
  );
}
