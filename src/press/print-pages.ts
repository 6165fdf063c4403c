import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beginSheet, endSheet } from '../data/ask.ts';
import { fingerprint } from '../data/fingerprint.ts';
import { hashOf, type PageStore, type PrintedPage } from './page-store.ts';
import type { Press } from './press.ts';
import { listPrintables, type Printable, print } from './printables.ts';

/**
 * Prints the pages of the edition that is set into a folder. A page is printed anew only where what it was given, or
 * an answer that it asked for, has changed since the last build; else it is written from the store.
 *
 * @param answer What the edition answers to something that a page asked.
 * @param seen Called with every page, by its file below the folder.
 */
export async function printPages(
  press: Press,
  answer: (asked: string) => unknown,
  store: PageStore | undefined,
  folder: string,
  seen: (file: string, page: PrintedPage) => void,
): Promise<void> {
  const answers = rememberAnswers(answer);
  const folders = new Set<string>();
  for (const printable of await listPrintables(press)) {
    const { file, props } = printable;
    const given = fingerprint(props);
    const before = store?.find(file);
    const holds = before?.props === given && before.answers === answers(before.asked);
    const page = before !== undefined && holds ? before : await printAnew(press, printable, given, answers);
    store?.keep(file, page);
    const place = dirname(join(folder, file));
    if (!folders.has(place)) mkdirSync(place, { recursive: true });
    folders.add(place);
    writeFileSync(join(folder, file), page.bytes);
    seen(file, page);
  }
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
    // What the parser of a text holds outside of the JavaScript heap is freed only between two turns.
    await setImmediate();
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
