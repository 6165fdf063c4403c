import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, onTestFinished, test } from 'vitest';
import { serveEdition } from '../../src/cli/serve-edition.ts';
import { runClausebook } from '../support/run-clausebook.ts';

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const probe = (url: string) => runClausebook(['probe', url, '--edition', 'staff', '--out', inject('built')]);

test('a host that serves the staff edition without login is reported, path by path', async () => {
  const { url, server } = await serveEdition(`${inject('built')}/staff`);
  onTestFinished(() => void server.close());
  const { code, stdout } = await probe(url);
  expect(code).toBe(1);
  expect(stdout).toContain(`${url}documents/access-control/  answers 200 without login`);
  expect(stdout).toContain(`${url}manifest.json  answers 200 without login`);
});

test('a host that asks for a login, or sends to one, gives nothing away', async () => {
  const denying = await serve((_request, response) => response.writeHead(401).end());
  expect(await probe(denying)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/ 0 open, \d+ closed, 0 without an answer\.\n$/),
  });
  const sending = await serve((_request, response) =>
    response.writeHead(302, { Location: 'https://login.example.org/' }).end(),
  );
  expect(await probe(sending)).toMatchObject({ code: 0 });
});

test('one forgotten folder is enough to fail', async () => {
  const url = await serve((request, response) =>
    response.writeHead(request.url?.startsWith('/pagefind/') ? 200 : 401).end(),
  );
  const { code, stdout } = await probe(url);
  expect(code).toBe(1);
  expect(
    stdout
      .split('\n')
      .filter((line) => line.includes('answers 200'))
      .every((line) => line.includes('/pagefind/')),
  ).toBe(true);
});

test('a host that does not answer proves nothing', async () => {
  const { code, stdout } = await probe('http://127.0.0.1:9/');
  expect(code).toBe(1);
  expect(stdout).toContain('no answer:');
});

test('without an address or a built edition it says what to write', async () => {
  expect(await runClausebook(['probe'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npx clausebook probe URL --edition NAME'),
  });
  expect(await runClausebook(['probe', 'https://example.org', '--out', '/nowhere'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Build the edition first'),
  });
});
