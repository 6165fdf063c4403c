import { catalogue } from './catalogue.ts';

const pages: ReadonlyMap<string, string> = new Map(
  catalogue.flatMap(({ page, rules }) => rules.map(({ slug }) => [slug, page] as const)),
);

/** Makes the address of a rule's entry in the author's manual, which is in the staff edition. */
export type HelpUrl = (rule: string) => string | undefined;

/** Nothing is known where no handbook is: then nobody knows at which address its staff read. */
export function helpIn(staffSite: string | undefined): HelpUrl {
  return (rule) => {
    const page = pages.get(rule);
    return staffSite === undefined || page === undefined
      ? undefined
      : new URL(`${page}/#${rule}`, staffSite).href;
  };
}
