import { compare } from '../data/compare.ts';
import { satisfiesOf } from '../frameworks/requirements.ts';
import { formerDocuments, latestVersion } from '../ledger/life.ts';
import { documentUrl } from '../schema/address.ts';
import type { DocumentStatus, Edition } from '../schema/handbook.ts';

/** One document in `/api/documents.json`, a format that others rely on. */
export interface DocumentEntry {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly type: string;
  readonly classification: string;
  readonly version: string;
  readonly status: DocumentStatus;
  readonly owner: string;
  readonly approver: string;
  /** Days, or null until a release has set them. */
  readonly effective: string | null;
  readonly lastReviewed: string | null;
  readonly nextReview: string | null;
  /** Root-relative, with the folder the edition is served from. */
  readonly url: string;
  /** SHA-256 of `text.html`. */
  readonly sha256: string;
  readonly satisfies: Readonly<Record<string, readonly string[]>>;
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}

/** All documents of an edition, by slug, those included that were in force and are not. `address` turns a root-relative path into the address that is served. */
export function documentEntries(
  edition: Edition,
  address: (path: string) => string,
): readonly DocumentEntry[] {
  const { handbook } = edition;
  const former = formerDocuments(handbook).flatMap((history) => {
    const last = latestVersion(history);
    // What no longer stands on the document's page is no heading of it.
    if (last === undefined) return [];
    const { frozen, release } = last;
    const { document: slug, sha256, facts } = frozen;
    return [{ ...facts.frontmatter, slug, sha256, release, status: 'retired' as const, outline: [] }];
  });
  const documents = [...handbook.documents, ...former].sort((a, b) => compare(a.slug, b.slug));
  return documents.map((document) => ({
    id: document.id,
    slug: document.slug,
    title: document.title,
    type: document.type,
    classification: document.classification,
    version: document.version,
    status: document.status,
    owner: document.owner,
    approver: document.approver,
    effective: document.release?.effective ?? null,
    lastReviewed: document.release?.lastReviewed ?? null,
    nextReview: document.release?.nextReview ?? null,
    url: address(documentUrl(document.slug)),
    sha256: document.sha256,
    satisfies: satisfiesOf(document, handbook.frameworks),
    headings: document.outline.map((section) => ({ id: section.anchor, text: section.heading })),
  }));
}
