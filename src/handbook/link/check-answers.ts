import { type AskedAnswer, answerTo, type Undecided } from '../../mdx/asked-answers.ts';
import type { Answers } from '../../schema/answers.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { suggest } from '../../source/nearest.ts';
import { quote } from '../../source/phrase.ts';
import { organizationFile } from '../record-files.ts';

/** What a text asks of the answers of the organisation: `unknown-answer`, `undecided-text`. */
export function checkAnswers(
  asked: readonly AskedAnswer[],
  toDecide: readonly Undecided[],
  answers: Answers | undefined,
): Diagnostic[] {
  if (answers === undefined) return [];
  return [
    ...asked.flatMap((one) => checkAsked(one, answers)),
    ...toDecide
      .filter(({ id }) => answerTo(id, answers) === undefined)
      .map(({ id, sentence, place }) =>
        report(
          place,
          'undecided-text',
          `The organisation has to decide on this, and has not: ${quote(shorten(sentence))}`,
          `Once it is decided and the words say so, write below "answers" in ${organizationFile}: ${id}: true`,
        ),
      ),
  ];
}

function checkAsked({ answer, compared, place }: AskedAnswer, answers: Answers): Diagnostic[] {
  const given = answerTo(answer, answers);
  if (given === undefined)
    return [
      report(
        place,
        'unknown-answer',
        `${organizationFile} has no answer ${quote(answer)}.`,
        suggest(answer, Object.keys(answers)) ?? `Write it there below "answers": ${answer}: true`,
      ),
    ];
  if (compared || typeof given === 'boolean') return [];
  const [first = ''] = [given].flat();
  return [
    report(
      place,
      'unknown-answer',
      `The answer ${quote(answer)} is neither true nor false, and the condition does not say what it asks for.`,
      `Write after it what it has to say: is=${quote(first)}`,
    ),
  ];
}

/** Enough to know the sentence by. */
function shorten(sentence: string): string {
  return sentence.length <= 120 ? sentence : `${sentence.slice(0, 119).trimEnd()}…`;
}
