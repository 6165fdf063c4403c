import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import { type ListGroup, type ListPage, listPages } from '../data/list-pages.ts';
import { documentUrl, termUrl } from '../schema/address.ts';
import type { EditionHandbook } from '../schema/handbook.ts';

/** One line of the A-Z: a document under its title, a keyword or a question that it answers, or a term of the glossary. */
export interface AzEntry {
  readonly text: string;
  /** Where a keyword leads; missing when the text is the title itself. */
  readonly title?: string | undefined;
  readonly url: string;
}

export interface AzLetter extends ListGroup<AzEntry> {
  readonly letter: string;
}

/** The alphabetical index: titles, keywords, questions and terms, by first letter. Digits and signs stand under "#". */
export const azOf = question('a-z', (handbook: EditionHandbook): readonly AzLetter[] => {
  const entries: AzEntry[] = [];
  for (const document of handbook.documents) {
    const url = documentUrl(document.slug);
    entries.push({ text: document.title, url });
    for (const keyword of document.keywords) entries.push({ text: keyword, title: document.title, url });
    for (const { question, at } of document.answers)
      entries.push({ text: question, title: document.title, url: documentUrl(document.slug, at.slice(1)) });
  }
  for (const term of handbook.terms) {
    for (const text of [term.term, ...term.aliases])
      entries.push({ text, title: 'Glossary', url: termUrl(term.id) });
  }
  const sorted = entries.toSorted(
    (a, b) =>
      collator.compare(a.text, b.text) ||
      collator.compare(a.title ?? '', b.title ?? '') ||
      compare(a.url, b.url),
  );
  return [...Map.groupBy(sorted, (entry) => letterOf(entry.text))].map(([letter, group]) => ({
    letter,
    name: letter === '#' ? 'other' : letter.toLowerCase(),
    items: group,
  }));
});

/** The letters alone, for the page of one of them: what stands below another is nothing to it. */
export const azLetters = question('letters of a-z', (handbook: EditionHandbook) =>
  azOf(handbook).map(({ letter, name }) => ({ letter, name })),
);

/** So many lines are 60 KB of page. */
const mostLines = 350;

/** The A-Z letter by letter, where it is too long for one page. */
export function azPages(handbook: EditionHandbook): readonly ListPage<AzLetter>[] {
  return listPages(azOf(handbook), mostLines);
}

function letterOf(text: string): string {
  const first = text.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}

const collator = new Intl.Collator('en');
