import { sortById } from '../data/compare.ts';
import type { Lookup } from '../mdx/component.ts';
import { disclose } from '../registers/disclose.ts';
import { readTranslationName } from '../schema/translation.ts';
import { counter } from './counter.ts';
import type { Gathered } from './gather.ts';
import { registersOf } from './link/registers-of.ts';
import { statedControls } from './stated-controls.ts';

/** Answers the questions of texts from what was read. */
export function lookupOf(gathered: Gathered): Lookup {
  const documents = new Map<string, { slug: string; id: string; title: string }>();
  for (const { name, frontmatter } of gathered.documents) {
    if (frontmatter === undefined) continue;
    const { id, title } = frontmatter;
    documents.set(name, { slug: name, id, title }).set(id, { slug: name, id, title });
  }
  const roles = byId(gathered.roles.items);
  const terms = byId(gathered.terms.items);
  const contacts = byId(gathered.contacts.items);
  const parameters = byId(gathered.parameters.items);
  const decisions = byId(gathered.decisions.items);
  const clocks = sortById(gathered.clocks.items);
  const countOf = counter(registersOf(gathered));
  return {
    document: (slugOrId) => documents.get(slugOrId),
    role: (id) => roles.get(id),
    term: (id) => terms.get(id),
    contact: (id) => contacts.get(id),
    parameter: (id) => parameters.get(id),
    decision: (id) => decisions.get(id),
    clocks: () => clocks,
    statement: statedControls(gathered),
    count: (question) => countOf(question),
    image: (file) => gathered.images.get(file),
    activities: activitiesByFile(gathered),
  };
}

/** What the public may know of the activities that each notice covers; a translation covers what its original does. */
function activitiesByFile(gathered: Gathered): Lookup['activities'] {
  const disclosed = byId(
    gathered.processingActivities.items.map((activity) =>
      disclose(activity, {
        transfers: gathered.transfers.items,
        consents: gathered.consents.items,
        noticeMoments: gathered.noticeMoments.items,
      }),
    ),
  );
  const covered = new Map(
    gathered.documents.flatMap(({ name, file, frontmatter }) =>
      frontmatter?.notice === undefined
        ? []
        : [
            [
              name,
              { file, activities: frontmatter.notice.activities.flatMap((id) => disclosed.get(id) ?? []) },
            ] as const,
          ],
    ),
  );
  const files = new Map([
    ...[...covered.values()].map(({ file, activities }) => [file, activities] as const),
    ...gathered.translations.flatMap(({ file }) => {
      const original = covered.get(readTranslationName(file)?.slug ?? '');
      return original === undefined ? [] : [[file, original.activities] as const];
    }),
  ]);
  return (file) => files.get(file) ?? none;
}

/** The same each time, so that texts that are no notices ask once. */
const none: ReturnType<Lookup['activities']> = Object.freeze([]);

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
