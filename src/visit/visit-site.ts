import type { Browser } from 'playwright-core';
import type { Observation } from '../schema/observation.ts';
import { openGate } from './gate.ts';
import { lookAtPage } from './look-at-page.ts';
import { meetings } from './meetings.ts';
import { isOwnHost } from './own-host.ts';
import { Unvisited } from './unvisited.ts';

/** How far a visit goes. Times are in milliseconds. */
export interface VisitLimits {
  readonly pages: number;
  readonly bytes: number;
  /** For all of it. */
  readonly time: number;
  /** Until a page is there. */
  readonly page: number;
  /** How long a page that is there is waited for until it has come to rest. */
  readonly rest: number;
}

/** As long as somebody waits for a command, and far more than twenty pages of a large website weigh. */
export const usualLimits: VisitLimits = {
  pages: 20,
  bytes: 500_000_000,
  time: 600_000,
  page: 30_000,
  rest: 10_000,
};

export interface Visit {
  /** Where it begins: an address of the web. */
  readonly address: URL;
  readonly mayReach: (address: string) => boolean;
  readonly limits: VisitLimits;
}

/**
 * Looks at a website as somebody does who comes for the first time, says yes to nothing and fills in nothing: the page
 * at the address, then those that it links to, in the order of its links, and then those that these link to. Pages
 * whose addresses differ only behind a `?` are one page. Nothing that leads off the site is followed, and no form is sent.
 *
 * @throws Unvisited when the first page can't be looked at.
 */
export async function visitSite(
  browser: Browser,
  { address, mayReach, limits }: Visit,
): Promise<Observation> {
  const site = address.hostname;
  const { met, askFor, meetPage } = meetings(site);
  const known = new Set([address.pathname]);
  const waiting = [address];
  const pages: string[] = [];
  const unread: { page: string; why: string }[] = [];
  const end = performance.now() + limits.time;
  const timeLeft = () => end - performance.now();
  let here = address.pathname;
  const gate = await openGate({ mayReach, bytes: limits.bytes });
  const context = await browser.newContext({
    // Chromium reaches this computer without a proxy unless told.
    proxy: { server: gate.server, bypass: '<-loopback>' },
    acceptDownloads: false,
  });
  try {
    await context.addInitScript(sendNothing);
    context.on('request', (request) => askFor(request.url(), here));
    context.on('page', (page) => page.on('websocket', (socket) => askFor(socket.url(), here)));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (pages.length === limits.pages || gate.isFull() || timeLeft() <= 0) break;
      here = next.pathname;
      const time = Math.ceil(Math.max(1, Math.min(limits.page, timeLeft())));
      const seen = await lookAtPage(next, { context, gate, site, time, rest: limits.rest });
      if (typeof seen === 'string') {
        if (next === address) throw new Unvisited(`${spell(address)} ${seen}`);
        unread.push({ page: here, why: seen });
        continue;
      }
      known.add(seen.path);
      pages.push(seen.path);
      meetPage(seen);
      for (const link of pagesIn(seen.frames[0].links, site)) {
        if (known.has(link.pathname)) continue;
        known.add(link.pathname);
        waiting.push(link);
      }
    }
    if (!browser.isConnected())
      throw new Unvisited(
        'The browser ended while it looked at the website. Run the command again; where it ends again, look at fewer pages with --pages.',
      );
    const over = gate.isFull()
      ? `more than ${limits.bytes / 1_000_000} MB came from it`
      : timeLeft() <= 0
        ? `${limits.time / 1000} seconds were over`
        : undefined;
    const refused = [...gate.faults].flatMap(([host, fault]) =>
      fault.kind === 'private' ? [{ host, address: fault.address }] : [],
    );
    return {
      site: spell(address),
      pages,
      ...met(gate.asked),
      unread,
      refused,
      ...(over && { cutShort: over }),
    };
  } finally {
    await context.close();
    await gate.close();
  }
}

/** What stands behind a `?` may be a value. */
function spell({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

function pagesIn(links: readonly string[], site: string): readonly URL[] {
  return links
    .filter((link) => URL.canParse(link))
    .map((link) => new URL(link))
    .filter(({ protocol, hostname }) => /^https?:$/.test(protocol) && isOwnHost(site, hostname));
}

/** Runs in every page before its own scripts: one of them may send a form by itself. */
function sendNothing(): void {
  HTMLFormElement.prototype.submit = () => undefined;
  HTMLFormElement.prototype.requestSubmit = () => undefined;
  addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
