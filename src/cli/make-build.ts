import { join, resolve } from 'node:path';
import { createMemory } from '../handbook/memory.ts';
import { publish } from '../handbook/publish.ts';
import { select } from '../handbook/select.ts';
import { formerAddresses } from '../ledger/former-addresses.ts';
import type { Edition, EditionName, Handbook } from '../schema/handbook.ts';
import { setRedlineStore } from '../site/redlines.ts';
import { writeServerFiles } from '../site/server-files.ts';
import { readStanding } from './edition-folder.ts';
import { endIndexing } from './index-edition.ts';
import { openKeptMemory } from './kept-memory.ts';
import { type Opened, openHandbook, reportProblems } from './open-handbook.ts';
import type { Options } from './options.ts';
import { requireWritable } from './place.ts';
import { type Presses, preparePresses } from './presses.ts';
import { openRedlines } from './redline-store.ts';
import { finishEdition, renderEdition, type Target } from './render-edition.ts';
import { ledgerState } from './settle.ts';
import { openStage, placeAll, type Stage } from './stage.ts';
import { Stopped } from './stopped.ts';
import { makeStore } from './store-folder.ts';

export interface Built {
  readonly failed: boolean;
  readonly day: string;
  readonly timeZone: string;
  /** The problems as they were printed. */
  readonly said: string;
}

/**
 * Checks the handbook and makes the editions. Nothing is written when the check fails.
 *
 * @param stands Whether the editions stand as the last build of this engine made them.
 */
export async function makeBuild(
  options: Options,
  stage: Stage,
  store: string | undefined,
  stands: boolean,
): Promise<Built> {
  const presses = preparePresses(
    resolve(options.root),
    options.editions,
    (name) => store && join(store, name),
    options.force,
  );
  try {
    return await printBuild(options, stage, store, stands, presses);
  } finally {
    presses.end();
  }
}

async function printBuild(
  options: Options,
  stage: Stage,
  store: string | undefined,
  stands: boolean,
  presses: Presses,
): Promise<Built> {
  const kept = store === undefined ? undefined : openKeptMemory(store, { anew: options.force });
  const opened = await openHandbook(options, createMemory({ keeper: kept }));
  const said = reportProblems(opened, options);
  process.stdout.write(said);
  const { handbook, date } = opened;
  if (opened.failed || handbook === undefined) return { failed: true, day: date, timeZone: 'UTC', said };
  requireWritable(stage.out);
  openStage(stage);
  if (store !== undefined) makeStore(store);
  // Before anything is rendered, so that what only the next load needs does not lie in memory meanwhile.
  kept?.save();

  const published = publish(handbook, date, { drafts: options.drafts });
  sayLeftOut(handbook, published);
  if (store !== undefined) setRedlineStore(openRedlines(join(store, 'redlines'), { anew: options.force }));
  const editions = options.editions.map((name) => select(published, name, date));
  try {
    await makeEditions(editions, placesOf(options, stage, store, stands), presses);
    writeServerFiles(join(stage.staging, 'deploy'), handbook.organization.sites, (name) => {
      const edition = editions.find((one) => one.name === name) ?? select(published, name, date);
      return formerAddresses(edition.handbook);
    });
    requireStill(options.root, opened);
    await placeAll(stage, store);
  } finally {
    setRedlineStore(undefined);
  }
  return { failed: false, day: date, timeZone: handbook.organization.timeZone, said };
}

/**
 * The audit edition carries the ledger along, as it lies there now: pages of the ledger as it was before do not fit it.
 *
 * @throws Stopped when an event was recorded since the handbook was read.
 */
function requireStill(root: string, { ledger }: Opened): void {
  if (ledgerState(root) === ledger) return;
  throw new Stopped(
    'An event was recorded while this build was at work, so that its pages would not fit the ledger. Nothing was put in place: build again.',
  );
}

/** Where each edition is made, and what it may use. */
function placesOf(
  { root, force }: Options,
  { out, staging }: Stage,
  store: string | undefined,
  stands: boolean,
): (name: EditionName) => Target {
  return (name) => ({
    root: resolve(root),
    folder: join(staging, name),
    standing: stands ? readStanding(join(out, name)) : undefined,
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
  presses: Presses,
): Promise<void> {
  const finishing: Promise<string>[] = [];
  try {
    for (const edition of editions.toSorted(largestFirst)) {
      const target = targetOf(edition.name);
      const rendered = await renderEdition(edition, target, presses);
      const finished = finishEdition(edition, rendered).then(
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
