import type { z } from 'zod';
import { clock } from '../schema/clock.ts';
import { type Confirmation, confirmation } from '../schema/confirmation.ts';
import { contact } from '../schema/contact.ts';
import { documentedInformation } from '../schema/documented-information.ts';
import { healthNote } from '../schema/health-note.ts';
import { parameter } from '../schema/parameter.ts';
import { retention } from '../schema/retention.ts';
import { role } from '../schema/role.ts';
import { roleHolder } from '../schema/role-holder.ts';
import { term } from '../schema/term.ts';

/** A YAML file that is one list of entries of one kind. */
export interface RecordFile<Item> {
  readonly file: string;
  readonly schema: z.ZodType<Item>;
  /** How a message calls an entry. */
  readonly noun: string;
}

const define = <Item>(file: string, schema: z.ZodType<Item>, noun: string): RecordFile<Item> => ({
  file,
  schema,
  noun,
});

/** Every list of records: what is read, what the JSON Schemas are written from, and what messages call it. */
export const recordFiles = {
  roles: define('content/roles.yaml', role, 'role'),
  roleHolders: define('content/role-holders.yaml', roleHolder, 'role holder'),
  contacts: define('content/contacts.yaml', contact, 'contact'),
  parameters: define('content/parameters.yaml', parameter, 'parameter'),
  terms: define('content/glossary.yaml', term, 'glossary term'),
  clocks: define('content/legal/clocks.yaml', clock, 'legal clock'),
} as const;

/** Lists that a handbook may do without: what they hold is for audits. */
export const documentedInformationFile = define(
  'content/frameworks/documented-information.yaml',
  documentedInformation,
  'piece of documented information',
);

export const healthNotesFile = define(
  'content/frameworks/health-notes.yaml',
  healthNote,
  'note on healthcare',
);

export const retentionFile = define('content/registers/retention.yaml', retention, 'retention rule');

/** `content/confirmations/SLUG.yaml`: one file per document, written by `clausebook confirm`. */
export function confirmationFile(slug: string): RecordFile<Confirmation> {
  return define(`content/confirmations/${slug}.yaml`, confirmation, 'confirmation');
}

export const organizationFile = 'content/organization.yaml';
