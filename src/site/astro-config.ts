import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { EditionName } from '../schema/handbook.ts';
import { routes } from './routes.ts';

const here = new URL('.', import.meta.url);

/** The settings that every edition shares, each with its reason. */
export function astroConfig() {
  return {
    srcDir: fileURLToPath(here),
    output: 'static',
    trailingSlash: 'always',
    // 'jsx', the default since Astro 7, drops the space between two inline elements on two lines.
    compressHTML: true,
    // Styles and scripts are files: the content security policy allows nothing inline.
    build: { format: 'directory', inlineStylesheets: 'never' },
    vite: { build: { assetsInlineLimit: 0, sourcemap: false } },
    // Shiki writes inline styles, which the policy blocks.
    markdown: { syntaxHighlight: false },
    devToolbar: { enabled: false },
    integrations: [mdx()],
  } satisfies AstroInlineConfig;
}

/** Tells Astro of the pages that only this edition has. */
export function editionRoutes(name: EditionName): AstroIntegration {
  return {
    name: 'clausebook-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const route of routes) {
          if (!route.editions.includes(name)) continue;
          injectRoute({ pattern: route.pattern, entrypoint: new URL(`pages/${route.page}`, here), prerender: true });
        }
      },
    },
  };
}
