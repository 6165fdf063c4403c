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
    // None where the text is gone from the document's page, because it was retired.
    headings: z.array(z.strictObject({ id: text, text })),
  }),
);

/** One way of inference. Requirements are written as `FRAMEWORK ID`. */
const key = z.string().regex(/^\S+ \S+$/);
const inferred = z.array(
  z.strictObject({
    via: key,
    from: key,
    relation: z.enum(['equal', 'subset', 'superset', 'intersects']),
    coverage: z.enum(['full', 'partial']),
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
    inferred,
    control: z
      .strictObject({
        applicable: z.boolean(),
        status: z.enum(['implemented', 'partial', 'planned', 'not-started']).optional(),
      })
      .optional(),
  }),
);

const coverageState = z.enum([
  'direct-confirmed',
  'direct-wordless',
  'direct',
  'inferred-full',
  'record-missing',
  'inferred-partial',
  'see-also',
  'none',
  'not-applicable',
]);

/** `/api/coverage.json` */
export const coverageFormat = z.array(
  z.strictObject({
    framework: text,
    title: text,
    counted: z.int(),
    totals: z.record(coverageState, z.int()),
    requirements: z.array(z.strictObject({ id: text, url: text, state: coverageState, inferred })),
  }),
);

/** `/api/stage-1.json` */
export const stage1Format = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z]+-[A-Z]?\d+$/),
    framework: text,
    name: text,
    class: z.enum(['mandatory', 'conditional', 'expected']),
    form: z.enum(['document', 'record']),
    state: z.enum(['missing', 'draft', 'due', 'complete']),
    requirements: z.record(text, z.array(text).min(1)),
    check: text,
    documents: z.array(z.strictObject({ document: text, anchor: text.nullable(), version: text, url: text })),
    registers: z.array(text).min(1).optional(),
    held: z
      .array(z.strictObject({ record: text, system: text, lastSampledOn: text, reference: text }))
      .min(1)
      .optional(),
    controls: z
      .array(z.strictObject({ framework: text, id: text }))
      .min(1)
      .optional(),
  }),
);

/** `/api/soa.json` */
export const statementFormat = z.array(
  z.strictObject({
    statement: text,
    framework: text,
    id: text,
    title: text,
    url: text,
    applicable: z.boolean().nullable(),
    drivers: z.array(z.enum(['risk', 'legal', 'contract', 'business', 'baseline'])),
    risks: z.array(text),
    clients: z.array(text),
    because: text.nullable(),
    status: z.enum([
      'implemented',
      'undocumented',
      'partial',
      'planned',
      'not-started',
      'undecided',
      'left-out',
    ]),
    owner: text.nullable(),
    implementedBy: z.array(z.strictObject({ document: text, anchor: text.nullable() })),
    evidence: z.array(
      z.strictObject({
        title: text,
        where: text,
        ref: text.optional(),
        kind: text,
        on: z.iso.date(),
        retainedUntil: z.iso.date().optional(),
      }),
    ),
    sharedWith: z.strictObject({ framework: text, id: text }).optional(),
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
