import { reviewIssues } from '../exports/review-issues.ts';
import { publish } from '../handbook/publish.ts';
import { daysInWords } from '../ledger/days-in-words.ts';
import { dueByOwner, type PlannedReview, reviewsOf } from '../ledger/reviews.ts';
import type { Handbook } from '../schema/handbook.ts';
import { cadence } from '../schema/words.ts';
import { escapeInJson, makeVisible } from '../source/reporters/visible.ts';
import { openHandbook } from './open-handbook.ts';
import { type Options, readOptions, WrongUsage } from './options.ts';
import { showProblems } from './show-problems.ts';

/**
 * `clausebook reviews [--due P60D]`: what is overdue and what is due within that time, by owner. Exit code 1 when
 * something is, or when the handbook has errors: a workflow runs `check` first. `--format json` is an array, `--format github` one JSON object a line for each owner: the issue that
 * a workflow opens or updates.
 */
export async function reviews(words: readonly string[]): Promise<number> {
  const options = readOptions('reviews', words);
  const within = readWithin(options);
  if (options.format === 'sarif')
    throw new WrongUsage('"sarif" is not a format of "reviews". Use text, json or github.');
  const { handbook, date, diagnostics } = await openHandbook(options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (handbook === undefined || errors.length > 0) {
    process.stderr.write(
      `${showProblems(errors, handbook)}What is due cannot be told before this is mended.\n`,
    );
    return 1;
  }
  const planned = reviewsOf(publish(handbook, date, { drafts: false }), date, within);
  const due = planned.filter(({ state }) => state !== 'later');
  process.stdout.write(write(options, handbook, planned, date));
  return due.length === 0 ? 0 : 1;
}

function readWithin({ values: { due } }: Options): string | undefined {
  if (due === undefined || cadence.safeParse(due).success) return due;
  throw new WrongUsage(`"${due}" is not a time. Write --due like P60D (sixty days) or P2M (two months).`);
}

function write(
  { format }: Options,
  handbook: Handbook,
  planned: readonly PlannedReview[],
  date: string,
): string {
  if (format === 'json') return writeJson(planned);
  if (format === 'github')
    return reviewIssues(handbook, planned, date)
      .map((issue) => `${escapeInJson(JSON.stringify(issue))}\n`)
      .join('');
  return writeText(handbook, planned);
}

function writeJson(planned: readonly PlannedReview[]): string {
  const list = dueByOwner(planned).flatMap(({ owner, reviews }) =>
    reviews.map(({ document, lastReviewed, due, days, state }) => ({
      document: document.slug,
      id: document.id,
      title: document.title,
      version: document.version,
      owner,
      lastReviewed,
      nextReview: due,
      state: state === 'overdue' ? 'overdue' : 'due',
      days,
    })),
  );
  return `${escapeInJson(JSON.stringify(list, null, 2))}\n`;
}

function writeText({ roles }: Handbook, planned: readonly PlannedReview[]): string {
  const owners = dueByOwner(planned);
  const next = planned[0];
  if (owners.length === 0)
    return next === undefined
      ? 'Nothing is in force, so nothing is to be reviewed.\n'
      : `No review is due. The next one is ${next.document.slug}, by ${next.due}.\n`;
  const widest = Math.max(
    ...owners.flatMap(({ reviews }) => reviews.map(({ document }) => document.slug.length)),
  );
  const lines = owners.flatMap(({ owner, reviews }) => [
    `${makeVisible(roles.find(({ id }) => id === owner)?.title ?? owner)} (${owner})`,
    ...reviews.map(
      ({ document, due, days }) =>
        `  ${document.slug.padEnd(widest)}  ${due}  ${daysInWords(days)}  ${makeVisible(document.title)}`,
    ),
    '',
  ]);
  const count = (state: PlannedReview['state']) => planned.filter((one) => one.state === state).length;
  return `${lines.join('\n')}\n${count('overdue')} overdue, ${count('soon')} due. When you have read one: npx clausebook review SLUG --outcome confirmed\n`;
}
