import { hasContent, isBlock } from './content.ts';
import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';
import type { Written } from './written.ts';

/** The HTML that authors may write, and the attributes of each. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ['abbr', ['title']],
  ['b', []],
  ['em', []],
  ['i', []],
  ['strong', []],
  ['kbd', []],
  ['sub', []],
  ['sup', []],
  ['details', ['open']],
  ['summary', []],
  ['br', []],
]);

/** Whether authors may write this HTML element. */
export function isAllowedHtml(name: string): boolean {
  return allowed.has(name);
}

/** Every other name in small letters is no element: it was meant for people. */
const others =
  'a address area article aside audio b base blockquote body button canvas caption center cite code col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins label legend li link main map mark menu meta nav noscript object ol option p param picture pre progress q s samp script section select small source span strike strong style svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr';
const elements = new Set([...allowed.keys(), ...others.split(' ')]);

/** Whether browsers know an element of this name, in small letters. */
export function isHtml(name: string): boolean {
  return elements.has(name);
}

const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

/** Whether an element holds nothing, so that HTML knows no tag that closes it. */
export function isVoidHtml(name: string): boolean {
  return voids.has(name);
}

/** What is written in the place of an element. `rest` is what its tag holds behind the name. */
export function explainHtml(name: string, rest = ''): { readonly message: string; readonly hint: string } {
  const value = (attribute: string) =>
    new RegExp(`(?:^|\\s)${attribute}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(rest)?.slice(1).find(Boolean);
  const message = `The HTML element <${name}> may not be used in a policy text.`;
  const href = value('href');
  const hints: Readonly<Record<string, string>> = {
    a: `Write a link as [words](${href ?? 'address'}).`,
    img: `Write a picture as ![what it shows](FOLDER/${value('src')?.replace(/^.*\//, '') ?? 'file.png'}), with the name of this document for FOLDER.`,
    br: 'Write <br/>.',
    hr: 'Write --- on a line of its own, with a blank line above it.',
    ul: 'Begin each entry with "- " on a line of its own.',
    ol: 'Begin each entry with "1. " on a line of its own.',
    table: 'Write a table in Markdown: | A | B |, below it |---|---|, then a line for each row.',
    p: 'Leave a blank line between paragraphs, and take the tags out.',
    div: 'Take the tags out and keep what stands between them, in Markdown.',
    span: 'Take the tags out and keep the words.',
    u: 'Write **words** for what must stand out.',
    s: 'Write ~~words~~.',
    code: 'Write the words between two backticks.',
  };
  return {
    message,
    hint: Object.hasOwn(hints, name.toLowerCase())
      ? (hints[name.toLowerCase()] ?? '')
      : 'Write it in Markdown, or with abbr, kbd, sub, sup, details, summary or br.',
  };
}

/** An allowed HTML element: its attributes (`no-html`) and what it holds (`component-content`). */
export function checkHtml(name: string, visit: Visit, { values, places }: Written, findings: Findings): void {
  const { node, parent, start } = visit;
  for (const [attribute, value] of values) {
    const at = places.get(attribute)?.start ?? start;
    if (!allowed.get(name)?.includes(attribute)) {
      if (!/^on/i.test(attribute))
        findings.report(at, 'no-html', `<${name}> may not have the attribute "${attribute}".`, 'Remove it.');
    } else if (
      attribute === 'open'
        ? value !== null && value !== '' && value !== 'open'
        : value === null || value.trim() === ''
    ) {
      findings.report(
        at,
        'no-html',
        `The attribute "${attribute}" of <${name}> has ${attribute === 'open' ? 'a value' : 'no value'}.`,
        attribute === 'open' ? 'Write <details open>.' : `Write ${attribute}="...".`,
      );
    }
  }
  const children: readonly Visit['node'][] = 'children' in node ? node.children.filter(hasContent) : [];
  const report = (message: string, hint: string) =>
    findings.report(start, 'component-content', message, hint);
  if (name === 'details') {
    if (node.type === 'mdxJsxTextElement')
      report('<details> stands inside a sentence.', 'Put <details> and </details> on lines of their own.');
    if (!isSummary(children[0]))
      report(
        '<details> does not begin with its summary.',
        'Let <summary>What is inside</summary> follow it.',
      );
  } else if (name === 'br') {
    if (children.length > 0) report('<br> holds text.', 'Write <br/>.');
  } else {
    if (
      name === 'summary' &&
      !(parent !== undefined && 'name' in parent.node && parent.node.name === 'details')
    )
      report('<summary> stands outside <details>.', 'Put it at the beginning of <details>.');
    if (children.some(isBlock))
      report(`<${name}> holds whole paragraphs or lists.`, `Write <${name}>words</${name}> on one line.`);
    if (children.length === 0) report(`<${name}> is empty.`, `Write <${name}>words</${name}>.`);
  }
}

function isSummary(node: Visit['node'] | undefined): boolean {
  return (
    (node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement') && node.name === 'summary'
  );
}
