import { idOf, type Register, type Sight } from '../registers/define.ts';
import { dropPointers, listReferences } from '../registers/refer.ts';
import { forEachRegister, type Records, type RegisterKey, registerEntries } from '../registers/registers.ts';
import type { EditionName } from '../schema/handbook.ts';
import { classification } from '../schema/words.ts';
import { mayRead, reaches } from './who-sees-what.ts';

/** Ids that something in an edition names, by the list in which they are looked for: `roles`, `documents`. */
export type Named = Map<string, Set<string>>;

type Lists = Readonly<Record<RegisterKey, readonly object[]>>;

/**
 * The lists of the registers, as one reader may see them: what `sight` lets through, of lists that hold only what is
 * used what the edition names, and no pointer to anything that is not in it.
 *
 * @param named What documents and other records of the edition name. What the records name in turn is added.
 */
export function selectRecords(
  published: Records,
  named: Named,
  documents: ReadonlySet<string>,
  name: EditionName,
): Records {
  const visible: Lists = forEachRegister((register, key) => {
    const items: readonly object[] = published[key];
    return items
      .filter((item) => maySee(register, item, name))
      .map((item) => selectFields(item, register.sight, name));
  });
  const isKept = (register: Register<object>, key: RegisterKey, item: object) =>
    name === 'audit' || register.sight.onlyUsed !== true || named.get(key)?.has(idOf(item) ?? '') === true;
  const kept = () =>
    forEachRegister((register, key) => visible[key].filter((item) => isKept(register, key, item)));
  // A record that is taken along may name others: a role its contact.
  for (let before = -1; before !== countNamed(named); ) {
    before = countNamed(named);
    const now = kept();
    for (const [key, register] of registerEntries)
      for (const item of now[key]) takeAlong(register, item, named);
  }
  const lists = kept();
  const there = new Map<string, ReadonlySet<string>>([
    ['documents', documents],
    ...registerEntries.map(
      ([key]) => [key, new Set(lists[key].flatMap((item) => idOf(item) ?? []))] as const,
    ),
  ]);
  return forEachRegister(({ schema }, key) =>
    lists[key].map((item) => dropPointers(schema, item, (to, id) => there.get(to)?.has(id) !== false)),
  ) as unknown as Records;
}

function maySee({ sight }: Register<object>, item: object, name: EditionName): boolean {
  if (sight.from !== 'own classification') return reaches(name, sight.from);
  return mayRead(name, classification.parse(Reflect.get(item, 'classification')));
}

function takeAlong({ schema }: Register<object>, item: object, named: Named): void {
  for (const { to, further, value } of listReferences(schema, item))
    if (further !== true && typeof value === 'string') addNamed(named, to, value);
}

/** Notes that the edition names something. */
export function addNamed(named: Named, list: string, id: string): void {
  const ids = named.get(list) ?? new Set();
  named.set(list, ids.add(id));
}

function countNamed(named: Named): number {
  return [...named.values()].reduce((sum, { size }) => sum + size, 0);
}

/** A record with its fields as an edition may see them. */
export function selectFields<Item>(item: Item, sight: Sight<Item>, name: EditionName): Item {
  const seen = { ...item };
  for (const field in sight.fields) {
    const law = sight.fields[field];
    if (law !== undefined && !reaches(name, law.from)) seen[field] = law.otherwise as Item[typeof field];
  }
  return seen;
}
