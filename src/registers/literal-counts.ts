import { remember } from '../data/remember.ts';
import { timeUnits } from '../schema/parameter.ts';
import type { Register } from './define.ts';

/** A number that a text writes out before a word, with the words of its sentence around it. */
export interface NumberInText {
  readonly amount: number;
  readonly written: string;
  readonly before: string;
  readonly after: string;
}

/** How texts call a list: what its rows are called where they are counted, and the list as a whole. */
export interface ListNames {
  readonly rows: readonly string[];
  readonly list: readonly string[];
}

/** The names of a register, by its definition. One that readers never see as a list is counted by nobody. */
export function namesInTexts({ nouns: [one, many], page, counted }: Register<object>): ListNames {
  if (page === undefined) return { rows: [], list: [] };
  const title = page.title.toLowerCase();
  return {
    // A title such as "Training" says what the list is about, and not what its rows are.
    rows: counted?.as ?? [...new Set([many, ...(title.endsWith('s') ? [title] : [])])],
    list: [`${one} register`, `register of ${many}`, title],
  };
}

/**
 * What a number in a text counts, where that is the rows of this list: `23 suppliers with patient data` is, and
 * `52 of 61 entries` are where the list is named in the sentence. Held against the whole handbook, with what was no
 * count of a list and is passed over:
 *
 * - small numbers in words, which tell what a text itself lists: "the three exceptions of 45 CFR 164.402(1)";
 * - samples: "30 sampled information assets", "a sample of 25 entries";
 * - what is ranked: "our ten highest risks";
 * - what the rows of a list did: "nine requests of partner clinics".
 *
 * @returns The words, as they are written.
 */
export function countedWords(
  { amount, written, before, after }: NumberInText,
  names: ListNames,
): string | undefined {
  if (amount < 2 || (amount < 5 && !/^\d/.test(written) && !/\bour $/i.test(before))) return undefined;
  const { rows, entries } = patternsOf(names);
  const match = rows?.exec(after) ?? (isNamed(names, `${before} ${after}`) ? entries.exec(after) : null);
  if (match === null || match === undefined) return undefined;
  const between = match[1] ?? '';
  if (/\bsampl(?:es?|ed|ing)\b/i.test(before + between)) return undefined;
  if (/\b(?:\p{L}+est|most|least|first|last)\b/iu.test(between)) return undefined;
  if (ofLaw.test(after.slice(match[0].length))) return undefined;
  return written + match[0];
}

function isNamed({ list }: ListNames, sentence: string): boolean {
  const words = sentence.toLowerCase();
  return list.some((name) => words.includes(name));
}

/** What a law counts is no row of ours: `the 3 exceptions of 45 CFR 164.402(1)`. */
const ofLaw = /^ (?:of|in|under) (?:the )?(?:\d+ CFR|Art\.|GDPR|HIPAA|[Ss]ection \d)/;

/** Words that end what a number counts: behind them stands something else, as behind "24 hours". */
const ends = [
  ...['of', 'in', 'on', 'at', 'to', 'by', 'for', 'from', 'with', 'and', 'or', 'as', 'per', 'the', 'percent'],
  ...['is', 'are', 'was', 'were', 'has', 'have', 'had', 'that', 'which', 'who'],
  ...timeUnits.map((unit) => `${unit.split(' ').at(-1)}s?`),
].join('|');
const described = `((?: of (?:our|the|all|all our|all the))?(?: (?!(?:${ends})\\b)[\\p{L}\\d'’-]+){0,3}?)`;
const entries = new RegExp(`^${described} (?:entries|rows|lines)\\b`, 'iu');

const patternsOf = remember(({ rows }: ListNames) => ({
  entries,
  rows:
    rows.length === 0
      ? undefined
      : new RegExp(
          `^${described} (?:${rows.map((name) => RegExp.escape(name)).join('|')})(?![\\p{L}-])`,
          'iu',
        ),
}));
