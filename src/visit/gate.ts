import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { connectTo, type HostFault, hostFault } from './connect-to.ts';

/** The one way out of the browser that looks at a site. */
export interface Gate {
  /** As a browser is told its proxy. */
  readonly server: string;
  /** Every host that was asked for, by a page or by the browser itself. */
  readonly asked: ReadonlySet<string>;
  /** Why a host of these could not be reached. */
  readonly faults: ReadonlyMap<string, HostFault>;
  /** Whether more has come through than was allowed, so that the gate has shut. */
  readonly isFull: () => boolean;
  readonly close: () => Promise<void>;
}

export interface GateRules {
  /** Whether an address may be reached. */
  readonly mayReach: (address: string) => boolean;
  /** How many bytes may come through. */
  readonly bytes: number;
}

/** What belongs to one connection and is not passed on (RFC 9110, section 7.6.1). */
const betweenHops = ['proxy-connection', 'proxy-authorization', 'connection', 'keep-alive', 'te', 'upgrade'];

/**
 * Opens a proxy on this computer, through which a browser reaches everything: so redirects, pictures, workers and
 * sockets are all judged alike, whatever a page does.
 */
export async function openGate({ mayReach, bytes }: GateRules): Promise<Gate> {
  const asked = new Set<string>();
  const faults = new Map<string, HostFault>();
  const open = new Set<Duplex>();
  let left = bytes;
  const hold = <Held extends Duplex>(socket: Held): Held => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A connection that breaks is the page's business.
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const shut = () => {
    for (const socket of open) socket.destroy();
  };
  const reach = async ({ hostname, port }: URL) => {
    if (left < 0) throw new Error('The gate is shut.');
    asked.add(hostname);
    try {
      const socket = hold(await connectTo(hostname, Number(port || 80), mayReach));
      socket.on('data', (chunk: Buffer) => {
        left -= chunk.length;
        if (left < 0) shut();
      });
      return socket;
    } catch (error) {
      faults.set(hostname, hostFault(error));
      throw error;
    }
  };

  const server = createServer((question, answer) => {
    const target = readTarget(question.url);
    if (target === undefined) {
      answer.destroy();
      return;
    }
    reach(target)
      .then((socket) => forward(question, answer, target, socket))
      // Cut off and not answered: a page must not take an answer of ours for one of the site.
      .catch(() => answer.destroy());
  });
  server.on('connect', (question: IncomingMessage, near: Duplex, first: Buffer) => {
    hold(near);
    const target = readTarget(`http://${question.url}`);
    if (target === undefined) {
      near.destroy();
      return;
    }
    reach(target)
      .then((far) => {
        if (near.destroyed) far.destroy();
        near.write('HTTP/1.1 200 Connection established\r\n\r\n');
        far.write(first);
        far.pipe(near).pipe(far);
        near.on('close', () => far.destroy());
        far.on('close', () => near.destroy());
      })
      .catch(() => near.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  });
  server.on('connection', hold);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    faults,
    isFull: () => left < 0,
    close: async () => {
      server.close();
      shut();
      await once(server, 'close');
    },
  };
}

/** Passes on a request that is not encrypted, and its answer. */
async function forward(
  question: IncomingMessage,
  answer: ServerResponse,
  { pathname, search }: URL,
  socket: Socket,
): Promise<void> {
  const { method, headers } = question;
  const far = request({
    createConnection: () => socket,
    method,
    path: `${pathname}${search}`,
    headers: withoutHops(headers),
  });
  far.on('error', () => answer.destroy());
  answer.on('close', () => far.destroy());
  const responded: Promise<IncomingMessage[]> = once(far, 'response');
  const [[response]] = await Promise.all([responded, pipeline(question, far)]);
  if (response === undefined) throw new Error('No answer.');
  answer.writeHead(response.statusCode ?? 502, withoutHops(response.headers));
  await pipeline(response, answer);
}

/** A browser names the whole address where nothing is encrypted; what is none is nothing that a page can load. */
function readTarget(written = ''): URL | undefined {
  return URL.canParse(written) && written.startsWith('http:') ? new URL(written) : undefined;
}

function withoutHops(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !betweenHops.includes(name)));
}
