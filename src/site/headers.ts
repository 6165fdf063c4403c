import type { EditionName } from '../schema/handbook.ts';

/**
 * The HTTP headers of an edition: the one model that `_headers`, nginx, Caddy, Azure and the `<meta>` element are
 * written from. Pagefind's WebAssembly needs 'wasm-unsafe-eval'; everything else comes from our own host.
 */
export function headersOf(edition: EditionName): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policyText(contentSecurityPolicy),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    ...(edition === 'public'
      ? {}
      : { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow, noarchive' }),
  };
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
  ['trusted-types', "'none'"],
];

/** The policy as a `<meta>` element may carry it: without what the CSP specification reserves for the header. */
export function metaPolicy(): string {
  return policyText(contentSecurityPolicy.filter(([directive]) => directive !== 'frame-ancestors'));
}

function policyText(policy: readonly (readonly [string, string])[]): string {
  return policy.map(([directive, value]) => `${directive} ${value}`).join('; ');
}
