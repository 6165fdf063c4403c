import { isIP } from 'node:net';

/**
 * Whether a request was sent to this server by a name that is its own. A website that somebody else runs can give its
 * name our address (DNS rebinding), and a browser would then let it read what the server shows. An address in numbers
 * can't be given so, and `localhost` is nobody else's (RFC 6761).
 *
 * @param asked The `Host` of the request.
 * @param allowed Further names, as somebody gave them.
 */
export function isOwnHost(asked: string | undefined, allowed: readonly string[]): boolean {
  const name = nameIn(asked ?? '');
  return (
    isIP(name) !== 0 ||
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    allowed.some((one) => nameIn(one) === name)
  );
}

/** What a request by another name is told. */
export function refuseHost(asked: string | undefined): string {
  const name = nameIn(asked ?? '');
  return `This server does not know the name "${name.replaceAll(/[^a-z0-9._-]/g, '?').slice(0, 100)}".
If it is yours, stop the command and start it again with: --allowed-host NAME
So no website of somebody else can have its own name lead here and read the handbook through your browser.
`;
}

/** `Example.org:4321` is `example.org`, `[::1]:4321` is `::1`. */
function nameIn(host: string): string {
  const name = /^\[([^\]]*)\]/.exec(host)?.[1] ?? host.replace(/:\d*$/, '');
  return name.toLowerCase().replace(/\.$/, '');
}

/** Whether only this computer can reach a server that listens at an address. */
export function isLoopback(address: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3})$/.test(address);
}

/** Where a browser on this computer finds a server that listens at an address: "all addresses" is none. */
export function addressOf(host: string, port: number, base: string): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}${base}`;
}
