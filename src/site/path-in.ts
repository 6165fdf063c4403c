import type { MenuLink } from '../routes/navigation.ts';
import { edition } from './edition.ts';
import { spokenLanguages } from './spoken-languages.ts';

/** Where a link of a page in a language leads: to the same language, if what it leads to is told in it. */
export function pathIn({ to, told }: Pick<MenuLink, 'to' | 'told'>, language: string): string {
  const { name, handbook } = edition();
  const isThere =
    told &&
    name === 'public' &&
    language !== handbook.organization.language &&
    spokenLanguages(handbook).includes(language);
  return isThere ? `${to}${language}/` : to;
}
