import type { Page } from 'playwright-core';

/**
 * Collects whatever goes wrong in a page from now on: reports of the content security policy, errors in the console,
 * exceptions, failed requests, and requests to any host but `origin`. Takes a page that has not been opened yet.
 */
export async function watchPage(page: Page, origin: string): Promise<string[]> {
  const problems: string[] = [];
  // Some violations reach the console without a word of which directive, so the event says it, too.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`Policy violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    // The plain text of a version names no icon, so the browser asks the host for one; that is not ours to answer.
    if (new URL(message.location().url || origin).pathname === '/favicon.ico') return;
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) problems.push(`request to ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Aborted is what a browser no longer needs when it goes on to the next page. What the policy blocks, what is
    // refused and what breaks off have other names.
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  return problems;
}
