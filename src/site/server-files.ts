import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, type EditionName, editionNames } from '../schema/handbook.ts';
import { headersOf } from './headers.ts';

/** Writes `_headers` (Cloudflare Pages, Netlify) into an edition. */
export function writeHeaders(folder: string, { name, handbook }: Edition): void {
  const site = handbook.organization.sites[name];
  writeFileSync(join(folder, '_headers'), underscoreHeaders(name, basePath(site)));
}

/** Writes the server snippets of all editions beside them: one file per server and edition. */
export function writeServerFiles(folder: string, sites: Partial<Record<EditionName, string>>): void {
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

/** One rule for all paths. The format allows 2,000 characters a line; the policy has some 350. */
export function underscoreHeaders(name: EditionName, base: string): string {
  return `${base}*\n${Object.entries(headersOf(name))
    .map(([header, value]) => `  ${header}: ${value}\n`)
    .join('')}`;
}

/**
 * A `location` for nginx. `always`, so that error pages have the headers, too; no other `add_header` may stand in
 * the block, because nginx then drops all that it would inherit.
 */
export function nginxSnippet(name: EditionName, base: string): string {
  const prefix = base.replace(/\/$/, '');
  return [
    `# The ${name} edition. Include this in the server block of its own host; "root" is the folder that holds the edition.`,
    ...(name === 'public' ? [] : ['# It must stand behind a login: this file only sets headers.']),
    // A page under a sub-folder is still a file at the top of the edition's folder.
    ...(prefix === '' ? [] : [`rewrite ^${prefix}/(.*)$ /$1 break;`]),
    'index index.html;',
    // The plain text of a version is a fragment: nothing in it says how its letters are encoded.
    'charset utf-8;',
    'error_page 404 /404.html;',
    'location / {',
    '  try_files $uri $uri/index.html =404;',
    ...Object.entries(headersOf(name)).map(([header, value]) => `  add_header ${header} "${value}" always;`),
    '}',
    '',
  ].join('\n');
}

/** A Caddyfile fragment for the site block of the edition's host. */
export function caddySnippet(name: EditionName, base: string): string {
  const prefix = base.replace(/\/$/, '');
  return [
    `# The ${name} edition. Import this in the site block of its own host, with "root * FOLDER" before it.`,
    ...(name === 'public' ? [] : ['# It must stand behind a login: this file only sets headers.']),
    ...(prefix === '' ? [] : [`uri strip_prefix ${prefix}`]),
    'header {',
    ...Object.entries(headersOf(name)).map(([header, value]) => `\t${header} "${value}"`),
    '}',
    'handle_errors {',
    '\trewrite * /404.html',
    '\tfile_server',
    '}',
    'file_server',
    '',
  ].join('\n');
}

/** Azure Static Web Apps: belongs at the top of what is uploaded, with the edition in the folder that `base` names. */
export function azureConfig(name: EditionName, base: string): string {
  const config = {
    globalHeaders: headersOf(name),
    responseOverrides: { '404': { rewrite: `${base}404.html`, statusCode: 404 } },
    ...(name === 'public' ? {} : { routes: [{ route: '/*', allowedRoles: ['authenticated'] }] }),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
