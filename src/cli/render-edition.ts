import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { fingerprint } from '../data/fingerprint.ts';
import { copyFiles, copyPage } from '../exports/page-copies.ts';
import { listFilesIn } from '../press/list-files-in.ts';
import { openPageStore } from '../press/page-store.ts';
import { openPress } from '../press/press.ts';
import { printPages } from '../press/print-pages.ts';
import type { Edition, EditionHandbook } from '../schema/handbook.ts';
import { answerOf, isAskedOfDay, setEdition } from '../site/edition.ts';
import { isRedline } from '../site/redlines.ts';
import { writeHeaders } from '../site/server-files.ts';
import { copyImages } from './copy-images.ts';
import { copyLedger } from './copy-ledger.ts';
import { type EditionFolder, openEditionFolder, type Standing } from './edition-folder.ts';
import { beginIndex, type Indexing } from './index-edition.ts';
import { markAsUpdate } from './stage.ts';
import { writeManifest } from './write-manifest.ts';

export interface Target {
  /** The handbook's folder, absolute. */
  readonly root: string;
  /** Where the edition is made; emptied first. */
  readonly folder: string;
  /** The edition of the last build, where it stands as that made it. */
  readonly standing: Standing | undefined;
  /** What earlier builds kept for this edition of this handbook. Without one everything is made anew. */
  readonly store: string | undefined;
  /** Folder of the press that prints it. */
  readonly press: string;
}

/** An edition that only waits for its search index. */
export interface Rendered {
  readonly folder: EditionFolder;
  readonly indexing: Indexing;
}

/**
 * Makes the pages and images of one edition. In one thread one after the other: they are handed over through one symbol.
 *
 * Redlines come last, in a thread from the last on: editions that are printed at once share them, and so meet half way
 * instead of making each of them twice.
 */
export async function renderEdition(edition: Edition, target: Target): Promise<Rendered> {
  const { root, store } = target;
  const folder = openEditionFolder(target.folder, target.standing);
  const { language, sites } = edition.handbook.organization;
  // Everybody's programs may read what everybody may read.
  const withData = edition.name === 'public';
  const address = (path: string) => new URL(path.slice(1), sites[edition.name] ?? 'http://localhost/').href;
  const press = await openPress(target.press);
  for (const file of listFilesIn(press.assets)) folder.write(file, readFileSync(join(press.assets, file)));
  setEdition(edition);
  const pages =
    store === undefined
      ? undefined
      : openPageStore(join(store, 'pages'), press.name, nameOf(edition.handbook));
  const indexing = beginIndex(folder, language, store && join(store, 'search'));
  await printPages(
    press,
    {
      now: (asked) => answerOf(edition, asked),
      before: (asked) => (isAskedOfDay(asked) ? undefined : pages?.answerBefore(asked)),
    },
    pages,
    {
      stands: folder.stands,
      write(file, { bytes, sha256, isSearched }) {
        if (bytes === undefined) for (const one of [file, ...copyFiles(file, withData)]) folder.keep(one);
        else {
          folder.write(file, bytes, sha256);
          for (const copy of copyPage(file, Buffer.from(bytes).toString('utf8'), withData, address))
            folder.write(copy.file, Buffer.from(copy.text));
        }
        if (isSearched) indexing.add(file, sha256);
      },
    },
    { comesLast: isRedline, backwards: !isMainThread },
  );
  pages?.close();
  await copyImages(edition.handbook.images, root, folder);
  if (edition.name === 'audit') copyLedger(root, folder);
  return { folder, indexing };
}

/** Names all that questions are answered from, but the day. */
function nameOf(handbook: EditionHandbook): string {
  return fingerprint([handbook, handbook.texts.places?.renames]);
}

/**
 * Ends the search index of a rendered edition, writes its headers, and last the manifest over all of it. The index is
 * made by a process of its own, so that it costs no time while the next edition is rendered.
 *
 * @returns How many pages its search can find.
 */
export async function finishEdition(edition: Edition, { folder, indexing }: Rendered): Promise<number> {
  const pages = await indexing.finish();
  writeHeaders(folder.path, edition);
  const files = folder.seal();
  writeManifest(folder.path, edition, files);
  const { standing } = folder;
  if (standing !== undefined) {
    const gone = [...standing.files.keys()].filter((file) => !files.has(file));
    markAsUpdate(folder.path, { over: standing.stamp, gone });
  }
  return pages;
}
