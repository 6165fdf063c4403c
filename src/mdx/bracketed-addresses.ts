import type { Root as HtmlRoot } from 'hast';
import type { Root, Text } from 'mdast';

/**
 * Markdown takes an address between `<` and `>` for a link, and MDX for a tag that never ends. The parser is given signs
 * of the private use area in its place, as many as were written: all else stays where it is, and no sign of the address
 * means anything to it. Its tree then gets the link. A text that has such signs of its own is read as it stands.
 */
const open = '\ue000';
const close = '\ue001';
const firstSign = 0xe100;
const ofOurs = /[\ue000\ue001\ue100-\ue17f]/;

/**
 * Behind a backslash it is text, and in round brackets or a definition it is where another link leads. What stands before
 * is looked at where an address follows and nowhere else: asked at every sign it would cost the square of a line.
 */
const bracketed =
  /<(?=https?:|mailto:|tel:|[^\s<>@/][^\s<>@]*@)(?<!(?:\\|\]\([^\s)]*|^ {0,3}\[[^\]\n]+\]:[ \t]*)<)((?:https?:\/\/|mailto:|tel:)[^\s<>]+|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*)>/gim;
const stand = /\ue000([^\ue000\ue001]*)\ue001/g;

/** The text as the parser can read it. */
export function hideAddresses(source: string): string {
  if (!source.includes('<') || ofOurs.test(source)) return source;
  return source.replaceAll(bracketed, (_, address: string) => open + hide(address) + close);
}

/**
 * Gives a tree its links, and the words where an address stands in program text.
 *
 * @param hidden The source that the tree was made of: where the parts of a text stand in it.
 */
export function nameAddresses<Tree extends Root | HtmlRoot>(tree: Tree, hidden: string): Tree {
  const nodes: object[] = [tree];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const children = listIn(node, 'children');
    const inCode = Reflect.get(node, 'tagName') === 'code';
    const split = children.flatMap((child) =>
      isText(child) && !inCode ? splitText(child, hidden) : [child],
    );
    if (split.length > children.length || children.some((child, index) => child !== split[index]))
      Reflect.set(node, 'children', split);
    nodes.push(...split, ...listIn(node, 'attributes'));
    revealIn(node);
    const properties: unknown = Reflect.get(node, 'properties');
    if (typeof properties === 'object' && properties !== null) revealIn(properties);
  }
  return tree;
}

function listIn(node: object, key: string): readonly object[] {
  const list: unknown = Reflect.get(node, key);
  return Array.isArray(list) ? (list as object[]) : [];
}

function isText(node: object): node is Text {
  return Reflect.get(node, 'type') === 'text';
}

/** Whatever is no link: program text, comments, the words of a picture. */
function revealIn(holder: object): void {
  for (const [key, value] of Object.entries(holder))
    if (typeof value === 'string' && value.includes(open))
      Reflect.set(
        holder,
        key,
        value.replaceAll(stand, (_, signs: string) => `<${reveal(signs)}>`),
      );
}

type Point = NonNullable<Text['position']>['start'];

function splitText(text: Text, hidden: string): readonly object[] {
  if (!text.value.includes(open)) return [text];
  const parts: object[] = [];
  const inMarkdown = text.position !== undefined;
  let done = 0;
  // Each part begins where the last one ended: lines are counted once.
  let point: Point = text.position?.start ?? { line: 1, column: 1, offset: 0 };
  const add = (part: object, end: number) => {
    const start = point;
    point = pointAfter(start, hidden, end);
    parts.push(inMarkdown ? { ...part, position: { start, end: point } } : part);
  };
  const addWords = (value: string, end: number) => {
    if (value !== '') add({ type: 'text', value }, end);
  };
  for (const { 0: written, 1: signs = '', index } of text.value.matchAll(stand)) {
    const from = inMarkdown ? hidden.indexOf(written, point.offset) : 0;
    addWords(text.value.slice(done, index), from);
    add(inMarkdown ? linkTo(reveal(signs)) : elementTo(reveal(signs)), from + written.length);
    done = index + written.length;
  }
  addWords(text.value.slice(done), text.position?.end.offset ?? 0);
  return parts;
}

function pointAfter({ line, column, offset = 0 }: Point, source: string, end: number): Point {
  const lines = source.slice(offset, end).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    offset: end,
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
  };
}

function linkTo(address: string): object {
  return { type: 'link', url: urlOf(address), children: [{ type: 'text', value: address }] };
}

function elementTo(address: string): object {
  const href = urlOf(address)
    .toWellFormed()
    .replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent);
  return {
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [{ type: 'text', value: address }],
  };
}

function urlOf(address: string): string {
  return /^(?:https?|mailto|tel):/i.test(address) ? address : `mailto:${address}`;
}

/** Letters of other alphabets mean nothing to the parser and stay as they are. */
function hide(address: string): string {
  return address.replaceAll(/[\x21-\x7e]/g, (sign) => String.fromCharCode(firstSign + sign.charCodeAt(0)));
}

function reveal(signs: string): string {
  return signs.replaceAll(/[\ue100-\ue17f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - firstSign));
}
