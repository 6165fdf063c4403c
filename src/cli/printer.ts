import type { Edition } from '../schema/handbook.ts';
import { setRedlineStore } from '../site/redlines.ts';
import { endIndexing } from './index-edition.ts';
import { openRedlines } from './redline-store.ts';
import { finishEdition, renderEdition, type Target } from './render-edition.ts';

/** Prints editions, one after the other. */
export interface Printer {
  /**
   * Prints the pages of an edition; the next can be printed while its search index is still being made.
   *
   * @returns What tells, once the edition is complete, how many pages its search can find.
   */
  print(edition: Edition, target: Target): Promise<{ readonly finished: Promise<number> }>;
  /** Ends what is still being made. */
  end(): Promise<void>;
}

/**
 * Prints in the thread that asks.
 *
 * @param redlines Folder that keeps redlines; nothing where nothing is kept.
 */
export function printHere(redlines: string | undefined): Printer {
  const finishing: Promise<number>[] = [];
  setRedlineStore(redlines === undefined ? undefined : openRedlines(redlines));
  return {
    async print(edition, target) {
      const finished = finishEdition(edition, await renderEdition(edition, target));
      // Waited for by who asked; until then a failure must not count as one that nobody looks at.
      finished.catch(() => undefined);
      finishing.push(finished);
      return { finished };
    },
    async end() {
      setRedlineStore(undefined);
      await Promise.allSettled(finishing);
      await endIndexing();
    },
  };
}
