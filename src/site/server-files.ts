import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formerAddresses } from '../ledger/former-addresses.ts';
import { type Edition, type EditionName, editionNames } from '../schema/handbook.ts';
import { azureConfig } from './servers/azure.ts';
import { caddySnippet } from './servers/caddy.ts';
import { type Moved, underscoreRedirects } from './servers/moved.ts';
import { nginxLog, nginxSnippet } from './servers/nginx.ts';
import { underscoreHeaders } from './servers/underscore-headers.ts';

/** Writes `_headers` into an edition, and `_redirects` where addresses moved: for Cloudflare Pages and Netlify. */
export function writeHeaders(folder: string, { name, handbook }: Edition): void {
  const site = handbook.organization.sites[name];
  writeFileSync(join(folder, '_headers'), underscoreHeaders(name, basePath(site)));
  const moved = formerAddresses(handbook);
  if (moved.length > 0) writeFileSync(join(folder, '_redirects'), underscoreRedirects(basePath(site), moved));
}

/** Writes the server snippets of all editions beside them: one file per server and edition, and one for nginx's log. */
export function writeServerFiles(
  folder: string,
  sites: Partial<Record<EditionName, string>>,
  movedIn: (name: EditionName) => readonly Moved[] = () => [],
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'nginx-log.conf'), nginxLog());
  for (const name of editionNames) {
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    const [base, moved] = [basePath(sites[name]), movedIn(name)];
    writeFileSync(join(place, 'nginx.conf'), nginxSnippet(name, base, moved));
    writeFileSync(join(place, 'Caddyfile'), caddySnippet(name, base, moved));
    writeFileSync(join(place, 'staticwebapp.config.json'), azureConfig(name, base, moved));
  }
}

/** The folder of the host that an edition is served from: `/` or `/handbook/`. */
function basePath(site: string | undefined): string {
  return site === undefined ? '/' : new URL(site).pathname;
}
