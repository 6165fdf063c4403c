import fc, { type GeneratorValue } from 'fast-check';
import { z } from 'zod';

/** Texts of which every word of `schema/words.ts` accepts at least one; a word of its own is tried first. */
const samples = [
  ...['2026-01-01', '2026-11-21', 'P1Y', 'P6M', 'PT4H', '2.1.0', 'ISMS-01', 'EE', 'en', 'Europe/Tallinn'],
  ...['POL-021', 'access-control@2.1.0', '#doors'],
  ...['pd:EmailAddress', 'US', 'fonts.example.org', '/contact/'],
  'https://example.org/{file}?{subject}&{body}',
  'https://example.org/read?id={id}&version={version}&hash={hash}',
  ...['https://example.org/', '+372 555 0100', 'office@example.org', '0'.repeat(64), '09:00'],
];

/** Draws something that a schema accepts, with all its optional fields or without some. */
export function drawBySchema(draw: GeneratorValue, schema: z.core.$ZodType): unknown {
  const inner = (part: z.core.$ZodType) => drawBySchema(draw, part);
  if (schema instanceof z.ZodOptional)
    return draw(fc.boolean) ? inner(schema.unwrap() as z.core.$ZodType) : undefined;
  if (schema instanceof z.ZodDefault) return inner(schema.unwrap() as z.core.$ZodType);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
    const drawn = fields.map(([name, field]) => [name, inner(field)] as const);
    return Object.fromEntries(drawn.filter(([, value]) => value !== undefined));
  }
  if (schema instanceof z.ZodArray)
    return Array.from({ length: Math.min(fewestOf(schema) + draw(fc.nat, { max: 1 }), mostOf(schema)) }, () =>
      inner(schema.element),
    );
  if (schema instanceof z.ZodRecord) return { [String(inner(schema.keyType))]: inner(schema.valueType) };
  if (schema instanceof z.ZodUnion) return inner(draw(fc.constantFrom, ...schema.options));
  if (schema instanceof z.ZodEnum) return draw(fc.constantFrom, ...schema.options);
  if (schema instanceof z.ZodLiteral) return draw(fc.constantFrom, ...schema.values);
  if (schema instanceof z.ZodNumber)
    return draw(fc.nat, { max: Math.min(schema.maxValue ?? 99, 99) - 1 }) + 1;
  if (schema instanceof z.ZodBoolean) return draw(fc.boolean);
  return drawText(draw, schema);
}

/** How many a list has at least: one, unless its schema asks for more. */
function fewestOf(schema: z.ZodArray): number {
  return Math.max(1, ...limitsOf(schema, 'minimum'));
}

function mostOf(schema: z.ZodArray): number {
  return Math.min(...limitsOf(schema, 'maximum'));
}

/** What its schema says of the length of a list, by the one word or by that for an exact length. */
function limitsOf(schema: z.ZodArray, word: 'minimum' | 'maximum'): number[] {
  return (schema._zod.def.checks ?? []).flatMap(({ _zod: { def } }) =>
    [Reflect.get(def, word), Reflect.get(def, 'length')].filter((limit) => typeof limit === 'number'),
  );
}

function drawText(draw: GeneratorValue, schema: z.core.$ZodType): string {
  const accepts = (text: string) => z.safeParse(schema, text).success;
  const word = draw(fc.stringMatching, /^[a-z]{1,6}$/);
  if (accepts(word)) return word;
  const fitting = samples.filter(accepts);
  if (fitting.length === 0) throw new Error('No sample fits a text of this schema: add one to the list.');
  return draw(fc.constantFrom, ...fitting);
}
