import type { EditionHandbook } from '../schema/handbook.ts';
import type { Right } from '../schema/right.ts';
import { spokenLanguages } from './spoken-languages.ts';

/** A page below `/rights/`. */
export interface RightsPlace {
  /** Behind `/rights/`: `copy`, `copy/et`; `et` for all of them in that language. */
  readonly place: string;
  readonly language: string;
  /** Nothing for the list of all. */
  readonly right: Right | undefined;
}

/** Every page below `/rights/`; the list in the handbook's own language stands at that address itself. */
export function rightsPlaces(handbook: EditionHandbook): readonly RightsPlace[] {
  const { language: own } = handbook.organization;
  return spokenLanguages(handbook).flatMap((language) => [
    ...(language === own ? [] : [{ place: language, language, right: undefined }]),
    ...handbook.rights.map((right) => ({
      place: language === own ? right.id : `${right.id}/${language}`,
      language,
      right,
    })),
  ]);
}

/** The languages in which a page of the public edition is told besides the handbook's own, which has no name in its address. */
export function otherLanguages(handbook: EditionHandbook): readonly string[] {
  return spokenLanguages(handbook).slice(1);
}
