import { quote } from '../../source/phrase.ts';

/** An address as the guard understands it. */
export type Address =
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'page'; readonly path: string; readonly anchor: string | undefined }
  | { readonly kind: 'document'; readonly slug: string; readonly anchor: string | undefined };

/** Why an address is refused, for authors. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** Reserved by RFC 2606: it never resolves, so an address that ends up there was meant for our own site. */
const here = 'https://here.invalid';
const examples = 'Write https://..., mailto:..., tel:..., /an/address/of/this/handbook/ or #an-anchor.';

/**
 * Judges an address after it was parsed as a browser does (WHATWG URL): `https:` and `http:` without credentials, `mailto:`,
 * `tel:`, root-relative paths and anchors may be written, nothing else.
 */
export function judgeAddress(written: string): Address | Refusal {
  if (/[\p{Cc}\s\\]/u.test(written)) {
    return {
      message: `The address ${quote(written)} contains a space, a backslash or a control character.`,
      hint: 'Write a space as %20 and use forward slashes.',
    };
  }
  if (!isReadable(written))
    return { message: `The address ${quote(written)} cannot be read.`, hint: examples };
  const url = new URL(written, here);
  if (written.startsWith('#'))
    return written.length > 1
      ? { kind: 'anchor', anchor: written.slice(1) }
      : { message: 'The address "#" names no anchor.', hint: 'Write the anchor after #.' };
  if (written.startsWith('/')) return judgePath(written, url);
  switch (url.protocol) {
    case 'mailto:':
    case 'tel:':
      return url.pathname === ''
        ? { message: `The address ${quote(written)} is empty.`, hint: examples }
        : { kind: 'outside', url: url.href };
    case 'http:':
    case 'https:':
      if (url.origin === here || !/^https?:\/\/[^/]/i.test(written)) break;
      if (url.username !== '' || url.password !== '')
        return {
          message: 'The address contains a user name or a password.',
          hint: `Write ${url.protocol}//${url.host}${url.pathname}`,
        };
      return { kind: 'outside', url: url.href };
  }
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(written))
    return {
      message: `The address ${quote(written)} is one for e-mail, and nothing says so.`,
      hint: `Write mailto:${written}`,
    };
  return {
    message:
      url.origin === here
        ? `The address ${quote(written)} does not begin with a slash, so that it leads elsewhere on every page.`
        : `The address ${quote(written)} is of a kind that a policy text cannot hold.`,
    hint: suggestAddress(written, url),
  };
}

/** A host name of thousands of foreign letters is parsed, and what it is written as then is not. */
function isReadable(written: string): boolean {
  return URL.canParse(written, here) && URL.canParse(new URL(written, here).href);
}

/** `//host` names another host; `/a//b`, `/./` and `/../` do not stay what they are when a folder is put before them. */
function judgePath(written: string, url: URL): Address | Refusal {
  const path = written.replace(/[?#].*$/, '');
  if (url.origin !== here || path.includes('//') || /\/\.{1,2}(?:\/|$)/.test(decodeDots(path))) {
    return {
      message: `The address ${quote(written)} does not stay in this handbook.`,
      hint: 'Begin with one slash and write the whole path: /documents/access-control/',
    };
  }
  const anchor = url.hash === '' ? undefined : url.hash.slice(1);
  const slug = /^\/documents\/([a-z0-9]+(?:-[a-z0-9]+)*)\/?$/.exec(path)?.[1];
  if (slug !== undefined && url.search === '') return { kind: 'document', slug, anchor };
  return { kind: 'page', path: `${url.pathname}${url.search}`, anchor };
}

function decodeDots(path: string): string {
  return path.replaceAll(/%2e/gi, '.').replaceAll(/%2f/gi, '/');
}

/** Endings of files, which are no ends of host names. */
const isFile = /\.(?:xlsx?|docx?|pptx?|pdf|csv|txt|zip|rtf|odt|ods|png|jpe?g|svg|vsdx?|drawio|msg|eml)$/i;

function suggestAddress(written: string, url: URL): string {
  if (url.origin === here && isFile.test(url.pathname))
    return 'A text holds no files: link to where the file lies, https://..., or say in words where it is found.';
  if (/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$)/i.test(written) && !/\.(?:mdx?|html?)$/i.test(written))
    return `Write https://${written}`;
  const slug = /^(?:\.{0,2}\/)*(?:[\w-]+\/)*([a-z0-9-]+)(?:\.mdx?|\.html?)?$/i.exec(
    // A folder's own page is called after the folder.
    written.replace(/[?#].*$/, '').replace(/\/(?:(?:index|readme)(?:\.\w+)?)?$/i, ''),
  )?.[1];
  if (url.origin === here && slug !== undefined)
    return `For a document write <Doc to="${slug}${url.hash}"/>.`;
  return examples;
}
