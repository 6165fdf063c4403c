import type { Place } from '../schema/handbook.ts';
import { isBlockOfText } from './durations.ts';
import type { Use } from './guard/elements.ts';
import { around, type Visit } from './guard/visits.ts';
import { numberWords, readNumber } from './number-words.ts';

/** A number that a text writes out before a word, with the words of its sentence around it. */
export interface LiteralNumber {
  readonly amount: number;
  /** As it is written: `12`, `Twelve`. */
  readonly written: string;
  /** What stands before and behind it in the same sentence, at most {@link reach} characters. */
  readonly before: string;
  readonly after: string;
  readonly at: number;
}

/** A count and what it counts stand close together; the name of a list may stand at the other end of the sentence. */
const reach = 100;

const number = new RegExp(
  `(?<![\\p{L}\\p{N}.,/§-])(\\d{1,3}(?:,\\d{3})+|\\d+|${numberWords})(?=\\s+\\p{L})`,
  'giu',
);

/** Finds the numbers that stand before a word. */
export function findNumbers(text: string): LiteralNumber[] {
  return Array.from(text.matchAll(number), (match) => {
    const [written] = match;
    const end = match.index + written.length;
    return {
      amount: readNumber(written),
      written,
      before: onOneLine(lastSentence(text.slice(Math.max(0, match.index - reach), match.index))),
      after: onOneLine(firstSentence(text.slice(end, end + reach))),
      at: match.index,
    };
  });
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!?])\s/).at(-1) ?? '';
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])\s/)[0] ?? '';
}

/** Numbers before a word in the sentences of a text and of its rules, each where it is written. */
export function listLiteralNumbers(
  visits: readonly Visit[],
  uses: readonly Use[],
  source: string,
  placeOf: (offset: number) => Place,
): (LiteralNumber & { readonly place: Place })[] {
  const blocks = Map.groupBy(
    visits.filter(({ node }) => node.type === 'text'),
    (visit) => [...around(visit)].find(isBlockOfText),
  );
  return [
    ...[...blocks.values()].flatMap((texts) => listInBlock(texts, source, placeOf)),
    ...uses.flatMap(({ component, props, places, visit }) =>
      component.name !== 'Rule'
        ? []
        : (['by', 'record', 'check'] as const).flatMap((name) => {
            const value = (props as Readonly<Record<string, string | undefined>>)[name] ?? '';
            const start = places.get(name)?.valueStart ?? visit.start;
            return findNumbers(value).map((found) => ({ ...found, place: placeOf(start + found.at) }));
          }),
    ),
  ];
}

/** Words in bold, of a link or of a term belong to the sentence around them. */
function listInBlock(texts: readonly Visit[], source: string, placeOf: (offset: number) => Place) {
  let length = 0;
  const parts = texts.map(({ node, start }) => {
    const value = node.type === 'text' ? node.value : '';
    length += value.length;
    return { value, start, end: length };
  });
  let part = 0;
  return findNumbers(parts.map(({ value }) => value).join('')).map((found) => {
    while ((parts[part]?.end ?? length) <= found.at) part++;
    const { value = '', start = 0, end = 0 } = parts[part] ?? {};
    const offset = start + found.at - (end - value.length);
    // An entity before it is longer in the source than in the text.
    const exact = source.startsWith(found.written, offset) ? offset : source.indexOf(found.written, start);
    return { ...found, place: placeOf(Math.max(exact, 0)) };
  });
}
