import type { Document } from '../schema/handbook.ts';
import { documentsIn, type Topic } from './topics.ts';

/** Documents of a topic that are printed in one go. */
export interface PrintPage {
  readonly topic: Topic;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly documents: readonly Document[];
}

/** 25,000 words are some 350 KB of page and 70 sheets: a hundred documents in one were 3 MB, and a phone gave up. */
const most = 25_000;

/** The documents of a topic, cut where a page would have more words than a browser prints with ease. */
export function printPages(topic: Topic): readonly PrintPage[] {
  const parts: Document[][] = [];
  let words = Number.POSITIVE_INFINITY;
  for (const document of documentsIn(topic)) {
    words += document.words;
    if (words > most) {
      parts.push([]);
      words = document.words;
    }
    parts.at(-1)?.push(document);
  }
  return parts.map((documents, at) => ({ topic, page: at + 1, pages: parts.length, documents }));
}

/** What stands in the address of a page behind `/print/`. No folder is called so: names of topics have no underscore. */
export function nameOfPrintPage({ topic, page }: Pick<PrintPage, 'topic' | 'page'>): string {
  return page === 1 ? topic.name : `${topic.name}/page_${page}`;
}
