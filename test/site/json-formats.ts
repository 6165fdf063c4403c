import { z } from 'zod';
import { editionNames } from '../../src/schema/handbook.ts';

/**
 * The formats that others rely on, written a second time from the contract and not taken from `src/feeds`: a key
 * that is renamed there must fail here.
 */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().min(1);
const day = z.iso.date().nullable();

/** `/api/documents.json` */
export const documentsFormat = z.array(
  z.strictObject({
    id: text,
    slug: z.string().regex(/^[a-z0-9-]+$/),
    title: text,
    type: z.enum(['policy', 'standard', 'procedure', 'plan', 'guideline', 'form', 'record', 'notice']),
    classification: z.enum(['public', 'internal', 'confidential']),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    status: z.enum(['draft', 'scheduled', 'in-force', 'superseded', 'retired']),
    owner: text,
    approver: text,
    effective: day,
    lastReviewed: day,
    nextReview: day,
    url: text,
    sha256,
    satisfies: z.record(text, z.array(text).min(1)),
    headings: z.array(z.strictObject({ id: text, text })).min(1),
  }),
);

/** `/api/requirements.json` */
export const requirementsFormat = z.array(
  z.strictObject({
    framework: text,
    id: text,
    title: text,
    url: text,
    applicable: z.boolean(),
    direct: z.array(z.strictObject({ document: text, anchor: text.nullable() })),
    inferred: z.array(z.strictObject({ via: text, from: text, relation: text, coverage: text })),
    control: z
      .strictObject({
        applicable: z.boolean(),
        status: z.enum(['implemented', 'partial', 'planned', 'not-started']).optional(),
      })
      .optional(),
  }),
);

/** `/search/ids.json` */
export const idsFormat = z.array(z.strictObject({ id: text, title: text, url: text, kind: text })).min(1);

/** `manifest.json` */
export const manifestFormat = z.strictObject({
  edition: z.enum(editionNames),
  date: z.iso.date(),
  handbook: z.strictObject({ name: text }),
  files: z.record(text, sha256),
});
