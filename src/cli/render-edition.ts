import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openPageStore } from '../press/page-store.ts';
import { printPages } from '../press/print-pages.ts';
import type { Edition } from '../schema/handbook.ts';
import { answerOf, setEdition } from '../site/edition.ts';
import { writeHeaders } from '../site/server-files.ts';
import { copyImages } from './copy-images.ts';
import { copyLedger } from './copy-ledger.ts';
import { beginIndex, type Indexing, isSearched } from './index-edition.ts';
import type { Presses } from './presses.ts';
import { writeManifest } from './write-manifest.ts';

export interface Target {
  /** The handbook's folder, absolute. */
  readonly root: string;
  /** Where the edition is made; emptied first. */
  readonly folder: string;
  /** What earlier builds kept for this edition of this handbook. Without one everything is made anew. */
  readonly store: string | undefined;
  /** Drops what earlier builds kept. */
  readonly force: boolean;
}

/** The pages of an edition, each with its SHA-256. */
export interface Rendered {
  readonly hashes: ReadonlyMap<string, string>;
  /** The index over those that search finds. */
  readonly indexing: Indexing;
}

/** Makes the pages and images of one edition. One after the other: they are handed over through one symbol. */
export async function renderEdition(edition: Edition, target: Target, presses: Presses): Promise<Rendered> {
  const { root, folder, store, force } = target;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (force && store !== undefined) rmSync(store, { recursive: true, force: true });
  const press = await presses.open(edition.name, edition.handbook.organization.sites[edition.name]);
  cpSync(press.assets, folder, { recursive: true });
  setEdition(edition);
  const pages = store === undefined ? undefined : openPageStore(join(store, 'pages'), press.name);
  const hashes = new Map<string, string>();
  const { language } = edition.handbook.organization;
  const indexing = beginIndex(folder, language, store && join(store, 'search'));
  await printPages(
    press,
    (asked) => answerOf(edition, asked),
    pages,
    folder,
    (file, { bytes, sha256 }) => {
      hashes.set(file, sha256);
      if (isSearched(file, bytes)) indexing.add(file, sha256);
    },
  );
  pages?.close();
  await copyImages(edition.handbook.images, root, folder);
  if (edition.name === 'audit') copyLedger(root, folder);
  return { hashes, indexing };
}

/**
 * Ends the search index of a rendered edition, writes its headers, and last the manifest over all of it. The index is
 * made by a process of its own, so that it costs no time while the next edition is rendered.
 *
 * @returns How many pages its search can find.
 */
export async function finishEdition(
  edition: Edition,
  { folder }: Target,
  { hashes, indexing }: Rendered,
): Promise<number> {
  const pages = await indexing.finish();
  writeHeaders(folder, edition);
  writeManifest(folder, edition, hashes);
  return pages;
}
