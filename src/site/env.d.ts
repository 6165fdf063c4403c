/// <reference types="astro/client" />

/** The modules of pages written in MDX, by the pattern of their routes. Made by `trustedPagesModule`. */
declare module 'virtual:clausebook/trusted-pages' {
  export const pages: Readonly<
    Record<string, { readonly default: import('astro').MDXInstance<object>['default'] }>
  >;
}
