import fc, { type GeneratorValue } from 'fast-check';
import type { Clock } from '../../src/schema/clock.ts';
import type { Contact } from '../../src/schema/contact.ts';
import type { Framework } from '../../src/schema/framework.ts';
import type {
  Citation,
  Control,
  Document,
  EditionOrganization,
  Handbook,
  Image,
} from '../../src/schema/handbook.ts';
import type { Parameter } from '../../src/schema/parameter.ts';
import type { Role } from '../../src/schema/role.ts';
import type { RoleHolder } from '../../src/schema/role-holder.ts';
import type { Term } from '../../src/schema/term.ts';
import { type Classification, classificationRank } from '../../src/schema/words.ts';

/** Draws plain handbooks, linked as the law allows: a record names only what all its own readers may see. */

const classifications: readonly Classification[] = ['public', 'internal', 'confidential'];
export const place = { file: 'policies/drawn.mdx', line: 1, column: 1 };

/** The records that a text may name. */
export interface Nameable {
  readonly documents: readonly { readonly slug: string; readonly classification: Classification }[];
  readonly terms: readonly Term[];
  readonly roles: readonly Role[];
  readonly contacts: readonly Contact[];
  readonly parameters: readonly Parameter[];
}

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

export function drawHolder(draw: GeneratorValue, role: string): RoleHolder {
  return { role, person: drawWord(draw), name: drawWord(draw), from: '2025-01-01' };
}

export function drawClock(draw: GeneratorValue, id: string): Clock {
  return {
    id,
    regime: 'gdpr',
    startEvent: drawWord(draw),
    limit: drawWord(draw),
    addressee: drawWord(draw),
    what: drawWord(draw),
    source: drawWord(draw),
    verifiedOn: '2026-01-01',
  };
}

export function drawFramework(draw: GeneratorValue, id: string): Framework {
  return {
    id,
    title: drawWord(draw),
    name: drawWord(draw),
    edition: drawWord(draw),
    publisher: drawWord(draw),
    status: { state: 'current' },
    sources: [drawWord(draw)],
    notVerified: [],
    needsControls: draw(fc.boolean),
    requirements: [{ id: 'R.1', title: drawWord(draw), kind: 'clause', assessable: true }],
  };
}

/** Citations of things that readers of something so classified may see. */
export function drawCitations(
  draw: GeneratorValue,
  reader: Classification,
  nameable: Nameable,
): readonly Citation[] {
  const all: Citation[] = [
    ...readable(nameable.documents, reader).map(({ slug }) => ({
      kind: 'document' as const,
      id: slug,
      place,
    })),
    ...readable(nameable.terms, reader).map(({ id }) => ({ kind: 'term' as const, id, place })),
    ...readable(nameable.roles, reader).map(({ id }) => ({ kind: 'role' as const, id, place })),
    ...readable(nameable.contacts, reader).map(({ id }) => ({ kind: 'contact' as const, id, place })),
    ...readable(nameable.parameters, reader).map(({ id }) => ({ kind: 'parameter' as const, id, place })),
  ];
  return draw(fc.subarray, all, { maxLength: Math.min(all.length, 6) });
}

export function drawDocument(
  draw: GeneratorValue,
  slug: string,
  classification: Classification,
  nameable: Nameable,
  images: readonly Image[],
): Document {
  const roles = readable(nameable.roles, classification);
  const word = drawWord(draw);
  return {
    id: `POL-${slug}`,
    title: word,
    type: 'policy',
    classification,
    version: '1.0.0',
    owner: draw(fc.constantFrom, ...roles).id,
    approver: draw(fc.constantFrom, ...roles).id,
    audience: [drawWord(draw)],
    reviewEvery: 'P1Y',
    summary: drawWord(draw),
    offline: draw(fc.boolean),
    forms: [],
    keywords: [drawWord(draw)],
    answers: [{ question: drawWord(draw), at: `#${word}` }],
    satisfies: { gdpr: ['R.1'] },
    provides: ['ISMS-01'],
    slug,
    file: `policies/topic/${slug}.mdx`,
    topic: 'topic',
    language: 'en',
    status: 'draft',
    text: `<h2 id="${word}">${drawWord(draw)}</h2>`,
    sha256: drawWord(draw),
    outline: [
      {
        anchor: word,
        heading: drawWord(draw),
        number: '1',
        depth: 2,
        text: drawWord(draw),
        sha256: word,
        satisfies: { gdpr: ['R.1'] },
      },
    ],
    rules: [{ id: drawWord(draw), number: '1.1', level: 'must', who: ['all-staff'], text: drawWord(draw) }],
    inShort: [drawWord(draw)],
    plainText: drawWord(draw),
    words: draw(fc.nat, { max: 99 }),
    readingMinutes: 1,
    citations: [
      ...drawCitations(draw, classification, nameable),
      ...images.map(({ file }) => ({ kind: 'image' as const, id: file, place })),
    ],
    durations: [{ amount: draw(fc.nat, { max: 9 }), unit: 'day', place, parameters: [] }],
  };
}

export function drawControl(draw: GeneratorValue, id: string, nameable: Nameable): Control {
  return {
    id,
    framework: 'gdpr',
    applicable: draw(fc.boolean),
    drivers: ['risk'],
    because: drawWord(draw),
    status: draw(fc.constantFrom, 'implemented' as const, 'planned' as const),
    owner: draw(fc.constantFrom, ...readable(nameable.roles, 'internal')).id,
    evidence: [{ title: drawWord(draw), where: drawWord(draw), kind: 'record', on: '2026-01-01' }],
    file: `content/controls/gdpr/${id}.mdx`,
    text: `<p>${drawWord(draw)}</p>`,
    // Employees read how a control is done, so it may name what they may see.
    citations: drawCitations(draw, 'internal', nameable),
  };
}

function drawOrganization(draw: GeneratorValue, contacts: readonly Contact[]): EditionOrganization {
  const contact = () => draw(fc.constantFrom, ...contacts).id;
  return {
    name: drawWord(draw),
    description: drawWord(draw),
    legalEntities: [{ name: drawWord(draw), place: 'Tallinn', jurisdiction: 'EE', part: drawWord(draw) }],
    locations: [drawWord(draw)],
    headcount: draw(fc.nat, { max: 999 }),
    language: 'en',
    timeZone: 'Europe/Tallinn',
    jurisdictions: ['EE'],
    regimes: ['gdpr'],
    role: 'both',
    sites: {
      public: 'https://example.org/',
      staff: `https://${drawWord(draw)}.example.org/`,
      audit: `https://${drawWord(draw)}.example.org/`,
    },
    audiences: [{ id: drawWord(draw), title: drawWord(draw), description: drawWord(draw) }],
    contacts: { incident: contact(), privacy: contact(), security: contact(), accessibility: contact() },
    settings: { reviewSoon: 'P60D' },
  };
}

/** Draws a whole handbook. There is always one public role and contact, which every document may name. */
export function drawHandbook(draw: GeneratorValue): Handbook {
  const contacts = [
    drawContact(draw, 'office', 'public'),
    ...drawSome(draw, 4, (id) => drawContact(draw, id, drawClassification(draw))),
  ];
  const roles = [
    drawRole(draw, 'head', 'public', contacts),
    ...drawSome(draw, 4, (id) => drawRole(draw, id, drawClassification(draw), contacts)),
  ];
  const terms = linkTerms(
    draw,
    drawSome(draw, 5, (id) => drawTerm(draw, id, drawClassification(draw))),
  );
  const parameters = drawSome(draw, 4, (id) => drawParameter(draw, id, drawClassification(draw)));
  const drafts = drawSome(draw, 5, (slug) => ({ slug, classification: drawClassification(draw) }));
  const nameable = { documents: drafts, terms, roles, contacts, parameters };
  const images: Image[] = [];
  const documents = drafts.map(({ slug, classification }) => {
    const own = drawSome(draw, 2, (name) => drawImage(draw, `policies/topic/${slug}/${name}.png`));
    images.push(...own);
    return drawDocument(draw, slug, classification, nameable, own);
  });
  return sorted({
    organization: drawOrganization(draw, contacts),
    roles,
    roleHolders: roles.flatMap(({ id }) => (draw(fc.boolean) ? [drawHolder(draw, id)] : [])),
    contacts,
    parameters,
    terms,
    clocks: drawSome(draw, 2, (id) => drawClock(draw, id)),
    frameworks: drawSome(draw, 2, (id) => drawFramework(draw, id)),
    controls: drawSome(draw, 3, (id) => drawControl(draw, id, nameable)),
    documents,
    images,
    places: { 'content/roles.yaml': { [drawWord(draw)]: [1, 1] } },
  });
}

function linkTerms(draw: GeneratorValue, terms: readonly Term[]): Term[] {
  return terms.map((item) => {
    const others = readable(terms, item.classification).map(({ id }) => id);
    return { ...item, see: draw(fc.subarray, others) };
  });
}

/** In the order in which a load leaves its lists. */
export function sorted(handbook: Handbook): Handbook {
  const by =
    <Item>(key: (item: Item) => string) =>
    (a: Item, b: Item) =>
      key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
  const byId = by(({ id }: { readonly id: string }) => id);
  return {
    ...handbook,
    roles: handbook.roles.toSorted(byId),
    roleHolders: handbook.roleHolders.toSorted(by(({ role, person }) => `${role} ${person}`)),
    contacts: handbook.contacts.toSorted(byId),
    parameters: handbook.parameters.toSorted(byId),
    terms: handbook.terms.toSorted(byId),
    clocks: handbook.clocks.toSorted(byId),
    frameworks: handbook.frameworks.toSorted(byId),
    controls: handbook.controls.toSorted(by(({ file }) => file)),
    documents: handbook.documents.toSorted(by(({ slug }) => slug)),
    images: handbook.images.toSorted(by(({ file }) => file)),
  };
}
