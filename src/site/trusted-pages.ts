import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engine } from '../data/engine.ts';
import { ownPageOf, takenIn } from '../routes/own-pages.ts';
import { trustedPage } from '../routes/route.ts';
import { routesOf } from '../routes/routes.ts';
import { type EditionName, editionNames } from '../schema/handbook.ts';

/** A page written in MDX, for one edition. */
export interface TrustedPage {
  readonly pattern: string;
  /** Absolute path. */
  readonly file: string;
}

/**
 * The pages of `content/pages/` that an edition has, and the author's manual, which comes with the engine and is for
 * all who work here. They are compiled as modules and may use Astro components, so only those who may change the site
 * itself may change them. The first folder says for whom: `staff/` is for staff and auditors, `audit/` for auditors,
 * `public/` for all three.
 *
 * @returns Pattern of the route and file of each: `content/pages/staff/visitors.mdx` is served at `/visitors/`. Where
 * a handbook has a page of the same name as one of the manual, its own is taken; of two of its own the one with fewer
 * readers.
 */
export function trustedPages(root: string, name: EditionName): TrustedPage[] {
  const manual = fileURLToPath(new URL('src/site/manual/pages/', engine));
  const engines = routesOf(name)
    .filter(({ page }) => page === trustedPage)
    .map(({ pattern }) => ({ pattern, file: join(manual, `${pattern.slice(1)}.mdx`) }));
  const own = editionNames
    .flatMap((folder) => filesIn(root, `content/pages/${folder}`))
    .flatMap((file) => {
      const page = ownPageOf(file);
      if (page === undefined || takenIn(page.pattern).includes(name)) return [];
      return page.editions.includes(name) ? [{ pattern: page.pattern, file: join(root, file) }] : [];
    });
  return [...new Map([...engines, ...own].map((page) => [page.pattern, page])).values()];
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .sort()
    .map((file) => `${folder}/${file}`);
}

/**
 * A module that `pages/trusted.astro` imports the pages from, by the pattern of their routes. Astro 7.3.5 takes an
 * injected route for a page only if its file ends in `.astro`, and for an endpoint otherwise
 * (`createInjectedRoutes` in its core/routing/create-manifest.js).
 */
export function trustedPagesModule(pages: readonly TrustedPage[]) {
  const name = 'virtual:clausebook/trusted-pages';
  const imports = pages.map(
    ({ file }, index) => `import * as page${index} from ${JSON.stringify(file.replaceAll('\\', '/'))};`,
  );
  const entries = pages.map(({ pattern }, index) => `${JSON.stringify(pattern)}: page${index}`);
  return {
    name,
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) =>
      id === `\0${name}`
        ? `${imports.join('\n')}\nexport const pages = { ${entries.join(', ')} };`
        : undefined,
  };
}
