import type { Element, ElementContent } from 'hast';
import type { RedlineLabels } from '../languages/words.ts';
import type { Piece } from './compare-words.ts';
import { isPicture, isSpoken, type Word } from './read-words.ts';
import { element, hidden, type Side, text } from './redline-nodes.ts';
import { weighWord } from './weigh-word.ts';

/** Words that are on both sides, plain; what went in `del` and what came in `ins`, with words for screen readers. */
export function markPieces(pieces: readonly Piece[], labels: RedlineLabels): ElementContent[] {
  const joined = joinPieces(pieces);
  return joined.flatMap((piece, index) => {
    if (piece.same) {
      const previous = joined[index - 1];
      // The space before it was set with the change.
      return renderWords(piece.after, labels, previous !== undefined);
    }
    return markChange(piece, joined[index - 1], joined[index + 1], labels);
  });
}

/** Words as they are, with their emphasis; links are plain words, pictures their alternative text. */
export function renderWords(words: readonly Word[], labels: RedlineLabels, spaced = false): ElementContent[] {
  return renderDepth(words, 0, labels, spaced);
}

/**
 * Where only a comma or an "of" stayed between two changes, the changes are read as one: marks that alternate word by
 * word can't be read. A word that weighs always stands for itself.
 */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  pieces.forEach((piece, index) => {
    const last = joined.at(-1);
    if (last === undefined || last.same) {
      joined.push(piece);
      return;
    }
    const next = pieces[index + 1];
    const small =
      piece.same &&
      next !== undefined &&
      piece.after.length <= 2 &&
      piece.after.every(
        (word) => word.text.length <= 3 && weighWord(word.text) === undefined && !isPicture(word),
      ) &&
      isReplacement(last) &&
      isReplacement(next);
    if (!small && piece.same) joined.push(piece);
    else
      joined[joined.length - 1] = {
        same: false,
        before: [...last.before, ...piece.before],
        after: [...last.after, ...piece.after],
      };
  });
  return joined;
}

function isReplacement({ before, after }: Piece): boolean {
  return before.some(isSpoken) && after.some(isSpoken);
}

/**
 * White space belongs to a side as words do. Before the change and behind it stands a plain space where both texts have
 * one, and inside `del` or `ins` where one has: so that without `ins` the old text is read, and without `del` the new
 * one.
 */
function markChange(
  { before, after }: Piece,
  previous: Piece | undefined,
  next: Piece | undefined,
  labels: RedlineLabels,
): ElementContent[] {
  const lead = {
    del: previous === undefined ? '' : (before[0]?.space ?? ''),
    ins: previous === undefined ? '' : (after[0]?.space ?? ''),
  };
  const trail = { del: next?.before[0]?.space ?? '', ins: next?.after[0]?.space ?? '' };
  const gap = placeSpaces(before.length > 0, after.length > 0, lead, trail, next !== undefined);
  const mark = (side: Side, words: readonly Word[], spaces: Spaces): ElementContent[] => {
    if (words.length === 0) return [];
    const inner = [...space(spaces.lead), ...renderWords(words, labels, true), ...space(spaces.trail)];
    return [element(side, {}, [hidden(labels.begin(side)), ...inner, hidden(labels.end(side))])];
  };
  return [
    ...space(gap.lead),
    ...mark('del', before, gap.del),
    ...mark('ins', after, gap.ins),
    ...space(gap.trail),
  ];
}

interface Spaces {
  readonly lead: string;
  readonly trail: string;
}

interface SidedSpace {
  readonly del: string;
  readonly ins: string;
}

const none: Spaces = { lead: '', trail: '' };

function placeSpaces(
  hasOld: boolean,
  hasNew: boolean,
  lead: SidedSpace,
  trail: SidedSpace,
  followed: boolean,
): Spaces & { readonly del: Spaces; readonly ins: Spaces } {
  if (hasOld && hasNew) {
    const [leads, trails] = [lead.del !== '' && lead.ins !== '', trail.del !== '' && trail.ins !== ''];
    return {
      lead: leads ? lead.ins : '',
      trail: trails ? trail.ins : '',
      del: { lead: leads ? '' : lead.del, trail: trails ? '' : trail.del },
      ins: { lead: leads ? '' : lead.ins, trail: trails ? '' : trail.ins },
    };
  }
  // One side has no words here, only the space between its neighbours, if it has one.
  const [mine, other] = hasNew ? (['ins', 'del'] as const) : (['del', 'ins'] as const);
  const within = followed ? trail[other] : ' ';
  const inside = (spaces: Spaces) => ({ del: none, ins: none, [mine]: spaces });
  if (within === '') return { ...none, ...inside({ lead: lead[mine], trail: trail[mine] }) };
  // A plain space on both sides is one space when the marked words are left out.
  if (lead[mine] !== '') return { lead: lead[mine], trail: trail[mine], ...inside(none) };
  return { lead: '', trail: followed ? within : '', ...inside(none) };
}

function renderDepth(
  words: readonly Word[],
  depth: number,
  labels: RedlineLabels,
  spaced: boolean,
): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at] as Word;
    if (at > 0 || !spaced) nodes.push(...space(first.space));
    const mark = first.marks[depth];
    let end = at + 1;
    if (mark === undefined) nodes.push(text(first.text), ...noteOf(first));
    else if (mark.tagName === 'img')
      nodes.push(element('span', { dataPicture: '' }, [text(labels.picture(first.text))]));
    else {
      while (words[end]?.marks[depth] === mark) end++;
      nodes.push(...dress(mark, renderDepth(words.slice(at, end), depth + 1, labels, true)));
    }
    at = end;
  }
  return mergeTexts(nodes);
}

/** Emphasis stays. A text that was struck out by its author becomes `s`: `del` is ours. */
function dress(mark: Element, children: ElementContent[]): ElementContent[] {
  const { title, role, ariaLabel, dataTaskMark } = mark.properties;
  if (/^(?:strong|em|code|kbd|sub|sup)$/.test(mark.tagName)) return [element(mark.tagName, {}, children)];
  if (mark.tagName === 'abbr') return [element('abbr', title === undefined ? {} : { title }, children)];
  if (mark.tagName === 'del') return [element('s', {}, children)];
  if (dataTaskMark !== undefined) return [element('span', { role, ariaLabel, dataTaskMark }, children)];
  return children;
}

function noteOf({ note }: Word): ElementContent[] {
  return note === '' ? [] : [element('sup', { dataNumber: '' }, [text(note)])];
}

function space(value: string): ElementContent[] {
  if (value === '') return [];
  return [value === '\n' ? element('br', {}, []) : text(value)];
}

function mergeTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = text(last.value + node.value);
    else merged.push(node);
  }
  return merged;
}
