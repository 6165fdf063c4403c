import type { z } from 'zod';
import { type Register, writtenSchema } from '../../registers/define.ts';
import { registerEntries } from '../../registers/registers.ts';
import { applicability } from '../../schema/applicability.ts';
import { confirmation } from '../../schema/confirmation.ts';
import { controlFrontmatter } from '../../schema/control.ts';
import { crosswalk } from '../../schema/crosswalk.ts';
import { documentFrontmatter } from '../../schema/document.ts';
import { framework } from '../../schema/framework.ts';
import { organization } from '../../schema/organization.ts';
import { ownRegister } from '../../schema/own-register.ts';
import { releaseRequest } from '../../schema/release-request.ts';
import { specificationFrontmatter } from '../../schema/specification.ts';
import { translationFrontmatter } from '../../schema/translation.ts';

/** The records whose fields the manual can print, by the name that its pages use: `<FieldTable record="document" />`. */
export const records: Readonly<Record<string, z.ZodType>> = {
  document: documentFrontmatter,
  translation: translationFrontmatter,
  'release request': releaseRequest,
  control: controlFrontmatter,
  'decision on a specification': specificationFrontmatter,
  framework,
  applicability,
  crosswalk,
  confirmation,
  organization,
  "register of one's own": ownRegister,
  ...Object.fromEntries(
    registerEntries.map(([, register]) => [nameOfRecord(register), writtenSchema(register)]),
  ),
};

/** What the manual calls a record of a register: as texts do that name it. */
export function nameOfRecord({ namedAs, nouns }: Pick<Register<object>, 'namedAs' | 'nouns'>): string {
  return namedAs?.replaceAll('-', ' ') ?? nouns[0];
}

/** The schema of a record that a page of the manual names. */
export function recordSchema(name: string): z.ZodType {
  const schema = records[name];
  if (schema === undefined)
    throw new Error(`The manual knows no record "${name}". It knows ${Object.keys(records).join(', ')}.`);
  return schema;
}
