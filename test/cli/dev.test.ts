import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { components } from '../../src/mdx/components/registry.ts';
import { releasedHandbook } from '../support/released-handbook.ts';
import { launcher, project, runClausebook, userEnvironment } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

/** Starts the preview and waits until it says where it is. */
async function startPreview(
  root: string,
  words: readonly string[] = [],
): Promise<{ url: string; errors(): string }> {
  const child: ChildProcess = spawn(
    process.execPath,
    [launcher, 'dev', '--root', root, '--edition', 'staff', ...words],
    { env: userEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void child.kill('SIGTERM'));
  let errors = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
      const found = /is at (http:\S+)/.exec(errors)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => reject(new Error(`The preview ended:\n${errors}`)));
  });
  return { url, errors: () => errors };
}

async function read(url: string): Promise<string> {
  return (await fetch(url, { headers: { accept: 'text/html' } })).text();
}

/** Asks again until the page has the words, and no longer those that are gone: the preview follows the disk a little later. */
async function readUntil(url: string, words: string, gone = '\u0000'): Promise<string> {
  for (let turn = 0; turn < 200; turn++) {
    const page = await read(url);
    if (page.includes(words) && !page.includes(gone)) return page;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`${url} never showed "${words}".`);
}

test('the preview follows changes of policies, records and frameworks, and shows faults in the page', async () => {
  const root = temporaryHandbook();
  const { url, errors } = await startPreview(root);
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(root, file), text.replace(from, to));
  };
  const page = `${url}documents/access-control/`;
  expect(await read(page)).toContain('Access control policy');

  // For whoever works on the look: every component of a text, in each mode.
  for (const mode of ['light', 'dark', 'forced', 'print']) {
    const shown = await read(`${url}components/${mode}/`);
    expect(shown).toContain(`data-as="${mode}"`);
    for (const { name } of components) expect(shown).toContain(`<h3>${name}</h3>`);
  }

  edit('policies/access/access-control.mdx', 'title: Access control policy', 'title: Doors and keys policy');
  await readUntil(page, '<h1>Doors and keys policy</h1>');

  edit('content/roles.yaml', 'title: Key Keeper', 'title: Keeper of all keys');
  await readUntil(page, 'Keeper of all keys');

  edit('content/frameworks/demo-2026.yaml', 'title: Keys', 'title: Locks and keys');
  await readUntil(`${url}frameworks/demo-2026/5.10/`, 'Locks and keys');

  rmSync(join(root, 'content/controls/demo-2026/5.10.mdx'));
  await readUntil(`${url}frameworks/demo-2026/5.10/`, 'Locks and keys', 'Keys are counted');

  edit('policies/access/access-control.mdx', 'classification: internal', 'classification: internel');
  // A slow machine may see the file while the editor has emptied it and not yet written it.
  const broken = await readUntil(page, 'policies/access/access-control.mdx:5:17');
  expect(broken).toContain('Mend this first');
  expect(broken).toContain('Did you mean internal?');
  expect(broken).not.toMatch(/\bat \S+ \(file:/);
  expect(errors()).toContain('"internel" is not a classification.');
  // Whoever asks, and for whatever: what was there before the fault is not there now.
  for (const path of [
    'documents/access-control/',
    'a-z/',
    'api/documents.json',
    'feeds/changes.xml',
    'no-such-page/',
  ]) {
    for (const accept of ['*/*', 'application/json', 'text/html,*/*']) {
      const answer = await fetch(url + path, { headers: { accept } });
      expect([path, accept, answer.status]).toEqual([path, accept, 500]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain('access-control.mdx');
    }
  }
  // The page of the problems comes back by itself, for which it needs the program's own script.
  const script = /<script type="module" src="([^"]+)"/.exec(broken)?.[1] ?? 'none';
  const loaded = await fetch(new URL(script, url), { headers: { accept: '*/*' } });
  expect([loaded.status, loaded.headers.get('content-type')]).toEqual([200, 'text/javascript']);

  edit('policies/access/access-control.mdx', 'classification: internel', 'classification: internal');
  await readUntil(page, '<h1>Doors and keys policy</h1>');
});

test('the preview shows no page of a ledger with an event from the future, as the check does', async () => {
  const root = releasedHandbook();
  const review = ['review', 'access-control', '--outcome', 'confirmed', '--root', root];
  expect((await runClausebook(review, { now: '2031-05-01' })).code).toBe(0);
  const { url, errors } = await startPreview(root);
  expect(await read(url)).toContain('is said to be recorded on 2031-05-01');
  await expect.poll(errors).toContain('recorded-in-future');
});

/** Asks with a host that `fetch` would put right, and with a path that it would. */
function askRaw(url: string, path: string, host: string, method = 'GET') {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    request({ hostname, port, path, method, headers: { host } }, (answer) => {
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

test('the preview listens where it is told, answers to its own names, and only to those who read', async () => {
  const { url, errors } = await startPreview(temporaryHandbook(), [
    ...['--host', '0.0.0.0', '--allowed-host', 'box.example.org'],
  ]);
  const { pathname } = new URL(url);
  await expect.poll(errors).toContain('Anybody who can reach this computer');
  for (const host of ['box.example.org', '192.168.1.20:4321', 'localhost'])
    expect((await askRaw(url, pathname, host)).status).toBe(200);
  const { status, text } = await askRaw(url, pathname, 'evil.example');
  expect([status, text]).toEqual([403, expect.stringContaining('--allowed-host')]);
  expect((await askRaw(url, '/@vite/client', 'evil.example')).status).toBe(403);
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect((await askRaw(url, pathname, 'localhost', method)).status).toBe(405);
  expect((await askRaw(url, '/__open-in-editor?file=src/cli/dev.ts', 'localhost')).status).toBe(404);
});

test.each([
  ['the folder of the engine', () => project],
  ['a folder of its own', () => temporaryHandbook()],
])('no file of a handbook in %s is served as it lies there', async (_, makeRoot) => {
  const root = makeRoot();
  const { url } = await startPreview(root);
  const { pathname: base } = new URL(url);
  const files = ['content/roles.yaml', 'policies/access/access-control.mdx', 'content/organization.yaml'];
  const words = files.map((file) => readFileSync(join(root, file), 'utf8').trim().split('\n').at(-1) ?? '');
  const ways = (file: string) => {
    const whole = join(root, file);
    return [
      ...[`${base}${file}`, `/${file}`, `/src/../${file}`, `/src/%2e%2e/${file}`, `/@id/${whole}`],
      ...[
        `/@fs/${whole}`,
        `/@fs${whole}`,
        `${base}@fs${whole}`,
        `/@fs${join(project, 'src')}/../../../../../..${whole}`,
      ],
    ].flatMap((path) =>
      ['', '?raw', '?url', '?import&raw', '?inline', '?raw??'].map((query) => path + query),
    );
  };
  for (const [at, file] of files.entries()) {
    expect(words[at]).toMatch(/\w{4}/);
    for (const path of ways(file)) {
      const { status, text } = await askRaw(url, path, 'localhost');
      expect([path, status >= 400, text.includes(words[at] ?? '')]).toEqual([path, true, false]);
    }
  }
  expect((await askRaw(url, '/package.json', 'localhost')).status).toBeGreaterThanOrEqual(400);
  expect((await askRaw(url, '/src/site/styles/book.css', 'localhost')).status).toBe(200);
});

test('a folder without a handbook is refused in words', async () => {
  await expect(startPreview('/nowhere/at/all')).rejects.toThrow('There is no folder /nowhere/at/all.');
});

test('stopping the command stops the preview, too', async () => {
  const child = spawn(process.execPath, [launcher, 'dev', '--root', temporaryHandbook()], {
    env: userEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  const url = await new Promise<string>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
      const found = /is at (http:\S+)/.exec(errors)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  expect((await fetch(url)).status).toBe(200);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  await expect(fetch(url)).rejects.toThrow();
});
