import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { Gate } from './gate.ts';
import { isOwnHost } from './own-host.ts';
import { type FrameSeen, frameSeen, readFrame } from './read-frame.ts';
import { faultOfAnswer, type PageFault, sayBrowserFault, sayHostFault } from './say-page-fault.ts';
import { within } from './within.ts';

/** What is at hand while a page is looked at. Times are in milliseconds. */
export interface Looking {
  readonly context: BrowserContext;
  readonly gate: Gate;
  /** The name that the site goes by. */
  readonly site: string;
  /** Until a page is there. */
  readonly time: number;
  /** How long a page that is there is waited for until it has come to rest. */
  readonly rest: number;
}

/** What a page showed. */
export interface PageSeen {
  /** Where it stands: a page may lead to another one of the site. */
  readonly path: string;
  readonly cookies: readonly { readonly name: string; readonly domain: string }[];
  /** The page itself first. */
  readonly frames: readonly [FrameSeen, ...FrameSeen[]];
}

/** Opens a page, lets it come to rest, scrolled to its end, and reads what it shows; or says why not. */
export async function lookAtPage(address: URL, looking: Looking): Promise<PageSeen | PageFault> {
  const { context, gate, site, time, rest } = looking;
  const page = await context.newPage();
  const way = await keepOnSite(page, site, address);
  try {
    const response = await page.goto(address.href, { waitUntil: 'commit', timeout: time });
    const fault = faultOfAnswer(response?.status() ?? 0, response?.headers()['content-type'] ?? '');
    if (fault !== undefined) return fault;
    await within(
      rest,
      comeToRest(page).catch(() => undefined),
    );
    const [main, ...others] = await Promise.all(page.frames().map((frame) => readSafely(frame, rest)));
    if (main === undefined) return 'does not come to rest.';
    return {
      path: new URL(page.url()).pathname,
      cookies: (await context.cookies()).map(({ name, domain }) => ({ name, domain })),
      frames: [main, ...others.filter((frame) => frame !== undefined)],
    };
  } catch (error) {
    const fault = gate.faults.get(way.last.hostname);
    if (gate.isFull()) return 'is larger than what may be loaded.';
    if (!isOwnHost(site, way.last.hostname))
      return `leads to another site, ${way.last.hostname}. Look at that one by an address of its own.`;
    return fault === undefined ? sayBrowserFault(error) : sayHostFault(fault);
  } finally {
    // A page that never stops computing may not even close.
    await within(
      rest,
      page.close().catch(() => undefined),
    );
  }
}

/**
 * Stops every page that a script, a redirect or a form would open in this one and that is not of the site, and whatever
 * would send a form.
 *
 * @returns Where the page was led last.
 */
async function keepOnSite(page: Page, site: string, address: URL): Promise<{ readonly last: URL }> {
  const way = { last: address };
  // Playwright lets nobody stop a redirect on its way; the protocol of the browser does.
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  session.on('Fetch.requestPaused', ({ requestId, frameId, request: { url, method } }) => {
    const isPage = frameId === frameTree.frame.id;
    const target = URL.canParse(url) ? new URL(url) : address;
    if (isPage) way.last = target;
    const stays = method === 'GET' && (!isPage || isOwnHost(site, target.hostname));
    const answer = stays
      ? session.send('Fetch.continueRequest', { requestId })
      : session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
    // A page that is closed meanwhile asks for nothing any more.
    answer.catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] });
  return way;
}

/** Pictures and frames below the first screen are loaded by many pages only when somebody scrolls there. */
async function comeToRest(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForLoadState('networkidle');
}

/** A frame may go away meanwhile, or never answer; what it answers is a stranger's and believed in no other shape. */
async function readSafely(frame: Frame, time: number): Promise<FrameSeen | undefined> {
  const read = await within(
    time,
    frame.evaluate(readFrame).catch(() => undefined),
  );
  return frameSeen.safeParse(read).data;
}
