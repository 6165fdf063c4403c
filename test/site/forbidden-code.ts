import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import type { BuiltEdition, BuiltPage } from '../support/built-edition.ts';
import { attribute, textOf } from '../support/html.ts';

/** What a strict policy blocks, and what no finished page should hold: code in the markup, and comments. */
export function findCodeInMarkup({ elements, tree }: BuiltPage): string[] {
  const problems = findComments(tree);
  for (const element of elements) {
    const { tagName, properties } = element;
    if (tagName === 'style') problems.push('<style>');
    if (tagName === 'script' && (properties.src === undefined || textOf(element) !== '')) {
      problems.push('<script> without a file');
    }
    if (['iframe', 'object', 'embed', 'base', 'frame', 'applet', 'portal'].includes(tagName)) {
      problems.push(`<${tagName}>`);
    }
    for (const name of Object.keys(properties)) {
      if (name === 'style' || name === 'srcDoc' || /^on[A-Z]/i.test(name))
        problems.push(`<${tagName} ${name}>`);
    }
    for (const name of ['href', 'src', 'action', 'formAction']) {
      if (/^\s*(?:javascript|data|vbscript|blob):/i.test(attribute(element, name) ?? '')) {
        problems.push(`<${tagName} ${name}="${attribute(element, name)}">`);
      }
    }
  }
  return problems;
}

function findComments(node: Root | Root['children'][number]): string[] {
  if (node.type === 'comment') return [`comment "${node.value}"`];
  return 'children' in node ? node.children.flatMap((child) => findComments(child)) : [];
}

/** Elements that load what they name as soon as the page is shown. Links are followed by people. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcSet'],
  source: ['src', 'srcSet'],
  link: ['href'],
  form: ['action'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  input: ['src', 'formAction'],
  button: ['formAction'],
  use: ['href', 'xLinkHref'],
  image: ['href', 'xLinkHref'],
};

/** A page says which address is its own, and in which languages it can be read; nothing is asked for there. */
function isNamedOnly(element: Element): boolean {
  const rel = attribute(element, 'rel') ?? '';
  return element.tagName === 'link' && /^(?:canonical|alternate)$/.test(rel);
}

/** The name of a vocabulary is no address that anybody asks for: of SVG, and of what a workbook is written in. */
function isVocabulary(address: string): boolean {
  return (
    address === 'http://www.w3.org/2000/svg' ||
    /^http:\/\/schemas\.(?:openxmlformats\.org|microsoft\.com\/office)\//.test(address)
  );
}

/** Addresses at other hosts that a page, style or script of the edition would load by itself. */
export function findOthersAddresses({ pages, files, folder }: BuiltEdition): string[] {
  const inPages = pages.flatMap(({ path, elements }) =>
    elements
      .filter((element) => !isNamedOnly(element))
      .flatMap((element) =>
        (loading[element.tagName] ?? [])
          .filter((name) => /(?:^|[\s,])(?:[a-z][a-z+.-]*:|\/\/)/i.test(attribute(element, name) ?? ''))
          .map((name) => `${path}: <${element.tagName} ${name}="${attribute(element, name)}">`),
      ),
  );
  const inCode = files
    .filter((path) => /\.(?:css|svg)$|^_astro\/.*\.js$/.test(path))
    .flatMap((path) =>
      [
        ...readFileSync(join(folder, path), 'utf8').matchAll(
          /(?:https?:)?\/\/[\w.-]+[^\s"'`)]*|@import[^;]*/g,
        ),
      ]
        .filter(([found]) => !isVocabulary(found))
        .map(([found]) => `${path}: ${found}`),
    );
  return [...inPages, ...inCode];
}
