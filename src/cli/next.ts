import { nextSteps } from '../exports/next-steps.ts';
import { escapeInJson, makeVisible } from '../source/reporters/visible.ts';
import { openHandbook } from './open-handbook.ts';
import { readOptions } from './options.ts';
import { showProblems } from './show-problems.ts';

/** `clausebook next`: the three things to do now, each with its command. */
export async function next(words: readonly string[]): Promise<number> {
  const options = readOptions('next', words);
  const { handbook, date, diagnostics } = await openHandbook(options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (handbook === undefined || errors.length > 0) {
    process.stdout.write(
      `1. Mend what is wrong: ${errors.length === 1 ? 'one error' : `${errors.length} errors`}.\n   npx clausebook check\n`,
    );
    process.stderr.write(showProblems(errors.slice(0, 3), handbook));
    return 1;
  }
  const steps = nextSteps(handbook, date).slice(0, 3);
  if (options.format === 'json') process.stdout.write(`${escapeInJson(JSON.stringify(steps, null, 2))}\n`);
  else
    process.stdout.write(
      steps.length === 0
        ? 'Nothing: all is in force, looked at and confirmed.\n'
        : steps
            .map(
              ({ because, command }, index) =>
                `${index + 1}. ${makeVisible(because)}\n   ${makeVisible(command)}\n`,
            )
            .join(''),
    );
  return 0;
}
