import type { Element, ElementContent } from 'hast';
import { mayBeginWhole, wholes } from './weigh-word.ts';

/** A word, a number with its unit, a mark of punctuation, or a picture. */
export interface Word {
  readonly text: string;
  /** Equal for words that say the same. */
  readonly key: string;
  /** White space before it: nothing, a space, a line break that the author wrote; in `pre` as it stands. */
  readonly space: string;
  /** Elements round it, outermost first: `strong`, `a`, `img`. */
  readonly marks: readonly Element[];
  /** Mark of a footnote behind it. It is no word: it moves when another note is added. */
  readonly note: string;
}

const word = "[\\p{L}\\p{N}\\p{M}_]+(?:['’.@/&+‑-][\\p{L}\\p{N}\\p{M}_]+)*(?:\\([\\p{L}\\p{N}]{1,4}\\))*";
const whole = new RegExp(`(?:${wholes.join('|')})(?![\\p{L}\\p{N}])`, 'uy');
const plain = new RegExp(`${word}|\\S`, 'gu');

/** Stand in the joined text for a picture and for a line break: the one is read as a word, the other as space. */
const pictureMark = '\uE000';
const breakMark = '\u2028';

interface Run {
  readonly end: number;
  readonly marks: readonly Element[];
}

/**
 * Splits the phrases of a block into words. A number keeps its unit wherever markup begins and ends; printed numbers
 * and marks of footnotes are no words.
 *
 * @param exact Where white space is part of the text: in `pre`.
 */
export function readWords(nodes: readonly ElementContent[], { exact = false } = {}): Word[] {
  let text = '';
  const runs: Run[] = [];
  const notes: { readonly at: number; readonly note: string }[] = [];
  const collect = (children: readonly ElementContent[], marks: readonly Element[]) => {
    for (const child of children) {
      if (child.type === 'text') text += child.value;
      else if (child.type !== 'element' || isPrinted(child)) continue;
      else if (child.properties.dataFootnoteRef !== undefined)
        notes.push({ at: text.length, note: textOf(child.children) });
      else if (child.tagName === 'br') text += breakMark;
      else if (child.tagName === 'img') {
        text += pictureMark;
        runs.push({ end: text.length, marks: [...marks, child] });
        continue;
      } else {
        collect(child.children, [...marks, child]);
        continue;
      }
      runs.push({ end: text.length, marks });
    }
  };
  collect(nodes, []);
  return cutWords(text, runs, notes, exact);
}

function cutWords(
  text: string,
  runs: readonly Run[],
  notes: { readonly at: number; readonly note: string }[],
  exact: boolean,
): Word[] {
  const words: Word[] = [];
  let run = 0;
  let end = 0;
  const matches = findWords(text);
  matches.forEach((match, index) => {
    const space = readSpace(text.slice(end, match.index), exact);
    end = match.index + match.text.length;
    while ((runs[run]?.end ?? text.length) <= match.index) run++;
    const marks = runs[run]?.marks ?? [];
    const image = marks.at(-1)?.tagName === 'img' ? marks.at(-1) : undefined;
    const written = image === undefined ? match.text : String(image.properties.alt ?? '');
    const key = written.replaceAll(/\s+/g, ' ').normalize('NFC');
    const next = matches[index + 1];
    const nextEnd = next === undefined ? text.length + 1 : next.index + next.text.length;
    words.push({
      text: written.replaceAll(/\s+/g, ' '),
      key:
        image === undefined
          ? (exact ? space : '') + key
          : `${pictureMark}${image.properties.dataImage} ${key}`,
      space: words.length === 0 && !exact ? '' : space,
      marks,
      note: notes
        .filter(({ at }) => at >= end && at < nextEnd)
        .map(({ note }) => note)
        .join(', '),
    });
  });
  return words;
}

/** Numbers with units are sought only where one may begin: at every word reading takes half as long again. */
function findWords(text: string): { readonly text: string; readonly index: number }[] {
  const found: { readonly text: string; readonly index: number }[] = [];
  plain.lastIndex = 0;
  for (let match = plain.exec(text); match !== null; match = plain.exec(text)) {
    whole.lastIndex = match.index;
    const longer = mayBeginWhole(match[0]) ? whole.exec(text) : null;
    found.push({ text: (longer ?? match)[0], index: match.index });
    if (longer !== null) plain.lastIndex = whole.lastIndex;
  }
  return found;
}

/** Printed beside a text without being of it: numbers, and the way back from a footnote. */
export function isPrinted({ properties }: Element): boolean {
  return properties.dataNumber !== undefined || properties.dataFootnoteBackref !== undefined;
}

export function isPicture(word: Word): boolean {
  return word.marks.at(-1)?.tagName === 'img';
}

/** Whether there is a letter or a digit in it, or a picture; else it is punctuation. */
export function isSpoken(word: Word): boolean {
  return isPicture(word) || /[\p{L}\p{N}]/u.test(word.text);
}

/** Words as a sentence, the way they were set. */
export function joinWords(words: readonly Word[]): string {
  return words.map(({ space, text }, index) => (index === 0 || space === '' ? '' : ' ') + text).join('');
}

export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}

function readSpace(space: string, exact: boolean): string {
  if (exact || space === '') return space;
  return space.includes(breakMark) ? '\n' : ' ';
}
