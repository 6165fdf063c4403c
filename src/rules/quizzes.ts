import { placeOf } from '../handbook/places.ts';
import { fileOf } from '../registers/define.ts';
import { registers } from '../registers/registers.ts';
import type { Document, Handbook, Place } from '../schema/handbook.ts';
import type { Question } from '../schema/quiz.ts';
import { suggestFrom } from '../source/nearest.ts';
import { listWords, onOneLine, quote } from '../source/phrase.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

/** Whoever answers by a rule that is not there learns nothing that holds. */
const unknownRule = defineHandbookRule({
  slug: 'unknown-rule-in-quiz',
  severity: 'error',
  means: 'A question of a quiz names a rule that its document does not have.',
  mend: 'Write the id of the rule that the question is about. Where the rule is gone, take the question out.',
  example: {
    where: 'content/quizzes/access-control.yaml',
    wrong: 'rule: lock-screens',
    right: 'rule: lock-screen',
  },
  check: (handbook, _today, faulty) =>
    forEachQuestion(handbook, faulty, (document, question, place) => {
      const ids = document.rules.map(({ id }) => id);
      if (ids.includes(question.rule)) return [];
      return [
        {
          ...place('rule'),
          message: `The document ${quote(document.slug)} has no rule ${quote(question.rule)}.`,
          hint:
            suggestFrom(question.rule, new Set(ids)) ??
            (ids.length === 0
              ? 'It has no rules at all: take the quiz out.'
              : `Use a rule that is there: ${listWords(ids.slice(0, 8), 'or')}${ids.length > 8 ? ' or another' : ''}.`),
        },
      ];
    }),
});

/** Readers are told that an answer is right, so somebody has to look whether it still is. */
const ruleChanged = defineHandbookRule({
  slug: 'quiz-rule-changed',
  severity: 'warning',
  means:
    'A question of a quiz was written when its rule read otherwise: the words in `says` are not those of the rule any more. The answer that the quiz calls right may have become wrong. What the rule prints counts, too: a number of `content/parameters.yaml`, a phone number.',
  mend: 'Read question and answers against the rule, and mend them where they do not hold. Then write into `says` what the rule says now. That is no release: a quiz is read live.',
  example: {
    where: 'content/quizzes/access-control.yaml',
    wrong: 'says: You must lock your screen. It locks itself after 15 minutes.',
    right: 'says: You must lock your screen. It locks itself after 5 minutes.',
  },
  check: (handbook, _today, faulty) =>
    forEachQuestion(handbook, faulty, (document, question, place) => {
      const rule = document.rules.find(({ id }) => id === question.rule);
      if (rule === undefined || onOneLine(rule.text) === onOneLine(question.says)) return [];
      return [
        {
          ...place('says'),
          message: `The rule ${quote(rule.id)} reads otherwise than when this question was written.`,
          hint: `Does the answer still hold? Then write says: ${JSON.stringify(rule.text)}`,
        },
      ];
    }),
});

/** Asks of each question; of none whose document could not be read. */
function forEachQuestion(
  handbook: Handbook,
  faulty: ReadonlySet<string>,
  check: (document: Document, question: Question, place: (field: string) => Place) => readonly Found[],
): readonly Found[] {
  return handbook.quizzes.flatMap(({ id, questions }) => {
    const document = handbook.documents.find(({ slug }) => slug === id);
    const file = fileOf(registers.quizzes, id);
    if (document === undefined || faulty.has(document.file)) return [];
    return questions.flatMap((question, index) =>
      check(document, question, (field) => placeOf(handbook, file, `${id}.questions.${index}.${field}`)),
    );
  });
}

export const quizRules: readonly HandbookRule[] = [unknownRule, ruleChanged];
