import { setImmediate } from 'node:timers/promises';
import type { RouteData } from 'astro';
import { beginSheet, endSheet } from '../data/ask.ts';
import { sortBy } from '../data/compare.ts';
import { fingerprint } from '../data/fingerprint.ts';
import { type Asked, hashOf, type ListedPages, type PageMark, type PageStore } from './page-store.ts';
import type { Press } from './press.ts';
import { fileOf, listPages, loadPage, type Printable, print, routesOf } from './printables.ts';

/** A page of an edition. Its bytes are missing where they stand already. */
export interface PrintedPage extends PageMark {
  readonly bytes?: Uint8Array | undefined;
}

/** Where pages are printed to. */
export interface Sheets {
  /** Whether a page stands there with these bytes: then nobody needs to read them. */
  stands(file: string, sha256: string): boolean;
  /** Called with every page, by its file in the edition. */
  write(file: string, page: PrintedPage): void;
}

/** Pages are printed in the order of their files, but for some that come behind all others. */
export interface PageOrder {
  comesLast(file: string): boolean;
  /** Whether those come from the last on. */
  readonly backwards: boolean;
}

/** Who answers what pages ask. */
export interface Answers {
  /** The answer to a question; nothing while no code that asks it is loaded. */
  now(question: string): { readonly answer: unknown } | undefined;
  /** A fingerprint of what was answered in the last build, where it must be the same now. */
  before(question: string): string | undefined;
}

/**
 * Prints the pages of the edition that is set. A page is printed anew only where what it was given, or
 * an answer that it asked for, has changed since the last build; else it is taken from the store. So is the list of the
 * pages of each kind.
 */
export async function printPages(
  press: Press,
  answers: Answers,
  store: PageStore | undefined,
  sheets: Sheets,
  order: PageOrder,
): Promise<void> {
  const answerTo = rememberAnswers(answers);
  const holds = async (asked: readonly Asked[], route: RouteData) => {
    // A page without parts in its address is loaded when it is printed, and a page that is not may hold as well.
    if (asked.some(({ question }) => answerTo(question) === undefined)) await loadPage(press, route);
    return asked.every(({ question, answer }) => answer === answerTo(question));
  };
  const printables = new Map<string, Printable>();
  const listed = new Set<RouteData>();
  const list = async (route: RouteData): Promise<ListedPages> => {
    listed.add(route);
    const { made, asked } = await writeDown(() => listPages(press, route), answerTo);
    return { pages: made, asked };
  };
  for (const route of routesOf(press)) {
    const kind = `${route.route} ${route.component}`;
    const before = store?.findList(kind);
    const found = before && (await holds(before.asked, route)) ? before : await list(route);
    store?.keepList(kind, found);
    for (const [pathname, props] of found.pages) {
      const file = fileOf(pathname, route);
      // Of two routes with one address the first wins, as in Astro's own build.
      if (!printables.has(file)) printables.set(file, { file, pathname, route, props });
    }
  }
  for (const printable of arrange([...printables.values()], order)) {
    const { file, props, route } = printable;
    const before = store?.find(file);
    const found =
      before?.props === props && (await holds(before.asked, route))
        ? takeFrom(store, file, before, sheets)
        : undefined;
    // Else Astro would list them while a page is printed, and the page would seem to have asked for it.
    if (found === undefined && !listed.has(route)) await list(route);
    const page = found ?? (await printAnew(press, printable, answerTo));
    store?.keep(file, page, page === found ? undefined : page.bytes);
    sheets.write(file, page);
  }
}

function arrange(
  printables: readonly Printable[],
  { comesLast, backwards }: PageOrder,
): readonly Printable[] {
  const sorted = sortBy(printables, ({ file }) => file);
  const last = sorted.filter(({ file }) => comesLast(file));
  return [...sorted.filter(({ file }) => !comesLast(file)), ...(backwards ? last.reverse() : last)];
}

/** A page that holds; nothing where its bytes are needed and were damaged. */
function takeFrom(
  store: PageStore | undefined,
  file: string,
  mark: PageMark,
  sheets: Sheets,
): PrintedPage | undefined {
  if (sheets.stands(file, mark.sha256)) return mark;
  const bytes = store?.read(file);
  return bytes && { ...mark, bytes };
}

async function printAnew(
  press: Press,
  printable: Printable,
  answerTo: (question: string) => string | undefined,
): Promise<PrintedPage> {
  const { file, props } = printable;
  const { made: bytes, asked } = await writeDown(() => print(press, printable), answerTo);
  // What the parser of a text holds outside of the JavaScript heap is freed only between two turns.
  await setImmediate();
  return { bytes, sha256: hashOf(bytes), isSearched: isSearched(file, bytes), props, asked };
}

/** Makes something, and tells what was asked for it, with the answers. */
async function writeDown<Made>(
  make: () => Promise<Made>,
  answerTo: (question: string) => string | undefined,
): Promise<{ readonly made: Made; readonly asked: readonly Asked[] }> {
  const sheet = beginSheet();
  try {
    const made = await make();
    const asked = [...sheet].sort().map((question) => {
      const answer = answerTo(question);
      if (answer === undefined) throw new Error(`Nobody answers ${question}, which was asked.`);
      return { question, answer };
    });
    return { made, asked };
  } finally {
    endSheet();
  }
}

/** Whether search finds a page: Pagefind takes those that say which part of them it may read. */
function isSearched(file: string, bytes: Uint8Array): boolean {
  return (
    file.endsWith('/index.html') &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('data-pagefind-body')
  );
}

/**
 * A fingerprint of the answer to a question. Each is answered once for all pages; that there is none yet is not
 * remembered, because the page that asks may only have to be loaded.
 */
function rememberAnswers({ now, before }: Answers): (question: string) => string | undefined {
  const known = new Map<string, string>();
  return (question) => {
    const print = known.get(question) ?? before(question) ?? fingerprintOf(now(question));
    if (print !== undefined) known.set(question, print);
    return print;
  };
}

function fingerprintOf(answered: { readonly answer: unknown } | undefined): string | undefined {
  return answered && fingerprint(answered.answer);
}
