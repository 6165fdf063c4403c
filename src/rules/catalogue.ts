import { components } from './catalogue/components.ts';
import { fields } from './catalogue/fields.ts';
import { files } from './catalogue/files.ts';
import { ledger } from './catalogue/ledger.ts';
import { links } from './catalogue/links.ts';
import { proof } from './catalogue/proof.ts';
import { references } from './catalogue/references.ts';
import { releases } from './catalogue/releases.ts';
import { substance } from './catalogue/substance.ts';
import { syntax } from './catalogue/syntax.ts';
import { ties } from './catalogue/ties.ts';
import type { CatalogueTopic } from './catalogue/topic.ts';

export type { CatalogueEntry, CatalogueTopic } from './catalogue/topic.ts';

/**
 * Every rule that a check can report, in the order in which an author meets them: the file, its fields, its text,
 * what it names, and last what it says. The test compares it with the source, so that none is missing or left over.
 */
export const catalogue: readonly CatalogueTopic[] = [
  files,
  fields,
  syntax,
  components,
  links,
  references,
  ties,
  substance,
  ledger,
  releases,
  proof,
];
