import { quote } from '../source/phrase.ts';
import type { Basis } from './basis.ts';
import type { Cause } from './cause.ts';
import type { Moved } from './compare-texts.ts';
import { judgeMarkup } from './judge-markup.ts';
import { holdsDuty, judgeReplaced, judgeWords, type WordCause } from './judge-words.ts';
import type { Place, PlacedChange, Side } from './list-changes.ts';
import { nameBlock } from './name-block.ts';
import { splitSentences } from './pair-sentences.ts';
import type { Block } from './read-blocks.ts';
import { isSpoken, joinWords, type Word } from './read-words.ts';
import { saysAlike } from './says-alike.ts';
import { weighWord } from './weigh-word.ts';

/** A sentence that came or went. Whether it did, or only moved, shows when all are known. */
interface Lone {
  readonly words: readonly Word[];
  readonly side: Side;
  readonly place: Place;
  /** The anchors of all headings that it stands under. */
  readonly path: string;
  /** The words above the list that it is an item of. */
  readonly lead: readonly Word[];
  /** The block that changed, or that came or went as a whole: its sentences are one detail. */
  readonly group: PlacedChange | Block;
  /** A heading names what is asked below it, and asks nothing; nor does an example. */
  readonly basis: Basis;
}

/** Judges the words of the sections. */
export function judgeSections(changes: readonly PlacedChange[], basis: Basis = 'words'): Cause[] {
  const { causes, left } = findResets(changes);
  const lone: Lone[] = [];
  for (const change of left) {
    const { place } = change;
    if (change.change === 'moved') causes.push(tellMoved(change.moved, place));
    else if (change.change === 'remarked')
      causes.push({ ...judgeMarkup(change.before, change.after), ...place });
    else if (change.change === 'reworded') {
      const judged = judgeWords(change.pieces, change.inExample ? 'structure' : basis);
      causes.push(...judged.causes.map((cause) => inPlace(cause, place)));
      lone.push(
        ...judged.lone.map((one) => ({
          ...one,
          ...{ place, path: change.path, lead: change.lead },
          group: change,
          basis: change.inExample ? 'structure' : basis,
        })),
      );
    } else
      for (const words of splitSentences(change.leaf.words))
        lone.push({
          ...{ words, side: change.side, place, path: change.path, lead: change.lead, group: change.block },
          basis: change.inExample || change.leaf.kind === 'heading' ? 'structure' : basis,
        });
  }
  const { moved, left: unmoved } = findMoved(lone);
  return [...causes, ...moved, ...judgeLone(unmoved)];
}

/**
 * Words of a section that are set otherwise: as a list instead of a sentence, in one paragraph instead of two. A list
 * needs no "and" before its last item.
 */
function findResets(changes: readonly PlacedChange[]): {
  readonly causes: Cause[];
  readonly left: readonly PlacedChange[];
} {
  const causes: Cause[] = [];
  const settled = new Set<PlacedChange>();
  for (const group of Map.groupBy(
    changes,
    ({ place }) => `${place.section.anchor} ${place.inRule}`,
  ).values()) {
    const worded = group.filter(({ change }) => change === 'reworded' || change === 'lone');
    const [before, after] = (['before', 'after'] as const).map((side) =>
      worded.flatMap((change) => wordsOn(change, side)),
    );
    const [first] = worded;
    if (first === undefined || before === undefined || after === undefined) continue;
    // Within one block the pieces tell more exactly what is written otherwise.
    if (worded.length < 2 || before.length === 0 || standElsewhere(worded)) continue;
    if (!saysAlike(unlinked(before), unlinked(after))) continue;
    const [from, to] = [joinWords(before), joinWords(after)];
    causes.push({ level: 'patch', kind: 'markup', before: from, after: to, ...first.place });
    for (const change of worded) settled.add(change);
  }
  return { causes, left: changes.filter((change) => !settled.has(change)) };
}

/** Whether whole blocks came and went that are the same: they moved. */
function standElsewhere(changes: readonly PlacedChange[]): boolean {
  const keys = (side: Side) =>
    changes
      .flatMap((change) => (change.change === 'lone' && change.side === side ? [change.leaf.key] : []))
      .sort();
  return keys('before').join('\n') === keys('after').join('\n');
}

function wordsOn(change: PlacedChange, side: Side): readonly Word[] {
  if (change.change === 'reworded') return change.pieces.flatMap((piece) => piece[side]);
  return change.change === 'lone' && change.side === side ? change.leaf.words : [];
}

function unlinked(words: readonly Word[]): Word[] {
  return words.filter(({ text }) => text.toLowerCase() !== 'and');
}

/** The order of sections, and of rows, is none of what they say. */
function tellMoved({ what, after, wasBehind, isBehind, same }: Moved, place: Place): Cause {
  const tell = (behind: Block | undefined) =>
    behind === undefined ? 'at the top' : `behind ${quote(nameBlock(behind))}`;
  return {
    ...{ level: 'patch', kind: 'moved', before: tell(wasBehind), after: tell(isBehind) },
    ...place,
    moved: { what, name: nameBlock(after), same },
  };
}

/** In a rule every word serves the duty: there no wording is beside the point. */
function inPlace(cause: WordCause, { section, inRule }: Place): Cause {
  return inRule !== undefined && (cause.kind === 'wording' || cause.kind === 'detail')
    ? { ...cause, level: 'minor', kind: 'rule', section, inRule }
    : { ...cause, section, inRule };
}

/** The same sentence gone in one place and come in another is neither gone nor come. */
function findMoved(lone: readonly Lone[]): { readonly moved: Cause[]; readonly left: Lone[] } {
  const gone = new Map<string, Lone[]>();
  for (const one of lone)
    if (one.side === 'before') gone.set(keyOf(one), [...(gone.get(keyOf(one)) ?? []), one]);
  const settled = new Set<Lone>();
  const moved: Cause[] = [];
  for (const one of lone) {
    const from = one.side === 'after' ? gone.get(keyOf(one))?.shift() : undefined;
    if (from === undefined) continue;
    settled.add(one).add(from);
    moved.push(judgeMove(from, one));
  }
  return { moved, left: lone.filter((one) => !settled.has(one)) };
}

/** Under another heading, or in another rule, a sentence that weighs may speak of something else. */
function judgeMove(from: Lone, { words, place, path, basis }: Lone): Cause {
  const elsewhere = from.path !== path || from.place.inRule !== place.inRule;
  const weighs = words.some(({ text }) => weighWord(text) !== undefined) || holdsDuty(words, basis);
  const sentence = joinWords(words);
  return {
    level: elsewhere && weighs ? 'minor' : 'patch',
    kind: 'moved',
    before: sentence,
    after: sentence,
    ...place,
  };
}

function judgeLone(lone: readonly Lone[]): Cause[] {
  const groups = Map.groupBy(lone, ({ group }) => group);
  return [...groups.values()].flatMap((group) => {
    const [before = [], after = []] = (['before', 'after'] as const).map((side) =>
      group.filter((one) => one.side === side),
    );
    const [old, young] = [before[0], after[0]];
    if (old !== undefined && young !== undefined && before.length + after.length === 2)
      return isAsked(old) || isAsked(young)
        ? tellDuty(joinWords(old.words), joinWords(young.words), young.place)
        : judgeReplaced(old.words, young.words, young.basis).map((cause) => inPlace(cause, young.place));
    return [...judgeSide(before, 'before'), ...judgeSide(after, 'after')];
  });
}

/** An item asks what the words above its list ask: "You must:". */
function isAsked({ lead, words, basis }: Lone): boolean {
  return holdsDuty(words, basis) || (words.some(isSpoken) && holdsDuty([...lead, ...words], basis));
}

function tellDuty(before: string, after: string, place: Place): Cause[] {
  return [inPlace({ level: 'major', kind: 'duty', before, after }, place)];
}

/** A duty is told by itself, all other sentences of a block together. */
function judgeSide(lone: readonly Lone[], side: Side): Cause[] {
  const duties = lone.filter(isAsked);
  const details = lone.filter((one) => !duties.includes(one) && one.words.some(isSpoken));
  const tell = (level: 'minor' | 'major', kind: 'duty' | 'detail', told: readonly Lone[]): Cause[] => {
    const [first] = told;
    if (first === undefined) return [];
    const words = told.map((one) => joinWords(one.words)).join(' ');
    const sides = { before: side === 'before' ? words : '', after: side === 'after' ? words : '' };
    return [inPlace({ level, kind, ...sides }, first.place)];
  };
  return [...duties.flatMap((one) => tell('major', 'duty', [one])), ...tell('minor', 'detail', details)];
}

function keyOf({ words }: Lone): string {
  return words
    .filter(isSpoken)
    .map(({ key }) => key.toLowerCase())
    .join('\n');
}
