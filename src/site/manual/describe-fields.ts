import { z } from 'zod';
import { descriptionOf, optionsOf, wordingOf } from '../../source/schema-path.ts';

/** A field of a record or an attribute of a component, as the author's manual prints it. */
export interface DescribedField {
  /** With the names of the fields around it: `answers: question`. */
  readonly name: string;
  readonly needed: boolean;
  /** "a list of slugs", "public, internal or confidential". */
  readonly kind: string;
  readonly about: string;
}

/** Describes the fields of a schema in its own order, those inside a field after it. */
export function describeFields(schema: z.core.$ZodType, around = ''): DescribedField[] {
  const inner = peel(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([name, field]) => [
    {
      name: around + name,
      needed: !field.safeParse(undefined).success,
      kind: kindOf(field),
      about: aboutOf(field, inner, name),
    },
    ...groupsIn(field).flatMap((group) => describeFields(group, `${around}${name}: `)),
  ]);
}

/** What each option of a field with several kinds of group has to say is said once. */
function aboutOf(field: z.core.$ZodType, group: z.ZodObject, name: string): string {
  const about =
    descriptionOf(field) ?? (field instanceof z.ZodArray ? descriptionOf(field.element) : undefined);
  return about ?? descriptionOf(group.shape[name]) ?? '';
}

function groupsIn(field: z.core.$ZodType): z.core.$ZodType[] {
  const inner = peel(field);
  if (inner instanceof z.ZodObject) return [inner];
  if (inner instanceof z.ZodArray) return groupsIn(inner.element);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(groupsIn);
  return [];
}

function kindOf(schema: z.core.$ZodType): string {
  const inner = peel(schema);
  const words = inner instanceof z.ZodLiteral ? [...inner.values].map(String) : optionsOf(inner);
  if (words.length > 0)
    return words.length === 1 ? String(words[0]) : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  const noun = wordingOf(schema)?.noun;
  if (noun !== undefined) return noun;
  if (inner instanceof z.ZodArray) return kindOfList(inner.element);
  if (inner instanceof z.ZodUnion) return [...new Set(inner.options.map(kindOf))].join(', or ');
  if (inner instanceof z.ZodObject) return 'a group of fields';
  if (inner instanceof z.ZodRecord)
    return `by ${kindOf(inner.keyType).replace(/^an? /, '')}: ${kindOf(inner.valueType)}`;
  if (inner instanceof z.ZodBoolean) return 'true or false';
  if (inner instanceof z.ZodNumber) return 'a number';
  return 'a text';
}

function kindOfList(element: z.core.$ZodType): string {
  const kind = kindOf(element);
  return /^an? [^,]+$/.test(kind) ? `a list of ${plural(kind)}` : `a list of: ${kind}`;
}

/** "a group of fields" becomes "groups of fields". */
function plural(kind: string): string {
  return kind.replace(/^an? /, '').replace(/^(\S+(?: id| code)?)/, '$1s');
}

function peel(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return peel(schema.def.innerType);
  return schema;
}
