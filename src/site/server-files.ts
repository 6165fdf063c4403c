import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, type EditionName, editionNames } from '../schema/handbook.ts';
import { azureConfig } from './servers/azure.ts';
import { caddySnippet } from './servers/caddy.ts';
import { nginxLog, nginxSnippet } from './servers/nginx.ts';
import { underscoreHeaders } from './servers/underscore-headers.ts';

/** Writes `_headers` (Cloudflare Pages, Netlify) into an edition. */
export function writeHeaders(folder: string, { name, handbook }: Edition): void {
  const site = handbook.organization.sites[name];
  writeFileSync(join(folder, '_headers'), underscoreHeaders(name, basePath(site)));
}

/** Writes the server snippets of all editions beside them: one file per server and edition, and one for nginx's log. */
export function writeServerFiles(folder: string, sites: Partial<Record<EditionName, string>>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'nginx-log.conf'), nginxLog());
  for (const name of editionNames) {
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'nginx.conf'), nginxSnippet(name, basePath(sites[name])));
    writeFileSync(join(place, 'Caddyfile'), caddySnippet(name, basePath(sites[name])));
    writeFileSync(join(place, 'staticwebapp.config.json'), azureConfig(name, basePath(sites[name])));
  }
}

/** The folder of the host that an edition is served from: `/` or `/handbook/`. */
function basePath(site: string | undefined): string {
  return site === undefined ? '/' : new URL(site).pathname;
}
