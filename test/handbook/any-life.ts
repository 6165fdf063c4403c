import fc, { type GeneratorValue } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { inMemory } from '../../src/handbook/frozen-texts.ts';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { appendEvent, type Statement } from '../../src/ledger/append-event.ts';
import type { FrozenText, Handbook, RecordedEvent } from '../../src/schema/handbook.ts';
import type { Classification } from '../../src/schema/words.ts';
import { drawClassification, drawSome, drawWord } from './any-record.ts';

/** Lives of documents, as plain stories: what is told of them by an edition is for the tests to find out. */

export interface Chapter {
  readonly kind: 'release' | 'review' | 'suspend' | 'retire';
  readonly day: string;
  /** Of a release: who may read that version. */
  readonly classification: Classification;
  /** Everything that its readers see of it. */
  readonly word: string;
  /** The same in another language, where a release has it. */
  readonly translation?: string | undefined;
  /** What only auditors see of it. */
  readonly secret: string;
}

export interface Life {
  readonly slug: string;
  readonly chapters: readonly Chapter[];
}

export function drawLife(draw: GeneratorValue, slug: string): Life {
  let day = Temporal.PlainDate.from('2025-01-01');
  const count = 1 + draw(fc.nat, { max: 5 });
  const chapters: Chapter[] = [];
  for (let index = 0; index < count; index++) {
    day = day.add({ days: 1 + draw(fc.nat, { max: 200 }) });
    const kind =
      index === 0
        ? 'release'
        : draw(
            fc.constantFrom,
            'release' as const,
            'release' as const,
            'review' as const,
            'suspend' as const,
            'retire' as const,
          );
    chapters.push({
      ...{ kind, day: day.toString(), classification: drawClassification(draw) },
      ...{ word: drawWord(draw), secret: drawWord(draw), translation: drawTranslation(draw) },
    });
    if (kind === 'retire') break;
  }
  return { slug, chapters };
}

export function drawTranslation(draw: GeneratorValue): string | undefined {
  return draw(fc.boolean) ? drawWord(draw) : undefined;
}

export function drawLives(draw: GeneratorValue): Life[] {
  return drawSome(draw, 4, (slug) => drawLife(draw, slug));
}

/** The handbook in which these lives were lived, each chapter recorded on its day. */
export function tell(base: Handbook, lives: readonly Life[]): Handbook {
  const archive: FrozenText[] = [];
  const texts: string[] = [];
  const ledger: RecordedEvent[] = [];
  const chapters = lives
    .flatMap(({ slug, chapters }) =>
      chapters.map((chapter, index) => ({ slug, chapter, before: chapters.slice(0, index) })),
    )
    .sort((a, b) => (a.chapter.day < b.chapter.day ? -1 : a.chapter.day > b.chapter.day ? 1 : 0));
  for (const { slug, chapter, before } of chapters) {
    const released = before.filter(({ kind }) => kind === 'release').length;
    if (chapter.kind === 'release') {
      const version = `${released + 1}.0.0`;
      archive.push(freeze(slug, version, chapter));
      texts.push(textOf(chapter));
      if (chapter.translation !== undefined) {
        archive.push(translate(slug, version, chapter, chapter.translation));
        texts.push(textOf({ word: chapter.translation }));
      }
    }
    const { event } = appendEvent(
      ledger,
      state(slug, chapter, `${released}.0.0`),
      `${chapter.day}T10:00:00Z`,
    );
    ledger.push(event);
  }
  return { ...base, ledger, archive, texts: inMemory(texts) };
}

function state(slug: string, { kind, day, word, secret, translation }: Chapter, inForce: string): Statement {
  if (kind === 'review')
    return {
      kind,
      documents: [
        {
          document: slug,
          version: inForce,
          on: day,
          role: 'head',
          holder: secret,
          for: `${secret}-2`,
          outcome: 'confirmed',
          note: secret,
        },
      ],
    };
  if (kind !== 'release')
    return {
      kind: 'retire',
      documents: [
        {
          ...{ document: slug, from: day, why: word },
          ...(kind === 'suspend' ? { suspended: true } : {}),
          approval: {
            ...{ on: day, role: 'head', holder: secret, for: `${secret}-2` },
            ...{ meaning: secret, method: 'minutes', evidence: secret },
          },
        },
      ],
    };
  const [major = '0'] = inForce.split('.');
  return {
    kind,
    documents: [
      {
        document: slug,
        version: `${Number(major) + 1}.0.0`,
        hashes: { source: hashOf(secret), text: hashOf(word), facts: hashOf(secret) },
        translations:
          translation === undefined
            ? []
            : [
                {
                  language: 'et',
                  hashes: { source: hashOf(secret), text: hashOf(translation), facts: hashOf(secret) },
                },
              ],
        approval: {
          on: day,
          role: 'head',
          holder: secret,
          for: `${secret}-2`,
          meaning: word,
          method: 'minutes',
          evidence: secret,
        },
        effective: day,
        reason: word,
        changes: [{ audience: 'all-staff', text: word }],
        weight: 'material',
      },
    ],
  };
}

function translate(document: string, version: string, chapter: Chapter, word: string): FrozenText {
  const { facts, ...frozen } = freeze(document, version, { ...chapter, word });
  return {
    ...frozen,
    language: 'et',
    facts: { ...facts, language: 'et', translation: { reviewedBy: 'head' } },
  };
}

function textOf({ word }: Pick<Chapter, 'word'>): string {
  return `<h2 id="duty"><span data-number>1</span> ${word}</h2>`;
}

function freeze(document: string, version: string, chapter: Chapter): FrozenText {
  const { classification, word, secret } = chapter;
  return {
    ...{ document, version, language: 'en', sha256: hashOf(textOf(chapter)) },
    facts: {
      format: 1,
      slug: document,
      topic: 'topic',
      language: 'en',
      frontmatter: {
        ...{
          id: 'POL-001',
          title: word,
          type: 'policy',
          classification,
          version,
          owner: 'head',
          approver: 'head',
        },
        ...{ audience: ['all-staff'], reviewEvery: 'P1Y', summary: word, offline: false, forms: [] },
        ...{ keywords: [word], answers: [], satisfies: {}, provides: [secret] },
      },
      body: hashOf(secret),
      parameters: { [secret]: { amount: 1, unit: 'day', printed: secret } },
      roles: { head: word },
      documents: { [secret]: secret },
      requirements: {},
      outline: [{ anchor: 'duty', heading: word, number: '1', depth: 2, sha256: hashOf(''), satisfies: {} }],
      rules: [],
      images: [],
    },
  };
}
