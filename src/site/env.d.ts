/// <reference types="astro/client" />

/** Patterns of the handbook's own trusted pages that this edition has: `/manual`. Written in by `astro-config.ts`. */
declare const __TRUSTED_PAGES__: readonly string[];

/** The modules of those pages, by pattern. Made by `trustedPagesModule`. */
declare module 'virtual:clausebook/trusted-pages' {
  export const pages: Readonly<
    Record<string, { readonly default: import('astro').MDXInstance<object>['default'] }>
  >;
}
