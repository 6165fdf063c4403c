import { z } from 'zod';
import { compare } from '../data/compare.ts';
import type { Frozen } from '../data/freeze.ts';
import { satisfiesOf } from '../frameworks/requirements.ts';
import { formerDocuments, latestVersion } from '../ledger/life.ts';
import { documentUrl } from '../schema/address.ts';
import { documentTypes } from '../schema/document.ts';
import { sha256 } from '../schema/event.ts';
import type { Edition } from '../schema/handbook.ts';
import { classification, version } from '../schema/words.ts';

const day = z.iso.date().nullable();

/** One document in `/api/documents.json`, a format that others rely on. */
export const documentEntry = z.strictObject({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  type: z.enum(documentTypes),
  classification,
  version,
  status: z.enum(['draft', 'scheduled', 'in-force', 'superseded', 'retired']),
  owner: z.string().meta({ description: 'A role, by its id' }),
  approver: z.string().meta({ description: 'A role, by its id' }),
  effective: day.meta({ description: 'The first day in force; null until a release has set it' }),
  lastReviewed: day,
  nextReview: day,
  url: z.string().meta({ description: 'Root-relative, with the folder the edition is served from' }),
  sha256: sha256.meta({ description: 'SHA-256 of its text.html' }),
  satisfies: z
    .record(z.string(), z.array(z.string()))
    .meta({ description: 'Ids of requirements that it meets, by framework' }),
  headings: z
    .array(z.strictObject({ id: z.string(), text: z.string() }))
    .meta({ description: 'None where its text is gone from its page, because it was retired' }),
});
export type DocumentEntry = Frozen<z.infer<typeof documentEntry>>;

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
