import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createMemory } from '../handbook/memory.ts';
import { publish } from '../handbook/publish.ts';
import { select } from '../handbook/select.ts';
import { formerAddresses } from '../ledger/former-addresses.ts';
import type { Edition, Handbook } from '../schema/handbook.ts';
import { writeServerFiles } from '../site/server-files.ts';
import { readStanding } from './edition-folder.ts';
import { openKeptMemory } from './kept-memory.ts';
import { type Opened, openHandbook, reportProblems } from './open-handbook.ts';
import type { Options } from './options.ts';
import { requireWritable } from './place.ts';
import { type Presses, preparePresses } from './presses.ts';
import { printEditions } from './print-editions.ts';
import { tidyRedlines } from './redline-store.ts';
import type { Target } from './render-edition.ts';
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
  const editions = options.editions.map((name) => select(published, name, date));
  const redlines = store === undefined ? undefined : join(store, 'redlines');
  if (redlines !== undefined) tidyRedlines(redlines, { anew: options.force });
  const made = await printEditions(editions, targetIn(options, stage, store, stands, presses), redlines);
  for (const { name, pages } of made) process.stderr.write(`${name}: search finds ${pages} pages\n`);
  writeServerFiles(join(stage.staging, 'deploy'), handbook.organization.sites, (name) => {
    const edition = editions.find((one) => one.name === name) ?? select(published, name, date);
    return formerAddresses(edition.handbook);
  });
  requireStill(options.root, opened);
  await placeAll(stage, store);
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

/** Where each edition is made, and what it may use, as soon as its press is ready. */
function targetIn(
  { root, force }: Options,
  { out, staging }: Stage,
  store: string | undefined,
  stands: boolean,
  presses: Presses,
): (edition: Edition) => Promise<Target> {
  return async ({ name, handbook }) => {
    const own = store === undefined ? undefined : join(store, name);
    if (force && own !== undefined) rmSync(own, { recursive: true, force: true });
    return {
      root: resolve(root),
      folder: join(staging, name),
      standing: stands ? readStanding(join(out, name)) : undefined,
      store: own,
      press: await presses.find(name, handbook.organization.sites[name]),
    };
  };
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
