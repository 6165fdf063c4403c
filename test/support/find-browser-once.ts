import type { TestProject } from 'vitest/node';
import { type BrowserSearch, findBrowser } from './find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser of all tests, or what was tried to find one. */
    browser: BrowserSearch;
  }
}

/** Looks for a browser once, for all tests. */
export default async function findBrowserOnce(project: TestProject): Promise<void> {
  project.provide('browser', await findBrowser());
}
