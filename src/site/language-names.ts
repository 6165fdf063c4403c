import { capitalise } from './words.ts';

/** The name of a language in another one: `et` is "Estonian" in English. */
export function languageName(language: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
}

/** What a language is called by those who read it: `et` is "Eesti", `en` is "English". */
export function ownName(language: string): string {
  return capitalise(languageName(language, language));
}
