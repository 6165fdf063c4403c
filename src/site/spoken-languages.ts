import { question } from '../data/ask.ts';
import { languages } from '../languages/languages.ts';
import type { AnyHandbook } from '../schema/handbook.ts';

/**
 * The languages in which the pages for the public are told, the handbook's own first: those in which all that people may
 * ask for is said, as far as the interface speaks them.
 */
export const spokenLanguages = question('spokenLanguages', (handbook: AnyHandbook): readonly string[] => {
  const { language: own } = handbook.organization;
  const told = new Set(handbook.rights.flatMap(({ title }) => Object.keys(title)));
  return [own, ...languages.map(({ language }) => language).filter((one) => one !== own && told.has(one))];
});
