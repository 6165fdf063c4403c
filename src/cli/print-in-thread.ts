import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Edition, EditionName, TextPlaces } from '../schema/handbook.ts';
import type { Printer } from './printer.ts';
import type { Target } from './render-edition.ts';
import { Stopped } from './stopped.ts';

/** What a thread is told to print. All of it is plain data: frozen texts go as the places where they lie. */
export interface ToPrint {
  readonly edition: Edition;
  readonly texts: TextPlaces | undefined;
  readonly target: Target;
}

/** What a thread says of an edition. */
export type PrintedInThread =
  | { readonly rendered: EditionName }
  | { readonly finished: EditionName; readonly pages: number }
  /** `said`: the fault in words, where it is one of the system, whose code would not come through. */
  | { readonly failed: unknown; readonly said: string | undefined };

/**
 * Prints in a thread of its own. It ends with the process: whoever kills a build kills all of it.
 *
 * @param redlines Folder that keeps redlines; nothing where nothing is kept.
 */
export function printInThread(redlines: string | undefined): Printer {
  // A package has the commands compiled.
  const program = new URL(`print-thread${extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(program, { workerData: redlines });
  const failed = new Promise<never>((_, reject) => {
    thread.on('message', (message: PrintedInThread) => {
      if (!('failed' in message)) return;
      const { failed, said } = message;
      reject(said === undefined ? failed : new Stopped(said, { cause: failed }));
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`The thread that prints has ended with ${code}.`)));
  });
  // Looked at when something is printed; one that ends when it should has not failed.
  failed.catch(() => undefined);
  const told = (isIt: (message: PrintedInThread) => boolean): Promise<PrintedInThread> => {
    const message = new Promise<PrintedInThread>((resolve) => {
      thread.on('message', (message: PrintedInThread) => {
        if (isIt(message)) resolve(message);
      });
    });
    return Promise.race([message, failed]);
  };
  return {
    async print(edition, target) {
      const { name, handbook } = edition;
      thread.postMessage({ edition, texts: handbook.texts.places, target } satisfies ToPrint);
      const rendered = told((message) => 'rendered' in message && message.rendered === name);
      const finished = told((message) => 'finished' in message && message.finished === name).then(
        (message) => ('pages' in message ? message.pages : 0),
      );
      finished.catch(() => undefined);
      await rendered;
      return { finished };
    },
    async end() {
      await thread.terminate();
    },
  };
}
