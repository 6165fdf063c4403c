import { textLimits } from './limits.ts';
import { lastOpenPast } from './openings.ts';
import { listProse } from './prose.ts';

/** Where program code begins that is too long or too deep to be parsed, and what kind it is. */
export interface DeepCode {
  readonly at: number;
  readonly kind: 'expression' | 'module';
}

/**
 * The parser reads program code with a recursive descent in native code, whose stack ends the whole process: with
 * satteri 0.10.5 in a worker thread 2,000 nested brackets did so, 8,000 labels (`a:a:a:`), 60,000 signs `!`, but not
 * 1,000 brackets or 4,000 labels. No program code is allowed anyway, so that much of it is refused before it is parsed.
 */
export function findDeepCode(source: string): DeepCode | undefined {
  if (!source.includes('{') && !/^(?:import|export)\b/m.test(source)) return undefined;
  const last = source.lastIndexOf('}');
  const lastOpen = lastOpenPast(source, mostOpen);
  for (const { start, end } of listProse(source)) {
    for (let at = start; at < end; at++) {
      const char = source[at];
      if (char === '\\') at++;
      else if (char === '{') {
        const close = closeOf(source, at);
        if (
          (at <= lastOpen && !endsItself(source, at, close)) ||
          isDeep(source.slice(at, (close ?? last) + 1))
        )
          return { at, kind: 'expression' };
        if (close !== undefined) at = close;
      } else if (isModule(source, at) && isDeep(source.slice(at))) return { at, kind: 'module' };
    }
  }
  return undefined;
}

/**
 * For each tag that stands open behind a curly bracket satteri 0.10.5 takes twice as long, be the bracket closed before it
 * or not: 20 took a tenth of a second, 45 had not ended after two minutes.
 */
const mostOpen = 12;

/** A comment, and the anchor of a heading: the parser looks no further than to their own bracket. */
function endsItself(source: string, at: number, close: number | undefined): boolean {
  if (close === undefined) return false;
  const line = source.lastIndexOf('\n', at) + 1;
  return (
    source.startsWith('{/*', at) || (source[line] === '#' && /^#[\w.-]+$/.test(source.slice(at + 1, close)))
  );
}

/**
 * Where an expression surely ends: a comment, the anchor of a heading, and what holds no text at its bracket that could
 * hide another. Nothing where only the parser can tell; at the latest it is the last bracket of the source.
 */
function closeOf(source: string, at: number): number | undefined {
  if (source.startsWith('{/*', at)) {
    const end = source.indexOf('*/', at + 3);
    const close = /\*\/\s*\}/y;
    close.lastIndex = Math.max(end, 0);
    return end >= 0 && close.test(source) ? close.lastIndex - 1 : undefined;
  }
  let depth = 0;
  for (let index = at; index <= at + textLimits.code.most; index++) {
    const char = source[index] ?? '';
    if (char === '' || '`/'.includes(char)) return undefined;
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return hidesNone(source.slice(at, index)) ? index : undefined;
  }
  return undefined;
}

/** Whether each quote has its other one, so that no bracket stands in a text that goes on. */
function hidesNone(code: string): boolean {
  return code.split('"').length % 2 === 1 && code.split("'").length % 2 === 1;
}

/** Whether `import` or `export` begins a paragraph here. Inside one it is a word. */
function isModule(source: string, at: number): boolean {
  if (at > 0 && source[at - 1] !== '\n') return false;
  if (!/^(?:import|export)\b/.test(source.slice(at, at + 7))) return false;
  const above = source.slice(source.lastIndexOf('\n', at - 2) + 1, Math.max(at - 1, 0));
  return !/^\s*(?:(?:[-*+>]|\d+[.)])\s+)*[\p{L}\p{N}]/u.test(above);
}

function isDeep(code: string): boolean {
  if (code.length > textLimits.code.most) return true;
  let brackets = 0;
  for (const char of code) if ('([{`'.includes(char)) brackets++;
  return brackets > textLimits.brackets.most;
}
