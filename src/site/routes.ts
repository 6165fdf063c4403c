import type { EditionName } from '../schema/handbook.ts';

/** A page kind that not every edition has. Pages of all editions lie in `pages/` under their own names. */
export interface Route {
  readonly pattern: string;
  /** File below `src/site/pages/`, its name beginning with an underscore so that Astro does not route it by itself. */
  readonly page: string;
  readonly editions: readonly EditionName[];
}

const inside = ['staff', 'audit'] as const;

/**
 * Page kind by edition. A route that merely yields no pages would still ship its script and style, so an edition
 * is not even told of the routes that it lacks.
 */
export const routes: readonly Route[] = [
  { pattern: '/frameworks', page: 'frameworks/_index.astro', editions: inside },
  { pattern: '/frameworks/[framework]', page: 'frameworks/_framework.astro', editions: inside },
  { pattern: '/frameworks/[framework]/[id]', page: 'frameworks/_requirement.astro', editions: inside },
  { pattern: '/for/[audience]', page: 'for/_audience.astro', editions: inside },
  { pattern: '/answers', page: '_answers.astro', editions: inside },
  { pattern: '/api/requirements.json', page: 'api/_requirements.json.ts', editions: inside },
  { pattern: '/register', page: '_register.astro', editions: ['audit'] },
  { pattern: '/notices', page: '_notices.astro', editions: ['public'] },
  { pattern: '/sitemap.xml', page: '_sitemap.xml.ts', editions: ['public'] },
  { pattern: '/robots.txt', page: '_robots.txt.ts', editions: ['public'] },
  { pattern: '/.well-known/security.txt', page: '_security.txt.ts', editions: ['public'] },
];
