import type { EditionName } from '../schema/handbook.ts';
import { reaches } from './who-sees-what.ts';

/**
 * From which edition on each field of a thing is told. An allow-list: a field that it does not name reaches nobody but
 * auditors, and the compiler asks for a law for every field that a thing has.
 */
export type Telling<Thing> = { readonly [Field in keyof Thing]-?: Law<Thing[Field]> };

/**
 * What is told of a field. `of` goes into what has fields of its own, alone or as a list. What an edition before `from`
 * gets stands in `otherwise`, and from then on `of` goes into it where it has fields; only a field that may be missing is left out, and only that can be for authors alone:
 * `nobody`.
 */
type Law<Value> =
  | { readonly from: 'audit'; readonly otherwise: Value }
  | (undefined extends Value ? 'audit' | 'nobody' : never)
  | ([FieldsOf<Value>] extends [never]
      ?
          | 'public'
          | { readonly from: 'staff'; readonly otherwise: Value }
          | (undefined extends Value ? 'staff' : never)
      :
          | { readonly of: Telling<FieldsOf<Value>> }
          | {
              readonly from: 'staff';
              readonly otherwise: Value;
              readonly of: Telling<FieldsOf<Value>>;
            });

/** What has fields that are known: no text or number, and no list by ids, whose keys are what authors wrote. */
type FieldsOf<Value> =
  NonNullable<Value> extends readonly (infer Item)[]
    ? FieldsOf<Item>
    : NonNullable<Value> extends object
      ? string extends keyof NonNullable<Value>
        ? never
        : NonNullable<Value>
      : never;

/** The laws as they are applied, whatever they are laws of. */
type AnyLaw =
  | EditionName
  | 'nobody'
  | { readonly from: EditionName; readonly otherwise: unknown }
  | { readonly of: AnyLaws; readonly from?: EditionName; readonly otherwise?: unknown };
interface AnyLaws {
  readonly [field: string]: AnyLaw;
}
type Fields = Readonly<Record<string, unknown>>;

/** As much of a thing as an edition is told. A thing of which all is told is not copied. */
export function tell<Thing extends object>(thing: Thing, telling: Telling<Thing>, name: EditionName): Thing {
  return tellFields(thing as Fields, telling as unknown as AnyLaws, name) as Thing;
}

function tellFields(thing: Fields, laws: AnyLaws, name: EditionName): Fields {
  const told: Record<string, unknown> = {};
  for (const [field, law] of Object.entries(laws)) {
    if (!Object.hasOwn(thing, field)) continue;
    const value = thing[field];
    if (typeof law === 'string') {
      if (law !== 'nobody' && reaches(name, law)) told[field] = value;
    } else if (law.from !== undefined && !reaches(name, law.from)) told[field] = law.otherwise;
    else told[field] = 'of' in law ? tellParts(value, law.of, name) : value;
  }
  const fields = Object.keys(thing);
  const whole = fields.every((field) => Object.hasOwn(told, field) && told[field] === thing[field]);
  return whole ? thing : told;
}

function tellParts(value: unknown, laws: AnyLaws, name: EditionName): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return tellFields(value as Fields, laws, name);
  const items: readonly unknown[] = value;
  const told = items.map((item) => tellParts(item, laws, name));
  return told.every((item, index) => item === items[index]) ? items : told;
}
