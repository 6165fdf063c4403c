import type { IdEntry } from './find-by-id.ts';
import type { Result } from './pagefind.ts';

/**
 * Draws the results, ids first, without markup from the index: words found are told from the rest by splitting.
 * Returns how many there are.
 */
export function showResults(
  list: HTMLOListElement,
  byId: readonly IdEntry[],
  results: readonly Result[],
): number {
  const jumps = new Set(byId.map((entry) => entry.url));
  const others = results.filter((result) => !jumps.has(result.url));
  list.replaceChildren(
    ...byId.map((entry) => item(entry.url, `${entry.id} ${entry.title}`)),
    ...others.map((result) => item(result.url, result.title, result)),
  );
  return byId.length + others.length;
}

function item(url: string, title: string, result?: Result): HTMLLIElement {
  const line = document.createElement('li');
  line.append(link(url, title));
  if (result === undefined) return line;
  const excerpt = document.createElement('p');
  excerpt.append(...marked(result.excerpt));
  line.append(excerpt);
  if (result.parts.length > 0) {
    const parts = document.createElement('ul');
    for (const part of result.parts) {
      const row = document.createElement('li');
      row.append(link(part.url, part.title));
      parts.append(row);
    }
    line.append(parts);
  }
  return line;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

function marked(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((piece) => {
    const found = /^<mark>(.*)<\/mark>$/s.exec(piece);
    if (found === null) return document.createTextNode(unescapeText(piece));
    const mark = document.createElement('mark');
    mark.textContent = unescapeText(found[1] ?? '');
    return mark;
  });
}

/** Pagefind escapes what it quotes; a text node needs it plain. `&amp;` comes last, or `&amp;lt;` would become `<`. */
function unescapeText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
