import type { z } from 'zod';
import { type ParsedText, readText } from '../mdx/read-text.ts';
import { fileOf, writtenSchema } from '../registers/define.ts';
import { listReferences } from '../registers/refer.ts';
import { registerEntries } from '../registers/registers.ts';
import { confirmation } from '../schema/confirmation.ts';
import { controlFrontmatter } from '../schema/control.ts';
import { documentFrontmatter } from '../schema/document.ts';
import type { FieldPlaces, Place } from '../schema/handbook.ts';
import { organization } from '../schema/organization.ts';
import { specificationFrontmatter } from '../schema/specification.ts';
import { translationFrontmatter } from '../schema/translation.ts';
import type { Gathered } from './gather.ts';
import { registersOf } from './link/registers-of.ts';
import { placeIn } from './places.ts';
import type { ReadMdx } from './read-document.ts';
import { organizationFile } from './record-files.ts';

/** A record, or the fields of a text, with the schema that says what it names. */
interface Speaking {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly file: string;
  readonly places: FieldPlaces;
  /** What `places` calls the record, in a file of many. */
  readonly name?: string | number;
}

/**
 * Every place in the sources that names something of a list: in fields, as their schemas say what they name, and in
 * texts. The file names of a document, and of what stands in it, name it, too, and are no such place.
 */
export function findMentions(gathered: Gathered, list: string, id: string): readonly Place[] {
  const texts = [
    ...gathered.documents,
    ...gathered.translations,
    ...gathered.controls,
    ...gathered.specifications,
  ];
  return [
    ...speakingIn(gathered).flatMap((one) => mentionsInFields(one, list, id)),
    ...texts.flatMap((one) => mentionsInText(one, gathered, list, id)),
  ];
}

function speakingIn(gathered: Gathered): readonly Speaking[] {
  const fieldsOf = (all: readonly ReadMdx<unknown>[], schema: z.core.$ZodType) =>
    all.map(({ file, frontmatter, places }) => ({ schema, value: frontmatter, file, places }));
  return [
    {
      schema: organization,
      value: gathered.organization.item,
      file: organizationFile,
      ...gathered.organization,
    },
    ...registersOf(gathered).flatMap(({ register, rows: { items, names, places } }) =>
      items.map((value, index) => {
        const name = names[index] ?? index;
        return { schema: writtenSchema(register), value, file: fileOf(register, name), places, name };
      }),
    ),
    ...gathered.confirmations.flatMap(({ file, items, names, places }) =>
      items.map((value, index) => ({
        ...{ schema: confirmation, value, file, places },
        name: names[index] ?? index,
      })),
    ),
    ...fieldsOf(gathered.documents, documentFrontmatter),
    ...fieldsOf(gathered.translations, translationFrontmatter),
    ...fieldsOf(gathered.controls, controlFrontmatter),
    ...fieldsOf(gathered.specifications, specificationFrontmatter),
  ];
}

function mentionsInFields(
  { schema, value, file, places, name }: Speaking,
  list: string,
  id: string,
): Place[] {
  const place = placeIn(file, places);
  return listReferences(schema, value)
    .filter(({ to, value: named }) => to === list && nameIn(named) === id)
    .map(({ path }) => place([...(name === undefined ? [] : [name]), ...path].join('.')));
}

/** Without the anchor of a place in a document, and the version that a translation is of. */
function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/[#@].*/, '') : undefined;
}

function mentionsInText(
  { text }: ReadMdx<unknown>,
  { organization: { item } }: Gathered,
  list: string,
  id: string,
): Place[] {
  const whole = text && asWritten(text);
  const isGroup = item?.audiences.some((group) => group.id === id) === true;
  return [
    ...(whole?.citations ?? []).filter((one) => one.id === id && listOf(one.kind) === list),
    // A rule speaks to groups and to roles.
    ...(whole?.named ?? []).filter(
      (one) => one.kind === 'reader' && one.id === id && list === (isGroup ? 'audiences' : 'roles'),
    ),
  ].map(({ place }) => place);
}

/** What does not stand today may tomorrow: it names things as well. */
function asWritten(text: ParsedText): ParsedText {
  return text.asked.length === 0 ? text : readText(text.source, text.file, text.firstLine);
}

/** The list that a citation of a text names something of. */
export function listOf(kind: string): string | undefined {
  return kind === 'document' ? 'documents' : registerEntries.find(([, { namedAs }]) => namedAs === kind)?.[0];
}
