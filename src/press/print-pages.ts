import { setImmediate } from 'node:timers/promises';
import { beginSheet, endSheet } from '../data/ask.ts';
import { sortBy } from '../data/compare.ts';
import { fingerprint } from '../data/fingerprint.ts';
import { hashOf, type PageMark, type PageStore } from './page-store.ts';
import type { Press } from './press.ts';
import { listPrintables, loadPage, type Printable, print } from './printables.ts';

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

/**
 * Prints the pages of the edition that is set. A page is printed anew only where what it was given, or
 * an answer that it asked for, has changed since the last build; else it is taken from the store.
 *
 * @param answer What the edition answers to something that a page asked; nothing while no code that asks it is loaded.
 */
export async function printPages(
  press: Press,
  answer: (asked: string) => { readonly answer: unknown } | undefined,
  store: PageStore | undefined,
  sheets: Sheets,
  order: PageOrder,
): Promise<void> {
  const answerTo = rememberAnswers(answer);
  for (const printable of arrange(await listPrintables(press), order)) {
    const { file, props } = printable;
    const given = fingerprint(props);
    const holds = async ({ asked }: PageMark) => {
      // A page without parts in its address is loaded when it is printed, and a page that is not may hold as well.
      if (asked.some(({ question }) => answerTo(question) === undefined)) await loadPage(press, printable);
      return asked.every(({ question, answer }) => answer === answerTo(question));
    };
    const before = store?.find(file);
    const found =
      before?.props === given && (await holds(before)) ? takeFrom(store, file, before, sheets) : undefined;
    const page = found ?? (await printAnew(press, printable, given, answerTo));
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
  props: string,
  answerTo: (question: string) => string | undefined,
): Promise<PrintedPage> {
  const sheet = beginSheet();
  try {
    const bytes = await print(press, printable);
    // What the parser of a text holds outside of the JavaScript heap is freed only between two turns.
    await setImmediate();
    const asked = [...sheet].sort().map((question) => {
      const answer = answerTo(question);
      if (answer === undefined) throw new Error(`Nobody answers ${question}, which ${printable.file} asked.`);
      return { question, answer };
    });
    return { bytes, sha256: hashOf(bytes), isSearched: isSearched(printable.file, bytes), props, asked };
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
function rememberAnswers(
  answer: (question: string) => { readonly answer: unknown } | undefined,
): (question: string) => string | undefined {
  const known = new Map<string, string>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const answered = answer(question);
    if (answered === undefined) return undefined;
    const print = fingerprint(answered.answer);
    known.set(question, print);
    return print;
  };
}
