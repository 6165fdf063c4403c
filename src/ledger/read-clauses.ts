import { deedOf, isBareDeed } from './deeds.ts';
import {
  articles,
  between,
  clauseWords,
  conditions,
  finiteVerbs,
  functionWords,
  openings,
  states,
} from './grammar-words.ts';
import { personOf } from './people.ts';

/** Stands for a phrase that was read. */
export const read = '§';

/** As far as one looks back for a beginning, and ahead for a verb: nobody writes longer, and nothing may cost more. */
const [reach, sentence] = [4, 60];

/** At the beginning, behind a colon, or behind the comma of a condition that stands first. */
export function startsClause(tokens: readonly string[], index: number): boolean {
  let at = index;
  while (at > Math.max(0, index - reach) && isOpening(tokens[at - 1] ?? '')) at--;
  const previous = tokens[at - 1];
  if (previous === undefined) return true;
  if (previous === ',') return conditions.has(tokens[0] ?? '');
  return previous === ':' || previous === ';';
}

/** A verb that no list knows, by its place: "Reduce the risk". */
function isShapedLikeOne(tokens: readonly string[], index: number): boolean {
  const [token = '', next = ''] = tokens.slice(index, index + 2);
  return (
    index === 0 &&
    articles.has(next) &&
    !functionWords.has(token) &&
    !/(?:s|ed|ing|ly|§)$/.test(token) &&
    !isPerson(token)
  );
}

/** "Report lost badges", and not "Report templates are online" or "Use of telephones". */
export function isImperative(tokens: readonly string[], index: number): boolean {
  if (isShapedLikeOne(tokens, index)) return true;
  if (!isBareDeed(tokens[index] ?? '')) return false;
  const next = tokens[index + 1];
  if (next === undefined || finiteVerbs.has(next) || /^(?:of|§|,|:|\))$/.test(next)) return false;
  const rest = tokens.slice(index + 1, index + 1 + sentence);
  const verb = rest.findIndex((token) => finiteVerbs.has(token) || token === read);
  if (verb < 0) return true;
  // Else it is the verb of a clause of its own.
  return rest.slice(0, verb).some((token) => clauseWords.has(token));
}

/** What somebody named does as a rule, or does not: "The nurse checks the fridge", "We do not sell data". */
export function toldBehind(tokens: readonly string[], index: number): 'told' | 'ban' | undefined {
  const token = tokens[index] ?? '';
  if (/^(?:is|are)$/.test(token)) return isDone(tokens, index) ? 'told' : undefined;
  if (
    /^(?:do|does)$/.test(token) &&
    tokens[index + 1] === 'not' &&
    isBareDeed(tokens[index + 2] ?? '') &&
    index > 0
  )
    return 'ban';
  if (token !== 'we' && !isPerson(token)) return undefined;
  for (let at = index + 1; at <= index + 5; at++) {
    const word = tokens[at] ?? '';
    if (/^(?:do|does)$/.test(word) && tokens[at + 1] === 'not')
      // With a verb that the list knows, it was read at "do".
      return isBareDeed(tokens[at + 2] ?? '') ? undefined : 'ban';
    if (isTold(word) && !/^(?:of|is|are|§)$/.test(tokens[at + 1] ?? '')) return 'told';
    if (!between.has(word) && !/(?:ly|office|department)$/.test(word)) return undefined;
  }
  return undefined;
}

function isTold(word: string): boolean {
  return deedOf(word) !== undefined && !/(?:ed|ing)$/.test(word);
}

/** "Backups are kept in two places": what is done as a rule, whoever does it. */
function isDone(tokens: readonly string[], index: number): boolean {
  const at = /^(?:\w+ly|not|also|always|only|then)$/.test(tokens[index + 1] ?? '') ? index + 2 : index + 1;
  const word = tokens[at] ?? '';
  if (states.has(word) || isBareDeed(word)) return false;
  return /\wed$/.test(word) || (/(?:en|t|ld|ne|wn|de|id)$/.test(word) && deedOf(word) !== undefined);
}

/** An item of a list, "Promptly reporting any theft", which has no verb besides. */
export function isGerund(tokens: readonly string[]): boolean {
  const first = tokens.find((token) => !/^(?:not|\w+ly)$/.test(token)) ?? '';
  if (!first.endsWith('ing') || deedOf(first) === undefined || tokens.length < 3) return false;
  return !hasVerb(tokens);
}

export function hasVerb(tokens: readonly string[]): boolean {
  return tokens.some((token) => finiteVerbs.has(token) || /^(?:may|can|should|helps?|§)$/.test(token));
}

export function isPerson(token: string): boolean {
  return personOf(token) !== undefined;
}

function isOpening(token: string): boolean {
  return openings.has(token) || token.endsWith('ly');
}
