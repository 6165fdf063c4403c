import { type PlannedReview, planReview } from '../ledger/plan-review.ts';
import { reviewOutcomes } from '../schema/event.ts';
import { listWords } from '../source/phrase.ts';
import { findRole } from './find-role.ts';
import { type Options, readDay, readOptions, WrongUsage } from './options.ts';
import { namedSlugs, recordEvent, withLedger } from './record.ts';

/**
 * `clausebook review SLUG ... --outcome confirmed|change-needed`: records that the text in force was read and found
 * right, or found to need a change. Touches no text and no version. Reviewed by the owner, today, unless told.
 */
export async function review(words: readonly string[]): Promise<number> {
  const options = readOptions('review', words);
  if (options.rest.length === 0)
    throw new WrongUsage('Name what was reviewed: npx clausebook review SLUG --outcome confirmed');
  const outcome = readOutcome(options);
  const on = readDay(options.values.on, 'on');
  const { holder, for: principal, note } = options.values;
  return withLedger(options, (opening) => {
    const { handbook, today } = opening;
    const role = options.role === undefined ? undefined : findRole(handbook, options.role);
    const requests = namedSlugs(handbook, options.rest).map((document) => ({
      ...{ document, on: on ?? today, outcome, role, holder, for: principal, note },
    }));
    const plan = planReview(handbook, requests, opening);
    return recordEvent(options, opening, plan.after, plan, plan.problems, sayReviews(plan.reviews));
  });
}

function readOutcome({ values }: Options) {
  const outcome = reviewOutcomes.find((known) => known === values.outcome);
  if (outcome !== undefined) return outcome;
  throw new WrongUsage(
    values.outcome === undefined
      ? `Say what came of it: --outcome ${listWords(reviewOutcomes, 'or')}`
      : `"${values.outcome}" is not an outcome. Use ${listWords(reviewOutcomes, 'or')}.`,
  );
}

/** `access-control  1.2.0  confirmed on 2026-11-20 by ciso (marcus-whitfield)`. */
function sayReviews(reviews: readonly PlannedReview[]): string {
  return reviews
    .map(({ document, version, outcome, on, role, holder, for: principal, note }) => {
      const words = outcome === 'confirmed' ? 'confirmed' : 'found to need a change';
      const said = note === undefined ? '' : `\n  ${note}`;
      return `${document}  ${version}  ${words} on ${on} by ${role} (${holder}${principal === undefined ? '' : ` for ${principal}`})${said}\n`;
    })
    .join('');
}
