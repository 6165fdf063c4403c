import { join, resolve } from 'node:path';
import { publish } from '../handbook/publish.ts';
import { select } from '../handbook/select.ts';
import { type Edition, type EditionName, editionNames, type Handbook } from '../schema/handbook.ts';
import { setRedlineStore } from '../site/redlines.ts';
import { writeServerFiles } from '../site/server-files.ts';
import { endIndexing } from './index-edition.ts';
import { openHandbook, printProblems } from './open-handbook.ts';
import { type Options, readOptions } from './options.ts';
import { requirePlace, requireWritable } from './place.ts';
import { openRedlines } from './redline-store.ts';
import { finishEdition, renderEdition, type Target } from './render-edition.ts';
import { restore, type Stage, stageFor, swapIn } from './stage.ts';
import { storeFolder } from './store-folder.ts';

/** `clausebook build`: checks, then makes the editions. Nothing is written when the check fails. */
export async function build(words: readonly string[]): Promise<number> {
  const options = readOptions('build', words, ['edition', 'out', 'force', 'drafts']);
  const stage = stageFor(options.out ?? join(options.root, 'dist'));
  const parts = [...editionNames, 'deploy'];
  requirePlace(stage.out, options.root);
  // First of all: even when the check fails, what a killed build left undone is put right.
  restore(stage, parts);
  const opened = await openHandbook(options);
  printProblems(opened, options);
  if (opened.failed || opened.handbook === undefined) {
    process.stderr.write('Nothing was built. Mend the problems above and try again.\n');
    return 1;
  }
  const { handbook, date } = opened;
  requireWritable(stage.out);

  const published = publish(handbook, date, { drafts: options.drafts });
  sayLeftOut(handbook, published);
  const store = storeFolder(options.root);
  if (store !== undefined) setRedlineStore(openRedlines(join(store, 'redlines'), { anew: options.force }));
  try {
    await makeEditions(
      options.editions.map((name) => select(published, name, date)),
      placesOf(options, stage, store),
    );
    writeServerFiles(join(stage.staging, 'deploy'), handbook.organization.sites);
    for (const part of [...options.editions, 'deploy']) swapIn(stage, part);
  } finally {
    setRedlineStore(undefined);
    restore(stage, parts);
  }
  process.stderr.write(`Built ${options.editions.join(', ')} in ${stage.out}\n`);
  return 0;
}

/** Where each edition is made, and what it may use. */
function placesOf(
  { root, force }: Options,
  { staging, work }: Stage,
  store: string | undefined,
): (name: EditionName) => Target {
  return (name) => ({
    root: resolve(root),
    folder: join(staging, name),
    work,
    store: store === undefined ? undefined : join(store, name),
    force,
  });
}

/** Where there is a ledger, only what was released is published: whoever waits for the rest is told. */
function sayLeftOut(handbook: Handbook, published: Handbook): void {
  const known = new Set([
    ...published.documents.map(({ slug }) => slug),
    ...published.histories.map(({ document }) => document),
  ]);
  const left = handbook.documents.filter(({ slug }) => !known.has(slug)).map(({ slug }) => slug);
  if (left.length > 0)
    process.stderr.write(`Never released, and left out: ${left.join(', ')}. With --drafts they are shown.\n`);
}

/**
 * Renders the editions one after the other, and finishes each while the next is rendered: the largest first, because
 * for the last index nothing else is left to do meanwhile.
 */
async function makeEditions(
  editions: readonly Edition[],
  targetOf: (name: EditionName) => Target,
): Promise<void> {
  const finishing: Promise<string>[] = [];
  try {
    for (const edition of editions.toSorted(largestFirst)) {
      await renderEdition(edition, targetOf(edition.name));
      const finished = finishEdition(edition, targetOf(edition.name)).then(
        (pages) => `${edition.name}: search finds ${pages} pages\n`,
      );
      // Waited for below; until then a failure must not count as one that nobody looks at.
      finished.catch(() => undefined);
      finishing.push(finished);
    }
    for (const line of await Promise.all(finishing)) process.stderr.write(line);
  } finally {
    await Promise.allSettled(finishing);
    await endIndexing();
  }
}

function largestFirst(a: Edition, b: Edition): number {
  return b.handbook.documents.length - a.handbook.documents.length;
}
