import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EditionName } from '../schema/handbook.ts';

/**
 * The pages of `content/pages/` that an edition has. They are compiled as modules and may use Astro components, so
 * only those who may change the site itself may change them. The first folder says for whom: `staff/` is for staff
 * and auditors, `audit/` for auditors, `public/` for all three.
 *
 * @returns Astro routes: `content/pages/staff/manual.mdx` is served at `/manual/`.
 */
export function trustedPages(root: string, name: EditionName): { pattern: string; entrypoint: URL }[] {
  const folders = { public: ['public'], staff: ['public', 'staff'], audit: ['public', 'staff', 'audit'] }[name];
  return folders.flatMap((folder) => {
    const path = join(root, 'content/pages', folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((file) => /^[a-z0-9-]+\.mdx$/.test(file))
      .sort()
      .map((file) => ({ pattern: `/${file.replace(/\.mdx$/, '')}`, entrypoint: pathToFileURL(join(path, file)) }));
  });
}
