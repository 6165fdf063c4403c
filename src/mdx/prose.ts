import { endOfLine } from '../source/lines.ts';

/** A stretch of a text, as offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const fence = /[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)$/my;

/**
 * The stretches of a text that are not written as code, found in one walk and without parsing: code between fences and
 * between backticks is left out, up to the end of the text or of the paragraph where it does not end.
 */
export function listProse(source: string): Stretch[] {
  const prose: Stretch[] = [];
  let start = 0;
  let at = 0;
  const skipTo = (next: number) => {
    if (at > start) prose.push({ start, end: at });
    start = next;
    at = next;
  };
  /** Lengths of runs of backticks that end no code before the paragraph does. */
  let missing = new Set<number>();
  while (at < source.length) {
    if (at === 0 || source[at - 1] === '\n') {
      fence.lastIndex = at;
      const [, backticks, tildes] = fence.exec(source) ?? [];
      const opened = backticks ?? tildes;
      if (opened !== undefined) {
        skipTo(closeFence(source, endOfLine(source, at) + 1, opened));
        continue;
      }
    }
    const char = source[at];
    if (char === '\\') at += 2;
    else if (char === '`') {
      const length = runAt(source, at);
      const close = missing.has(length) ? undefined : closeRun(source, at + length, length);
      if (close === undefined) {
        missing.add(length);
        at += length;
      } else skipTo(close);
    } else {
      if (char === '\n' && source[at + 1] === '\n') missing = new Set();
      at++;
    }
  }
  skipTo(source.length);
  return prose;
}

/** The offset behind the line that ends code between fences. */
function closeFence(source: string, from: number, opened: string): number {
  const close = new RegExp(`^[ \\t>]*${opened[0]}{${opened.length},}[ \\t]*$`);
  for (let line = from; line < source.length; ) {
    const end = endOfLine(source, line);
    if (close.test(source.slice(line, end))) return end;
    line = end + 1;
  }
  return source.length;
}

/** The offset behind the next run of as many backticks in the paragraph. */
function closeRun(source: string, from: number, length: number): number | undefined {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\n' && source[at + 1] === '\n') return undefined;
    if (source[at] !== '`') continue;
    const run = runAt(source, at);
    if (run === length) return at + run;
    at += run - 1;
  }
  return undefined;
}

function runAt(source: string, at: number): number {
  let end = at;
  while (source[end] === '`') end++;
  return end - at;
}
