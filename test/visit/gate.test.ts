import { once } from 'node:events';
import { createServer, get, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type Gate, openGate } from '../../src/visit/gate.ts';

/** A host on this computer that answers each question with a text, or breaks off where it is asked to. */
async function serve(text = 'Hello.', host = '127.0.0.1'): Promise<number> {
  const server: Server = createServer((asked, answer) => {
    if (asked.url === '/broken') {
      answer.writeHead(200, { 'Content-Length': 100 });
      answer.write('half');
      setTimeout(() => answer.destroy(), 10);
    } else answer.setHeader('Connection', 'keep-alive').end(`${asked.method} ${asked.headers.host} ${text}`);
  });
  server.listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function open(mayReach: (address: string) => boolean = () => true, bytes = 1_000_000): Promise<Gate> {
  const gate = await openGate({ mayReach, bytes });
  onTestFinished(gate.close);
  return gate;
}

/** As a browser asks a proxy for what is not encrypted. */
async function ask(gate: Gate, url: string): Promise<string> {
  const asked = get({
    host: '127.0.0.1',
    port: new URL(gate.server).port,
    path: url,
    headers: { Host: new URL(url).host },
  });
  const [answer]: IncomingMessage[] = await once(asked, 'response');
  let text = '';
  for await (const part of answer ?? []) text += part;
  return text;
}

/** As it asks for what is: a way to the host, and nothing else. */
function tunnel(gate: Gate, target: string): Promise<readonly [status: number | undefined, Socket]> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: new URL(gate.server).port, method: 'CONNECT', path: target })
      .on('connect', ({ statusCode }, socket: Socket) => {
        onTestFinished(() => void socket.destroy());
        resolve([statusCode, socket]);
      })
      .on('error', reject)
      .end();
  });
}

test('what may be reached is, and each host that is asked for is known by its name', async () => {
  const port = await serve();
  const gate = await open();
  expect(await ask(gate, `http://127.0.0.1:${port}/x`)).toBe(`GET 127.0.0.1:${port} Hello.`);
  expect(await ask(gate, `http://localhost:${port}/x`)).toBe(`GET localhost:${port} Hello.`);
  const [status, socket] = await tunnel(gate, `127.0.0.1:${port}`);
  expect(status).toBe(200);
  socket.write('GET / HTTP/1.1\r\nHost: inside\r\n\r\n');
  expect(String(await once(socket, 'data'))).toContain('GET inside Hello.');
  expect([...gate.asked]).toEqual(['127.0.0.1', 'localhost']);
  expect([...gate.faults]).toEqual([]);
});

test('an address that may not be reached is not: in numbers, by a name, and both ways', async () => {
  const port = await serve();
  const gate = await open((address) => address !== '127.0.0.1' && address !== '::1');
  for (const host of ['127.0.0.1', 'localhost']) {
    await expect(ask(gate, `http://${host}:${port}/`)).rejects.toThrow('socket hang up');
    expect((await tunnel(gate, `${host}:${port}`))[0]).toBe(502);
    expect(gate.faults.get(host)).toMatchObject({
      kind: 'private',
      address: expect.stringMatching(/^127|^::1/),
    });
  }
  expect((await tunnel(gate, `[::1]:${port}`))[0]).toBe(502);
  expect(gate.faults.get('[::1]')).toEqual({ kind: 'private', address: '::1' });
});

test('a name that leads nowhere and a host that does not answer are told apart', async () => {
  const gate = await open();
  expect((await tunnel(gate, 'nowhere.invalid:443'))[0]).toBe(502);
  expect((await tunnel(gate, '127.0.0.1:1'))[0]).toBe(502);
  expect([...gate.faults]).toEqual([
    ['nowhere.invalid', { kind: 'unknown' }],
    ['127.0.0.1', { kind: 'silent' }],
  ]);
});

test('when more has come through than was allowed, nothing more does', async () => {
  const port = await serve('x'.repeat(2000));
  const small = await open(() => true, 5000);
  await ask(small, `http://127.0.0.1:${port}/`);
  await ask(small, `http://127.0.0.1:${port}/`);
  expect(small.isFull()).toBe(false);
  await expect(ask(small, `http://127.0.0.1:${port}/`)).rejects.toThrow();
  expect(small.isFull()).toBe(true);
  await expect(ask(small, `http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test('an answer that breaks off breaks off, and what is no address of the web is not answered', async () => {
  const port = await serve();
  const gate = await open();
  await expect(ask(gate, `http://127.0.0.1:${port}/broken`)).rejects.toThrow('aborted');
  await expect(ask(gate, 'ftp://127.0.0.1/')).rejects.toThrow('socket hang up');
  expect(await ask(gate, `http://127.0.0.1:${port}/x`)).toContain('Hello.');
});
