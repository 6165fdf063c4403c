import { compare } from '../data/compare.ts';
import type { Handbook } from '../schema/handbook.ts';

/** A version of a document with the SHA-256 of its `text.html`. */
export interface Fingerprint {
  /** Slug. */
  readonly document: string;
  readonly title: string;
  /** Only of a translation. */
  readonly translation?: string | undefined;
  readonly version: string;
  /** First day in force. */
  readonly effective: string;
  readonly sha256: string;
}

/** 110 rows of some 450 bytes; a page may have 60 KB of HTML. */
const rowsPerPage = 110;

/**
 * The fingerprints of every version that an edition may tell of, by title, newest version first, in pages: the
 * document's own, without the numbers of events or the head of the chain, which would tell how much there is besides.
 *
 * @returns At least one page, which is empty when nothing was released.
 */
export function integrityPages({
  histories,
}: Pick<Handbook, 'histories'>): readonly (readonly Fingerprint[])[] {
  const rows = histories
    .flatMap(({ document, versions }) =>
      versions.toReversed().flatMap(({ frozen, translations, release }) =>
        [frozen, ...translations].map(({ facts, language, version, sha256 }) => ({
          document,
          title: versions.at(-1)?.frozen.facts.frontmatter.title ?? document,
          translation: facts.translation && language,
          version,
          effective: release.effective,
          sha256,
        })),
      ),
    )
    .sort((a, b) => compare(a.title, b.title));
  const pages = [];
  for (let start = 0; start < rows.length || start === 0; start += rowsPerPage)
    pages.push(rows.slice(start, start + rowsPerPage));
  return pages;
}
