import { z } from 'zod';
import { slug } from '../../schema/words.ts';
import type { Component } from '../component.ts';

const props = z.strictObject({
  id: slug.meta({
    description: 'Id of the decision: once it is made, an answer in content/organization.yaml',
  }),
});
export type DecideProps = z.infer<typeof props>;

/** It is resolved together with `When`: its words stand as if there were no tags round them. */
export const decide: Component<DecideProps> = {
  name: 'Decide',
  summary:
    'A sentence, or whole paragraphs, that the organisation has to decide on. Prints it as it is; until content/organization.yaml answers it, the document is not released.',
  props,
  kind: 'either',
  content: 'either',
  example:
    'Doors are opened in an emergency. <Decide id="openings-looked-at">Each opening is looked at within a week.</Decide>',
  exampleRecords: { answers: { 'openings-looked-at': true } },
  makes: {},
  render: (_, children) => children,
};
