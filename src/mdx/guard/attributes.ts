/** Where an attribute stands in the source. */
export interface AttributePlace {
  readonly name: string;
  readonly start: number;
  /** Where its value begins, after the quote; where the attribute begins when it has no value. */
  readonly valueStart: number;
}

const name = /[^\s=/>{]+/y;
const quoted = /\s*=\s*(["'])[\s\S]*?\1/y;
const space = /\s*/y;

/**
 * Finds the attributes of an element in the source: the parser gives them no positions. Takes the offset of `<`.
 * Stops at the first thing it does not know, so that a place may be missing but is never wrong by much.
 */
export function locateAttributes(source: string, start: number): AttributePlace[] {
  const places: AttributePlace[] = [];
  let at = skip(name, source, start + 1);
  for (;;) {
    at = skip(space, source, at);
    if (source[at] === '{') {
      const end = closeBrace(source, at);
      places.push({ name: '{', start: at, valueStart: at });
      at = end;
      continue;
    }
    const afterName = skip(name, source, at);
    if (afterName === at) return places;
    const afterValue = skip(quoted, source, afterName);
    const quote = source.slice(afterName, afterValue).search(/["']/);
    places.push({
      name: source.slice(at, afterName),
      start: at,
      valueStart: quote < 0 ? at : afterName + quote + 1,
    });
    at = afterValue;
    if (source[at] === '=') {
      at = skip(space, source, at + 1);
      if (source[at] !== '{') return places;
      at = closeBrace(source, at);
    }
  }
}

/** The offset after whatever the pattern finds here. */
function skip(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

function closeBrace(source: string, at: number): number {
  let depth = 0;
  for (let index = at; index < source.length; index++) {
    if (source[index] === '{') depth++;
    else if (source[index] === '}' && --depth === 0) return index + 1;
  }
  return source.length;
}
