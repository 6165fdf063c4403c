import { z } from 'zod';
import { ref } from './refer.ts';
import { orNone, told } from './told.ts';
import { language, line, slug } from './words.ts';

const way = z.strictObject({
  desk: ref('requestDesks').meta({ description: 'Who asks whom, a row of request-desks.yaml' }),
  law: line.meta({ description: 'The provision that it rests on: GDPR Art. 15' }),
  how: z.array(told).min(1).meta({ description: 'What to do, a step each' }),
  limit: orNone(
    z.strictObject({
      within: ref('parameters').meta({ description: 'How soon we answer, a row of parameters.yaml' }),
      more: orNone(ref('parameters')).meta({
        description: 'How much longer the law lets us take, with reasons; none where it does not',
      }),
    }),
  ).meta({ description: 'none where the law names no time' }),
  cost: told,
  refused: orNone(told).meta({ description: 'What we may refuse, and why; none where we never do' }),
  asks: orNone(told).meta({
    description:
      'The sentence of a letter that asks for it: { en: Please send me ... }; none where no letter is needed',
  }),
});

/** One entry of `content/rights.yaml`: something that people may want of us, and how they get it under each law. */
export const right = z.strictObject({
  id: slug
    .refine(
      (id) => !language.safeParse(id).success,
      'Use a longer id: addresses take short ones for languages.',
    )
    .meta({
      description: 'Its address: /rights/ID/',
      // For editors, which know no refinement.
      pattern: '^(?![a-z]{2,3}$)[a-z0-9]+(?:-[a-z0-9]+)*$',
    }),
  position: z.int().min(1).max(99).meta({ description: 'Its place in the list: small numbers come first' }),
  title: told.meta({ description: 'What a person wants, in their words: { en: Get a copy of my data }' }),
  lead: told.meta({ description: 'What it gives them, in a sentence or two' }),
  ways: z.array(way).min(1),
  checkedIn: z.array(language).default([]).meta({
    description:
      'Languages into which a qualified translator has checked the words; pages in others say that nobody has',
  }),
});
export type Right = z.infer<typeof right>;
export type RightWay = Right['ways'][number];
