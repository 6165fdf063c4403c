import type { RouteData } from 'astro';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';

/**
 * What Astro compiles pages to, as far as a press asks: `BuildApp` in Astro's core/build/app.js, which its own
 * prerenderer drives. Beyond `StaticPathsApp` it is not documented: test/site/press.test.ts compares what is
 * printed with Astro's own build, file by file, for whoever raises Astro's version.
 */
export interface BuiltApp extends StaticPathsApp {
  readonly routeCache: NonNullable<StaticPathsApp['routeCache']>;
  getComponentByRoute: NonNullable<StaticPathsApp['getComponentByRoute']>;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
  setInternals(internals: Internals): void;
  setOptions(options: Options): void;
  getOptions(): Options;
}

/** What was built for each page. */
export interface Internals {
  readonly pagesByKeys: ReadonlyMap<string, { readonly styles: readonly unknown[] }>;
  readonly entrySpecifierToBundleMap: ReadonlyMap<string, string>;
}

export interface Options {
  readonly settings: { readonly scripts: readonly unknown[] };
  readonly logger: { readonly options: { readonly destination: { write(message: unknown): boolean } } };
}
