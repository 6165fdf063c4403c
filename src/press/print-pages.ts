import { setImmediate } from 'node:timers/promises';
import { beginSheet, endSheet } from '../data/ask.ts';
import { sortBy } from '../data/compare.ts';
import { fingerprint } from '../data/fingerprint.ts';
import { hashOf, type PageStore, type PrintedPage } from './page-store.ts';
import type { Press } from './press.ts';
import { listPrintables, type Printable, print } from './printables.ts';

/**
 * Prints the pages of the edition that is set. A page is printed anew only where what it was given, or
 * an answer that it asked for, has changed since the last build; else it is taken from the store.
 *
 * @param answer What the edition answers to something that a page asked.
 * @param write Called with every page, by its file in the edition and in the order of these.
 */
export async function printPages(
  press: Press,
  answer: (asked: string) => unknown,
  store: PageStore | undefined,
  write: (file: string, page: PrintedPage) => void,
): Promise<void> {
  const answerTo = rememberAnswers(answer);
  for (const printable of sortBy(await listPrintables(press), ({ file }) => file)) {
    const { file, props } = printable;
    const given = fingerprint(props);
    const before = store?.find(file);
    const holds =
      before?.props === given && before.asked.every(({ question, answer }) => answer === answerTo(question));
    const page = before !== undefined && holds ? before : await printAnew(press, printable, given, answerTo);
    store?.keep(file, page);
    write(file, page);
  }
}

async function printAnew(
  press: Press,
  printable: Printable,
  props: string,
  answerTo: (question: string) => string,
): Promise<PrintedPage> {
  const sheet = beginSheet();
  try {
    const bytes = await print(press, printable);
    // What the parser of a text holds outside of the JavaScript heap is freed only between two turns.
    await setImmediate();
    const asked = [...sheet].sort().map((question) => ({ question, answer: answerTo(question) }));
    return { bytes, sha256: hashOf(bytes), props, asked };
  } finally {
    endSheet();
  }
}

/** A fingerprint of the answer to a question. Each is answered once for all pages. */
function rememberAnswers(answer: (question: string) => unknown): (question: string) => string {
  const known = new Map<string, string>();
  return (question) => {
    let print = known.get(question);
    if (print === undefined) known.set(question, (print = fingerprint(answer(question))));
    return print;
  };
}
