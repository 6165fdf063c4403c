import { question } from '../data/ask.ts';
import { controlFrontmatter } from '../schema/control.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import type { Satisfies } from '../schema/words.ts';
import { idOf } from './define.ts';
import { type List, listsOf } from './lists-of.ts';
import { listReferences, type Reference } from './refer.ts';

/** Something that names a record: a record of another list, a document by its slug, a control by `FRAMEWORK ID`. */
export interface Use {
  readonly list: string;
  readonly id: string;
}

/** What names each record, the other way round than it is written. */
export const usesOf = question(
  'usesOf',
  (handbook: AnyHandbook, list: string, id: string): readonly Use[] =>
    usesIn(handbook).get(`${list} ${id}`) ?? [],
);

const usesIn = question('usesIn', (handbook: AnyHandbook): ReadonlyMap<string, readonly Use[]> => {
  const uses = new Map<string, Map<string, Use>>();
  const add = (list: string, id: string, by: Use) => {
    const known = uses.get(`${list} ${id}`) ?? new Map<string, Use>();
    uses.set(`${list} ${id}`, known.set(`${by.list} ${by.id}`, by));
  };
  const lists = listsOf(handbook);
  for (const { key, register, items } of lists)
    for (const item of items)
      for (const reference of listReferences(register.schema, item))
        for (const { list, id } of targetsOf(reference))
          add(list, id.replace(/#.*/, ''), { list: key, id: idOf(item) ?? '' });
  for (const { slug, owner, approver, audience, forms, notice, citations } of handbook.documents) {
    const by = { list: 'documents', id: slug };
    for (const role of [owner, approver]) add('roles', role, by);
    for (const group of audience) add('audiences', group, by);
    for (const form of forms) add('documents', form, by);
    for (const activity of notice?.activities ?? []) add('processingActivities', activity, by);
    for (const { kind, id } of citations) add(listNamedBy(lists, kind), id, by);
  }
  for (const control of handbook.controls) {
    const by = { list: 'controls', id: `${control.framework} ${control.id}` };
    for (const reference of listReferences(controlFrontmatter, control))
      for (const { list, id } of targetsOf(reference)) add(list, id, by);
    for (const citation of control.citations) add(listNamedBy(lists, citation.kind), citation.id, by);
  }
  return new Map([...uses].map(([key, by]) => [key, [...by.values()]]));
});

/** A text says `role`, and the list is `roles`. */
function listNamedBy(lists: readonly List[], kind: string): string {
  return lists.find(({ register }) => register.namedAs === kind)?.key ?? `${kind}s`;
}

/** Single records that a reference names; requirements are called `FRAMEWORK ID`. */
export function targetsOf({ to, value, around, beside }: Reference): readonly Use[] {
  if (to !== 'requirements') return typeof value === 'string' ? [{ list: to, id: value }] : [];
  if (beside !== undefined)
    return [{ list: to, id: `${String(Reflect.get(Object(around), beside))} ${String(value)}` }];
  return Object.entries(value as Satisfies).flatMap(([framework, ids]) =>
    ids.map((id) => ({ list: to, id: `${framework} ${id}` })),
  );
}
