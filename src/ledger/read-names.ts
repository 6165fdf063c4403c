import { isSpoken, type Word } from './read-words.ts';

/**
 * Finds figures that are part of a name or an address: "Room 12", "Windows 11", "14 Harbour Street", "555 0199". Nobody
 * has to act otherwise when one changes, so they are wording.
 */
export function figuresInNames(words: readonly Word[]): ReadonlySet<Word> {
  const found = new Set<Word>();
  words.forEach((word, index) => {
    if (!/\p{N}/u.test(word.text)) return;
    if (word.text.includes('@') || isNamed(words, index) || isHouseNumber(words, index)) found.add(word);
  });
  for (const run of runsOfFigures(words))
    if (isTelephone(words, run)) for (const word of run.words) found.add(word);
  return found;
}

/**
 * What is named with a number that weighs: a clause of a law, a grade that something is of. A name may change its
 * number, these may not.
 */
const weighty =
  /^(?:art|article|section|sec|clause|annex|appendix|chapter|part|paragraph|para|table|title|rule|level|tier|priority|class|category|grade|stage|phase|step|version|iso|iec|en|aes|sha|tls|eur|usd|gbp|chf|sek|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const places = /^(?:room|floor|building|wing|ward|suite|block|gate|desk|unit|windows|form|box)$/i;
const streets =
  /^(?:street|st|road|rd|lane|avenue|ave|square|way|drive|court|place|row|alley|boulevard|mnt|tee|tn|tänav)$/i;

/** Behind a word with a capital that doesn't stand there because a sentence begins. */
function isNamed(words: readonly Word[], index: number): boolean {
  const [word, previous, before] = [words[index], words[index - 1], words[index - 2]];
  if (word === undefined || previous === undefined || !/^\p{N}+\p{L}?$/u.test(word.text)) return false;
  if (weighty.test(previous.text)) return false;
  if (places.test(previous.text)) return true;
  return /^\p{Lu}\p{L}*$/u.test(previous.text) && before !== undefined && isSpoken(before);
}

function isHouseNumber(words: readonly Word[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (word === undefined || !/^\p{N}{1,4}\p{L}?$/u.test(word.text)) return false;
  if (next === undefined || !/^\p{Lu}/u.test(next.text)) return false;
  return words.slice(index + 2, index + 4).some(({ text }) => streets.test(text));
}

interface Run {
  readonly words: Word[];
  readonly start: number;
}

function runsOfFigures(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  words.forEach((word, index) => {
    if (!/^\p{N}+(?:[-–]\p{N}+)*$/u.test(word.text)) return;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.words.length === index) last.words.push(word);
    else runs.push({ words: [word], start: index });
  });
  return runs;
}

/** By the number of its figures, and by the word or the plus before it. */
function isTelephone(words: readonly Word[], run: Run): boolean {
  const figures = run.words.map(({ text }) => text.replaceAll(/\P{N}/gu, '')).join('').length;
  const lead = words.slice(Math.max(0, run.start - 4), run.start);
  return (
    figures >= 5 &&
    lead.some(({ text }) => /^(?:\+|call|ring|phone|telephone|tel|fax|dial|line|number)$/i.test(text))
  );
}
