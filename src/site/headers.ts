import type { EditionName } from '../schema/handbook.ts';

/**
 * The HTTP headers of a file: the one model that `_headers`, nginx, Caddy, Azure and the `<meta>` element are written
 * from. Pagefind's WebAssembly needs 'wasm-unsafe-eval'; everything else comes from our own host.
 *
 * @param path Below the edition's folder; left out, a page.
 */
export function headersOf(edition: EditionName, path = 'index.html'): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policyText(policyOf(edition === 'staff')),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'Cache-Control': cacheOf(edition, isLasting(path)),
    ...(edition === 'public' ? {} : { 'X-Robots-Tag': 'noindex, nofollow, noarchive' }),
  };
}

/**
 * What the paths of files begin with whose names change with their bytes, and which hold nothing of the texts: styles,
 * scripts and fonts, and the WebAssembly of search. The names of Pagefind's other files change as well, but in them
 * stand the words of the documents.
 */
export const lasting: readonly string[] = ['_astro/', 'pagefind/wasm.'];

function isLasting(path: string): boolean {
  return lasting.some((start) => path.startsWith(start));
}

/**
 * How long a browser may keep a file. What lasts is kept for a year, and not asked for again. Texts may be kept and are
 * asked for each time: whoever has them already gets an answer without a body (ETag), and whoever was signed out gets
 * none. Audit texts are never kept.
 */
export function cacheOf(edition: EditionName, lasts: boolean): string {
  const kept = edition === 'public' ? 'public' : 'private';
  if (lasts) return `${kept}, max-age=31536000, immutable`;
  return { public: 'no-cache', staff: 'private, no-cache', audit: 'private, no-store' }[edition];
}

const contentSecurityPolicy: readonly (readonly [directive: string, value: string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  // The search form works without JavaScript, so it must be allowed to send its words to our own pages.
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
];

/**
 * No string becomes code, save one: the page of the downtime pack makes a policy of this name, which lets the address of
 * its worker through and no other. A worker can't be registered without.
 */
const workerPolicy = 'downtime-copy';

function policyOf(hasWorker: boolean): typeof contentSecurityPolicy {
  return [...contentSecurityPolicy, ['trusted-types', hasWorker ? workerPolicy : "'none'"]];
}

/**
 * The policy as a `<meta>` element may carry it: without what the CSP specification reserves for the header. Of the staff
 * edition, whose header speaks for all of its pages, it refuses a worker to all pages but one.
 */
export function metaPolicy(hasWorker = false): string {
  return policyText(policyOf(hasWorker).filter(([directive]) => directive !== 'frame-ancestors'));
}

function policyText(policy: readonly (readonly [string, string])[]): string {
  return policy.map(([directive, value]) => `${directive} ${value}`).join('; ');
}
