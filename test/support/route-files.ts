import { sortBy } from '../../src/data/compare.ts';
import { isPage, type Route } from '../../src/routes/route.ts';
import { routes } from '../../src/routes/routes.ts';

/** `/documents/[slug]` of a page is `documents/[slug]/index.html`; the pattern of another file is its name. */
export function fileOf(route: Pick<Route, 'pattern' | 'page'>): string {
  const path = route.pattern.slice(1);
  if (!isPage(route)) return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

const named = routes.map((route) => ({ route, parts: fileOf(route).split('/') }));
// What is spelled out is before what a page fills in, as Astro has it.
const matchers = sortBy(named, ({ parts }) => parts.map((part) => Number(part.includes('['))).join('')).map(
  ({ route, parts }) => ({ route, shape: new RegExp(`^${parts.map(shapeOf).join('/')}$`) }),
);

/** The row that a file of an edition was made from; none for the handbook's own pages. */
export function routeOfFile(path: string): Route | undefined {
  return matchers.find(({ shape }) => shape.test(path))?.route;
}

function shapeOf(part: string): string {
  // `[...topic]` may stand for several folders.
  if (/^\[\.{3}\w+\]$/.test(part)) return '.+';
  return part
    .split(/\[\w+\]/)
    .map((literal) => literal.replaceAll(/[.*+?^${}()|\\]/g, '\\$&'))
    .join('[^/]+');
}
