import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionName } from '../schema/handbook.ts';

/** A page of the handbook's own, for one edition. */
export interface TrustedPage {
  readonly pattern: string;
  /** Absolute path. */
  readonly file: string;
}

/**
 * The pages of `content/pages/` that an edition has. They are compiled as modules and may use Astro components, so
 * only those who may change the site itself may change them. The first folder says for whom: `staff/` is for staff
 * and auditors, `audit/` for auditors, `public/` for all three.
 *
 * @returns Pattern of the route and file of each: `content/pages/staff/manual.mdx` is served at `/manual/`.
 */
export function trustedPages(root: string, name: EditionName): TrustedPage[] {
  const folders = { public: ['public'], staff: ['public', 'staff'], audit: ['public', 'staff', 'audit'] }[
    name
  ];
  return folders.flatMap((folder) => {
    const path = join(root, 'content/pages', folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((file) => /^[a-z0-9-]+\.mdx$/.test(file))
      .sort()
      .map((file) => ({ pattern: `/${file.replace(/\.mdx$/, '')}`, file: join(path, file) }));
  });
}

/**
 * A module that `pages/_trusted.astro` imports the pages from, by the pattern of their routes. Astro 7.3.5 takes an
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
