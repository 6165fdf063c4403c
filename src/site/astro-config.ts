import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { engine } from '../data/engine.ts';
import { trustedPage } from '../routes/route.ts';
import { routesOf } from '../routes/routes.ts';
import type { EditionName } from '../schema/handbook.ts';
import { trustedPages, trustedPagesModule } from './trusted-pages.ts';

// Not where this file lies: where the engine is a package that is `lib/`, and Astro reads sources.
const here = new URL('src/site/', engine);

/**
 * The settings of Astro, each with its reason.
 *
 * @param root The handbook's folder, absolute.
 * @param name The edition, which decides what pages there are; without one the editor's tools see those of all.
 */
export function astroConfig(root?: string, name?: EditionName) {
  return {
    // Astro takes what lies in `pages/` in there for a page. There is no such folder: which pages there are, the table says.
    srcDir: fileURLToPath(new URL('src/', engine)),
    publicDir: fileURLToPath(new URL('public/', engine)),
    output: 'static',
    trailingSlash: 'always',
    // A line break between two elements is layout, as in JSX: a space that readers see is written {' '}. So the
    // formatter may break lines.
    compressHTML: 'jsx',
    // Styles and scripts are files: the content security policy allows nothing inline.
    build: { format: 'directory', inlineStylesheets: 'never' },
    vite: {
      build: {
        assetsInlineLimit: 0,
        sourcemap: false,
        // The way from this folder to a script goes into the hash of its name (Rolldown 1.3.3): not from where the output is.
        rolldownOptions: { cwd: fileURLToPath(engine) },
      },
      environments: { prerender: { build: { rolldownOptions: { output: { paths: placeOfPackage } } } } },
      // What the live preview may send as it lies there: the program, and packages for the fonts. Not the whole folder
      // of the engine, which may be the handbook's too: nobody may read past the page of a document into its file.
      server: { fs: { allow: programFolders() } },
      // How trusted pages name our layouts and components: a handbook may lie anywhere, so no path leads from it to us.
      resolve: { alias: { '@clausebook/site': fileURLToPath(here).replace(/[\\/]$/, '') } },
    },
    // Shiki writes inline styles, which the policy blocks.
    markdown: { syntaxHighlight: false },
    devToolbar: { enabled: false },
    integrations: [mdx(), ...(root === undefined || name === undefined ? [] : [editionRoutes(root, name)])],
  } satisfies AstroInlineConfig;
}

/** Where the program lies: a package among others, or a folder that has packages. */
function programFolders(): string[] {
  const [packages] = /^.*[\\/]node_modules[\\/]/.exec(fileURLToPath(engine)) ?? [];
  if (packages !== undefined) return [packages];
  return ['src/', 'public/', 'node_modules/'].map((folder) => fileURLToPath(new URL(folder, engine)));
}

/**
 * Where a package lies that the code which renders the pages asks for by its name. That code is run from a folder
 * beside the output, from where no packages can be seen.
 */
function placeOfPackage(name: string): string {
  return import.meta.resolve(name);
}

/** For whoever works on the look: every component in every mode. The live preview alone has these pages, no build. */
export function developmentPages(): AstroIntegration {
  const page = (file: string) => new URL(`development/${file}`, here);
  return {
    name: 'clausebook-development',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/components', entrypoint: page('overview.astro'), prerender: true });
        injectRoute({ pattern: '/components/[mode]', entrypoint: page('mode.astro'), prerender: true });
      },
    },
  };
}

/** Tells Astro of the pages that this edition has: those of the table, and the handbook's own. */
function editionRoutes(root: string, name: EditionName): AstroIntegration {
  return {
    name: 'clausebook-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute, injectScript, updateConfig }) => {
        const onEveryPage = (script: string) =>
          injectScript(
            'page',
            `import ${JSON.stringify(fileURLToPath(new URL(`scripts/${script}`, here)))};`,
          );
        // Readers who do not answer for a document are not told that it is late: the public gets no script for it.
        if (name !== 'public') onEveryPage('due.ts');
        // Nobody asks the public questions.
        if (name !== 'public') onEveryPage('load-quiz.ts');
        // Staff alone say where they work and what they have read: no other edition keeps anything on a device.
        if (name === 'staff')
          for (const script of ['contact-lines.ts', 'load-reading.ts']) onEveryPage(script);
        const pages = trustedPages(root, name);
        const engines = routesOf(name);
        const own = pages
          .filter(({ pattern }) => engines.every((route) => route.pattern !== pattern))
          .map(({ pattern }) => ({ pattern, page: trustedPage }));
        for (const { pattern, page } of [...engines, ...own])
          injectRoute({ pattern, entrypoint: new URL(`pages/${page}`, here), prerender: true });
        updateConfig({
          // Astro has taken the folder for what it writes from the settings. What it looks for, packages and sources,
          // is the engine's.
          root: engine,
          vite: { plugins: [trustedPagesModule(pages)] },
        });
      },
    },
  };
}
