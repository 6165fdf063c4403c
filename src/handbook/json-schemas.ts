import { z } from 'zod';
import { controlFrontmatter } from '../schema/control.ts';
import { documentFrontmatter } from '../schema/document.ts';
import { framework } from '../schema/framework.ts';
import { organization } from '../schema/organization.ts';
import { recordFiles } from './record-files.ts';

/**
 * The JSON Schemas (draft 2020-12) of every record, by file name, as text. An editor that knows YAML completes and
 * explains with them; the checks of `clausebook check` say more than JSON Schema can.
 */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const list = (schema: z.ZodType) => z.array(schema);
  const schemas: Record<string, z.ZodType> = {
    organization,
    roles: list(recordFiles.roles.schema),
    'role-holders': list(recordFiles.roleHolders.schema),
    contacts: list(recordFiles.contacts.schema),
    parameters: list(recordFiles.parameters.schema),
    glossary: list(recordFiles.terms.schema),
    clocks: list(recordFiles.clocks.schema),
    framework,
    control: controlFrontmatter,
    document: documentFrontmatter,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
