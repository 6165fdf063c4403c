import { deepStrictEqual } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { mayRead } from '../../src/handbook/who-sees-what.ts';
import { type Edition, type EditionName, editionNames } from '../../src/schema/handbook.ts';
import type { Classification } from '../../src/schema/words.ts';
import { handbookOf } from '../frameworks/made-up.ts';
import { type Chapter, drawLife, drawLives, drawTranslation, type Life, tell } from './any-life.ts';
import { drawSome, drawWord } from './any-record.ts';

const date = '2026-06-01';

const base = handbookOf({
  roles: [{ id: 'head', title: 'Head', duty: 'Leads', classification: 'public' }],
});

function editionOf(lives: readonly Life[], name: EditionName, day = date): Edition {
  return select(publish(tell(base, lives), day, { drafts: false }), name, day);
}

const hidden = { public: ['internal', 'confidential'], staff: ['confidential'] } as const;

/** The version that decides who may know of the document: in force, else the first to come, else the last that was. */
function deciding({ chapters }: Life): Chapter | undefined {
  const releases = chapters.filter(({ kind }) => kind === 'release');
  return releases.findLast(({ day }) => day <= date) ?? releases[0];
}

/** The same lives to an edition's reader: what they may not see is changed, left out or added. */
function changeUnseen(draw: GeneratorValue, lives: readonly Life[], name: 'public' | 'staff'): Life[] {
  const isHidden = ({ classification }: { readonly classification: Classification }) =>
    !mayRead(name, classification);
  const kept = lives.flatMap((life) => {
    const current = deciding(life);
    if (current === undefined || isHidden(current)) {
      const fate = draw(fc.constantFrom, 'kept' as const, 'removed' as const, 'another' as const);
      if (fate === 'removed') return [];
      return [fate === 'kept' ? life : hide(draw, drawLife(draw, life.slug), name)];
    }
    return [{ ...life, chapters: life.chapters.map((chapter) => changeChapter(draw, life, chapter, name)) }];
  });
  const added = drawSome(draw, 2, (word) =>
    hide(draw, drawLife(draw, `new-${drawWord(draw)}-${word}`), name),
  );
  return [...kept, ...added];
}

/** A life of which every version is hidden. */
function hide(draw: GeneratorValue, life: Life, name: 'public' | 'staff'): Life {
  const classification = draw(fc.constantFrom, ...hidden[name]);
  return { ...life, chapters: life.chapters.map((chapter) => ({ ...chapter, classification })) };
}

function changeChapter(
  draw: GeneratorValue,
  { chapters }: Life,
  chapter: Chapter,
  name: 'public' | 'staff',
): Chapter {
  const secret = drawWord(draw);
  const version = chapters.findLast(({ kind, day }) => kind === 'release' && day <= chapter.day);
  if (version === undefined || mayRead(name, version.classification)) return { ...chapter, secret };
  if (chapter.kind !== 'release') return { ...chapter, secret, word: drawWord(draw) };
  // A hidden version between two others may have come on any day between them, and say anything.
  const index = chapters.indexOf(chapter);
  const next = chapters[index + 1];
  const later =
    index > 0 &&
    chapters[index - 1]?.kind === 'release' &&
    (next === undefined || next.day > plusOne(chapter.day));
  return {
    ...chapter,
    secret,
    word: drawWord(draw),
    translation: drawTranslation(draw),
    day: later && chapter.day < date && plusOne(chapter.day) <= date ? plusOne(chapter.day) : chapter.day,
  };
}

function plusOne(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

describe.each(['public', 'staff'] as const)('the histories of the %s edition', (name) => {
  test('are the same whatever is released, reviewed and retired that its readers may not see', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const lives = drawLives(draw);
        const changed = changeUnseen(draw, lives, name);
        deepStrictEqual(editionOf(changed, name), editionOf(lives, name));
      }),
      { numRuns: 500 },
    );
  });

  test('would not be, were anything held back let through: auditors see the change', () => {
    const noticed = fc.check(
      fc.property(fc.gen(), (draw) => {
        const lives = drawLives(draw);
        return isDeepStrictEqual(
          editionOf(changeUnseen(draw, lives, name), 'audit'),
          editionOf(lives, 'audit'),
        );
      }),
      { numRuns: 50 },
    );
    expect(noticed.failed).toBe(true);
  });
});

test('an edition reads the texts of versions that it tells of, and no others', () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const lives = drawLives(draw);
      const { archive, texts } = tell(base, lives);
      for (const name of editionNames) {
        const { handbook } = editionOf(lives, name);
        const told = new Set(
          handbook.histories.flatMap(({ versions }) =>
            versions.flatMap(({ frozen, translations }) =>
              [frozen, ...translations].map(({ sha256 }) => sha256),
            ),
          ),
        );
        for (const { sha256 } of archive)
          if (told.has(sha256)) expect(handbook.texts.read(sha256)).toBe(texts.read(sha256));
          else expect(() => handbook.texts.read(sha256)).toThrow('There is no frozen text');
      }
    }),
    { numRuns: 200 },
  );
});

const release = (day: string, classification: Classification, word: string): Chapter => ({
  ...{ kind: 'release', day, classification, word, secret: 'secret' },
});

describe('a document that changes its readers', () => {
  test('from internal to public, has no past in public', () => {
    const life = {
      slug: 'paper',
      chapters: [release('2025-01-01', 'internal', 'before'), release('2026-01-01', 'public', 'after')],
    };
    const { handbook } = editionOf([life], 'public');
    expect(handbook.documents.map(({ version }) => version)).toEqual(['2.0.0']);
    expect(handbook.histories[0]?.versions.map(({ frozen }) => frozen.version)).toEqual(['2.0.0']);
    expect(JSON.stringify(handbook)).not.toContain('before');
    expect(editionOf([life], 'staff').handbook.histories[0]?.versions).toHaveLength(2);
  });

  test('from public to internal, vanishes from public with its past', () => {
    const life = {
      slug: 'paper',
      chapters: [release('2025-01-01', 'public', 'before'), release('2026-01-01', 'internal', 'after')],
    };
    const { documents, histories } = editionOf([life], 'public').handbook;
    expect({ documents, histories }).toEqual({ documents: [], histories: [] });
    expect(editionOf([life], 'public', '2025-06-01').handbook.documents).toHaveLength(1);
  });

  test('and is about to become internal, does not say in public that anything is coming', () => {
    const life = {
      slug: 'paper',
      chapters: [release('2025-01-01', 'public', 'before'), release('2026-09-01', 'internal', 'after')],
    };
    const [history] = editionOf([life], 'public').handbook.histories;
    expect(history?.versions.map(({ frozen, release: { until } }) => [frozen.version, until])).toEqual([
      ['1.0.0', undefined],
    ]);
  });
});

describe('a translation', () => {
  const translated = (day: string, classification: Classification, translation?: string): Chapter => ({
    ...release(day, classification, 'word'),
    translation,
  });
  const shownIn = (name: EditionName, ...chapters: readonly Chapter[]) =>
    editionOf([{ slug: 'paper', chapters }], name).handbook.translations.map(
      ({ version, language, plainText, translation }) => [
        version,
        language,
        plainText.includes('oma'),
        translation?.stale,
      ],
    );

  test('is that of the version in force, or an earlier one that says so', () => {
    const first = translated('2025-01-01', 'public', 'oma');
    expect(shownIn('public', first)).toEqual([['1.0.0', 'et', true, false]]);
    expect(shownIn('public', first, translated('2026-01-01', 'public'))).toEqual([
      ['1.0.0', 'et', true, true],
    ]);
    expect(shownIn('public', first, translated('2026-09-01', 'public', 'uus'))).toEqual([
      ['1.0.0', 'et', true, false],
    ]);
  });

  test('of a version that a reader may not see is neither shown to them nor put in the place of another', () => {
    const chapters = [
      translated('2025-01-01', 'public', 'oma'),
      translated('2025-06-01', 'internal', 'sala'),
      translated('2026-01-01', 'public'),
    ];
    expect(shownIn('public', ...chapters)).toEqual([['1.0.0', 'et', true, true]]);
    expect(shownIn('staff', ...chapters)).toEqual([['2.0.0', 'et', false, true]]);
  });

  test('goes with its document when that becomes internal, and its frozen texts go with it', () => {
    const chapters = [translated('2025-01-01', 'public', 'oma'), translated('2026-01-01', 'internal')];
    expect(shownIn('public', ...chapters)).toEqual([]);
    expect(JSON.stringify(editionOf([{ slug: 'paper', chapters }], 'public'))).not.toContain('oma');
    expect(shownIn('staff', ...chapters)).toEqual([['1.0.0', 'et', true, true]]);
  });
});

describe('who approved, with what evidence, and which event it was', () => {
  test.each(['public', 'staff'] as const)('are not in the %s edition', (name) => {
    const life = { slug: 'paper', chapters: [release('2025-01-01', 'public', 'word')] };
    expect(JSON.stringify(editionOf([life], name))).not.toContain('secret');
    expect(editionOf([life], name).handbook.ledger).toEqual([]);
    expect(editionOf([life], name).handbook.documents[0]?.release).not.toHaveProperty('event');
    expect(JSON.stringify(editionOf([life], 'audit'))).toContain('secret');
  });
});
