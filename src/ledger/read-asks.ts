import { type Ask, phrases } from './duty-words.ts';
import { hasVerb, isGerund, isImperative, isPerson, read, startsClause, toldBehind } from './read-clauses.ts';
import { joinWords, type Word } from './read-words.ts';
import { spell } from './says-alike.ts';

/** Besides the asks of phrases: `permit`, what somebody may do. */
export type Asked = Ask | 'permit';

const patterns = phrases.map(({ ask, phrases: list }) => ({
  ask,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
}));

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
