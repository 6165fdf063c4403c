import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launcher, userEnvironment } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

/** Starts the preview and waits until it says where it is. */
async function startPreview(root: string): Promise<{ url: string; errors(): string }> {
  const child: ChildProcess = spawn(
    process.execPath,
    [launcher, 'dev', '--root', root, '--edition', 'staff'],
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

  edit('policies/access/access-control.mdx', 'classification: internel', 'classification: internal');
  await readUntil(page, '<h1>Doors and keys policy</h1>');
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
