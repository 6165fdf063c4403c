import { homedir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { findPrograms, isProgram } from './find-program.ts';
import { Unvisited } from './unvisited.ts';

/** How to start a browser, as Playwright takes it. */
export type BrowserFound = Pick<LaunchOptions, 'executablePath' | 'channel'>;

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
 * Where a Chromium or Chrome may be that starts, best first: what `CHROME_PATH` names and nothing else, or the usual
 * places, and last the browser tool's own download.
 *
 * @throws Unvisited when `CHROME_PATH` names no program: another in its place would prove something else.
 */
export function browsersHere(): readonly BrowserFound[] {
  const chosen = process.env.CHROME_PATH || undefined;
  if (chosen === undefined)
    return [
      ...findInstalled().map((executablePath) => ({ executablePath })),
      { channel: 'chromium-headless-shell' },
    ];
  if (!isProgram(chosen))
    throw new Unvisited(`CHROME_PATH names ${chosen}, which is no program that can be run.`);
  return [{ executablePath: chosen }];
}

export function nameBrowser({ executablePath }: BrowserFound): string {
  return executablePath ?? "Playwright's own browser";
}

/** Why it did not start, in a line. */
export function sayFailure(found: BrowserFound, error: unknown): string {
  return `${nameBrowser(found)}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`;
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
