import { canonicalTree } from '../mdx/canonical.ts';
import { parseHtml } from '../mdx/parse.ts';
import { type Basis, basisOf } from './basis.ts';
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
  readonly language: string;
}

export interface Verdict {
  readonly least: Level;
  /** The gravest first; within a level facts, then rules, then words in the order of the text. */
  readonly causes: readonly Cause[];
  /** Whether the words were read, or structure and numbers alone. */
  readonly basis: Basis;
}

/**
 * Says which step of the version a change asks for at least, and why. A duty, a ban or a right that came, went or binds
 * otherwise, a wider audience or classification: major. A number, duration, date or amount, a detail, a rule's wording, a
 * fact such as the owner: minor. Wording, spelling, typography, links: patch. Whatever is not white space or a printed
 * number is at least a patch, since what is approved is approved to the letter.
 *
 * The words that weigh are English. Of a text in another language structure and numbers alone are judged: rules, facts,
 * sentences that came or went; and the verdict says so.
 *
 * @param renderer The one that wrote the text before: what only a later one writes is no change.
 */
export function judgeChange(before: ApprovedText, after: ApprovedText, renderer = 1): Verdict {
  const read = ({ text }: ApprovedText) => readBlocks(canonicalTree(parseHtml(text), renderer));
  const basis = basisOf(before.language, after.language);
  const changes = listChanges(before.text === after.text ? [] : compareTexts(read(before), read(after)));
  const causes = [
    ...judgeFacts(before, after, basis),
    ...judgeRules(before.rules, after.rules, changes),
    ...judgeSections(changes.changes, basis),
  ].sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
  return { least: causes[0]?.level ?? 'none', causes, basis };
}
