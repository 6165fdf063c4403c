import fc, { type GeneratorValue } from 'fast-check';
import { idOf, type Register } from '../../src/registers/define.ts';
import type { Contact } from '../../src/schema/contact.ts';
import type { Crosswalk } from '../../src/schema/crosswalk.ts';
import type { Framework } from '../../src/schema/framework.ts';
import type { ApplicabilityReason, Image, OwnList, SectionConfirmation } from '../../src/schema/handbook.ts';
import type { Parameter } from '../../src/schema/parameter.ts';
import type { Role } from '../../src/schema/role.ts';
import type { Term } from '../../src/schema/term.ts';
import { type Classification, classificationRank } from '../../src/schema/words.ts';
import { drawBySchema } from '../support/any-of-schema.ts';

/** Draws single records. What they name is drawn so that all their own readers may see it, as the law asks. */

const classifications: readonly Classification[] = ['public', 'internal', 'confidential'];

export function drawWord(draw: GeneratorValue): string {
  return draw(fc.stringMatching, /^[a-z]{1,6}$/);
}

export function drawClassification(draw: GeneratorValue): Classification {
  return draw(fc.constantFrom, ...classifications);
}

/** Draws up to `most` things, each with a name of its own. */
export function drawSome<Item>(draw: GeneratorValue, most: number, make: (name: string) => Item): Item[] {
  const count = draw(fc.nat, { max: most });
  return Array.from({ length: count }, (_, index) => make(`${drawWord(draw)}-${index}`));
}

/** Those that a reader of something so classified may see. */
export function readable<Item extends { readonly classification: Classification }>(
  items: readonly Item[],
  reader: Classification,
): readonly Item[] {
  return items.filter(
    ({ classification }) => classificationRank(classification) <= classificationRank(reader),
  );
}

export function drawContact(draw: GeneratorValue, id: string, classification: Classification): Contact {
  return {
    id,
    classification,
    title: drawWord(draw),
    purpose: drawWord(draw),
    channels: [{ kind: 'email', address: `${drawWord(draw)}@example.org` }],
    hours: drawWord(draw),
    languages: ['en'],
  };
}

export function drawRole(
  draw: GeneratorValue,
  id: string,
  classification: Classification,
  contacts: readonly Contact[],
): Role {
  const reachable = readable(contacts, classification);
  const contact = reachable.length > 0 && draw(fc.boolean) ? draw(fc.constantFrom, ...reachable) : undefined;
  return { id, classification, title: drawWord(draw), duty: drawWord(draw), contact: contact?.id };
}

export function drawParameter(draw: GeneratorValue, id: string, classification: Classification): Parameter {
  return {
    id,
    classification,
    amount: draw(fc.nat, { max: 99 }) + 1,
    unit: 'day',
    meaning: drawWord(draw),
    source: 'law',
  };
}

export function drawTerm(draw: GeneratorValue, id: string, classification: Classification): Term {
  return {
    id,
    classification,
    term: drawWord(draw),
    aliases: [drawWord(draw)],
    definition: drawWord(draw),
    see: [],
  };
}

export function drawImage(draw: GeneratorValue, file: string): Image {
  return { file, sha256: drawWord(draw), format: 'png', width: draw(fc.nat, { max: 9 }), height: 1 };
}

export function drawFramework(draw: GeneratorValue, id: string): Framework {
  return {
    id,
    title: drawWord(draw),
    name: drawWord(draw),
    edition: drawWord(draw),
    publisher: drawWord(draw),
    status: { state: 'current' },
    sources: [{ title: drawWord(draw), licence: 'own', taken: 'words' }],
    notVerified: [],
    needsControls: draw(fc.boolean),
    requirements: [{ id: 'R.1', title: drawWord(draw), kind: 'clause', assessable: true }],
  };
}

export function drawCrosswalk(draw: GeneratorValue, id: string): Crosswalk {
  const edge = {
    from: 'R.1',
    to: 'R.2',
    relation: 'equal',
    source: 'map',
    confidence: 'high',
    primary: false,
  } as const;
  return {
    from: 'gdpr',
    to: id,
    basis: drawWord(draw),
    published: draw(fc.boolean),
    sources: { map: { title: drawWord(draw), licence: 'own', taken: 'pairs' } },
    edges: [edge],
    unrelated: [],
  };
}

export function drawReason(draw: GeneratorValue, id: string): ApplicabilityReason {
  return { framework: 'gdpr', id, applicable: draw(fc.boolean), because: drawWord(draw) };
}

export function drawConfirmation(draw: GeneratorValue, document: string): SectionConfirmation {
  return {
    document,
    section: drawWord(draw),
    text: drawWord(draw),
    sha256: drawWord(draw),
    requirements: { gdpr: ['R.1'] },
    role: drawWord(draw),
    on: '2026-01-01',
  };
}

/** A record of any register, by its schema; what it names is anything. */
export function drawAny(draw: GeneratorValue, { schema }: Register<object>, id?: string): object {
  const drawn = drawBySchema(draw, schema) as object;
  return id === undefined || idOf(drawn) === undefined ? drawn : { ...drawn, id };
}

/** A register that a handbook declares itself, with a row. */
export function drawOwnRegister(draw: GeneratorValue, name: string): OwnList {
  const word = () => drawWord(draw);
  return {
    name,
    declaration: {
      title: word(),
      lead: word(),
      nouns: { one: word(), many: word() },
      fields: [{ name: 'what', title: word(), holds: 'text', many: false, optional: false }],
    },
    items: [{ id: word(), what: word() }],
  };
}
