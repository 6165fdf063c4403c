import { placeOf } from '../handbook/places.ts';
import { registers } from '../registers/registers.ts';
import type { EverydayWords } from '../schema/everyday-words.ts';
import type { Handbook } from '../schema/handbook.ts';
import { findSaid } from '../search/everyday-words.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/** A line that leads nowhere helps nobody, and nobody notices when the text that it led to is written anew. */
const wordsFindNothing = defineHandbookRule({
  slug: 'words-find-nothing',
  severity: 'warning',
  means:
    'A line of `content/search.yaml` leads nowhere: no document, question or term says what it means, or it names no place. Whoever types its words finds nothing by it.',
  mend: 'Write what the texts call it, word for word, name with `at` the place that answers, or take the line out.',
  example: {
    where: 'content/search.yaml',
    wrong: 'means: [thinking machine]',
    right: 'means: [lock your screen]',
  },
  check: (handbook, _today, faulty) => {
    // What a text or the glossary says is not known while it can't be read.
    if (faulty.size > 0 || handbook.everydayWords.length === 0) return [];
    const said = findSaid(
      handbook.everydayWords.flatMap(({ means, not }) => [...means, ...not]),
      textsOf(handbook),
    );
    const { file } = registers.everydayWords;
    return handbook.everydayWords.flatMap((line) =>
      [...findUnsaid(line, said), ...findPlaceless(line, handbook)].map(({ field, ...said }) => ({
        ...placeOf(handbook, file, `${line.id}${field}`),
        ...said,
      })),
    );
  },
});

interface Nothing {
  /** Behind the id of the line. */
  readonly field: string;
  readonly message: string;
  readonly hint: string;
}

function findUnsaid({ means, not }: EverydayWords, said: ReadonlySet<string>): readonly Nothing[] {
  return Object.entries({ means, not }).flatMap(([name, list]) =>
    [...list.entries()]
      .filter(([, words]) => !said.has(words))
      .map(([at, words]) => ({
        field: `.${name}.${at}`,
        message: `Nothing in this handbook says ${quote(words)}, so search finds nothing by it.`,
        hint: 'Write it as a document, a question or the glossary has it, or take it out.',
      })),
  );
}

function findPlaceless(
  { id, means, not, at, language }: EverydayWords,
  { translations }: Handbook,
): readonly Nothing[] {
  if (means.length + not.length + at.length === 0)
    return [
      {
        field: '',
        message: `The line of everyday words ${quote(id)} leads nowhere.`,
        hint: 'Say with "means" what the texts call it, or with "at" which place answers.',
      },
    ];
  if (language === undefined) return [];
  return [...at.entries()]
    .map(([number, place]) => [number, place.split('#')[0] ?? ''] as const)
    .filter(([, slug]) => !translations.some((one) => one.slug === slug && one.language === language))
    .map(([number, slug]) => ({
      field: `.at.${number}`,
      message: `The document ${quote(slug)} has no translation whose language is ${quote(language)}, so search finds nothing by this.`,
      hint: 'Take "language" out where the words are in the language of the handbook.',
    }));
}

function textsOf({ documents, translations, terms }: Handbook): readonly string[] {
  return [
    ...[...documents, ...translations].flatMap(({ title, summary, keywords, answers, outline }) => [
      `${title} ${summary}`,
      ...keywords,
      ...answers.map(({ question }) => question),
      ...outline.map(({ heading, text }) => `${heading} ${text}`),
    ]),
    ...terms.map(({ term, aliases, definition }) => `${term} ${aliases.join(' ')} ${definition}`),
  ];
}

export const searchRules: readonly HandbookRule[] = [wordsFindNothing];
