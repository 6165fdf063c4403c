import type { PublicActivity } from '../schema/public-activity.ts';
import type { VagueEntry, wordingFaults } from '../schema/vague-words.ts';
import { type FoundPhrase, findPhrasesBut } from './phrases.ts';

/** Words that leave a reader in the dark, and what to write in their place. */
export interface VagueWords {
  readonly fault: (typeof wordingFaults)[number];
  readonly phrase: string;
  /** How many characters into the text; 0 where the text as a whole says nothing. */
  readonly at: number;
  readonly instead: string;
}

/** A purpose whose public words say too little, and where they stand. */
export interface VaguePurpose extends VagueWords {
  readonly activity: string;
  readonly purpose: string;
  readonly field: string;
  readonly language: string;
}

/** Words that leave open whether something is done (T-02): "we may share some data". */
export function findWeaselWords(
  text: string,
  language: string,
  list: readonly VagueEntry[],
  allowed: readonly string[] = [],
): readonly VagueWords[] {
  return findVague(text, language, 'weasel word', list, allowed);
}

/** What of a text leaves open why something is done (T-03): "to improve our services". */
export function findVaguePurpose(
  text: string,
  language: string,
  list: readonly VagueEntry[],
  allowed: readonly string[] = [],
): readonly VagueWords[] {
  return findVague(text, language, 'vague purpose', list, allowed);
}

/** Purposes of activities whose words for the public say too little (T-03), in every language that they have. */
export function vaguePurposes(
  activities: readonly PublicActivity[],
  list: readonly VagueEntry[],
  allowed: readonly string[] = [],
): readonly VaguePurpose[] {
  return activities.flatMap(({ id, purposes }) =>
    purposes.flatMap((purpose, index) =>
      Object.entries(purpose.publicText).flatMap(([language, text]) =>
        findVaguePurpose(text, language, list, allowed).map((found) => ({
          activity: id,
          purpose: purpose.id,
          field: `purposes.${index}.publicText.${language}`,
          language,
          ...found,
        })),
      ),
    ),
  );
}

/**
 * @param allowed Phrases that the author stands by: `may ask for a copy`. What stands within one of them is no fault.
 */
function findVague(
  text: string,
  language: string,
  fault: VagueWords['fault'],
  list: readonly VagueEntry[],
  allowed: readonly string[],
): readonly VagueWords[] {
  const [general] = language.split('-');
  const found = list
    .filter((entry) => entry.fault === fault && entry.language === general)
    .flatMap(({ words, alone, except, instead }) =>
      findPhrasesBut(text, words, [...except, ...allowed])
        .filter(({ phrase }) => !alone || saysNothingElse(text, phrase))
        .map((found) => ({ fault, ...found, instead })),
    )
    .sort((a, b) => a.at - b.at);
  // "Research" within "research purposes" is said already.
  return found.filter((one) => !found.some((other) => other !== one && isWithin(one, other)));
}

function isWithin(one: FoundPhrase, other: FoundPhrase): boolean {
  return (
    other.phrase.length > one.phrase.length &&
    other.at <= one.at &&
    one.at + one.phrase.length <= other.at + other.phrase.length
  );
}

/** Whether a text is that phrase, give or take words that say nothing: "For our research." */
function saysNothingElse(text: string, phrase: string): boolean {
  const empty = /^(?:for|to|our|the|and|of|purposes?|meie|ja|para|por|la|el|los|las|de|nuestra|nuestro|y)$/iu;
  const left = text.replace(phrase, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return left.every((word) => empty.test(word));
}
