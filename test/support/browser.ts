import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findPrograms, isProgram } from './find-program.ts';
import { installPackage } from './install-package.ts';
import { runProgram } from './run-program.ts';

const flags = [
  // Chromium's sandbox refuses to run as root, which is who runs in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a Chromium or Chrome, one per test file: `CHROME_PATH`, then the usual places, then the browser tool's own
 * download, then the system's package manager. Says on standard error what it had to install.
 *
 * @throws With everything that was tried, when no browser starts.
 */
export async function openBrowser(): Promise<Browser> {
  const failures: string[] = [];
  const attempt = async (name: string, options: LaunchOptions): Promise<Browser | undefined> => {
    try {
      return await chromium.launch({ args: flags, timeout: 60_000, ...options });
    } catch (error) {
      failures.push(`${name}: ${firstLine(error)}`);
      return undefined;
    }
  };
  const attemptInstalled = async () => {
    for (const path of findBrowsers()) {
      const browser = await attempt(path, { executablePath: path });
      if (browser !== undefined) return browser;
    }
    return undefined;
  };
  const attemptDownloaded = () => attempt("Playwright's own browser", { channel: 'chromium-headless-shell' });

  const installed = await attemptInstalled();
  if (installed !== undefined) return installed;
  // Somebody chose a browser: another one in its place would prove something else.
  if (chosen() !== undefined)
    throw new Error(`The browser of CHROME_PATH does not start. ${failures.join('\n')}`);
  const downloaded = await attemptDownloaded();
  if (downloaded !== undefined) return downloaded;

  process.stderr.write(`No Chromium or Chrome starts here (${failures.join('; ')}). Installing one.\n`);
  const notDownloaded = await download();
  if (notDownloaded === undefined) {
    const browser = await attemptDownloaded();
    if (browser !== undefined) return browser;
  } else failures.push(notDownloaded);

  const notInstalled = await installPackage('chromium');
  if (notInstalled !== undefined) failures.push(notInstalled);
  const browser = (await attemptInstalled()) ?? (await attemptDownloaded());
  if (browser !== undefined) return browser;
  throw new Error(
    `The browser tests need Chromium or Chrome. Install one, or name it in CHROME_PATH. Tried:\n${failures.join('\n')}`,
  );
}

function chosen(): string | undefined {
  return process.env.CHROME_PATH || undefined;
}

/** Browsers on this machine, best first. `CHROME_PATH` decides alone when it is set. */
function findBrowsers(): readonly string[] {
  const named = chosen();
  if (named !== undefined) {
    if (!isProgram(named))
      throw new Error(`CHROME_PATH names ${named}, which is no program that can be run.`);
    return [named];
  }
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

/** Playwright's own download: 100 MB, kept in the user's cache for all projects. Returns why it failed. */
async function download(): Promise<string | undefined> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  process.stderr.write('Running playwright-core install chromium --only-shell\n');
  const words = [cli, 'install', 'chromium', '--only-shell', '--no-progress'];
  const { code, output } = await runProgram(process.execPath, words, { seconds: 240 });
  if (code === 0) {
    process.stderr.write("Installed Playwright's own Chromium.\n");
    return undefined;
  }
  const lines = output.trim().split('\n');
  return `playwright-core install chromium: ${lines.find((line) => /error/i.test(line)) ?? lines.at(-1)}`;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
