import { parentPort, workerData } from 'node:worker_threads';
import { deepFreeze } from '../data/freeze.ts';
import { noTexts, openTexts } from '../handbook/frozen-texts.ts';
import type { Edition } from '../schema/handbook.ts';
import type { PrintedInThread, ToPrint } from './print-in-thread.ts';
import { printHere } from './printer.ts';
import { describeFault } from './system-fault.ts';

// A program of its own, which `print-in-thread.ts` starts. It is told one edition after the other.
const printer = printHere(workerData as string | undefined);
parentPort?.on('message', (task: ToPrint) => {
  print(task).catch((failed) => tell({ failed, said: describeFault(failed) }));
});

async function print({ edition, texts, target }: ToPrint): Promise<void> {
  const { name } = edition;
  const { finished } = await printer.print(withTexts(edition, texts), target);
  tell({ rendered: name });
  tell({ finished: name, pages: await finished });
}

/** Frozen as it was: who sees that data can't change may remember what it answers. */
function withTexts(edition: Edition, places: ToPrint['texts']): Edition {
  const texts = places === undefined ? noTexts : openTexts(places);
  return deepFreeze({ ...edition, handbook: { ...edition.handbook, texts } });
}

function tell(message: PrintedInThread): void {
  parentPort?.postMessage(message);
}
