/**
 * The parser reads an expression with a recursive descent in native code, whose stack ends the whole process:
 * `{((((...` with 2,000 brackets did so in a worker thread with satteri 0.10.5, 1,000 did not. No expression is
 * allowed anyway, so one with this many brackets after it is refused before it is parsed.
 */
const most = 800;

/** Whatever may start JavaScript: a brace that opens neither a comment nor a heading's anchor, `import`, `export`. */
const suspicious = /\{(?!\/\*(?:(?!\*\/)[\s\S])*\*\/\s*\}|#[\w.-]+[^{}()[\]]*\})|^(?:import|export)\b/m;
const code = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))|`[^`\n]*`/gm;

/** The offset where JavaScript begins that is nested too deeply to be parsed, if there is any. */
export function findDeepExpression(source: string): number | undefined {
  if (!source.includes('{') && !/^(?:import|export)\b/m.test(source)) return undefined;
  if (countOpeners(source) <= most) return undefined;
  const prose = source.replace(code, (match) => match.replaceAll(/[^\n]/g, ' '));
  const at = prose.search(suspicious);
  return at >= 0 && countOpeners(prose.slice(at)) > most ? at : undefined;
}

function countOpeners(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (char === 0x28 || char === 0x5b || char === 0x7b || char === 0x60) count++;
  }
  return count;
}
