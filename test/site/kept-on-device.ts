import type { Page } from 'playwright-core';

/** Everything that pages have left on the reader's device: cookies, storages, databases, caches and workers. */
export async function keptOnDevice(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `local storage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session storage: ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database: ${name}`),
    ...(await caches.keys()).map((name) => `cache: ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker: ${scope}`),
  ]);
  return [...cookies.map(({ name }) => `cookie: ${name}`), ...kept];
}
