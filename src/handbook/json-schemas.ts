import { z } from 'zod';
import { isFolder, writtenSchema } from '../registers/define.ts';
import { registerEntries } from '../registers/registers.ts';
import { applicability } from '../schema/applicability.ts';
import { confirmation } from '../schema/confirmation.ts';
import { controlFrontmatter } from '../schema/control.ts';
import { crosswalk } from '../schema/crosswalk.ts';
import { documentFrontmatter } from '../schema/document.ts';
import { framework } from '../schema/framework.ts';
import { organization } from '../schema/organization.ts';
import { ownRegister } from '../schema/own-register.ts';
import { releaseRequest } from '../schema/release-request.ts';
import { sourcedList } from '../schema/sourced-list.ts';
import { specificationFrontmatter } from '../schema/specification.ts';
import { translationFrontmatter } from '../schema/translation.ts';

/** What a file of a handbook is judged by: one record, or each of a list of them. */
export interface FileSchema {
  readonly record: z.ZodType;
  readonly isList: boolean;
  /** The same for the file as a whole. */
  readonly whole: z.ZodType;
}

const one = (record: z.ZodType): FileSchema => ({ record, isList: false, whole: record });
const list = (record: z.ZodType, sourced = false): FileSchema => ({
  record,
  isList: true,
  whole: sourced ? sourcedList(record) : z.array(record),
});

/** Every kind of record that authors write, by the name of its schema. */
export const fileSchemas: Readonly<Record<string, FileSchema>> = {
  organization: one(organization),
  ...Object.fromEntries(
    registerEntries.map(([, register]) => [
      register.name,
      isFolder(register) ? one(writtenSchema(register)) : list(register.schema, register.sourced),
    ]),
  ),
  framework: one(framework),
  applicability: one(applicability),
  crosswalk: one(crosswalk),
  'own-register': one(ownRegister),
  confirmations: list(confirmation),
  control: one(controlFrontmatter),
  specification: one(specificationFrontmatter),
  document: one(documentFrontmatter),
  translation: one(translationFrontmatter),
  'release-request': list(releaseRequest),
};

/**
 * The JSON Schemas (draft 2020-12) of every record, of the frontmatter of documents and their translations, and of the
 * file that `release --from` reads, by file name, as text. An editor that knows YAML completes and
 * explains with them; the checks of `clausebook check` say more than JSON Schema can.
 */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fileSchemas).map(([name, { whole }]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(whole, { io: 'input', override: acceptAsWritten }), null, 2)}\n`,
    ]),
  );
}

/** What YAML takes for something else than text, and the type under which JSON Schema sees it. */
const unquoted = { integer: '12', number: '5.1', boolean: 'true' } as const;

/**
 * A text needs no quotes in a record (`id: 5.10`, `summary: 12`): it is taken as it was written and judged then. The
 * schema says the same to editors, for each text that may look like a number or a truth value.
 */
function acceptAsWritten({
  zodSchema,
  jsonSchema,
}: {
  readonly zodSchema: z.core.$ZodTypes;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  if (jsonSchema.type !== 'string' || jsonSchema.enum !== undefined || jsonSchema.const !== undefined) return;
  const kinds = Object.entries(unquoted).flatMap(([kind, word]) =>
    z.safeParse(zodSchema, word).success ? [kind] : [],
  );
  // A whole number is a number.
  const types = kinds.includes('number') ? kinds.filter((kind) => kind !== 'integer') : kinds;
  if (types.length === 0) return;
  Reflect.set(jsonSchema, 'type', ['string', ...types]);
  // A hyphen may not begin an id; `minimum` asks nothing of a text.
  if (!z.safeParse(zodSchema, '-3').success) Reflect.set(jsonSchema, 'minimum', 0);
}
