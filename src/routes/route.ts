import type { EditionName } from '../schema/handbook.ts';

/** What a page may cost its reader, in bytes before compression, with all that it loads. */
export interface Budget {
  /** A page that holds others whole has less than those have together. */
  readonly html: number | 'its documents' | 'both versions';
  readonly css: number;
  /** Without what is loaded only when search is opened. */
  readonly javascript: number;
  readonly fonts: number;
}

/** What nearly every page keeps to. */
export const usualBudget = {
  html: 60_000,
  css: 30_000,
  javascript: 10_000,
  fonts: 80_000,
} as const satisfies Budget;

/** A page kind, or a kind of file that is made as pages are: everything that is said of it stands here. */
export interface Route {
  /** Its addresses, as Astro writes them: `/topics/[...topic]`. What stands in brackets its page fills in. */
  readonly pattern: string;
  /** The file below `src/site/pages/` that makes it: a page ends in `.astro`, any other file in `.ts`. */
  readonly page: string;
  readonly editions: readonly EditionName[];
  /** Of a kind with one page. The first page is called after the organisation. */
  readonly title?: string;
  /** What a file for programs holds, for the author's manual. */
  readonly holds?: string;
  /** What a menu calls it, where its title is too long for one. */
  readonly menuTitle?: string;
  /** Where a menu leads, where that is not the page itself: to the list from which a reader chooses one of many. */
  readonly menuAddress?: string;
  /** Its place in the header of each edition that has it there. Places are counted in tens, so that one more fits between. */
  readonly header?: Readonly<Partial<Record<EditionName, number>>>;
  /** Its place in the footer of all editions that have it. */
  readonly footer?: number;
  /** It is told in each language that the public is told something in, with the language behind its address. */
  readonly told?: boolean;
  /** Whether the text of a document may link to it. */
  readonly linkable?: boolean;
  /**
   * The places of it that a link may lead to: those that it has in all of its editions, whatever is in them. What stands
   * in brackets is one of many, as in patterns: `event-[number]`.
   */
  readonly anchors?: readonly string[];
  /** Left out of search engines and of the map for them, although the public may read it. */
  readonly unlisted?: boolean;
  /** Where it differs from the usual one. */
  readonly budget?: Partial<Budget>;
}

/** The page of all that is written in MDX: the pattern says which text is meant. */
export const trustedPage = 'trusted.astro';

type Optional = Omit<Route, 'pattern' | 'page' | 'editions'>;

/** Writes a row, and keeps what is written in it: a misspelt pattern elsewhere is an error of types. */
export function route<const Pattern extends string, const More extends Optional = Record<never, never>>(
  pattern: Pattern,
  page: string,
  editions: readonly EditionName[],
  more?: More,
) {
  return { pattern, page, editions, ...more } as Pick<Route, 'page' | 'editions'> & {
    readonly pattern: Pattern;
  } & More;
}

/** `/a-z` has the address `/a-z/`. */
export function addressOf({ pattern }: Pick<Route, 'pattern'>): string {
  return pattern === '/' ? pattern : `${pattern}/`;
}

/** Whether it is a page, and no file for programs. */
export function isPage({ page }: Pick<Route, 'page'>): boolean {
  return page.endsWith('.astro');
}

/** Whether there is one of its kind, which has one address in every handbook. */
export function isSingle({ pattern }: Route): boolean {
  return !pattern.includes('[');
}

/** What a page of this kind may cost. */
export function budgetOf(route: Route | undefined): Budget {
  return { ...usualBudget, ...route?.budget };
}
