import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startBrowser } from '../../src/visit/start-browser.ts';
import { Unvisited } from '../../src/visit/unvisited.ts';
import { usualLimits } from '../../src/visit/visit-site.ts';
import { project } from '../support/run-clausebook.ts';

async function refusal(...how: Parameters<typeof startBrowser>): Promise<string> {
  const cause: unknown = await startBrowser(...how).catch((error: unknown) => error);
  if (!(cause instanceof Unvisited)) throw new Error('A browser was started.', { cause });
  return cause.message;
}

test('without the package that drives a browser, it is said how that is installed', async () => {
  const name = 'playwright-core-that-nobody-has';
  expect(await refusal(() => import(name))).toMatch(
    /^A browser is driven with .* npm install --save-dev playwright-core$/,
  );
});

test('without a browser that starts, it is said how one is installed, and what was tried', async () => {
  vi.stubEnv('CHROME_PATH', '/bin/false');
  const said = await refusal();
  expect(said).toMatch(/^A website is looked at with Chromium or Chrome, and none that starts is here\./);
  expect(said).toContain('npx playwright-core install chromium --only-shell\n');
  expect(said).toMatch(/Tried:\n\/bin\/false: .+$/);
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  expect(await refusal()).toBe('CHROME_PATH names /nowhere/chrome, which is no program that can be run.');
  vi.unstubAllEnvs();
});

test('the package that is asked for is the one that the engine is tested with, and nobody must have it', () => {
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  expect(manifest.peerDependencies).toEqual({
    'playwright-core': `^${manifest.devDependencies['playwright-core']}`,
  });
  expect(manifest.peerDependenciesMeta).toEqual({ 'playwright-core': { optional: true } });
  expect(Object.keys(manifest.dependencies)).not.toContain('playwright-core');
});

test('the manual says how far a visit goes', () => {
  const { pages, bytes, time, page, rest } = usualLimits;
  const manual = readFileSync(join(project, 'src/site/manual/pages/manual-publishing.mdx'), 'utf8');
  expect(manual).toContain(`: ${pages} pages, or as many as \`--pages\` says`);
  expect(manual).toContain(`after ${time / 60_000} minutes or ${bytes / 1_000_000} MB`);
  expect(manual).toContain(`waited for ${page / 1000} seconds, and ${rest / 1000} more`);
});
