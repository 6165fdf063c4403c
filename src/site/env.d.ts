/// <reference types="astro/client" />

/** The modules of pages written in MDX, by the pattern of their routes. Made by `trustedPagesModule`. */
declare module 'virtual:clausebook/trusted-pages' {
  export const pages: Readonly<
    Record<
      string,
      Pick<import('astro').MDXInstance<Record<string, unknown>>, 'default' | 'frontmatter' | 'getHeadings'>
    >
  >;
}
