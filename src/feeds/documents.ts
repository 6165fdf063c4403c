import { satisfiesOf } from '../frameworks/requirements.ts';
import { documentUrl } from '../schema/address.ts';
import type { DocumentStatus, Edition } from '../schema/handbook.ts';

/** One document in `/api/documents.json`, a format that others rely on. */
export interface DocumentRecord {
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

/** All documents of an edition, by slug. `address` turns a root-relative path into the address that is served. */
export function documentRecords(
  edition: Edition,
  address: (path: string) => string,
): readonly DocumentRecord[] {
  return edition.handbook.documents.map((document) => ({
    id: document.id,
    slug: document.slug,
    title: document.title,
    type: document.type,
    classification: document.classification,
    version: document.version,
    status: document.status,
    owner: document.owner,
    approver: document.approver,
    effective: null,
    lastReviewed: null,
    nextReview: null,
    url: address(documentUrl(document.slug)),
    sha256: document.sha256,
    satisfies: satisfiesOf(document, edition.handbook.frameworks),
    headings: document.outline.map((section) => ({ id: section.anchor, text: section.heading })),
  }));
}
