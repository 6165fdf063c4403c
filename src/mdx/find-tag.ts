/** A tag as it is written: from `<` to `>`, perhaps over several lines, never over a blank one. */
export interface Tag {
  readonly name: string;
  readonly end: number;
  readonly closesItself: boolean;
  /** What stands between the name and the end. */
  readonly rest: string;
}

/** 2,000 signs: the longest tag of a handbook has some hundred, and a `>` far below belongs to something else. */
const tag = /<\/?([A-Za-z][\w.-]*)((?:[^<>\n]|\n(?![ \t]*\n)){0,2000})>/y;

/** The tag that begins at an offset. */
export function findTag(source: string, start: number): Tag | undefined {
  tag.lastIndex = start;
  const found = tag.exec(source);
  if (found === null) return undefined;
  const [whole, name = '', rest = ''] = found;
  return { name, end: start + whole.length, closesItself: rest.endsWith('/'), rest };
}

/** Where the tag is closed that begins at an offset: by the next one of its name, if that is a closing one. */
export function pairOf(source: string, start: number): number | undefined {
  const found = findTag(source, start);
  if (found === undefined || found.closesItself || source[start + 1] === '/') return undefined;
  const opening = `<${found.name}`;
  const closing = source.indexOf(`</${found.name}>`, found.end);
  if (closing < 0) return undefined;
  const again = source.slice(found.end, closing).includes(opening);
  return again ? undefined : closing;
}
