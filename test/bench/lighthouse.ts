import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { serveEdition } from '../../src/cli/serve-edition.ts';
import { type EditionName, editionNames } from '../../src/schema/handbook.ts';
import { findBrowser, flags } from '../support/find-browser.ts';
import { installPackages } from './install-packages.ts';
import { tableRow } from './write-table.ts';

/**
 * `npm run lighthouse -- FOLDER`: what Lighthouse says of pages on a phone, as a Markdown table. FOLDER holds the built
 * editions, `dist` unless told; they are served as `preview` serves them, with the headers of their hosts.
 *
 * - `--pages staff/now/,public/a-z/` looks at these instead.
 * - `--packages FOLDER` installs Lighthouse there and leaves it, for the next time.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string' }, packages: { type: 'string' } },
});
const folder = resolve(positionals[0] ?? 'dist');
const usual = [
  'public/',
  'public/documents/website-and-app-privacy-notice/',
  'staff/',
  'staff/documents/access-control/',
  'staff/search/',
  'audit/',
  'audit/soa/',
];
const pages = values.pages?.split(',') ?? usual;

/** What search engines may not list fails by design where a login stands before an edition. */
const behindLogin = ['is-crawlable'];
const port = 9333;

const said = z.object({
  categories: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
});
type Said = z.infer<typeof said>;

const measures = [
  ['LCP, ms', 'largest-contentful-paint'],
  ['layout shift', 'cumulative-layout-shift'],
  ['TBT, ms', 'total-blocking-time'],
  ['bytes', 'total-byte-weight'],
] as const;

const temporary = mkdtempSync(join(tmpdir(), 'clausebook-lighthouse-'));
const servers = await Promise.all(
  editionNames
    .filter((name) => pages.some((page) => page.startsWith(`${name}/`)))
    .map(async (name) => [name, await serveEdition(join(folder, name))] as const),
);
const { found, failures } = await findBrowser();
if (found === undefined) throw new Error(failures.join('\n'));
// One browser for all pages, and one port that Lighthouse reaches it by.
const browser = await chromium.launch({ ...found, args: [...flags, `--remote-debugging-port=${port}`] });
try {
  const modules = installPackages(values.packages ?? temporary, { lighthouse: '13.5.0' });
  let hasHead = false;
  for (const page of pages) {
    const [, { url }] = servers.find(([name]) => page.startsWith(`${name}/`)) ?? wrongPage(page);
    const edition = page.slice(0, page.indexOf('/')) as EditionName;
    const answer = await look(modules, new URL(page.slice(edition.length + 1), url).href, edition);
    if (!hasHead) tellHead(answer);
    hasHead = true;
    tell(page, answer);
  }
} finally {
  await browser.close();
  for (const [, { server }] of servers) {
    server.close();
    server.closeAllConnections();
  }
  rmSync(temporary, { recursive: true, force: true });
}

async function look(modules: string, url: string, edition: EditionName): Promise<Said> {
  const words = [url, `--port=${port}`, '--output=json', '--output-path=stdout', '--quiet'];
  if (edition !== 'public') words.push(`--skip-audits=${behindLogin.join(',')}`);
  // Not at once and waited for: the server that Lighthouse asks is this process.
  const child = spawn(process.execPath, [join(modules, 'lighthouse/cli/index.js'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return said.parse(JSON.parse(await text(child.stdout)));
}

function tellHead({ categories }: Said): void {
  const names = [
    'page',
    ...Object.values(categories).map(({ title }) => title),
    ...measures.map(([name]) => name),
  ];
  process.stdout.write(`${tableRow(names)}\n${tableRow(names.map(() => '---'))}\n`);
}

function tell(page: string, { categories, audits }: Said): void {
  const cells = [
    page,
    ...Object.values(categories).map(({ score }) =>
      score === null ? 'none' : String(Math.round(score * 100)),
    ),
    ...measures.map(([, audit]) => tellNumber(audits[audit]?.numericValue)),
  ];
  process.stdout.write(`${tableRow(cells)}\n`);
}

function tellNumber(value: number | undefined): string {
  if (value === undefined) return 'none';
  return value < 10 ? String(Number(value.toFixed(3))) : Math.round(value).toLocaleString('en');
}

function wrongPage(page: string): never {
  throw new Error(
    `${page} begins with no edition. Write ${editionNames.join('/, ')}/ and its address behind that.`,
  );
}
