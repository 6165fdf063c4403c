import { availableParallelism } from 'node:os';
import type { Edition, EditionName } from '../schema/handbook.ts';
import { printInThread } from './print-in-thread.ts';
import { type Printer, printHere } from './printer.ts';
import type { Target } from './render-edition.ts';

/**
 * Prints editions at once, as many as there are cores: the largest here, so that it need not be handed over, the others
 * in threads. Who is ready takes the next. On one core all are printed here, one after the other.
 *
 * @param targetOf Where an edition is made, once that is ready.
 * @param redlines Folder that keeps redlines; nothing where nothing is kept.
 * @returns Of each edition, in the order of these, how many pages its search can find.
 */
export async function printEditions(
  editions: readonly Edition[],
  targetOf: (edition: Edition) => Promise<Target>,
  redlines: string | undefined,
): Promise<readonly { readonly name: EditionName; readonly pages: number }[]> {
  const waiting = editions.toSorted(largestFirst);
  const order = waiting.map(({ name }) => name);
  const finished = new Map<EditionName, Promise<number>>();
  const takeAll = async (printer: Printer) => {
    for (let edition = waiting.shift(); edition !== undefined; edition = waiting.shift())
      finished.set(edition.name, (await printer.print(edition, await targetOf(edition))).finished);
  };
  const threads = Math.min(availableParallelism(), editions.length) - 1;
  const printers = [printHere(redlines), ...Array.from({ length: threads }, () => printInThread(redlines))];
  const working = printers.map((printer) => takeAll(printer));
  try {
    await Promise.all(working);
    return await Promise.all(order.map(async (name) => ({ name, pages: (await finished.get(name)) ?? 0 })));
  } finally {
    // After a failure nobody begins another one.
    waiting.length = 0;
    await Promise.all(printers.slice(1).map((printer) => printer.end()));
    await Promise.allSettled(working);
    await printers[0]?.end();
  }
}

function largestFirst(a: Edition, b: Edition): number {
  return b.handbook.documents.length - a.handbook.documents.length;
}
