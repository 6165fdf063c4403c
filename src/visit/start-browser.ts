import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserType } from 'playwright-core';
import { type BrowserFound, browsersHere, flags, sayFailure } from './find-browser.ts';
import { Unvisited } from './unvisited.ts';

/** A browser at work. Whoever has it ends it. */
export interface Started {
  readonly browser: Browser;
  readonly end: () => Promise<void>;
}

/** Calls between browsers (WebRTC) would pass by the gate, by UDP. Older Chromium knows the second name alone. */
const throughTheGateOnly = [
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Chromium tells a server of Google of each form that it shows. A host that does not exist is told nothing. */
const keptToItself = ['--autofill-server-url=https://autofill.invalid/'];

/**
 * Debian's Chromium refuses the cookies of third parties, and so does every other one in a window that keeps nothing
 * (seen with 156). The browsers of most visitors take them.
 */
const preferences = { profile: { cookie_controls_mode: 0 } };

/**
 * Starts the Chromium or Chrome of this computer, with a profile that is gone when it ends.
 *
 * @param load Loads `playwright-core`, which only those have installed who want this.
 * @throws Unvisited when one of the two is missing.
 */
export async function startBrowser(load = () => import('playwright-core')): Promise<Started> {
  const { chromium } = await load().catch((cause: unknown) => {
    throw new Unvisited(
      'A browser is driven with the package playwright-core, which is not installed here. Install it beside clausebook with: npm install --save-dev playwright-core',
      { cause },
    );
  });
  const failures: string[] = [];
  for (const found of browsersHere()) {
    try {
      return await start(chromium, found);
    } catch (error) {
      failures.push(sayFailure(found, error));
    }
  }
  throw new Unvisited(
    `A website is looked at with Chromium or Chrome, and none that starts is here. Install one with: npx playwright-core install chromium --only-shell\nOr name yours in the variable CHROME_PATH. Tried:\n${failures.join('\n')}`,
  );
}

async function start(chromium: BrowserType, found: BrowserFound): Promise<Started> {
  const profile = mkdtempSync(join(tmpdir(), 'clausebook-visit-'));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  try {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(profile, {
      args: [...flags, ...throughTheGateOnly, ...keptToItself],
      // A window that a page opens by itself is kept from opening, as with everybody else.
      ignoreDefaultArgs: ['--disable-popup-blocking'],
      timeout: 60_000,
      ...found,
    });
    const browser = context.browser();
    if (browser === null) throw new Error('It can’t be driven.');
    return {
      browser,
      end: async () => {
        await browser.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
