import { z } from 'zod';
import { documentFrontmatter } from './document.ts';
import { sha256 } from './event.ts';
import { publicActivity } from './public-activity.ts';
import { ref } from './refer.ts';
import { frameworkId, language, slug, targets } from './words.ts';

const section = z.strictObject({
  anchor: z.string(),
  heading: z.string(),
  number: z.string(),
  depth: z.int(),
  sha256,
  satisfies: z.record(frameworkId, z.array(z.string())),
});

const rule = z.strictObject({
  id: z.string(),
  number: z.string(),
  level: z.enum(['must', 'must-not', 'may']),
  who: z.array(z.string().register(targets, { to: 'readers' })),
});

const image = z.strictObject({
  sha256,
  format: z.enum(['png', 'jpeg', 'webp', 'avif']),
  width: z.int(),
  height: z.int(),
});

/**
 * `content/archive/SLUG/VERSION/facts.json`: what a frozen text was made from, so that it can be shown, compared and
 * checked when the records it was made from say something else. A key may be added to a format; one that changes its
 * meaning makes a new format.
 */
export const facts = z.strictObject({
  format: z.literal(1),
  /**
   * The renderer that wrote the text. The first is not written down: facts that are there do not name it, their bytes
   * are their proof, and one thing is spelled one way.
   */
  renderer: z.int().min(2).optional(),
  slug,
  topic: z.string(),
  language,
  frontmatter: documentFrontmatter,
  /** SHA-256 of the source below its frontmatter: tells a text that drifted from one that was rewritten. */
  body: sha256,
  /** Parameters that the text prints, with what it printed. */
  parameters: z.record(
    ref('parameters'),
    z.strictObject({ amount: z.number(), unit: z.string(), printed: z.string() }),
  ),
  /** Titles, as they were: of the roles named in the text, of owner and approver. */
  roles: z.record(ref('roles'), z.string()),
  /** Titles of the documents that the text links to. */
  documents: z.record(ref('documents'), z.string()),
  /** Titles of the requirements that its sections met, by framework. */
  requirements: z.record(frameworkId, z.record(z.string(), z.string())),
  outline: z.array(section),
  rules: z.array(rule),
  /** Pictures, frozen beside the text as SHA256.FORMAT. */
  images: z.array(image),
  /**
   * Only of a notice: what the public was told of each activity that it covers. A register that says something else
   * makes the notice stale.
   */
  disclosed: z.record(ref('processingActivities'), publicActivity).optional(),
  /** Only of a translation: who read it against the original. */
  translation: z.strictObject({ reviewedBy: ref('roles') }).optional(),
});
export type Facts = z.infer<typeof facts>;
