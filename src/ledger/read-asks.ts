import { deedOf, isBareDeed } from './deeds.ts';
import { type Ask, phrases } from './duty-words.ts';
import { personOf } from './people.ts';
import { joinWords, type Word } from './read-words.ts';
import { spell } from './says-alike.ts';

/** Besides the asks of phrases: `permit`, what somebody may do. */
export type Asked = Ask | 'permit';

const patterns = phrases.map(({ ask, phrases: list }) => ({
  ask,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
}));

/** Stands for a phrase that was read. */
const read = '§';

/** Reads what a sentence asks of people, forbids, grants or takes: an entry for each phrase that does. */
export function readAsks(words: readonly Word[]): Asked[] {
  const asks: Asked[] = [];
  let text = spell(joinWords(words));
  for (const { ask, pattern } of patterns)
    text = text.replaceAll(pattern, () => {
      if (ask !== 'nothing') asks.push(ask);
      return ` ${read} `;
    });
  const tokens = text.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[§,:;()]/gu) ?? [];
  if (isGerund(tokens)) asks.push('duty');
  if (tokens[0] === 'no' && !hasVerb(tokens)) asks.push('ban');
  tokens.forEach((token, index) => {
    if (/^(?:may|can|allowed|permitted)$/.test(token)) asks.push('permit');
    else if (token === 'only' && tokens.slice(index + 1, index + 4).some(isPerson)) asks.push('ban');
    else if (startsClause(tokens, index)) {
      if (token === 'do' && tokens[index + 1] === 'not') asks.push('ban');
      else if (isImperative(tokens, index)) asks.push('duty');
    }
    const told = toldBehind(tokens, index);
    if (told !== undefined) asks.push(told);
  });
  return asks;
}

const conditions =
  /^(?:if|when|whenever|before|after|where|once|unless|until|while|during|for|in|on|at|as|to|upon|with|without)$/;
const openings = /^(?:please|always|also|then|first|next|now|just|and|or|\w+ly)$/;

/** At the beginning, behind a colon, or behind the comma of a condition that stands first. */
function startsClause(tokens: readonly string[], index: number): boolean {
  let at = index;
  while (at > 0 && openings.test(tokens[at - 1] ?? '')) at--;
  const previous = tokens[at - 1];
  if (previous === undefined) return true;
  if (previous === ',') return conditions.test(tokens[0] ?? '');
  return previous === ':' || previous === ';';
}

/** Stand before an article without being verbs. */
const functionWords = new Set(
  (
    'about above across after against all along although among and around as at because before behind below beneath ' +
    'beside besides between beyond both but by despite down during either even except for from half hence how if in ' +
    'inside into is are was were has have like near neither nor not of off on once only onto or out outside over per ' +
    'since so such than that then there though through throughout till to toward towards under unless until up upon ' +
    'via what when whenever where whereas whether which while who whose why with within without yet'
  ).split(' '),
);
const articles = /^(?:the|a|an|your|our|their|its|all|any|each|every|this|these|those|no)$/;

/** A verb that no list knows, by its place: "Reduce the risk". */
function isShapedLikeOne(tokens: readonly string[], index: number): boolean {
  const [token = '', next = ''] = tokens.slice(index, index + 2);
  return (
    index === 0 &&
    articles.test(next) &&
    !functionWords.has(token) &&
    !/(?:s|ed|ing|ly|§)$/.test(token) &&
    !isPerson(token)
  );
}

/** "Report lost badges", and not "Report templates are online" or "Use of telephones". */
function isImperative(tokens: readonly string[], index: number): boolean {
  if (isShapedLikeOne(tokens, index)) return true;
  if (!isBareDeed(tokens[index] ?? '')) return false;
  const next = tokens[index + 1];
  if (next === undefined || /^(?:of|is|are|was|were|has|have|§|,|:|\))$/.test(next)) return false;
  const rest = tokens.slice(index + 1);
  const verb = rest.findIndex((token) => /^(?:is|are|was|were|has|have|§)$/.test(token));
  if (verb < 0) return true;
  // The verb of a clause of its own: "Report badges that are lost".
  return rest
    .slice(0, verb)
    .some((token) =>
      /^(?:that|which|who|what|if|when|where|before|after|until|unless|you|it|they|we|,)$/.test(token),
    );
}

/** What somebody named does as a rule, or does not: "The nurse checks the fridge", "We do not sell data". */
function toldBehind(tokens: readonly string[], index: number): 'told' | 'ban' | undefined {
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
    if (
      !/^(?:of|for|in|on|at|the|also|always|then|it|\w+ly|\w*office|\w*department|security|privacy|care)$/.test(
        word,
      )
    )
      return undefined;
  }
  return undefined;
}

function isTold(word: string): boolean {
  return deedOf(word) !== undefined && !/(?:ed|ing)$/.test(word);
}

/** What something is, not what is done to it. */
const states = new Set(
  (
    'located situated called named titled based related interested involved concerned affected intended designed ' +
    'described outlined explained defined listed shown mentioned detailed summarised summarized founded established ' +
    'composed comprised opposed supposed used tired closed need red interconnected connected dated numbered'
  ).split(' '),
);

/** "Backups are kept in two places": what is done as a rule, whoever does it. */
function isDone(tokens: readonly string[], index: number): boolean {
  const at = /^(?:\w+ly|not|also|always|only|then)$/.test(tokens[index + 1] ?? '') ? index + 2 : index + 1;
  const word = tokens[at] ?? '';
  if (states.has(word) || isBareDeed(word)) return false;
  return /\wed$/.test(word) || (/(?:en|t|ld|ne|wn|de|id)$/.test(word) && deedOf(word) !== undefined);
}

/** An item of a list, "Promptly reporting any theft", which has no verb besides. */
function isGerund(tokens: readonly string[]): boolean {
  const first = tokens.find((token) => !/^(?:not|\w+ly)$/.test(token)) ?? '';
  if (!first.endsWith('ing') || deedOf(first) === undefined || tokens.length < 3) return false;
  return !hasVerb(tokens);
}

function hasVerb(tokens: readonly string[]): boolean {
  return tokens.some((token) => /^(?:is|are|was|were|has|have|may|can|should|helps?|§)$/.test(token));
}

function isPerson(token: string): boolean {
  return personOf(token) !== undefined;
}
