import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test as anyTest, beforeAll, describe, expect, inject } from 'vitest';
import { headersOf } from '../../src/site/headers.ts';
import { isText, readEditions } from '../support/built-edition.ts';
import { lacks, need } from '../support/lacks.ts';
import { nginx } from '../support/programs.ts';

const test = anyTest.skipIf(lacks(nginx));
const editions = readEditions();
const prefix = mkdtempSync(join(tmpdir(), 'clausebook-nginx-'));
const ports = new Map<string, number>();
let server: ChildProcess | undefined;
let said = '';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** All three editions in one nginx, each in its own server block with the generated snippet and nothing else. */
function configure(): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const types = [
    '/etc/nginx/mime.types',
    '/usr/local/etc/nginx/mime.types',
    '/opt/homebrew/etc/nginx/mime.types',
  ];
  return [
    'daemon off;',
    // The editions lie in a folder that only this user may enter.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${prefix}/nginx.pid;`,
    'error_log stderr warn;',
    'events {}',
    'http {',
    '  access_log off;',
    ...types
      .filter((path) => existsSync(path))
      .slice(0, 1)
      .map((path) => `  include ${path};`),
    ...temporary.map((name) => `  ${name}_temp_path ${prefix}/${name};`),
    ...editions.flatMap(({ name, folder }) => [
      '  server {',
      `    listen 127.0.0.1:${ports.get(name)};`,
      `    root ${folder};`,
      `    include ${join(inject('built'), 'deploy', name, 'nginx.conf')};`,
      '  }',
    ]),
    '}',
  ].join('\n');
}

beforeAll(async () => {
  const program = need(nginx);
  for (const { name } of editions) ports.set(name, await freePort());
  mkdirSync(prefix, { recursive: true });
  writeFileSync(join(prefix, 'nginx.conf'), configure());
  server = spawn(program, ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  for (let tries = 0; ; tries++) {
    if (server.exitCode !== null || tries > 100) throw new Error(`nginx does not start:\n${said}`);
    try {
      await fetch(`http://127.0.0.1:${ports.get('public')}/`);
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 50));
    }
  }
});

afterAll(async () => {
  if (server !== undefined && server.exitCode === null) {
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(prefix, { recursive: true, force: true });
});

describe.each(editions)('nginx serves the $name edition', ({ name, folder, base, pages, files }) => {
  const ask = (path: string) => fetch(`http://127.0.0.1:${ports.get(name)}${path}`, { redirect: 'manual' });
  const model = Object.fromEntries(
    Object.entries(headersOf(name)).map(([header, value]) => [header.toLowerCase(), value]),
  );
  const ours = (answer: Response) =>
    Object.fromEntries([...answer.headers].filter(([header]) => Object.hasOwn(model, header)));

  test('with its pages at the addresses that it was built for, each with the headers of the model', async () => {
    for (const page of pages.filter(({ path }) => !path.startsWith('frameworks/') || path.includes('('))) {
      const answer = await ask(page.url);
      expect([page.url, answer.status]).toEqual([page.url, 200]);
      expect(await answer.text()).toBe(page.html);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(ours(answer)).toEqual(model);
    }
  });

  test('with its own page and the same headers where nothing is', async () => {
    const missing = ['no-such-page/', 'documents/no-such-document/', 'no-such-file.css', 'documents/'];
    for (const path of missing) {
      const answer = await ask(base + path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toBe(readFileSync(join(folder, '404.html'), 'utf8'));
      expect(ours(answer)).toEqual(model);
    }
  });

  test('with every other file as it is, and under a type that a browser takes it for', async () => {
    const types: Readonly<Record<string, RegExp>> = {
      css: /^text\/css/,
      js: /^(?:application|text)\/javascript/,
      woff2: /^font\/woff2/,
      svg: /^image\/svg\+xml/,
      json: /^application\/json/,
      png: /^image\/png/,
      txt: /^text\/plain; charset=utf-8$/,
      xml: /^(?:text|application)\/xml/,
    };
    const others = files.filter(
      (path) => !path.endsWith('.html') && !/^pagefind\/(?:fragment|index)\//.test(path),
    );
    for (const path of others) {
      const answer = await ask(base + path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(folder, path)))).toBe(true);
      const type = types[path.split('.').at(-1) ?? ''];
      if (type !== undefined)
        expect([path, answer.headers.get('content-type')]).toEqual([path, expect.stringMatching(type)]);
      expect(ours(answer)).toEqual(model);
    }
  });

  test('and says the plain text of a version in UTF-8', async () => {
    const path = files.find(isText) ?? '';
    const answer = await ask(base + path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe(readFileSync(join(folder, path), 'utf8'));
  });
});

test.each(['staff', 'audit'])(
  'ids with parentheses have a page in the %s edition, however they are sent',
  async (name) => {
    const edition = editions.find((one) => one.name === name);
    for (const id of ['Art.33(1)', 'Art.33%281%29']) {
      const answer = await fetch(`http://127.0.0.1:${ports.get(name)}${edition?.base}frameworks/gdpr/${id}/`);
      expect([id, answer.status]).toEqual([id, 200]);
      expect(await answer.text()).toContain('<span class="number">Art.33(1)</span>');
    }
  },
);

test('nginx has nothing to complain of', () => {
  expect(said.split('\n').filter((line) => line !== '')).toEqual([]);
});
