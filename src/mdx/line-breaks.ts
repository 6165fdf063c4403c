import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';

/**
 * Every Markdown editor breaks a line in a cell of a table with `<br>`, and MDX knows only `<br/>`. The parser is given
 * a tag of the same length in its place, so that all else stays where it is, and its tree gets the name back. The name
 * is a letter of a click language: no text here has it, and one that had it would be read as it stands.
 */
const stand = 'ǃ';
const standing = `<${stand}/>`;
const written = '<br>';

/** The text as the parser can read it. */
export function closeLineBreaks(source: string): string {
  return source.includes(written) && !source.includes(stand) ? source.replaceAll(written, standing) : source;
}

/** Gives a tree the names back, and the words where `<br>` stands in program text. */
export function nameLineBreaks<Tree extends Root | HtmlRoot>(tree: Tree): Tree {
  const open: object[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Reflect.get(node, 'name') === stand) Reflect.set(node, 'name', 'br');
    const value: unknown = Reflect.get(node, 'value');
    if (typeof value === 'string') Reflect.set(node, 'value', value.replaceAll(standing, written));
    for (const key of ['children', 'attributes']) {
      const parts: unknown = Reflect.get(node, key);
      if (Array.isArray(parts)) open.push(...(parts as object[]));
    }
  }
  return tree;
}
