import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/mdx/parse.ts';
import { type BuiltEdition, readEditions } from '../support/built-edition.ts';
import { hasClass, textOf, wordsIn } from '../support/html.ts';

interface Document {
  readonly slug: string;
  readonly title: string;
  readonly version: string;
  readonly status: string;
}

function readDocuments({ folder }: BuiltEdition): readonly Document[] {
  return JSON.parse(readFileSync(join(folder, 'api/documents.json'), 'utf8'));
}

/** The words that were approved, to the letter. */
function readText({ folder }: BuiltEdition, { slug, version }: Document): string {
  return textOf(parseHtml(readFileSync(join(folder, `documents/${slug}/v/${version}/text.html`), 'utf8')));
}

/** The same as a reader sees them, with a space between cells. */
function wordsOfText({ folder }: BuiltEdition, { slug, version }: Document): string {
  return wordsIn(parseHtml(readFileSync(join(folder, `documents/${slug}/v/${version}/text.html`), 'utf8')));
}

/** The words on a page, less what was put round them. */
function wordsOf(element: Element): string {
  return textOf(element, ({ properties }) => properties.dataDressing !== undefined);
}

describe.each(readEditions())('in the $name edition', (edition) => {
  const documents = readDocuments(edition).filter(({ status }) => status !== 'retired');

  test.each(documents)('the page of $slug says what its approved text says, and nothing else', (document) => {
    const page = edition.pages.find(({ path }) => path === `documents/${document.slug}/index.html`);
    const texts = page?.elements.filter((element) => hasClass(element, 'text')) ?? [];
    expect(texts.map(wordsOf)).toEqual([readText(edition, document)]);
  });

  test('the pages to print say it, too', () => {
    const printed = edition.pages
      .filter(({ path }) => /^print\/.+\/index\.html$/.test(path))
      .flatMap(({ elements }) => elements.filter((element) => hasClass(element, 'text')).map(wordsOf));
    expect(printed.toSorted()).toEqual(documents.map((document) => readText(edition, document)).toSorted());
  });

  test('the Markdown beside each document says every word of its approved text, in its order', () => {
    expect(
      documents.flatMap((document) => {
        const markdown = readFileSync(join(edition.folder, `documents/${document.slug}/index.md`), 'utf8');
        // Signs that Markdown has for itself are no words.
        const said: readonly string[] = markdown.match(/[\p{L}\p{N}]+/gu) ?? [];
        let at = 0;
        return (wordsOfText(edition, document).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => {
          const found = said.indexOf(word, at);
          if (found !== -1) at = found + 1;
          return found === -1;
        });
      }),
    ).toEqual([]);
  });
});
