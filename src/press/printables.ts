import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { fingerprint } from '../data/fingerprint.ts';
import type { ListedPage } from './page-store.ts';
import type { Press } from './press.ts';

/** A file that a press can print. */
export interface Printable {
  /** Below the edition's folder, with forward slashes. */
  readonly file: string;
  readonly pathname: string;
  readonly route: RouteData;
  /** Fingerprint of what its page is given besides what it asks for. */
  readonly props: string;
}

/** The kinds of pages that a press prints, in Astro's order. */
export function routesOf({ app }: Press): readonly RouteData[] {
  return app.manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender);
}

/** The pages of one kind in the edition that is set. */
export async function listPages({ app }: Press, route: RouteData): Promise<readonly ListedPage[]> {
  const { manifest, routeCache } = app;
  const one = manifest.routes.filter(({ routeData }) => routeData === route);
  const paths = await new StaticPaths({
    manifest: { ...manifest, routes: one },
    routeCache,
    getComponentByRoute: (asked) => app.getComponentByRoute(asked),
  }).getAll();
  const keyed = routeCache.get(route)?.staticPaths?.keyed;
  return paths.map(({ pathname }) => [pathname, fingerprint(keyed?.get(pathname)?.props)]);
}

/** As Astro's build names files for `format: 'directory'`. */
export function fileOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** Loads the code of a page, and with it the questions that it asks. */
export async function loadPage({ app }: Press, route: RouteData): Promise<void> {
  const module = await app.manifest.pageMap?.get(route.component)?.();
  await module?.page();
}

/**
 * Prints one file.
 *
 * @throws What its page throws, and where it answers with another status than 200.
 */
export async function print({ app }: Press, { pathname, route }: Printable): Promise<Uint8Array> {
  const response = await app.render(new Request(urlOf(app.manifest, pathname, route)), { routeData: route });
  if (response.status !== 200 && route.route !== '/404')
    throw new Error(`The page ${pathname} was answered with status ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

function urlOf({ base, site }: Press['app']['manifest'], pathname: string, { type }: RouteData): URL {
  const path = `${base.replace(/\/$/, '')}/${pathname.replace(/^\/|\/$/g, '')}`;
  return new URL(type === 'endpoint' || path.endsWith('/') ? path : `${path}/`, site ?? 'http://localhost');
}
