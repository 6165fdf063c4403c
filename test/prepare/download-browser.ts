import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runProgram } from '../support/run-program.ts';

/**
 * Playwright's own download: 100 MB, kept in the user's cache for all projects. Says the command on standard output
 * before it runs, and returns why it failed, or nothing.
 */
export async function downloadBrowser(): Promise<string | undefined> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const words = ['install', 'chromium', '--only-shell', '--no-progress'];
  const line = `playwright-core ${words.join(' ')}`;
  process.stdout.write(`  ${line}\n`);
  const { code, output } = await runProgram(process.execPath, [cli, ...words], { seconds: 240 });
  if (code === 0) return undefined;
  const lines = output.trim().split('\n');
  return `${line} failed: ${lines.find((one) => /error/i.test(one)) ?? lines.at(-1)}`;
}
