import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Served {
  /** Address of the edition's first page, with the folder it is served from. */
  readonly url: string;
  readonly server: Server;
}

/** Serves a folder below `base` as a plain static host does, with the given headers on every answer. */
export async function serveFolder(
  folder: string,
  base: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    const found = path.startsWith(base)
      ? findFile(join(folder, normalize(`/${path.slice(base.length)}`)))
      : undefined;
    const file = found ?? join(folder, '404.html');
    response.writeHead(found === undefined ? 404 : 200, {
      ...headers,
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, server };
}

function findFile(path: string): string | undefined {
  const whole = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(whole) ? whole : undefined;
}
