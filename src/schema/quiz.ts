import { z } from 'zod';
import { ref } from './refer.ts';
import { line, slug } from './words.ts';

/** Fewer say little about a document, and nobody answers more at the end of one. */
export const fewestQuestions = 3;
export const mostQuestions = 5;

const question = z
  .strictObject({
    id: slug,
    rule: slug.meta({ description: 'The id of the rule that it asks about, e.g. report-lost-device' }),
    says: line.meta({
      description:
        'What the rule said when the question was written, word for word: check tells you when the rule reads otherwise',
    }),
    ask: line.meta({ description: 'A situation as it comes up at work, ending in a question' }),
    right: line.meta({ description: 'The right answer' }),
    wrong: z
      .array(line)
      .min(1)
      .max(4)
      .meta({ description: 'Wrong answers that somebody could take for right' }),
    because: line.meta({ description: 'Why, in a sentence or two: shown once it is answered' }),
  })
  .refine(({ right, wrong }) => !wrong.includes(right), {
    path: ['wrong'],
    message: 'The right answer stands among the wrong ones, too.',
  });
export type Question = z.infer<typeof question>;

/** `content/quizzes/SLUG.yaml`: questions at the end of a document, each about one of its rules. */
export const quiz = z.strictObject({
  id: ref('documents').meta({ description: 'The document that it stands in: the name of the file' }),
  questions: z
    .array(question)
    .min(fewestQuestions)
    .max(mostQuestions)
    .meta({ description: `From ${fewestQuestions} to ${mostQuestions} questions` }),
});
export type Quiz = z.infer<typeof quiz>;
