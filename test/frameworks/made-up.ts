import { noTexts } from '../../src/handbook/frozen-texts.ts';
import { forEachRegister } from '../../src/registers/registers.ts';
import type { Crosswalk, Edge } from '../../src/schema/crosswalk.ts';
import type { DocumentedInformation } from '../../src/schema/documented-information.ts';
import type { Framework, Requirement } from '../../src/schema/framework.ts';
import type { Control, Document, EditionHandbook, Handbook, Section } from '../../src/schema/handbook.ts';
import type { Satisfies } from '../../src/schema/words.ts';

/** Small made-up handbooks for questions about frameworks. Only what a question looks at has to be said. */

const place = { classification: 'internal', language: 'en' } as const;

/** All of a handbook that an auditor may see. */
export function auditOf({ archive: _archive, places: _places, ...handbook }: Handbook): EditionHandbook {
  return { ...handbook, disclosed: { subProcessors: [] } };
}

export function handbookOf(parts: Partial<Handbook> = {}): Handbook {
  return {
    organization: {
      name: 'Made up',
      description: 'Nothing real',
      legalEntities: [{ name: 'Made up', place: 'Nowhere', jurisdiction: 'EE', part: 'All' }],
      locations: ['Nowhere'],
      language: 'en',
      timeZone: 'Europe/Tallinn',
      jurisdictions: ['EE'],
      regimes: ['gdpr'],
      role: 'controller',
      sites: {},
      audiences: [],
      contacts: {},
      settings: { reviewSoon: 'P60D' },
    },
    ...forEachRegister(() => []),
    ownRegisters: [],
    listSources: [],
    frameworks: [],
    crosswalks: [],
    applicability: [],
    controls: [],
    confirmations: [],
    documents: [],
    images: [],
    translations: [],
    ledger: [],
    archive: [],
    texts: noTexts,
    histories: [],
    places: {},
    ...parts,
  };
}

/** `['1', '1.1 < 1', '# 2']`: a requirement, one below another, and a heading that is not assessed. */
export function frameworkOf(id: string, lines: readonly string[], more: Partial<Framework> = {}): Framework {
  return {
    id,
    title: id.toUpperCase(),
    name: id,
    edition: '1',
    publisher: 'Nobody',
    status: { state: 'current' },
    sources: [{ title: 'Made up', licence: 'own', taken: 'words' }],
    notVerified: [],
    needsControls: false,
    requirements: lines.map((line): Requirement => {
      const [, heading, name = '', parent] = /^(# )?(\S+)(?: < (\S+))?$/.exec(line) ?? [];
      return {
        id: name,
        title: `Title of ${name}`,
        kind: heading === undefined ? 'control' : 'theme',
        assessable: heading === undefined,
        ...(parent === undefined ? {} : { parent }),
      };
    }),
    ...more,
  };
}

/** `['1 equal 2', '1 related 3 low']` */
export function crosswalkOf(
  from: string,
  to: string,
  lines: readonly string[],
  more: Partial<Crosswalk> = {},
): Crosswalk {
  return {
    from,
    to,
    basis: 'Made up.',
    published: true,
    sources: { map: { title: 'A made-up map', licence: 'own', taken: 'pairs' } },
    edges: lines.map((line) => {
      const [a = '', relation, b = '', confidence = 'high'] = line.split(' ');
      return {
        from: a,
        to: b,
        relation: relation as Edge['relation'],
        confidence: confidence as Edge['confidence'],
        source: 'map',
        primary: false,
      };
    }),
    unrelated: [],
    ...more,
  };
}

/** A document with one section per entry, `{ anchor: what it satisfies }`. */
export function documentOf(
  slug: string,
  sections: Readonly<Record<string, Satisfies>>,
  more: Partial<Document> = {},
): Document {
  return {
    ...place,
    id: 'POL-001',
    title: `Title of ${slug}`,
    type: 'policy',
    version: '1.0.0',
    owner: 'one',
    approver: 'two',
    audience: ['all'],
    reviewEvery: 'P1Y',
    summary: 'A summary.',
    offline: false,
    forms: [],
    keywords: [],
    answers: [],
    satisfies: {},
    provides: [],
    slug,
    file: `policies/${slug}.mdx`,
    topic: '',
    status: 'draft',
    body: '',
    text: '',
    sha256: '0'.repeat(64),
    outline: Object.entries(sections).map(
      ([anchor, satisfies], index): Section => ({
        anchor,
        heading: `Heading ${anchor}`,
        number: String(index + 1),
        depth: 2,
        text: `Text of ${anchor}.`,
        sha256: 'a'.repeat(64),
        satisfies,
      }),
    ),
    rules: [],
    inShort: [],
    plainText: '',
    words: 0,
    readingMinutes: 1,
    citations: [],
    durations: [],
    ...more,
  };
}

export function controlOf(framework: string, id: string, applicable: boolean): Control {
  return {
    framework,
    id,
    applicable,
    drivers: [],
    because: `Because of ${id}.`,
    status: 'implemented',
    owner: 'one',
    evidence: [],
    file: `content/controls/${framework}/${id}.mdx`,
    text: '',
    citations: [],
  };
}

export function informationOf(
  id: string,
  kind: DocumentedInformation['class'],
  more: Partial<DocumentedInformation> = {},
): DocumentedInformation {
  return {
    id,
    framework: 'a',
    name: `Name of ${id}`,
    requirements: { a: ['1'] },
    class: kind,
    applies: true,
    form: 'document',
    check: 'It is there.',
    registers: [],
    suppliedBy: 'Somebody',
    ...more,
  };
}
