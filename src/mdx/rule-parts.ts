import type { DocumentRule } from '../schema/handbook.ts';
import { levelWords } from './components/rule.ts';

/** The parts of a rule, as the sentence says them that has the word of its level. */
export interface RuleParts {
  /** When it holds: `If an official calls`. */
  readonly condition: string | undefined;
  /** Who does it, or must not: `You`, `The Head of IT`. */
  readonly actor: string;
  /** The verb: `report`, `be told`. */
  readonly deed: string;
  /** To what, and all that is said besides: `a lost or stolen device`. */
  readonly object: string;
  /** By when, or how often: `within 24 hours of missing it`. */
  readonly by: string | undefined;
}

/** Where a sentence begins or ends; not behind `Art.` and the like. */
const ends = /(?<!\b(?:Art|No|Dr|e\.g|i\.e))[.!?:]\s+(?=\S)/g;
const opening =
  /^(?:if|when|whenever|where|before|after|once|until|unless|while|in|on|at|for|from|with|of|as)\b/i;
/** Before the person without a comma: `For partner clinics we`, `Within 15 days another role`. */
const withoutComma = [
  /^(.*\S)\s+(you|we)$/i,
  /^((?:within|by|before)\s.*?\b(?:days?|hours?|months?|weeks?|years?))\s+(.*)$/i,
];
/** `For every new use of personal data the information owner`. */
const lastNamed = /^(.*\S)\s+((?:the|an?|each|every|another|whoever)\s.*)$/i;
/** One, or several of one word each: `punish, threaten or shame`. */
const verbs = /^((?:be\s+)?[^\s,]+(?:(?:, [^\s,]+)+,? (?:or|and) [^\s,]+)?)[,\s]*(.*)$/s;
const adverbs = /^(?:(?:also|always|each|first|only|either|still|therefore)\s+)+/;
const times =
  /(?:^|,?\s)(?:at once|at the latest|the same (?:working day|day|shift)|(?:within|before|until|no later than|at least (?:once|twice|every|each)|(?:once|twice) (?:a|an|each|every|in)|(?:every|each) (?:\d+ |two |three |six |working |calendar )?(?:day|week|month|quarter|year|shift|time)s?|by the (?:end|day|next)|on the (?:day|last|first)|as soon as|when(?:ever)?)\b)[^;]*$/;

/**
 * Reads who must do what to what by when off an English sentence. A rule that is not written so has parts that are empty
 * or say little: what a reader of rules has to guess, a program guesses no better.
 *
 * @returns Nothing where no sentence has the word of the level.
 */
export function partsOfRule({ text, level }: Pick<DocumentRule, 'text' | 'level'>): RuleParts | undefined {
  const word = new RegExp(`\\b${levelWords[level]}\\b${level === 'must' ? '(?! not\\b)' : ''}`).exec(text);
  if (word === null) return undefined;
  const start = [...text.slice(0, word.index).matchAll(ends)].at(-1);
  const said = text.slice(start === undefined ? 0 : start.index + start[0].length, word.index).trim();
  const rest = text.slice(word.index + word[0].length).trimStart();
  const [sentence = ''] = rest.split(ends);
  const { condition, actor } = splitActor(said);
  const deedAndObject = sentence.replace(/[.!?:]$/, '').replace(adverbs, '');
  const time = times.exec(deedAndObject);
  const done = time === null ? deedAndObject : deedAndObject.slice(0, time.index);
  const [, deed = '', object = ''] = verbs.exec(done) ?? [];
  const by = time?.[0].replace(/^[,\s]+/, '') ?? (/^within\b/i.test(condition ?? '') ? condition : undefined);
  return { condition, actor, deed, object: object.trim(), by };
}

function splitActor(said: string): Pick<RuleParts, 'condition' | 'actor'> {
  const comma = said.lastIndexOf(', ');
  if (comma >= 0 && opening.test(said))
    return { condition: said.slice(0, comma), actor: said.slice(comma + 2) };
  const patterns = opening.test(said) ? [...withoutComma, lastNamed] : withoutComma;
  for (const pattern of patterns) {
    const [, condition, actor] = pattern.exec(said) ?? [];
    if (condition !== undefined && actor !== undefined) return { condition, actor };
  }
  return { condition: undefined, actor: said.replace(/,$/, '') };
}
