import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { headersOf } from '../../src/site/headers.ts';
import { mediaTypeOf } from '../../src/site/media-types.ts';
import { type BuiltEdition, readEditions } from '../support/built-edition.ts';
import { freePort } from '../support/free-port.ts';
import { launcher, runClausebook, userEnvironment } from '../support/run-clausebook.ts';

interface Preview {
  /** Address of each edition, by its name. */
  readonly urls: Readonly<Record<string, string>>;
  said(): string;
  stop(): Promise<number | null>;
}

async function startPreview(words: readonly string[]): Promise<Preview> {
  const child = spawn(process.execPath, [launcher, 'preview', ...words], {
    env: userEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Ctrl+C')) resolve();
    });
    child.on('exit', () => reject(new Error(said)));
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return {
    urls: Object.fromEntries(
      [...said.matchAll(/The (\w+) edition is at (\S+)/g)].map(([, name, url]) => [name, url]),
    ),
    said: () => said,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Asks with a path and a host that `fetch` would put right. */
function askRaw(url: string, path: string, host: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: { Host: host } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}

let preview: Preview;
beforeAll(async () => {
  preview = await startPreview(['--out', inject('built'), '--port', String(await freePort())]);
});
afterAll(() => preview?.stop());

const lower = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);

describe.each(readEditions())(
  'preview of the $name edition',
  ({ name, base, pages, files }: BuiltEdition) => {
    const at = (path: string) => new URL(path, preview.urls[name]).href;

    test('is at the path that it is made for, which the command names', () => {
      expect(new URL(preview.urls[name] ?? '').pathname).toBe(base);
    });

    test('has its pages and files with the headers and types of its host', async () => {
      const some = files.filter(
        (path, place) => place % 97 === 0 || /^_astro\/|^pagefind\/wasm|_headers/.test(path),
      );
      expect(some.length).toBeGreaterThan(10);
      for (const path of some) {
        const answer = await fetch(at(base + path.split('/').map(encodeURIComponent).join('/')));
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.headers.get('content-type')).toBe(mediaTypeOf(path));
        for (const [header, value] of lower(headersOf(name, path)))
          expect([path, header, answer.headers.get(header)]).toEqual([path, header, value]);
        await answer.arrayBuffer();
      }
      const [first] = pages.filter(({ url }) => url !== base && url.endsWith('/'));
      expect(await (await fetch(at(first?.url ?? ''))).text()).toBe(first?.html);
    });

    test('packs what its host packs, for whoever can unpack it, and the rest goes as it lies there', async () => {
      const ask = (path: string, how: string) =>
        fetch(at(base + path), { method: 'HEAD', headers: { 'Accept-Encoding': how } });
      const font = files.find((path) => path.endsWith('.woff2')) ?? '';
      const packed = async (path: string, how: string) =>
        (await ask(path, how)).headers.get('content-encoding');
      expect(await packed('', 'gzip, br')).toBe('gzip');
      expect(await packed('', 'identity')).toBe(null);
      expect(await packed(font, 'gzip')).toBe(null);
      expect((await ask('', 'identity')).headers.get('vary')).toBe('Accept-Encoding');
    });

    test('leads to the address with a slash, sends nothing twice, and has a page for what is missing', async () => {
      const to = await fetch(at(`${base}a-z?q=x`), { redirect: 'manual' });
      expect([to.status, to.headers.get('location')]).toEqual([301, `${base}a-z/?q=x`]);
      const page = await fetch(at(base));
      const again = await fetch(at(base), { headers: { 'If-None-Match': page.headers.get('etag') ?? '' } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const missing = await fetch(at(`${base}no-such-page/`));
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('This page is not here');
      for (const method of ['POST', 'PUT', 'DELETE'])
        expect((await fetch(at(base), { method })).status).toBe(405);
    });

    test('gives nothing away that lies beside it or above it', async () => {
      const url = preview.urls[name] ?? '';
      const other = name === 'audit' ? 'staff' : 'audit';
      for (const way of ['..', '%2e%2e', '..%2f..', '%2e%2e%5c', '.%2e', '....//..']) {
        const { status, text } = await askRaw(url, `${base}${way}/${other}/manifest.json`, 'localhost');
        expect([way, status]).toEqual([way, 404]);
        expect(text).not.toContain('"edition"');
      }
      expect((await askRaw(url, `${base}%E0%A4%A`, 'localhost')).status).toBe(404);
      expect((await askRaw(url, `${base}%00`, 'localhost')).status).toBe(404);
    });
  },
);

test('the preview does not answer to the name of somebody else', async () => {
  const { status, text } = await askRaw(preview.urls.audit ?? '', '/', 'evil.example');
  expect([status, text]).toEqual([403, expect.stringContaining('--allowed-host')]);
});

test('a port that is taken leads to the next, and names can be let in', async () => {
  const taken = new URL(preview.urls.audit ?? '').port;
  const other = await startPreview([
    ...['--out', inject('built'), '--edition', 'staff', '--port', taken, '--allowed-host', 'box.example.org'],
  ]);
  onTestFinished(() => void other.stop());
  expect(Object.keys(other.urls)).toEqual(['staff']);
  expect(Number(new URL(other.urls.staff ?? '').port)).toBeGreaterThan(Number(taken));
  expect((await askRaw(other.urls.staff ?? '', '/handbook/', 'box.example.org')).status).toBe(200);
  expect(await other.stop()).toBe(0);
  await expect(fetch(other.urls.staff ?? '')).rejects.toThrow();
});

test('it warns where others can reach it, and shows a new build without being started again', async () => {
  const out = mkdtempSync(join(tmpdir(), 'clausebook-preview-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  cpSync(join(inject('built'), 'public'), join(out, 'public'), { recursive: true });
  const open = await startPreview(['--out', out, '--host', '0.0.0.0', '--port', String(await freePort())]);
  onTestFinished(() => void open.stop());
  expect(open.said()).toContain('Anybody who can reach this computer');
  expect(preview.said()).not.toContain('Anybody');
  const url = open.urls.public ?? '';
  expect((await fetch(url)).status).toBe(200);
  writeFileSync(join(out, 'public/manifest.json'), JSON.stringify({ files: { 'new.txt': 'abc' } }));
  writeFileSync(join(out, 'public/new.txt'), 'New');
  expect(await (await fetch(`${url}new.txt`)).text()).toBe('New');
  rmSync(join(out, 'public'), { recursive: true });
  expect((await fetch(url)).status).toBe(503);
});

test('without a build it says what to do', async () => {
  const { code, stderr } = await runClausebook(['preview', '--out', '/nowhere/at/all']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('npx clausebook build')]);
});
