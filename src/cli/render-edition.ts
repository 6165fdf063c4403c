import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
import { indexEdition, isSearched } from './index-edition.ts';
import { namePress } from './name-press.ts';
import { writeManifest } from './write-manifest.ts';

export interface Target {
  /** The handbook's folder, absolute. */
  readonly root: string;
  /** Where the edition is made; emptied first. */
  readonly folder: string;
  /** A folder of this build's own, on the same disk: what is made in it is moved. */
  readonly work: string;
  /** What earlier builds kept for this edition of this handbook. Without one everything is made anew. */
  readonly store: string | undefined;
  /** Drops what earlier builds kept. */
  readonly force: boolean;
}

/** The pages of an edition, each with its SHA-256. */
export interface Rendered {
  readonly hashes: ReadonlyMap<string, string>;
  /** Those that search finds. */
  readonly searched: ReadonlyMap<string, string>;
}

/** Makes the pages and images of one edition. One after the other: they are handed over through one symbol. */
export async function renderEdition(edition: Edition, target: Target): Promise<Rendered> {
  const { root, folder, work, store, force } = target;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (force && store !== undefined) rmSync(store, { recursive: true, force: true });
  const settings = astroSettings(root, edition.name, edition.handbook.organization.sites[edition.name], work);
  const name = namePress(root, edition.name, settings);
  const press = await openPress(join(store ?? work, 'press', name), (out, capture) =>
    build({
      ...settings,
      logLevel: 'error',
      outDir: out,
      integrations: [...settings.integrations, capture],
    }),
  );
  cpSync(press.assets, folder, { recursive: true });
  setEdition(edition);
  const pages = store === undefined ? undefined : openPageStore(join(store, 'pages'), name);
  const hashes = new Map<string, string>();
  const searched = new Map<string, string>();
  await printPages(
    press,
    (asked) => answerOf(edition, asked),
    pages,
    folder,
    (file, { bytes, sha256 }) => {
      hashes.set(file, sha256);
      if (isSearched(file, bytes)) searched.set(file, sha256);
    },
  );
  pages?.close();
  await copyImages(edition.handbook.images, root, folder);
  if (edition.name === 'audit') copyLedger(root, folder);
  return { hashes, searched };
}

/**
 * Makes the search index of a rendered edition, its headers, and last the manifest over all of it. The index is made
 * by a process of its own, so that it costs no time while the next edition is rendered.
 *
 * @returns How many pages its search can find.
 */
export async function finishEdition(
  edition: Edition,
  { folder, store }: Target,
  { hashes, searched }: Rendered,
): Promise<number> {
  const { language } = edition.handbook.organization;
  const pages = await indexEdition(folder, language, searched, store && join(store, 'search'));
  writeHeaders(folder, edition);
  writeManifest(folder, edition, hashes);
  return pages;
}

/**
 * Astro's settings for one edition of one handbook.
 *
 * @param site The address that the edition is served at.
 * @param work Where Astro may write what nobody reads afterwards: the engine's own folder may be somebody else's.
 */
export function astroSettings(root: string, name: EditionName, site: string | undefined, work: string) {
  const config = astroConfig(root, name);
  return {
    ...config,
    vite: { ...config.vite, cacheDir: join(work, 'vite') },
    root: work,
    configFile: false,
    cacheDir: join(work, 'cache'),
    ...(site === undefined ? {} : { site: new URL(site).origin, base: new URL(site).pathname }),
  } as const;
}
