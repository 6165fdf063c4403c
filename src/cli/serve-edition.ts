import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { isCompressible, mediaTypeOf } from '../site/media-types.ts';
import { type HeaderRules, readUnderscoreHeaders } from '../site/servers/underscore-headers.ts';
import { addressOf, isOwnHost, refuseHost } from './asked-host.ts';
import { readManifest } from './read-manifest.ts';

/** A built edition on this computer, at the path and with the headers that it has in reality. */
export interface ServedEdition {
  /** Address of its first page. */
  readonly url: string;
  readonly server: Server;
}

export interface Listening {
  readonly host: string;
  /** Missing, any that is free. One that is taken leads to the next. */
  readonly port?: number | undefined;
  /** Names by which it may be asked for, besides addresses and `localhost`. */
  readonly allowed?: readonly string[];
}

/** So many ports are tried from the one that was named. */
const tries = 20;

/**
 * Serves a built edition as its host does. What it has is what its manifest says, so nothing else in the folder, and
 * nothing outside of it, can be asked for. A build that takes its place is seen with the next request.
 */
export async function serveEdition(
  folder: string,
  { host, port = 0, allowed = [] }: Listening = { host: '127.0.0.1' },
): Promise<ServedEdition> {
  const built = rememberBuilt(folder);
  const server = createServer((request, response) => {
    if (!isOwnHost(request.headers.host, allowed)) say(response, 403, refuseHost(request.headers.host));
    else answer(request, response, folder, built());
  });
  await listen(server, host, port);
  const taken = (server.address() as AddressInfo).port;
  return { url: addressOf(host, taken, built()?.rules.base ?? '/'), server };
}

interface Built {
  /** SHA-256 by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly rules: HeaderRules;
}

/** Reads what an edition consists of, again when a build has changed it. */
function rememberBuilt(folder: string): () => Built | undefined {
  let seen: string | undefined;
  let built: Built | undefined;
  return () => {
    const found = statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false });
    const state = found === undefined ? undefined : `${found.ino} ${found.mtimeMs} ${found.size}`;
    if (state !== seen || state === undefined) {
      const files = readManifest(folder);
      built =
        files === undefined
          ? undefined
          : { files, rules: readUnderscoreHeaders(readFileSync(join(folder, '_headers'), 'utf8')) };
      seen = state;
    }
    return built;
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  built: Built | undefined,
): void {
  const { method = 'GET', url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return say(response, 405, 'An edition is read, and nothing else.\n');
  }
  if (built === undefined) return say(response, 503, 'There is no edition here at the moment. Build it.\n');
  const { pathname, search } = new URL(url, 'http://here');
  const { base } = built.rules;
  const path = decode(pathname);
  const within = path?.startsWith(base) === true ? path.slice(base.length) : undefined;
  const isThere = (file: string) => Object.hasOwn(built.files, file) || file === 'manifest.json';
  if (`${path}/` === base || (within !== undefined && isThere(`${within}/index.html`) && within !== '')) {
    response.writeHead(301, { ...built.rules.of(pathname), Location: `${pathname}/${search}` });
    return void response.end();
  }
  const file = within === undefined ? undefined : /(?:^|\/)$/.test(within) ? `${within}index.html` : within;
  if (file !== undefined && isThere(file)) {
    const tag = `"${built.files[file] ?? Date.now()}"`;
    const headers = { ...built.rules.of(base + file), ETag: tag };
    if (request.headers['if-none-match']?.includes(tag) === true) {
      response.writeHead(304, headers);
      return void response.end();
    }
    return send(request, response, 200, join(folder, file), headers);
  }
  if (within === undefined)
    return say(response, 404, `This edition is served at ${base}, and nothing else is here.\n`);
  send(request, response, 404, join(folder, '404.html'), built.rules.of(`${base}404.html`));
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): void {
  const type = mediaTypeOf(path);
  // As the hosts do for whom we write the settings: what is measured here is what a reader gets.
  const packs = isCompressible(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const stream = createReadStream(path);
  // Between the two renames of a build there is a moment without a file.
  stream.once('error', () => say(response, 503, 'This file is being replaced. Ask again.\n'));
  stream.once('open', () => {
    response.writeHead(status, {
      ...headers,
      'Content-Type': type,
      ...(isCompressible(type) && { Vary: 'Accept-Encoding' }),
      ...(packs && { 'Content-Encoding': 'gzip' }),
    });
    if (request.method === 'HEAD') {
      stream.destroy();
      response.end();
    } else if (packs) stream.pipe(createGzip()).pipe(response);
    else stream.pipe(response);
  });
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(text);
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  for (let at = port; ; at++) {
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(at, host, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (failure === undefined) return;
    if (failure.code !== 'EADDRINUSE' || at >= port + tries) throw failure;
  }
}
