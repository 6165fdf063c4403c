import type { Element } from 'hast';
import type { Block } from './read-blocks.ts';
import type { Word } from './read-words.ts';

/** What became of words that stayed: a link that leads elsewhere, or other markup. */
export interface MarkupCause {
  readonly level: 'patch';
  readonly kind: 'link' | 'markup';
  readonly before: string;
  readonly after: string;
}

/** Names the first difference between two blocks that say the same. */
export function judgeMarkup(before: Block | undefined, after: Block | undefined): MarkupCause {
  if (before === undefined || after === undefined) return nameCause('markup', before, after);
  return findWord(before, after) ?? findShell(before, after) ?? nameCause('markup', before, after);
}

function findWord(before: Block, after: Block): MarkupCause | undefined {
  for (const [index, word] of before.words.entries()) {
    const other = after.words[index];
    if (other === undefined || sameMarks(word, other)) continue;
    const link = targetOf(word) !== targetOf(other);
    return {
      level: 'patch',
      kind: link ? 'link' : 'markup',
      before: print(word, link),
      after: print(other, link),
    };
  }
  return findBelow(before, after, findWord);
}

function findShell(before: Block, after: Block): MarkupCause | undefined {
  const [old, young] = [before.element, after.element];
  if (old?.tagName !== young?.tagName || attributesOf(old) !== attributesOf(young))
    return nameCause('markup', before, after);
  return findBelow(before, after, findShell);
}

function findBelow(
  before: Block,
  after: Block,
  find: (before: Block, after: Block) => MarkupCause | undefined,
): MarkupCause | undefined {
  for (const [index, child] of before.children.entries()) {
    const other = after.children[index];
    const found = other === undefined || other.markup === child.markup ? undefined : find(child, other);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameCause(kind: 'markup', before: Block | undefined, after: Block | undefined): MarkupCause {
  return { level: 'patch', kind, before: printTag(before?.element), after: printTag(after?.element) };
}

function sameMarks(word: Word, other: Word): boolean {
  return (
    word.marks.length === other.marks.length &&
    word.marks.every(
      (mark, index) =>
        mark.tagName === other.marks[index]?.tagName &&
        attributesOf(mark) === attributesOf(other.marks[index]),
    )
  );
}

/** Where a word leads: an address, or a document and a place in it. */
function targetOf({ marks }: Word): string {
  const { href, dataDocument, dataAnchor } = marks.find(({ tagName }) => tagName === 'a')?.properties ?? {};
  return String(href ?? [dataDocument, dataAnchor].filter((part) => part !== undefined).join('#'));
}

function print(word: Word, link: boolean): string {
  if (link) return targetOf(word) === '' ? word.text : `${word.text} (${targetOf(word)})`;
  return word.marks.reduceRight((inner, { tagName }) => `<${tagName}>${inner}</${tagName}>`, word.text);
}

function printTag(element: Element | undefined): string {
  return element === undefined ? '' : `<${element.tagName}>`;
}

function attributesOf(element: Element | undefined): string {
  return JSON.stringify(element?.properties);
}
