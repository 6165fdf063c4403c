/// <reference types="astro/client" />

/** Patterns of the handbook's own trusted pages that this edition has: `/manual`. Written in by `astro-config.ts`. */
declare const __TRUSTED_PAGES__: readonly string[];
