import { type EditionName, editionNames } from '../schema/handbook.ts';
import { manualPages } from './manual-pages.ts';
import { routeOf } from './routes.ts';

/** For whom the pages are that a handbook has in each folder of `content/pages/`. */
const readers = {
  public: editionNames,
  staff: ['staff', 'audit'],
  audit: ['audit'],
} as const satisfies Readonly<Record<EditionName, readonly EditionName[]>>;

/** A page that a handbook has besides those of the engine. */
export interface OwnPage {
  readonly pattern: string;
  readonly editions: readonly EditionName[];
}

/**
 * The page that a file of the handbook is served as: `content/pages/staff/visitors.mdx` is `/visitors` for staff and
 * auditors. None where its folder or its name is no such.
 */
export function ownPageOf(file: string): OwnPage | undefined {
  const [, folder, name] = /^content\/pages\/(\w+)\/([a-z0-9-]+)\.mdx$/.exec(file) ?? [];
  const reader = editionNames.find((edition) => edition === folder);
  return reader === undefined ? undefined : { pattern: `/${name}`, editions: readers[reader] };
}

/** The editions in which the engine has a page at this address, and keeps it. A page of the manual gives way. */
export function takenIn(pattern: string): readonly EditionName[] {
  const isManual = manualPages.some(({ path }) => `/${path}` === pattern);
  return isManual ? [] : (routeOf(pattern)?.editions ?? []);
}
