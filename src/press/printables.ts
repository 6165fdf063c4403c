import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Press } from './press.ts';

/** A file that a press can print. */
export interface Printable {
  /** Below the edition's folder, with forward slashes. */
  readonly file: string;
  readonly pathname: string;
  readonly route: RouteData;
  /** What its page is given besides what it asks for. */
  readonly props: object | undefined;
}

/** Everything that a press prints of the edition that is set, in Astro's order. */
export async function listPrintables({ app }: Press): Promise<readonly Printable[]> {
  const paths = await new StaticPaths(app).getAll();
  const printables = new Map<string, Printable>();
  for (const { pathname, route } of paths) {
    const file = fileOf(pathname, route);
    const props = app.routeCache.get(route)?.staticPaths?.keyed.get(pathname)?.props;
    // Of two routes with one address the first wins, as in Astro's own build.
    if (!printables.has(file)) printables.set(file, { file, pathname, route, props });
  }
  return [...printables.values()];
}

/** As Astro's build names files for `format: 'directory'`. */
function fileOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** Loads the code of a page, and with it the questions that it asks. */
export async function loadPage({ app }: Press, { route }: Printable): Promise<void> {
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
