import { parseHtml } from '../mdx/parse.ts';
import { type Cause, type Level, levels } from './cause.ts';
import { compareTexts } from './compare-texts.ts';
import { type ApprovedFacts, judgeFacts } from './judge-facts.ts';
import { judgeRules, type RuleFacts } from './judge-rules.ts';
import { judgeSections } from './judge-sections.ts';
import { listChanges } from './list-changes.ts';
import { readBlocks } from './read-blocks.ts';

/** What was approved, or shall be. A `Document` of the handbook is one. */
export interface ApprovedText extends ApprovedFacts {
  /** The resolved text, `text.html`. */
  readonly text: string;
  readonly rules: readonly RuleFacts[];
}

export interface Verdict {
  readonly least: Level;
  /** The gravest first; within a level facts, then rules, then words in the order of the text. */
  readonly causes: readonly Cause[];
}

/**
 * Says which step of the version a change asks for at least, and why. A number, duration, date or amount, a word such as
 * must or not, a rule, a detail that came or went, a fact such as the owner: minor. A duty that came or went, a wider
 * audience or classification: major. Wording, spelling, punctuation, links: patch. Whatever is not white space or a
 * printed number is at least a patch, since what is approved is approved to the letter.
 *
 * The words that weigh are English. In other languages numbers, rules, facts and details are judged, and other words
 * are wording.
 */
export function judgeChange(before: ApprovedText, after: ApprovedText): Verdict {
  const changes = listChanges(
    before.text === after.text
      ? []
      : compareTexts(readBlocks(parseHtml(before.text)), readBlocks(parseHtml(after.text))),
  );
  const causes = [
    ...judgeFacts(before, after),
    ...judgeRules(before.rules, after.rules, changes),
    ...judgeSections(changes.changes),
  ].sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
  return { least: causes[0]?.level ?? 'none', causes };
}
