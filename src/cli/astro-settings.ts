import { join } from 'node:path';
import type { EditionName } from '../schema/handbook.ts';
import { astroConfig } from '../site/astro-config.ts';
import { servedAt } from './served-at.ts';

/**
 * Astro's settings for one edition of one handbook.
 *
 * @param site The address that the edition is served at.
 * @param work Where Astro may write what nobody reads afterwards: the engine's own folder may be somebody else's.
 */
export function astroSettings(root: string, name: EditionName, site: string | undefined, work: string) {
  const config = astroConfig(root, name);
  return {
    ...config,
    vite: { ...config.vite, cacheDir: join(work, 'vite') },
    root: work,
    configFile: false,
    cacheDir: join(work, 'cache'),
    ...servedAt(site),
  } as const;
}
