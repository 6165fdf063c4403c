import type { LiteralDuration, Place } from '../schema/handbook.ts';
import { timeUnits } from '../schema/parameter.ts';
import type { Use } from './guard/elements.ts';
import { around, type Visit } from './guard/visits.ts';
import { numberWords, readNumber } from './number-words.ts';

/** "48 hours", "two working days", "a 30-day period". */
const duration = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(\\d+(?:\\.\\d+)?|${numberWords})[\\s-]+((?:working|business)[\\s-]+days?|(?:minute|hour|day|week|month|year)s?)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** A duration in words or figures, and where in a text it begins. */
export interface WrittenDuration {
  readonly amount: number;
  readonly unit: LiteralDuration['unit'];
  readonly at: number;
  readonly text: string;
}

/** Finds the durations that a text writes out. */
export function findDurations(text: string): WrittenDuration[] {
  return Array.from(text.matchAll(duration), (match) => {
    const [whole, number = '', name = ''] = match;
    const singular = name
      .toLowerCase()
      .replaceAll(/[\s-]+/g, ' ')
      .replace('business', 'working')
      .replace(/s$/, '');
    const unit = timeUnits.find((unit) => unit === singular) ?? 'day';
    return { amount: readNumber(number), unit, at: match.index, text: whole };
  });
}

/**
 * Durations written out beside a `Param`: in the same paragraph, list item or table cell, or in the attributes of the
 * rule that holds it. Whether they contradict the parameter is judged where its value is known.
 */
export function listLiteralDurations(
  visits: readonly Visit[],
  uses: readonly Use[],
  source: string,
  placeOf: (offset: number) => Place,
): LiteralDuration[] {
  const params = new Map<Visit, string[]>();
  for (const { component, props, visit } of uses) {
    if (component.name !== 'Param') continue;
    const { id } = props as { id: string };
    for (const block of around(visit)) {
      if (!isBlockOfText(block)) continue;
      const ids = params.get(block) ?? [];
      params.set(block, ids);
      if (!ids.includes(id)) ids.push(id);
    }
  }
  if (params.size === 0) return [];
  const found: LiteralDuration[] = [];
  const add = ({ amount, unit, at, text }: WrittenDuration, start: number, parameters: readonly string[]) => {
    const exact = source.startsWith(text, start + at)
      ? start + at
      : Math.max(source.indexOf(text, start), start);
    found.push({ amount, unit, place: placeOf(exact), parameters });
  };
  for (const visit of visits) {
    if (visit.node.type !== 'text') continue;
    const block = [...around(visit)].find(isBlockOfText);
    const parameters = block === undefined ? undefined : params.get(block);
    if (parameters !== undefined)
      for (const one of findDurations(visit.node.value)) add(one, visit.start, parameters);
  }
  for (const { component, props, places, visit } of uses) {
    const parameters = component.name === 'Rule' ? params.get(visit) : undefined;
    if (parameters === undefined) continue;
    for (const name of ['by', 'check']) {
      const value = (props as Readonly<Record<string, string | undefined>>)[name];
      const start = places.get(name)?.valueStart ?? visit.start;
      if (value !== undefined) for (const one of findDurations(value)) add(one, start, parameters);
    }
  }
  return found;
}

/** The smallest thing whose sentences belong together; the paragraphs of a list item are one. */
export function isBlockOfText({ node, parent }: Visit): boolean {
  if (node.type === 'paragraph') return parent?.node.type !== 'listItem';
  return (
    node.type === 'listItem' ||
    node.type === 'tableCell' ||
    node.type === 'heading' ||
    node.type === 'mdxJsxFlowElement'
  );
}
