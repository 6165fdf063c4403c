import { z } from 'zod';
import { remember } from '../data/remember.ts';
import { type Target, targets, unsaid, type Wording, wordings } from '../schema/words.ts';
import type { Path } from './yaml.ts';

type Schema = z.core.$ZodType;

/**
 * The schema that judges the value at `path`; of a union the option that the value resembles. Nothing where the path
 * leaves what the schema knows.
 */
export function schemaAt(schema: Schema, path: Path, data: unknown): Schema | undefined {
  let found: Schema | undefined = schema;
  let value = data;
  for (const step of path) {
    found = found && stepInto(found, step, value);
    value = partOf(value, step);
  }
  return found;
}

/** The value at `path`, or nothing. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce(partOf, data);
}

/** The fields that a group of fields may have, in the order of the schema; empty for what is no group. */
export function fieldsOf(schema: Schema | undefined, value: unknown): string[] {
  if (schema === undefined || (unwrap(schema) instanceof z.ZodUnion && !isRecord(value))) return [];
  const inner = choose(schema, value);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The schema of the names in a group whose names are free (`satisfies`). */
export function keySchemaOf(schema: Schema | undefined): Schema | undefined {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodRecord ? inner.keyType : undefined;
}

/** What the schema says the value is for. */
export function descriptionOf(schema: Schema | undefined): string | undefined {
  return firstOf(schema, (layer) => z.globalRegistry.get(layer)?.description);
}

/** The word that goes before the value where it is printed, if the schema says one (`title`). */
export function labelOf(schema: Schema | undefined): string | undefined {
  return firstOf(schema, (layer) => z.globalRegistry.get(layer)?.title);
}

/** Whether it is there for programs alone. */
export function isUnsaid(schema: Schema | undefined): boolean {
  return firstOf(schema, (layer) => unsaid.get(layer)) !== undefined;
}

/** How a report speaks of a value that does not fit. */
export function wordingOf(schema: Schema | undefined): Wording | undefined {
  return firstOf(schema, (layer) => wordings.get(layer));
}

/** What the value names, if it names something. */
export function targetOf(schema: Schema | undefined): Target | undefined {
  return firstOf(schema, (layer) => targets.get(layer));
}

/** The words that a schema allows, when it allows a few words only. */
export function optionsOf(schema: Schema | undefined): string[] {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

function partOf(value: unknown, step: PropertyKey): unknown {
  return isRecord(value) && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function stepInto(schema: Schema, step: PropertyKey, value: unknown): Schema | undefined {
  const inner = choose(schema, value);
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  if (inner instanceof z.ZodObject && Object.hasOwn(inner.shape, step)) return inner.shape[String(step)];
  return undefined;
}

/** Unwraps, and picks the option of a union that the value is meant as. */
function choose(schema: Schema, value: unknown): Schema {
  return unwrap(meantBy(schema, value));
}

/** Of a union the option whose word the value is, or whose fields it has most of; any other schema as it is. */
export function meantBy(schema: Schema, value: unknown): Schema {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodUnion)) return schema;
  let best: { option: Schema; score: number } | undefined;
  for (const candidate of inner.options) {
    const option = meantBy(candidate, value);
    const score = resemblance(unwrap(option), value);
    if (best === undefined || score > best.score) best = { option, score };
  }
  return best?.option ?? schema;
}

/** A literal that matches (`none`, `kind: phone`) outweighs any number of fields with the right name. */
function resemblance(option: Schema, value: unknown): number {
  if (option instanceof z.ZodLiteral) return option.safeParse(value).success ? 1000 : -1;
  if (Array.isArray(value)) return option instanceof z.ZodArray ? 1 : 0;
  if (!(option instanceof z.ZodObject)) return 0;
  let score = 1;
  for (const [name, field] of Object.entries(option.shape)) {
    const part = partOf(value, name);
    if (field instanceof z.ZodLiteral) score += field.safeParse(part).success ? 1000 : -1000;
    else if (part !== undefined) score += 1;
  }
  return score;
}

function firstOf<T>(schema: Schema | undefined, read: (layer: Schema) => T | undefined): T | undefined {
  if (schema === undefined) return undefined;
  for (const layer of layersOf(schema)) {
    const found = read(layer);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unwrap(schema: Schema): Schema {
  return layersOf(schema).at(-1) ?? schema;
}

/**
 * A schema and those below it, the innermost last. A schema is not changed once it is made, and a handbook asks a million
 * times: four fifths of the time that it takes to find what all records name went into asking what they are.
 */
const layersOf = remember((schema: Schema): readonly Schema[] => {
  const below = peel(schema);
  return below === undefined ? [schema] : [schema, ...layersOf(below)];
});

/** The schema below one that only adds a default, an option or a change. */
function peel(schema: Schema): Schema | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  ) {
    return schema.def.innerType;
  }
  if (schema instanceof z.ZodPipe) return schema.def.in;
  return schema instanceof z.ZodLazy ? schema.def.getter() : undefined;
}
