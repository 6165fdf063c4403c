import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { openPageStore } from '../press/page-store.ts';
import { openPress } from '../press/press.ts';
import { printPages } from '../press/print-pages.ts';
import type { Edition, EditionName } from '../schema/handbook.ts';
import { astroConfig } from '../site/astro-config.ts';
import { answerOf, setEdition } from '../site/edition.ts';
import { writeHeaders } from '../site/server-files.ts';
import { copyImages } from './copy-images.ts';
import { copyLedger } from './copy-ledger.ts';
import { indexEdition } from './index-edition.ts';
import { namePress } from './name-press.ts';
import { writeManifest } from './write-manifest.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const caches = join(project, 'node_modules/.cache/clausebook');

export interface Target {
  /** The handbook's folder, absolute. */
  readonly root: string;
  /** Where the edition is made; emptied first. */
  readonly folder: string;
  /** Drops what earlier builds kept. */
  readonly force: boolean;
}

/** Makes the pages and images of one edition. One after the other: they are handed over through one symbol. */
export async function renderEdition(edition: Edition, { root, folder, force }: Target): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const settings = astroSettings(root, edition.name, edition.handbook.organization.sites[edition.name]);
  if (force) rmSync(settings.cacheDir, { recursive: true, force: true });
  const pressName = namePress(root, edition.name, settings);
  const press = await openPress(join(settings.cacheDir, 'press', pressName), (out, capture) =>
    build({
      ...settings,
      logLevel: 'error',
      outDir: out,
      integrations: [...settings.integrations, capture],
    }),
  );
  cpSync(press.assets, folder, { recursive: true });
  setEdition(edition);
  const store = openPageStore(join(settings.cacheDir, 'pages'), pressName);
  await printPages(press, (asked) => answerOf(edition, asked), store, folder);
  store.close();
  await copyImages(edition.handbook.images, root, folder);
  if (edition.name === 'audit') copyLedger(root, folder);
}

/**
 * Makes the search index of a rendered edition, its headers, and last the manifest over all of it. The index is made
 * by a process of its own, so that it costs no time while the next edition is rendered.
 *
 * @returns How many pages its search can find.
 */
export async function finishEdition(edition: Edition, { folder }: Target): Promise<number> {
  const pages = await indexEdition(folder, edition.handbook.organization.language);
  writeHeaders(folder, edition);
  writeManifest(folder, edition);
  return pages;
}

/** Astro's settings for one edition of one handbook. `site` is the address that the edition is served at. */
export function astroSettings(root: string, name: EditionName, site: string | undefined) {
  return {
    ...astroConfig(root, name),
    root: project,
    configFile: false,
    cacheDir: cacheFolder(root, name),
    ...(site === undefined ? {} : { site: new URL(site).origin, base: new URL(site).pathname }),
  } as const;
}

/** Where redlines are kept: in one place for all editions of a handbook. */
export function redlineFolder(root: string): string {
  return cacheFolder(root, 'redlines');
}

/**
 * A cache of its own per handbook and edition, inside this project, so that nothing internal can reach the public
 * edition through it and nothing is written into somebody's handbook.
 */
function cacheFolder(root: string, name: EditionName | 'redlines'): string {
  return join(caches, createHash('sha256').update(root).digest('hex').slice(0, 12), name);
}
