import type { Place } from '../schema/handbook.ts';

/** A piece of a source that is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes edits that do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source);
}

/** Where a line begins. Takes its number, from 1. */
export function startOfLine(source: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = source.indexOf('\n', start) + 1;
  return start;
}

/**
 * Replaces an id that is written at a place: the first from there on, in its line or the next ones; a letter with a mark
 * before it may make the place some columns late. Nothing where it is not there.
 */
export function replaceId(source: string, { line, column }: Place, id: string, by: string): Edit | undefined {
  const begin = startOfLine(source, line);
  // In an address stand other words before the name.
  const [before = ''] = /^\/(?:documents\/|glossary\/#)?/.exec(source.slice(begin + column - 1)) ?? [];
  const wanted = new RegExp(`(?<![A-Za-z0-9-])${id}(?![A-Za-z0-9-])`, 'g');
  const from = begin + column - 1 + before.length;
  const found = [...source.slice(begin, startOfLine(source, line + 1) || undefined).matchAll(wanted)].map(
    ({ index }) => begin + index,
  );
  const start = found.find((at) => at >= from) ?? found.at(-1);
  return start === undefined ? undefined : { start, end: start + id.length, text: by };
}

/** Adds a former id behind the field `id` of a record in YAML, whichever way the record is written. */
export function addFormerly(source: string, { line, column }: Place, old: string): Edit {
  const begin = startOfLine(source, line);
  const value = begin + column - 1;
  const key = source.lastIndexOf('id', value - 1);
  const isFlow = /[{,]\s*$/.test(source.slice(0, key));
  if (isFlow) {
    const end = value + (/^(?:"[^"]*"|'[^']*'|[^\s,}]+)/.exec(source.slice(value))?.[0].length ?? 0);
    return { start: end, end, text: `, formerly: [${old}]` };
  }
  const end = source.indexOf('\n', value);
  const at = end < 0 ? source.length : end;
  return { start: at, end: at, text: `\n${' '.repeat(key - begin)}formerly: [${old}]` };
}

/** Adds an id to a list of former ids that is there. Takes the place of its last one. */
export function addToFormerly(source: string, { line, column }: Place, last: string, old: string): Edit {
  const begin = startOfLine(source, line);
  const start = begin + column - 1;
  const end = source.indexOf(last, start) + last.length;
  const item = /^\s*- $/.exec(source.slice(begin, start));
  const after = end + (/^["']/.exec(source.slice(end))?.[0].length ?? 0);
  return { start: after, end: after, text: item === null ? `, ${old}` : `\n${item[0]}${old}` };
}
