import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headersOf, lasting } from '../../src/site/headers.ts';
import { isCompressible, mediaTypeOf } from '../../src/site/media-types.ts';
import { type BuiltEdition, isText, readEditions } from '../support/built-edition.ts';
import { lacks, need } from '../support/lacks.ts';
import { caddy } from '../support/programs.ts';
import { type Running, realServers, startServer } from '../support/real-servers.ts';
import { runProgram } from '../support/run-program.ts';

const editions = readEditions();

/** Headers by name in small letters, as `fetch` names them. */
function lower(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The headers of an answer that the model speaks of. */
function ours(name: BuiltEdition['name'], answer: Response): Record<string, string> {
  const known = lower(headersOf(name));
  return Object.fromEntries([...answer.headers].filter(([header]) => Object.hasOwn(known, header)));
}

/** Asks without the help of `fetch`, which unpacks what it gets. */
function askRaw(address: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ encoding: string | undefined; bytes: number }>((resolve, reject) => {
    request(address, { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], bytes }));
    })
      .on('error', reject)
      .end();
  });
}

const lasts = (path: string) => lasting.some((start) => path.startsWith(start));

describe.each(realServers)('$program.name', (server) => {
  describe.skipIf(lacks(server.program))('with the files that a build wrote for it', () => {
    let running: Running;
    beforeAll(async () => {
      running = await startServer(server, join(inject('built'), 'deploy'), editions);
    });
    afterAll(() => running?.stop());

    describe.each(editions)('serves the $name edition', ({ name, folder, base, pages, files }) => {
      const address = (path: string) => `http://127.0.0.1:${running.port(name)}${path}`;
      const ask = (path: string, how: RequestInit = {}) =>
        fetch(address(path), { redirect: 'manual', ...how });
      const some = pages.filter(({ path }) => !path.startsWith('frameworks/') || path.includes('('));
      const missingPage = readFileSync(join(folder, '404.html'), 'utf8');

      test('with its pages at the addresses that it was built for, each with the headers of the model', async () => {
        for (const page of some) {
          const answer = await ask(page.url);
          expect([page.url, answer.status]).toEqual([page.url, 200]);
          expect(await answer.text()).toBe(page.html);
          expect(answer.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/);
          expect(ours(name, answer)).toEqual(lower(headersOf(name)));
        }
      });

      test('with its own page and the same headers where nothing is, which is never kept', async () => {
        const missing = [
          'no-such-page/',
          'documents/no-such-document/',
          'no-such-file.css',
          '_astro/no-such-file.css',
          'pagefind/wasm.none.pagefind',
          'documents/',
          'documents',
          'no-such-page',
        ];
        for (const path of missing) {
          const answer = await ask(base + path);
          expect([path, answer.status]).toEqual([path, 404]);
          expect(await answer.text()).toBe(missingPage);
          expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
          expect(ours(name, answer)).toEqual(lower(headersOf(name)));
        }
      });

      test('with every other file as it is, under its type, for as long as it may be kept', async () => {
        const others = files.filter(
          (path, at) =>
            !path.endsWith('.html') && (at % 20 === 0 || !/^pagefind\/(?:fragment|index)\//.test(path)),
        );
        for (const path of others) {
          const answer = await ask(base + path);
          expect([path, answer.status]).toEqual([path, 200]);
          expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(folder, path)))).toBe(true);
          const type = answer.headers.get('content-type')?.replace(/; ?charset/, '; charset');
          expect([path, type]).toEqual([path, mediaTypeOf(path)]);
          expect([path, ours(name, answer)]).toEqual([path, lower(headersOf(name, path))]);
        }
      });

      test('and says the plain text of a version in UTF-8', async () => {
        const path = files.find(isText) ?? '';
        const answer = await ask(base + path);
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/);
        expect(await answer.text()).toBe(readFileSync(join(folder, path), 'utf8'));
      });

      test('and leads from an address without its slash to the page, the words of a search with it', async () => {
        const inner = some.filter(({ url }) => url !== base && url.endsWith('/')).slice(0, 40);
        for (const { url } of inner) {
          const answer = await ask(`${url.slice(0, -1)}?q=a%20b`);
          expect([url, [301, 308].includes(answer.status)]).toEqual([url, true]);
          const to = new URL(answer.headers.get('location') ?? '', address('/'));
          expect(decodeURIComponent(to.pathname) + to.search).toBe(`${decodeURIComponent(url)}?q=a%20b`);
          expect(to.host).toBe(new URL(address('/')).host);
        }
        if (base === '/') return;
        const first = await ask(base.slice(0, -1));
        expect([301, 308]).toContain(first.status);
        expect(new URL(first.headers.get('location') ?? '', address('/')).pathname).toBe(base);
      });

      test('to be read only', async () => {
        for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
          for (const path of ['', 'search/', 'icon.svg', 'no-such-page/']) {
            const answer = await ask(base + path, { method });
            expect([method, path, answer.status]).toEqual([method, path, 405]);
            expect((await answer.text()).length).toBeLessThan(300);
          }
        }
        const head = await ask(base, { method: 'HEAD' });
        expect([head.status, await head.text()]).toEqual([200, '']);
      });

      test('compressed where that makes it smaller', async () => {
        const style = files.find((path) => /^_astro\/Page.*\.css$/.test(path)) ?? '';
        const script = files.find((path) => path === 'pagefind/pagefind.js') ?? '';
        for (const path of ['', style, script, 'api/documents.json', 'manifest.json']) {
          const plain = await askRaw(address(base + path), {});
          const packed = await askRaw(address(base + path), { 'Accept-Encoding': 'gzip' });
          expect([path, plain.encoding, packed.encoding]).toEqual([path, undefined, 'gzip']);
          expect(packed.bytes).toBeLessThan(plain.bytes * 0.6);
        }
        const font = files.find((path) => path.endsWith('.woff2')) ?? '';
        const index = files.find((path) => path.endsWith('.pf_index')) ?? '';
        for (const path of [font, index]) {
          const packed = await askRaw(address(base + path), { 'Accept-Encoding': 'gzip' });
          expect([path, packed.encoding]).toEqual([path, undefined]);
        }
        expect(isCompressible('text/html; charset=utf-8')).toBe(true);
      });

      test('and does not send again what a browser has and must ask for', async () => {
        const asked = ['', 'pagefind/pagefind.js', files.find((path) => path.endsWith('.pf_fragment')) ?? ''];
        for (const path of asked) {
          const first = await ask(base + path);
          await first.arrayBuffer();
          const tag = first.headers.get('etag') ?? '';
          expect(tag).toMatch(/^(?:W\/)?".+"$/);
          const second = await ask(base + path, { headers: { 'If-None-Match': tag } });
          expect([path, second.status, await second.text()]).toEqual([path, 304, '']);
          expect(ours(name, second)['cache-control']).toBe(headersOf(name, path)['Cache-Control']);
        }
      });

      test('and keeps no words of a search in its log', async () => {
        await (await ask(`${base}search/?q=secretwords`)).text();
        await (await ask(`${base}no-such-page/?q=secretwords`)).text();
        await expect.poll(() => running.logged()).toContain(`${base}search/`);
        await expect.poll(() => running.logged()).toContain('/no-such-page/');
        expect(running.logged() + running.said()).not.toContain('secretwords');
      });
    });

    test.each(['staff', 'audit'])(
      'ids with parentheses have a page in the %s edition, however they are sent',
      async (name) => {
        const edition = editions.find((one) => one.name === name);
        for (const id of ['Art.33(1)', 'Art.33%281%29']) {
          const answer = await fetch(
            `http://127.0.0.1:${running.port(name)}${edition?.base}frameworks/gdpr/${id}/`,
          );
          expect([id, answer.status]).toEqual([id, 200]);
          expect(await answer.text()).toContain('<span class="number">Art.33(1)</span>');
        }
      },
    );

    test('has nothing to complain of', () => {
      const complaints = running
        .said()
        .split('\n')
        .filter((line) => line !== '' && !/"level":"info"|"logger":"http.log.access/.test(line))
        // What this test has told it: no remote control, no certificates.
        .filter((line) => !/admin endpoint disabled|automatic HTTPS is completely disabled/.test(line));
      expect(complaints).toEqual([]);
    });
  });
});

describe.each(realServers)('$program.name, behind a login', (server) => {
  test.skipIf(lacks(server.program))('says the same of what is there and of what is not', async () => {
    const running = await startServer(server, join(inject('built'), 'deploy'), editions, { login: true });
    try {
      const [, { name = 'staff', base = '/', files = [] } = {}] = editions;
      const isPage = (path: string) => path.endsWith('/index.html');
      // Beside each page lies the same for programs: sampled together, one kind might not be met at all.
      const pages = files.filter(isPage).filter((_, at) => at % 300 === 0);
      const others = files.filter((path) => !isPage(path));
      const all = [
        ...pages,
        ...others.filter((path, at) => at % 400 === 0 || path === 'manifest.json'),
        ...pages.map((path) => path.replace('index.html', '')),
        ...pages.map((path) => path.replace('/index.html', '')),
      ];
      expect(pages.length).toBeGreaterThan(3);
      const told = async (path: string) => {
        const answer = await fetch(`http://127.0.0.1:${running.port(name)}${base}${path}`, {
          redirect: 'manual',
        });
        const known = new Set(['date', 'etag', 'last-modified']);
        const headers = [...answer.headers].filter(([header]) => !known.has(header));
        return [answer.status, await answer.text(), headers];
      };
      const nothing = await told('no-such-page/');
      expect(nothing[0]).toBe(401);
      // An ending may be told from another, as long as nothing is told of what is there.
      for (const path of all)
        expect([path, await told(path)]).toEqual([path, await told(path.replace(/^[^/.]+/, 'none'))]);
      expect(await told('none')).toEqual(nothing);
    } finally {
      await running.stop();
    }
  });
});

test.skipIf(lacks(caddy)).each(editions)(
  "Caddy's own formatter leaves the file of the $name edition as it is",
  async ({ name }) => {
    const file = join(inject('built'), 'deploy', name, 'Caddyfile');
    const { output } = await runProgram(need(caddy), ['fmt', file], { seconds: 20 });
    expect(output).toBe(readFileSync(file, 'utf8'));
  },
);

test('what a browser may keep for a year holds no text, and changes its name with its bytes', () => {
  for (const { files } of editions) {
    const kept = files.filter(lasts);
    expect(kept.length).toBeGreaterThan(5);
    const named = /^_astro\/.+[.][\w-]{8}[.](?:css|js|woff2)$|^pagefind\/wasm[.]\w+_[0-9a-f]{10}[.]pagefind$/;
    expect(kept.filter((path) => !named.test(path))).toEqual([]);
  }
});
