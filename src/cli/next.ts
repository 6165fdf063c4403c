import { nextSteps } from '../exports/next-steps.ts';
import { escapeInJson, makeVisible } from '../source/reporters/visible.ts';
import { openHandbook } from './open-handbook.ts';
import { readOptions } from './options.ts';
import { showProblems } from './show-problems.ts';

/** What a person fills in: a day, a role, words. */
const isToFill = /\b(?:DAY|PERSON|ROLE|TYPE)\b|\.\.\./;

/** `clausebook next`: the three things to do now, each with its command. */
export async function next(words: readonly string[]): Promise<number> {
  const options = readOptions('next', words);
  const { handbook, date, diagnostics } = await openHandbook(options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (handbook === undefined || errors.length > 0) {
    process.stdout.write(
      `1. Mend what is wrong: ${errors.length === 1 ? 'one error' : `${errors.length} errors`}.\n   npx clausebook check\n`,
    );
    // Three of one kind would hide the others.
    const ofEachRule = [
      ...new Map(errors.toReversed().map((error) => [error.rule, error])).values(),
    ].reverse();
    process.stderr.write(showProblems(ofEachRule.slice(0, 3), handbook));
    return 1;
  }
  const all = nextSteps(handbook, date, diagnostics);
  const steps = all.slice(0, 3);
  if (options.format === 'json') process.stdout.write(`${escapeInJson(JSON.stringify(steps, null, 2))}\n`);
  else {
    const more = all.length - steps.length;
    process.stdout.write(
      steps.length === 0
        ? 'Nothing: all is in force, looked at and confirmed.\n'
        : steps
            .map(
              ({ because, command }, index) =>
                `${index + 1}. ${makeVisible(because)}\n   ${makeVisible(command)}\n`,
            )
            .concat(
              steps.some(({ command }) => isToFill.test(command))
                ? ['Words in capital letters and "..." are for you to fill in.\n']
                : [],
              more === 0 ? [] : [`${more === 1 ? 'One kind' : `${more} kinds`} of things more can wait.\n`],
            )
            .join(''),
    );
  }
  return 0;
}
