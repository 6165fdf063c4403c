import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element } from 'hast';
import { htmlToHast } from 'satteri';
import { inject } from 'vitest';
import { parse } from 'yaml';
import { type EditionName, editionNames } from '../../src/schema/handbook.ts';
import { organization } from '../../src/schema/organization.ts';
import { collectElements, type HtmlTree } from './html.ts';
import { project } from './run-clausebook.ts';

/** A page of a built edition: a whole HTML document. `text.html` files are fragments and no pages. */
export interface BuiltPage {
  /** Below the edition's folder: `documents/access-control/index.html`. */
  readonly path: string;
  /** As a reader's browser asks for it: `/handbook/documents/access-control/`. */
  readonly url: string;
  readonly html: string;
  readonly tree: HtmlTree;
  /** All elements, in the order of the document. */
  readonly elements: readonly Element[];
}

export interface BuiltEdition {
  readonly name: EditionName;
  readonly folder: string;
  /** Whole address that the edition is made for. */
  readonly site: string;
  /** Its folder on the host: `/`, `/handbook/`. */
  readonly base: string;
  /** Every file, below the folder, with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly pages: readonly BuiltPage[];
}

/** Reads all three editions of this repository's handbook as they were built for the tests. */
export function readEditions(): readonly BuiltEdition[] {
  const { sites } = organization.parse(
    parse(readFileSync(join(project, 'content/organization.yaml'), 'utf8')),
  );
  return editionNames.map((name) => readEdition(name, join(inject('built'), name), sites[name]));
}

/** Reads one edition, or the edition of another handbook. */
export function readEdition(name: EditionName, folder: string, site: string): BuiltEdition {
  const base = new URL(site).pathname;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
  const pages = files
    .filter((path) => path.endsWith('.html') && !isText(path) && !path.startsWith('ledger/files/'))
    .map((path) => readPage(path));
  return { name, folder, site, base, files, pages };

  function readPage(path: string): BuiltPage {
    const html = readFileSync(join(folder, path), 'utf8');
    const tree = htmlToHast(html) as HtmlTree;
    return { path, url: base + addressOf(path), html, tree, elements: collectElements(tree) };
  }
}

/** Whether a file is the plain text of a version, which is a fragment. */
export function isText(path: string): boolean {
  return /^documents\/[^/]+\/(?:[^/]+\/)?v\/[^/]+\/text\.html$/.test(path);
}

/** `a/index.html` is asked for as `a/`; every part is encoded, as a browser sends it. */
function addressOf(path: string): string {
  return path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
