import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, test as anyTest, beforeAll, beforeEach, describe, expect } from 'vitest';
import { headersOf } from '../../src/site/headers.ts';
import { mediaTypeOf } from '../../src/site/media-types.ts';
import { lacksBrowser, openBrowser } from '../support/browser.ts';
import { type BuiltEdition, readEditions } from '../support/built-edition.ts';
import { attribute } from '../support/html.ts';
import { project } from '../support/run-clausebook.ts';

const test = anyTest.skipIf(lacksBrowser());
const [edition] = readEditions().filter(({ name }) => name === 'staff') as [BuiltEdition];
const { folder, base, pages } = edition;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 900_000);

afterAll(async () => {
  await browser?.close();
});

/** A host that can do what hosts do: sign out, break, change a file, get an edition that has no pack any more. */
interface Host {
  readonly server: Server;
  readonly address: string;
  trouble?: 'signed out' | 'broken' | 'changed' | 'without a pack' | undefined;
}

async function startHost(): Promise<Host> {
  const host: { trouble?: Host['trouble'] } = {};
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(base.length).replace(/(?:^|\/)$/, '$&index.html');
    if (path.startsWith('sign-in')) return void response.end('<html lang="en">Sign in');
    if (host.trouble === 'signed out') {
      response.writeHead(302, { Location: `${base}sign-in` });
      return void response.end();
    }
    if (host.trouble === 'broken') return void response.writeHead(503).end('Broken');
    let bytes: Buffer;
    try {
      const isGone = host.trouble === 'without a pack' && path === 'downtime/worker.js';
      bytes = readFileSync(isGone ? join(project, 'src/site/downtime-worker-gone.js') : join(folder, path));
    } catch {
      return void response.writeHead(404).end();
    }
    const isChanged = host.trouble === 'changed' && path.endsWith('.css');
    response.writeHead(200, { ...headersOf('staff', path), 'Content-Type': mediaTypeOf(path) });
    response.end(isChanged ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return Object.assign(host, { server, address: `http://127.0.0.1:${port}${base}downtime/` });
}

let host: Host;
let page: Page;

beforeEach(async () => {
  host = await startHost();
  page = await (await browser.newContext()).newPage();
  await page.goto(host.address);
});

afterEach(async () => {
  await page.context().close();
  host.server.close();
  host.server.closeAllConnections();
});

const kept = () =>
  page.evaluate(async () =>
    (await caches.has('downtime'))
      ? [...(await (await caches.open('downtime')).keys())].map(({ url }) => new URL(url).pathname)
      : [],
  );
const said = () => page.locator('[data-worker] [role="status"]').textContent();
const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

async function keep(): Promise<void> {
  await page.getByLabel('This is my own device').check();
  await page.locator('.keep').click();
  await expect.poll(said).toMatch(/kept/);
}

describe('the downtime pack', () => {
  anyTest('has the documents that are marked for it, whole, and no other', () => {
    const gathered = pages
      .find(({ path }) => path === 'downtime/index.html')
      ?.elements.flatMap((element) => /^document-(.+)$/.exec(attribute(element, 'id') ?? '')?.[1] ?? []);
    expect(gathered).toEqual(['access-control', 'incident-management']);
  });

  test('is kept on no device before somebody says that it is their own', async () => {
    expect(await page.locator('.keep').isDisabled()).toBe(true);
    expect(await workers()).toBe(0);
    await keep();
    expect(await workers()).toBe(1);
  });

  test('is kept with what it needs to be shown, each as the manifest says, and nothing besides', async () => {
    await keep();
    const paths = (await kept()).map((path) => path.slice(base.length));
    expect(paths).toContain('downtime/');
    expect(paths.filter((path) => !/^(?:downtime\/(?:kept-at)?$|_astro\/|images\/)/.test(path))).toEqual([]);
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    for (const path of paths.filter((path) => path !== 'downtime/kept-at')) {
      const bytes = readFileSync(join(folder, path.replace(/\/$/, '/index.html')));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(
        files[path.replace(/\/$/, '/index.html')],
      );
    }
  });

  test.each(['signed out', 'changed'] as const)(
    'is not kept at all where the host has %s',
    async (trouble) => {
      host.trouble = trouble;
      await page.getByLabel('This is my own device').check();
      await page.locator('.keep').click();
      await expect.poll(said).toMatch(/nothing was/);
      expect(await kept()).toEqual([]);
      expect(await workers()).toBe(0);
    },
  );

  test('is shown without a network with its age and its styles, and no other page is', async () => {
    await keep();
    host.server.close();
    host.server.closeAllConnections();
    await page.goto(host.address);
    await expect.poll(said).toMatch(/^There is no connection. You read the copy that this device kept today/);
    expect(await page.locator('.sheet').count()).toBe(2);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Serif');
    await expect(page.goto(host.address.replace('downtime/', 'a-z/'))).rejects.toThrow('REFUSED');
  });

  test('is shown where the host is broken; the sign-in page is let through and replaces nothing', async () => {
    await keep();
    host.trouble = 'broken';
    await page.goto(host.address);
    await expect.poll(said).toMatch(/^There is no connection/);
    host.trouble = 'signed out';
    await page.goto(host.address);
    expect(page.url()).toContain('sign-in');
    host.trouble = 'broken';
    await page.goto(host.address);
    expect(await page.locator('.sheet').count()).toBe(2);
  });

  test.each([
    [29, true],
    [31, false],
  ])('that was kept %i days ago is there without a network: %s', async (days, isThere) => {
    await keep();
    await page.evaluate(async (days) => {
      const stamp = new Date(Date.now() - days * 86_400_000).toISOString();
      await (await caches.open('downtime')).put(new URL('kept-at', location.href), new Response(stamp));
    }, days);
    host.trouble = 'broken';
    const answer = await page.goto(host.address);
    expect(answer?.status()).toBe(isThere ? 200 : 503);
    if (isThere) await expect.poll(said).toContain(`${days} days ago`);
    else expect(await kept()).toEqual([]);
  });

  test('is forgotten when somebody says so', async () => {
    await keep();
    await page.locator('.forget').click();
    await expect.poll(said).toMatch(/^Forgotten/);
    expect(await kept()).toEqual([]);
    expect(await workers()).toBe(0);
    expect(await page.locator('.keep').isDisabled()).toBe(true);
  });

  test('is gone from a device when a later build has none: its worker removes what was kept, and itself', async () => {
    await keep();
    expect((await kept()).length).toBeGreaterThan(2);
    host.trouble = 'without a pack';
    await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(workers).toBe(0);
    expect(await kept()).toEqual([]);
  });

  test('is the only page that may make a policy of Trusted Types, and lets one address through', async () => {
    const make = () =>
      page.evaluate(() => {
        const { trustedTypes } = window as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): unknown };
        };
        try {
          trustedTypes.createPolicy('downtime-copy', {});
          return 'made';
        } catch {
          return 'refused';
        }
      });
    await page.goto(host.address.replace('downtime/', 'a-z/'));
    expect(await make()).toBe('refused');
  });
});
