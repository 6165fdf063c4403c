import type { LegalRegime } from '../schema/legal-regime.ts';
import { findPhrases } from './phrases.ts';
import { partsOn } from './regimes.ts';

type Constant = LegalRegime['constants'][number];

/** Words in a notice that its law does not allow, or no longer. */
export interface ForbiddenWords {
  readonly id: string;
  readonly phrase: string;
  readonly why: string;
  readonly article: string;
}

/** The general language of a tag: `es` of `es-MX`. */
function generalOf(language: string): string {
  return language.split('-')[0] ?? language;
}

/** Words in a text that a law forbids on a day, or that were void by then. */
export function findForbidden(
  text: string,
  language: string,
  regime: LegalRegime,
  date: string,
): readonly ForbiddenWords[] {
  return partsOn(regime.forbidden, date).flatMap(({ id, words, why, article }) =>
    findPhrases(
      text,
      words.flatMap((one) => (one.language === generalOf(language) ? one.words : [])),
    ).map(({ phrase }) => ({ id, phrase, why, article })),
  );
}

/** The fixed words of an element in a language, where the law, or a model of its authority, has any. */
export function findConstant(
  regime: LegalRegime,
  element: string,
  language: string,
  date: string,
): Constant | undefined {
  return partsOn(regime.constants, date).find(
    (one) => one.element === element && one.language === generalOf(language),
  );
}

/** Fixed words that a text does not have to the letter, in their order: the first that is not there of each. */
export function missingConstants(
  text: string,
  language: string,
  regime: LegalRegime,
  date: string,
): readonly { readonly element: string; readonly part: string; readonly article: string }[] {
  return partsOn(regime.constants, date)
    .filter((one) => one.language === generalOf(language))
    .flatMap(({ element, parts, article }) => {
      let from = 0;
      for (const part of parts) {
        const at = text.indexOf(part, from);
        if (at === -1) return [{ element, part, article }];
        from = at + part.length;
      }
      return [];
    });
}
