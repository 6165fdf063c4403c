import fc, { type GeneratorValue } from 'fast-check';
import { noTexts } from '../../src/handbook/frozen-texts.ts';
import { sortRecords } from '../../src/registers/define.ts';
import { forEachRegister, type Records } from '../../src/registers/registers.ts';
import type { Contact } from '../../src/schema/contact.ts';
import type {
  Citation,
  Control,
  Document,
  EditionOrganization,
  Handbook,
  Image,
  ListSources,
} from '../../src/schema/handbook.ts';
import type { Parameter } from '../../src/schema/parameter.ts';
import type { Role } from '../../src/schema/role.ts';
import type { Term } from '../../src/schema/term.ts';
import type { Classification } from '../../src/schema/words.ts';
import {
  drawAny,
  drawClassification,
  drawConfirmation,
  drawContact,
  drawCrosswalk,
  drawFramework,
  drawImage,
  drawOwnRegister,
  drawParameter,
  drawReason,
  drawRole,
  drawSome,
  drawTerm,
  drawWord,
  readable,
} from './any-record.ts';

/** Draws plain handbooks, linked as the law allows: a record names only what all its own readers may see. */

const place = { file: 'policies/drawn.mdx', line: 1, column: 1 };

/** The records that a text may name. */
export interface Nameable {
  readonly documents: readonly { readonly slug: string; readonly classification: Classification }[];
  readonly terms: readonly Term[];
  readonly roles: readonly Role[];
  readonly contacts: readonly Contact[];
  readonly parameters: readonly Parameter[];
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

function drawRoleId(draw: GeneratorValue, roles: readonly Role[], reader: Classification): string {
  const allowed = readable(roles, reader).map(({ id }) => id);
  return allowed.length === 0 ? 'nobody' : draw(fc.constantFrom, ...allowed);
}

export function drawDocument(
  draw: GeneratorValue,
  slug: string,
  classification: Classification,
  nameable: Nameable,
  images: readonly Image[],
): Document {
  const word = drawWord(draw);
  return {
    id: `POL-${slug}`,
    title: word,
    type: 'policy',
    classification,
    version: '1.0.0',
    owner: drawRoleId(draw, nameable.roles, classification),
    approver: drawRoleId(draw, nameable.roles, classification),
    audience: [drawWord(draw)],
    reviewEvery: 'P1Y',
    summary: drawWord(draw),
    offline: draw(fc.boolean),
    forms: [],
    keywords: [drawWord(draw)],
    answers: [{ question: drawWord(draw), at: `#${word}` }],
    appliesIn: [{ places: [drawWord(draw)] }],
    satisfies: { gdpr: ['R.1'] },
    provides: ['ISMS-01'],
    slug,
    file: `policies/topic/${slug}.mdx`,
    topic: 'topic',
    language: 'en',
    status: 'draft',
    body: drawWord(draw),
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
    readIn: ['en', drawWord(draw)],
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
    owner: drawRoleId(draw, nameable.roles, 'internal'),
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
    ...(forEachRegister((register) =>
      drawSome(draw, 2, (id) => drawAny(draw, register, id)),
    ) as unknown as Records),
    ownRegisters: drawSome(draw, 2, (name) => drawOwnRegister(draw, name)),
    listSources: drawSome(draw, 2, (list) => drawListSources(draw, list)),
    roles,
    contacts,
    parameters,
    terms,
    frameworks: drawSome(draw, 2, (id) => drawFramework(draw, id)),
    controls: drawSome(draw, 3, (id) => drawControl(draw, id, nameable)),
    crosswalks: drawSome(draw, 2, (id) => drawCrosswalk(draw, id)),
    applicability: drawSome(draw, 3, (id) => drawReason(draw, id)),
    confirmations: drawSome(draw, 2, (slug) => drawConfirmation(draw, slug)),
    documents,
    images,
    translations: [],
    ledger: [],
    archive: [],
    texts: noTexts,
    histories: [],
    places: { 'content/roles.yaml': { [drawWord(draw)]: [1, 1] } },
  });
}

/** Where the entries of a list come from. */
export function drawListSources(draw: GeneratorValue, list: string): ListSources {
  return { list, sources: [{ title: drawWord(draw), licence: 'own', taken: 'words' }] };
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
    ...(forEachRegister((register, key) =>
      sortRecords<object>(register, handbook[key]),
    ) as unknown as Records),
    ownRegisters: handbook.ownRegisters.toSorted(by(({ name }) => name)),
    listSources: handbook.listSources.toSorted(by(({ list }) => list)),
    frameworks: handbook.frameworks.toSorted(byId),
    controls: handbook.controls.toSorted(by(({ file }) => file)),
    crosswalks: handbook.crosswalks.toSorted(by(({ from, to }) => `${from} ${to}`)),
    applicability: handbook.applicability.toSorted(by(({ framework, id }) => `${framework} ${id}`)),
    confirmations: handbook.confirmations.toSorted(by(({ document, section }) => `${document} ${section}`)),
    documents: handbook.documents.toSorted(by(({ slug }) => slug)),
    images: handbook.images.toSorted(by(({ file }) => file)),
  };
}
