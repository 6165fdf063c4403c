import { findTag, pairOf } from './find-tag.ts';
import type { Failure } from './parse.ts';

/**
 * Takes out of a text what the parser failed at, so that it can be parsed again and its other faults are found as well.
 * What is taken out gives way to as many signs: everything else keeps its place.
 *
 * @returns Nothing where there is no knowing how much would have to go.
 */
export function maskTrap(source: string, failure: Failure): string | undefined {
  const spans = failure.refused === undefined ? spansOf(source, failure) : spansOfRefused(source, failure);
  if (spans === undefined) return undefined;
  let masked = source;
  for (const [start, end] of spans) masked = maskSpan(masked, start, end);
  return masked === source ? undefined : masked;
}

/** Program code ends with its bracket. As the value of an attribute it leaves none that could be read. */
function spansOfRefused(source: string, { line, column, refused }: Failure): readonly Span[] | undefined {
  const at = offsetAt(source, line, column);
  return refused === 'expression' && source[at - 1] !== '=' ? [spanOfBraces(source, at)] : undefined;
}

type Span = readonly [start: number, end: number];

function spansOf(source: string, { line, column, reason }: Failure): readonly Span[] {
  const at = offsetAt(source, line, column);
  const { found, opened } = readTagFailure(reason);
  if (opened !== undefined) {
    const start = offsetAt(source, opened.line, opened.column);
    const spans = spansOfTag(source, start);
    if (found === undefined) return spans;
    // The closing tag is to blame, too, where nothing of its name was opened.
    const isOpen = source.slice(0, at).includes(`<${found}`);
    return isOpen ? [[start, endOfTag(source, start)]] : [...spans, [at, endOfTag(source, at)]];
  }
  if (found !== undefined) return [[at, endOfTag(source, at)]];
  if (/expression|oxc|`\{`/.test(reason) && !reason.includes('`<`')) return [spanOfBraces(source, at)];
  if (source.startsWith('<<<<<<<', at)) return spansOfMerge(source, at);
  if (source.startsWith('<!--', at)) return [[at, endOf('-->', source, at)]];
  if (/^<[A-Za-z]/.test(source.slice(at, at + 2))) return spansOfTag(source, at);
  return [[at, at + 1]];
}

/** What the parser says of tags that do not match, in its own words. */
export function readTagFailure(reason: string): {
  /** The name of a closing tag that is out of place. */
  readonly found?: string;
  readonly opened?: { readonly name: string; readonly line: number; readonly column: number };
  /** What ends before the tag does. */
  readonly part?: string;
} {
  const open = /^Expected a closing tag for `<([^>`]*)>` \((\d+):(\d+)\)(?: before the end of `(\w+)`)?/.exec(
    reason,
  );
  if (open !== null) {
    const [, name = '', line, column, part] = open;
    const opened = { name, line: Number(line), column: Number(column) };
    return part === undefined ? { opened } : { opened, part };
  }
  const closed =
    /^Unexpected closing tag `<\/([^>`]*)>`, expected (?:corresponding closing tag for `<([^>`]*)>` \((\d+):(\d+)\))?/.exec(
      reason,
    );
  if (closed === null) return {};
  const [, found = '', name, line, column] = closed;
  return name === undefined
    ? { found }
    : { found, opened: { name, line: Number(line), column: Number(column) } };
}

/** A tag, and the one that closes it if there is any. */
function spansOfTag(source: string, start: number): readonly Span[] {
  const pair = pairOf(source, start);
  const own: Span = [start, endOfTag(source, start)];
  return pair === undefined ? [own] : [own, [pair, endOfTag(source, pair)]];
}

function endOfTag(source: string, start: number): number {
  return findTag(source, start)?.end ?? start + 1;
}

/** From the bracket to the one that closes it in the same paragraph; the bracket alone where there is none. */
function spanOfBraces(source: string, at: number): Span {
  const start = source[at] === '{' ? at : Math.max(source.lastIndexOf('{', at), 0);
  const paragraph = source.slice(start, endOfParagraph(source, start));
  if (source[start] !== '{') return [at, at + 1];
  if (/^\{\s*\/\*/.test(paragraph) && !paragraph.includes('*/')) return [start, start + paragraph.length];
  let depth = 0;
  for (let index = 0; index < paragraph.length; index++) {
    if (paragraph[index] === '{') depth++;
    else if (paragraph[index] === '}' && --depth === 0) return [start, start + index + 1];
  }
  return [start, start + 1];
}

/** The marks that a merge has left, all of them: the second would make a heading of the line above it. */
function spansOfMerge(source: string, at: number): readonly Span[] {
  return [...source.slice(at).matchAll(/^(?:<{7}|={7}|>{7}).*$/gm)].map(
    ({ index, 0: line }) => [at + index, at + index + line.length] as const,
  );
}

function endOf(mark: string, source: string, at: number): number {
  const end = source.indexOf(mark, at);
  return end < 0 ? endOfParagraph(source, at) : end + mark.length;
}

function endOfParagraph(source: string, at: number): number {
  const end = source.indexOf('\n\n', at);
  return end < 0 ? source.length : end;
}

/** Words give way to a word, or a heading would be empty; what fills its lines alone gives way to empty ones. */
function maskSpan(source: string, start: number, end: number): string {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const nextBreak = source.indexOf('\n', end);
  const after = source.slice(end, nextBreak < 0 ? source.length : nextBreak);
  const sign = before.trim() === '' && after.trim() === '' ? ' ' : 'x';
  return source.slice(0, start) + source.slice(start, end).replaceAll(/[^\n]/g, sign) + source.slice(end);
}

export function offsetAt(source: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const next = source.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return Math.min(start + column - 1, source.length);
}
