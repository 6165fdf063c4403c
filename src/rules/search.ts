import { placeOf } from '../handbook/places.ts';
import { registers } from '../registers/registers.ts';
import type { Handbook } from '../schema/handbook.ts';
import { findSaid } from '../search/everyday-words.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/** A line that leads nowhere helps nobody, and nobody notices when the text that it led to is written anew. */
const wordsFindNothing = defineHandbookRule({
  slug: 'words-find-nothing',
  severity: 'warning',
  means:
    'A line of `content/search.yaml` says what an everyday word means, and no document, question or term says that. Whoever types the word finds nothing by it.',
  mend: 'Write what the texts call it, word for word, or take the line out.',
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
    return handbook.everydayWords.flatMap(({ id, means, not }) =>
      [
        ...means.map((words, at) => [words, `${id}.means.${at}`] as const),
        ...not.map((words, at) => [words, `${id}.not.${at}`] as const),
      ]
        .filter(([words]) => !said.has(words))
        .map(([words, field]) => ({
          ...placeOf(handbook, file, field),
          message: `Nothing in this handbook says ${quote(words)}, so search finds nothing by it.`,
          hint: 'Write it as a document, a question or the glossary has it, or take it out.',
        })),
    );
  },
});

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
