/**
 * What a file is, by the ending of its name: the one table that the servers' files, the pages that make files, and the
 * preview are written from. Complete: a test holds that every ending in an edition stands here.
 */
export const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  // RFC 7763 has a type for Markdown, but browsers save that instead of showing it, and an auditor wants to read.
  md: 'text/plain; charset=utf-8',
  mdx: 'text/plain; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  // Pagefind compresses its files itself, its WebAssembly too, and unpacks them in the page: to a host they are bytes.
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
};

/** A file without an ending, `HEAD` of the ledger or `_headers`, is text. */
export const withoutEnding = 'text/plain; charset=utf-8';

/** The type of a file, by its name or path. */
export function mediaTypeOf(path: string): string {
  const ending = /\.([^./]+)$/.exec(path)?.[1];
  if (ending === undefined) return withoutEnding;
  return mediaTypes[ending] ?? 'application/octet-stream';
}

/** Whether bytes of this type become smaller when a host compresses them: those that are words do. */
export function isCompressible(type: string): boolean {
  return /^text\/|^application\/(?:json|ld\+json|xml)$|^image\/svg/.test(type);
}
