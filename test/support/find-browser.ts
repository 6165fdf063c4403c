import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';
import { findPrograms, isProgram } from './find-program.ts';

/** How to start a browser, as Playwright takes it. */
export type BrowserFound = Pick<LaunchOptions, 'executablePath' | 'channel'>;

export interface BrowserSearch {
  readonly found?: BrowserFound;
  /** What was tried in vain, a line each. */
  readonly failures: readonly string[];
}

export const flags = [
  // Chromium's sandbox refuses to run as root, which is who runs in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Looks for a Chromium or Chrome that starts: `CHROME_PATH`, then the usual places, then the browser tool's own
 * download. Installs nothing.
 *
 * @throws When `CHROME_PATH` is set and names none: another in its place would prove something else.
 */
export async function findBrowser(): Promise<BrowserSearch> {
  const chosen = process.env.CHROME_PATH || undefined;
  if (chosen !== undefined) {
    if (!isProgram(chosen))
      throw new Error(`CHROME_PATH names ${chosen}, which is no program that can be run.`);
    const failure = await tryBrowser({ executablePath: chosen });
    if (failure !== undefined) throw new Error(`The browser of CHROME_PATH does not start: ${failure}`);
    return { found: { executablePath: chosen }, failures: [] };
  }
  const candidates: readonly BrowserFound[] = [
    ...findInstalled().map((executablePath) => ({ executablePath })),
    { channel: 'chromium-headless-shell' },
  ];
  const failures: string[] = [];
  for (const found of candidates) {
    const failure = await tryBrowser(found);
    if (failure === undefined) return { found, failures };
    failures.push(`${nameBrowser(found)}: ${failure}`);
  }
  return { failures };
}

export function nameBrowser({ executablePath }: BrowserFound): string {
  return executablePath ?? "Playwright's own browser";
}

/** Starts it and ends it again. Returns why it could not. */
async function tryBrowser(found: BrowserFound): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({ args: flags, timeout: 60_000, ...found });
    await browser.close();
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0];
  }
}

/** Browsers on this machine, best first. */
function findInstalled(): readonly string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin', '/opt/homebrew/bin'];
  return [...findPrograms(names, folders), ...applications().filter(isProgram)];
}

function applications(): readonly string[] {
  if (process.platform === 'darwin') {
    const programs = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
    ];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      programs.map((program) => join(folder, program)),
    );
  }
  if (process.platform !== 'win32') return [];
  const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .flatMap((name) => process.env[name] ?? [])
    .flatMap((folder) => programs.map((program) => join(folder, program)));
}
