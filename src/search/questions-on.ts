import { question } from '../data/ask.ts';
import type { EditionHandbook } from '../schema/handbook.ts';
import type { Question } from '../schema/quiz.ts';

/** A question as readers of a document get it, with the number that its rule has there. */
export interface AskedQuestion extends Omit<Question, 'says'> {
  readonly number: string;
}

/**
 * The quiz of a document. A question about a rule that the text in force does not have, because it came with a working
 * copy or has gone, is not asked.
 */
export const questionsOn = question(
  'questions-on',
  (handbook: EditionHandbook, slug: string): readonly AskedQuestion[] => {
    const rules = handbook.documents.find((document) => document.slug === slug)?.rules ?? [];
    const numbers = new Map(rules.map(({ id, number }) => [id, number]));
    const asked = handbook.quizzes.find(({ id }) => id === slug)?.questions ?? [];
    return asked.flatMap(({ says: _, ...one }) => {
      const number = numbers.get(one.rule);
      return number === undefined ? [] : [{ ...one, number }];
    });
  },
);
