import { textLimits } from './limits.ts';
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
  let open = 0;
  let first: number | undefined;
  for (const { start, end } of listProse(source)) {
    for (let at = start; at < end; at++) {
      const char = source[at];
      if (char === '\\') at++;
      else if (char === '{') {
        const close = closeOf(source, at, last);
        if (close === undefined) {
          first ??= at;
          if (++open > mostOpen) return { at: first, kind: 'expression' };
          continue;
        }
        if (isDeep(source.slice(at, close + 1))) return { at, kind: 'expression' };
        at = close;
      } else if (isModule(source, at) && isDeep(source.slice(at))) return { at, kind: 'module' };
    }
  }
  return undefined;
}

/** For each bracket that never closes the parser walks to the end of the text. */
const mostOpen = 100;

/**
 * Where an expression ends at the latest: a comment, the anchor of a heading and what holds no text of its own at its
 * bracket, all others at the last one of the source. Nothing where none follows: then the parser does not read it.
 */
function closeOf(source: string, at: number, last: number): number | undefined {
  if (last < at) return undefined;
  if (source.startsWith('{/*', at)) {
    const close = /\*\/\s*\}/y;
    close.lastIndex = source.indexOf('*/', at + 3);
    return close.lastIndex > at && close.test(source) ? close.lastIndex - 1 : last;
  }
  let depth = 0;
  for (let index = at; index <= at + textLimits.code.most; index++) {
    const char = source[index] ?? '';
    // Between quotes a bracket counts for nothing: who is sure of its end must parse it.
    if (char === '' || '"\'`/'.includes(char)) return last;
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return index;
  }
  return last;
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
