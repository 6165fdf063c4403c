import { z } from 'zod';
import { adviseDocumentId } from './advice.ts';
import { ref } from './refer.ts';
import { formerIds } from './renames.ts';
import {
  cadence,
  classification,
  documentedInformationId,
  line,
  satisfies,
  version,
  wordings,
} from './words.ts';

export const documentTypes = [
  'policy',
  'standard',
  'procedure',
  'plan',
  'guideline',
  'form',
  'record',
  'notice',
] as const;
export type DocumentType = (typeof documentTypes)[number];

const anchor = z
  .string()
  .regex(
    /^#\S+$/,
    'Write an anchor with its #, in straight quotes, like "#requesting-access": without them # begins a comment.',
  );

const answer = z.strictObject({
  question: line.meta({ description: 'As an employee would ask it' }),
  at: anchor.meta({ description: 'The heading or rule that answers it, in quotes' }),
});
export type Answer = z.infer<typeof answer>;

/** What holds in some places alone: the text says it in its own words, and this for whoever filters by place. */
const appliesIn = z.strictObject({
  at: anchor.optional().meta({ description: 'The heading or rule, in quotes; left out, the whole document' }),
  places: z
    .array(ref('workplaces'))
    .min(1)
    .meta({ description: 'Countries or sites, ids of content/workplaces.yaml' }),
});
export type AppliesIn = z.infer<typeof appliesIn>;

/** Readers for whom a notice may be written other than for everybody. */
export const noticeReaders = ['children'] as const;

/**
 * Frontmatter of `policies/TOPIC/SLUG.mdx`. What stands above `formerly` is approved with the text;
 * the rest are annotations, read live, that never ask for a new version.
 */
export const documentFrontmatter = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z]{2,6}-\d{3}$/, 'Write the id as letters, a hyphen and three digits, like POL-021.')
    .meta({ description: 'Unique and permanent, never reused, e.g. POL-021' })
    .register(wordings, { noun: 'the id of a document', advise: adviseDocumentId }),
  title: line.meta({ description: 'What readers see and search for; tells it from every other document' }),
  type: z.enum(documentTypes).meta({ description: 'What kind of document it is' }),
  classification,
  version: version.meta({
    description:
      'semver, raised by the release: major = a duty added or removed, or more readers; minor = a number, rule or detail; patch = wording',
  }),
  owner: ref('roles').meta({ description: 'The role that keeps it true' }),
  approver: ref('roles').meta({
    description: 'The role that approves it; for policies and notices another person than the owner',
  }),
  audience: z.array(ref('audiences')).min(1).meta({ description: 'Audience groups that must read it' }),
  reviewEvery: cadence,
  summary: line.meta({ description: 'One sentence that says what this is for' }),
  offline: z.boolean().default(false).meta({ description: 'true: goes into the downtime pack' }),
  forms: z.array(ref('documents')).default([]).meta({ description: 'Slugs of forms that go with it' }),
  notice: z
    .strictObject({
      regimes: z
        .array(ref('legalRegimes'))
        .min(1)
        .meta({ description: 'Laws whose notice it is, e.g. [gdpr]' }),
      activities: z.array(ref('processingActivities')).min(1).meta({
        description: 'Activities that it tells of: file names in content/registers/processing-activities/',
      }),
      readers: z.enum(noticeReaders).optional().meta({
        description:
          'children: it is written for children, and held to a lower grade; left out, for everybody',
      }),
    })
    .optional()
    .meta({ description: 'Of a privacy notice: the laws, and the activities that it tells of' }),
  formerly: formerIds(
    'File names that it had before: these addresses lead to it, and what was recorded under them is its own',
  ),
  keywords: z.array(line).default([]).meta({ description: 'What people type when they look for it' }),
  answers: z.array(answer).default([]).meta({ description: 'Questions that it answers, and where' }),
  glossary: z.literal(false).optional().meta({
    description: 'false: words of the glossary are explained only where the text marks them with Term',
  }),
  appliesIn: z.array(appliesIn).optional().meta({
    description: 'What of it holds in some places alone; the rest holds everywhere',
  }),
  satisfies: satisfies.default({}),
  provides: z
    .array(
      z.union([
        documentedInformationId,
        z.strictObject({
          item: documentedInformationId.meta({ description: 'The id, e.g. ISMS-05' }),
          at: anchor.meta({ description: 'The heading or rule that provides it, in quotes' }),
        }),
      ]),
    )
    .default([])
    .meta({
      description:
        'Documented information it provides, ids of content/frameworks/documented-information.yaml',
    }),
});
export type DocumentFrontmatter = z.infer<typeof documentFrontmatter>;

/** Policies and notices are approved in a way that can be shown, by somebody else than their owner. */
export function isGuarded({ type }: Pick<DocumentFrontmatter, 'type'>): boolean {
  return type === 'policy' || type === 'notice';
}
