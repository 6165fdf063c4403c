import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuiltApp } from './built-app.ts';
import { copyFolder } from './copy-folder.ts';

/**
 * A press: the pages of the engine for one edition, compiled by Astro and ready to print, with the styles and scripts
 * that they load. Compiling costs seconds and depends on no document, so a press is kept; printing with it needs
 * neither Vite nor Astro's build.
 */
export interface Press {
  /** The name of its folder, which says all that it was made from. */
  readonly name: string;
  readonly app: BuiltApp;
  /** Folder of what every page loads: styles, scripts, static files. Copied into an edition as it is. */
  readonly assets: string;
}

/** What Astro's build knows of its own output, as far as rendering asks: `headElements` in its core/build/environment. */
interface Imprint {
  readonly entry: string;
  /** Styles of each page, by Astro's key for it. */
  readonly styles: readonly (readonly [page: string, styles: readonly unknown[]])[];
  /** What each script or style that a page names was compiled to. */
  readonly bundles: readonly (readonly [specifier: string, file: string])[];
  readonly scripts: readonly unknown[];
}

/** Whether a press lies in a folder. */
export function isPress(folder: string | undefined): folder is string {
  return folder !== undefined && existsSync(join(folder, imprintFile));
}

const imprintFile = 'imprint.json';

/** Opens the press that lies in a folder. */
export async function openPress(folder: string): Promise<Press> {
  const imprint = JSON.parse(readFileSync(join(folder, imprintFile), 'utf8')) as Imprint;
  const code = join(folder, 'code');
  const { app } = (await import(pathToFileURL(join(code, imprint.entry)).href)) as { app: BuiltApp };
  app.setInternals({
    pagesByKeys: new Map(imprint.styles.map(([page, styles]) => [page, { styles }])),
    entrySpecifierToBundleMap: new Map(imprint.bundles),
  });
  app.setOptions({
    settings: { scripts: imprint.scripts },
    logger: { options: { destination: { write: () => true } } },
  });
  return { name: basename(folder), app, assets: join(folder, 'assets') };
}

/**
 * Makes a press.
 *
 * @param folder Where to; made anew.
 * @param compile Runs Astro's build with the integration that it is given, into the folder that it is given.
 */
export async function makePress(
  folder: string,
  compile: (out: string, capture: AstroIntegration) => Promise<void>,
): Promise<void> {
  const out = join(folder, 'assets');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const before = process.cwd();
  // Astro puts compiled pages beside its output only where that lies in the current folder; else into the current one.
  process.chdir(folder);
  try {
    await compile(out, captureInto(folder));
  } finally {
    process.chdir(before);
  }
}

/**
 * Takes the compiled pages when Astro is about to render them with its own prerenderer, which a build may replace
 * (`setPrerenderer`), and gives it nothing to render.
 */
function captureInto(folder: string): AstroIntegration {
  return {
    name: 'clausebook-press',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          name: 'clausebook-press',
          async setup() {
            const code = join(folder, 'assets/.prerender');
            const entry = readdirSync(code).find((file) => /^prerender-entry\..*mjs$/.test(file));
            if (entry === undefined) throw new Error(`Astro has put no entry into ${code}.`);
            const { app } = (await import(pathToFileURL(join(code, entry)).href)) as { app: BuiltApp };
            let known: Parameters<BuiltApp['setInternals']>[0] | undefined;
            const keep = app.setInternals.bind(app);
            app.setInternals = (internals) => {
              known = internals;
              keep(internals);
            };
            await standard.setup?.();
            if (known === undefined) throw new Error('Astro has not told what it built.');
            const imprint: Imprint = {
              entry,
              styles: [...known.pagesByKeys].map(([page, { styles }]) => [page, styles]),
              bundles: [...known.entrySpecifierToBundleMap],
              scripts: app.getOptions().settings.scripts,
            };
            copyFolder(code, join(folder, 'code'));
            writeFileSync(join(folder, imprintFile), JSON.stringify(imprint));
          },
          getStaticPaths: async () => [],
        }));
      },
    },
  };
}
