import { z } from 'zod';
import { line, slug } from '../../schema/words.ts';
import type { Component } from '../component.ts';

const props = z
  .strictObject({
    answer: slug.optional().meta({
      description: 'Id of an answer in content/organization.yaml: the text stands where it is true',
    }),
    unless: slug.optional().meta({
      description: 'In the place of answer: the text stands where it is not true',
    }),
    is: line.optional().meta({
      description: 'What the answer says, or names in its list, instead of true, like estonia',
    }),
  })
  .refine(({ answer, unless }) => (answer === undefined) !== (unless === undefined), {
    error: 'Write answer="..." or unless="...", one of the two.',
  });
export type WhenProps = z.infer<typeof props>;

/**
 * It is resolved before anything else is read of a text (`stand-or-go.ts`), so that what does not hold was never
 * there: what is rendered here is its words as they are written.
 */
export const when: Component<WhenProps> = {
  name: 'When',
  summary:
    'Text that stands only where an answer of the organisation is so; where it is not, nothing of it is left. Round whole paragraphs, lists, rules and sections, or in a sentence.',
  props,
  kind: 'either',
  content: 'either',
  example:
    'We keep our systems <When answer="own-hosting">in our own rooms</When><When unless="own-hosting">with a provider</When>.\n\n<When answer="jurisdictions" is="estonia">\n\nA breach is told to the Estonian authority.\n\n</When>',
  exampleRecords: { answers: { 'own-hosting': false, jurisdictions: ['estonia', 'massachusetts'] } },
  makes: {},
  render: (_, children) => children,
};
