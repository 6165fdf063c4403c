import { isIP } from 'node:net';

/**
 * Whether a host is of the site that a name begins: the name itself, without a `www.`, and what stands below it. Of
 * `www.example.org` these are `example.org` and `booking.example.org`; of `help.example.org`, `example.org` is not.
 */
export function isOwnHost(site: string, host: string): boolean {
  const name = bare(host);
  const own = bare(site).replace(/^www\.(?=[^.]+\.)/, '');
  return name === own || (isIP(own) === 0 && name.endsWith(`.${own}`));
}

function bare(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
