import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beginSheet, endSheet } from '../data/ask.ts';
import { fingerprint } from '../data/fingerprint.ts';
import { hashOf, type PageStore, type PrintedPage } from './page-store.ts';
import type { Press } from './press.ts';
import { listPrintables, type Printable, print } from './printables.ts';

/** What was done for one edition. */
export interface Printed {
  /** SHA-256 by file, hexadecimal. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Files that were printed anew; all others are as the last build printed them. */
  readonly anew: ReadonlySet<string>;
}

/**
 * Prints the pages of the edition that is set into a folder. A page is printed anew only where what it was given, or
 * an answer that it asked for, has changed since the last build; else it is written from the store.
 *
 * @param answer What the edition answers to something that a page asked.
 */
export async function printPages(
  press: Press,
  answer: (asked: string) => unknown,
  store: PageStore | undefined,
  folder: string,
): Promise<Printed> {
  const answers = rememberAnswers(answer);
  const hashes = new Map<string, string>();
  const anew = new Set<string>();
  const folders = new Set<string>();
  for (const printable of await listPrintables(press)) {
    const { file, props } = printable;
    const given = fingerprint(props);
    const before = store?.find(file);
    const holds = before?.props === given && before.answers === answers(before.asked);
    const page = before !== undefined && holds ? before : await printAnew(press, printable, given, answers);
    if (page !== before) anew.add(file);
    store?.keep(file, page);
    hashes.set(file, page.sha256);
    const place = dirname(join(folder, file));
    if (!folders.has(place)) mkdirSync(place, { recursive: true });
    folders.add(place);
    writeFileSync(join(folder, file), page.bytes);
  }
  return { hashes, anew };
}

async function printAnew(
  press: Press,
  printable: Printable,
  props: string,
  answers: (asked: readonly string[]) => string,
): Promise<PrintedPage> {
  const sheet = beginSheet();
  try {
    const bytes = await print(press, printable);
    const asked = [...sheet].sort();
    return { bytes, sha256: hashOf(bytes), props, asked, answers: answers(asked) };
  } finally {
    endSheet();
  }
}

/** A fingerprint of the answers to some questions. Each question is answered once for all pages. */
function rememberAnswers(answer: (asked: string) => unknown): (asked: readonly string[]) => string {
  const known = new Map<string, string>();
  const printOf = (asked: string): string => {
    let print = known.get(asked);
    if (print === undefined) known.set(asked, (print = fingerprint(answer(asked))));
    return print;
  };
  return (asked) => fingerprint(asked.map(printOf));
}
