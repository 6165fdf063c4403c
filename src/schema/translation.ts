import { z } from 'zod';
import { documentFrontmatter } from './document.ts';
import { ref } from './refer.ts';
import { day, line, targets } from './words.ts';

/** Who made a translation and who held it against the original: whoever nobody names has not done it. */
export const checkedTranslation = {
  translatedBy: line.optional().meta({ description: 'Who translated it: a firm, a program, our own people' }),
  reviewedBy: ref('roles').optional().meta({
    description: 'The role that read it against the original; left out where nobody has',
  }),
  qualified: z.boolean().optional().meta({
    description:
      'true: a qualified human translator read it, as rights-critical texts need it (45 CFR 92.201(c)(3))',
  }),
  on: day.optional().meta({ description: 'The day on which it was read' }),
};

/**
 * Frontmatter of `policies/TOPIC/SLUG.LANG.mdx`. All that is not said here comes from the original, which is what was
 * approved: its language has authority.
 */
export const translationFrontmatter = z.strictObject({
  translates: z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*@\d+\.\d+\.\d+$/,
      'Write the file name of the original and its version, like access-control@2.1.0.',
    )
    .register(targets, { to: 'documents' })
    .meta({ description: 'The original and the version of it that was translated: access-control@2.1.0' }),
  title: line.meta({ description: 'The title in this language' }),
  summary: line.meta({ description: 'One sentence that says what this is for, in this language' }),
  keywords: documentFrontmatter.shape.keywords,
  answers: documentFrontmatter.shape.answers,
  ...checkedTranslation,
});
export type TranslationFrontmatter = z.infer<typeof translationFrontmatter>;

/** `access-control.et.mdx`: slug and language of a translation; nothing for any other file. */
export function readTranslationName(
  file: string,
): { readonly slug: string; readonly language: string } | undefined {
  const [, slug, language] = /(?:^|\/)([^/.]+)\.([a-z]{2,3}(?:-[A-Z]{2})?)\.mdx$/.exec(file) ?? [];
  return slug === undefined || language === undefined ? undefined : { slug, language };
}
