/** A start tag as a plain text writes it. Values keep their character references; an attribute without one has none. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string | undefined>;
  /** Where the tag begins in the text. */
  readonly at: number;
  /** Names of the elements that are open round it, the outermost first. Good until the next tag. */
  readonly within: readonly string[];
}

/** What stands in the place of a start tag and, unless the element is empty, of its end tag. */
export interface Rewritten {
  readonly open: string;
  readonly close: string;
}

/**
 * Rewrites the tags of a plain text, which `isSurelyPlain` has judged, and leaves every word between them as it is. A
 * tree of the same text takes ten times as long to make and to print again: it was half of what a build of a thousand
 * documents did.
 *
 * @param rewrite Says what becomes of an element, or nothing where it stays as it is.
 * @param mark Puts tags between the words that stand between two tags, or says nothing where they stay as they are. It
 * is given the names of the elements that are open round them.
 */
export function rewriteTags(
  html: string,
  rewrite: (tag: StartTag) => Rewritten | undefined,
  mark?: (words: string, within: readonly string[]) => string | undefined,
): string {
  let rewritten = '';
  let done = 0;
  let last = 0;
  const ends: (string | undefined)[] = [];
  const within: string[] = [];
  for (const { 0: whole, 1: slash, 2: name = '', 3: written = '', index } of html.matchAll(tag)) {
    const marked = index === last ? undefined : mark?.(html.slice(last, index), within);
    if (marked !== undefined) {
      rewritten += html.slice(done, last) + marked;
      done = index;
    }
    last = index + whole.length;
    let by: string | undefined;
    if (slash === '/') {
      by = ends.pop();
      within.pop();
    } else {
      const change = rewrite({ name, attributes: readAttributes(written), at: index, within });
      if (!emptyElements.has(name)) {
        ends.push(change?.close);
        within.push(name);
      }
      by = change?.open;
    }
    if (by === undefined) continue;
    rewritten += html.slice(done, index) + by;
    done = index + whole.length;
  }
  return rewritten + html.slice(done);
}

/** Writes a start tag. */
export function startTag(name: string, attributes: StartTag['attributes']): string {
  let written = '';
  for (const [attribute, value] of attributes)
    written += value === undefined ? ` ${attribute}` : ` ${attribute}="${value}"`;
  return `<${name}${written}>`;
}

function readAttributes(written: string): StartTag['attributes'] {
  if (written === '') return none;
  return new Map(
    Array.from(written.matchAll(pair), ([, attribute = '', value]) => [attribute, value] as const),
  );
}

const none: StartTag['attributes'] = new Map();
const emptyElements = new Set(['br', 'hr', 'img']);
// As the engine writes tags: see `isSurelyPlain`. In words a `<` is a character reference.
const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z-]*(?:="[^"]*")?)*)>/g;
const pair = / ([a-z][a-z-]*)(?:="([^"]*)")?/g;
