import type { Clause } from '../../search/find.ts';
import { splitWords } from '../../search/fold-words.ts';
import type { Link, Result } from '../../search/results.ts';

/** Draws the results, best first. All that is in them is text: no markup comes from an index. */
export function showResults(list: HTMLOListElement, results: readonly Result[]): void {
  list.replaceChildren(...results.map(lineOf));
}

/** Draws the clauses whose titles say what was asked for, folded below the results. */
export function showClauses(fold: HTMLDetailsElement, clauses: readonly Clause[]): void {
  fold.hidden = clauses.length === 0;
  const [summary] = fold.getElementsByTagName('summary');
  const [list] = fold.getElementsByTagName('ul');
  if (summary === undefined || list === undefined) return;
  summary.textContent = `${clauses.length} ${clauses.length === 1 ? 'clause' : 'clauses'} of standards and laws`;
  list.replaceChildren(
    ...clauses.map(({ id, title, url, framework, counts }) => {
      const line = document.createElement('li');
      line.append(
        linkTo({ url, title: `${id} ${title}` }),
        ' ',
        small(`${framework}${counts ? '' : ', superseded or not for us'}`),
      );
      return line;
    }),
  );
}

/** Leads to what a mistyped query may have meant. The words are of this edition: no other has a part in it. */
export function showMeant(meant: HTMLElement, instead: string | undefined): void {
  meant.hidden = instead === undefined;
  const link = meant.querySelector('a');
  if (link === null || instead === undefined) return;
  link.textContent = instead;
  link.href = `#${new URLSearchParams({ q: instead })}`;
}

/** How many results there are, in words. */
export function tellCount(query: string, shown: number): string {
  if (shown === 0) return `Nothing found for “${query}”. Try other words, or look in the A-Z.`;
  return shown === 1 ? '1 result' : `${shown} results`;
}

/** Lets whoever found nothing tell those who can mend it: in a mail that they send themselves. */
export function offerMail(miss: HTMLElement, query: string): void {
  const words = miss.querySelector<HTMLInputElement>('input');
  const link = miss.querySelector<HTMLAnchorElement>('a');
  if (words === null || link === null) return;
  words.value = query;
  const write = () => {
    link.href = `mailto:${miss.dataset.mail}?${new URLSearchParams({
      subject: 'Not found in the handbook',
      body: words.value,
    })
      .toString()
      .replaceAll('+', '%20')}`;
  };
  write();
  words.oninput = write;
}

function lineOf({ url, title, text, found, level, who, by, source, also, language }: Result): HTMLLIElement {
  const line = document.createElement('li');
  if (language !== undefined) line.lang = language;
  if (level !== undefined) line.dataset.level = level;
  line.append(linkTo({ url, title }));
  if (text !== '') {
    const words = document.createElement('p');
    words.append(...marked(text, found));
    line.append(words);
  }
  if (also.length > 0) {
    const parts = document.createElement('ul');
    for (const part of also) {
      const row = document.createElement('li');
      row.append(linkTo(part));
      parts.append(row);
    }
    line.append(parts);
  }
  const said = [who === undefined ? '' : `For: ${who}`, by === undefined ? '' : `By when: ${by}`, source]
    .filter((part) => part !== '')
    .join(' · ');
  if (said !== '') line.append(small(said));
  return line;
}

function linkTo({ url, title }: Link): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = title;
  return anchor;
}

function small(text: string): HTMLElement {
  const line = document.createElement('span');
  line.className = 'source';
  line.textContent = text;
  return line;
}

/** A text with the words that were looked for in marks. */
function marked(text: string, found: ReadonlySet<string>): Node[] {
  return text.split(/([\p{L}\p{N}'’]+)/u).map((piece) => {
    const [word] = splitWords(piece);
    if (word === undefined || word.length < 3 || !found.has(word)) return document.createTextNode(piece);
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });
}
