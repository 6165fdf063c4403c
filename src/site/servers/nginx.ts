import type { EditionName } from '../../schema/handbook.ts';
import { cacheOf, headersOf, lasting } from '../headers.ts';
import { isCompressible, mediaTypes } from '../media-types.ts';
import type { Moved } from './moved.ts';

/**
 * A part of the server block of an edition's host, for nginx.
 *
 * Whether a file is there is looked at only behind the login: nginx asks who somebody is after `if` and `rewrite` of a
 * server block, and before `try_files`.
 */
export function nginxSnippet(name: EditionName, base: string, moved: readonly Moved[] = []): string {
  const prefix = base.replace(/\/$/, '');
  const otherwise = `@clausebook_${name}`;
  const answers = answersOf(name, base);
  return lines([
    `# The ${name} edition. Include this in the server block of its own host; "root" is the folder that holds the edition.`,
    ...(name === 'public' ? [] : ['# It must stand behind a login: this file asks for none.']),
    '# The words of a search stand in the address, and the log that nginx keeps unless told would hold them. This keeps',
    '# none. For a log without them include nginx-log.conf in the http block, and write into your server block:',
    '#   access_log /var/log/nginx/handbook.log clausebook;',
    'access_log /dev/null combined if=0;',
    `set $clausebook_cache "${cacheOf(name, false)}";`,
    `if ($uri ~ ^${prefix}/(?:${lasting.map(escapePattern).join('|')})) {`,
    `  set $clausebook_cache "${cacheOf(name, true)}";`,
    '}',
    '# The page of an address that ends with a slash. No other has one.',
    'set $clausebook_page /404.html/none;',
    `if ($uri ~ ^${prefix}(/|/.*/)$) {`,
    '  set $clausebook_page $1index.html;',
    '}',
    ...(prefix === ''
      ? []
      : [`location = ${prefix} {`, '  absolute_redirect off;', `  return 301 ${base};`, '}']),
    `location ${base} {`,
    '  if ($request_method !~ ^(?:GET|HEAD)$) {',
    '    return 405;',
    '  }',
    // A page under a sub-folder is still a file at the top of the edition's folder.
    ...(prefix === '' ? [] : [`  rewrite ^${prefix}(/.*)$ $1 break;`]),
    `  try_files $uri $clausebook_page ${otherwise};`,
    ...answers,
    '}',
    ...leadOn(name, prefix, moved, answers),
    `location ${otherwise} {`,
    '  # A page whose address was written without its slash.',
    '  if (-f $document_root$uri/index.html) {',
    `    rewrite ^(.*)$ ${prefix}$1/ permanent;`,
    '  }',
    '  return 404;',
    ...answers,
    '}',
  ]);
}

/**
 * Old addresses. Asked for by a file that nobody has, since nginx looks for files behind the login only: before it, an
 * answer would tell anybody that there is such a page.
 */
function leadOn(
  name: EditionName,
  prefix: string,
  moved: readonly Moved[],
  answers: readonly string[],
): string[] {
  if (moved.length === 0) return [];
  const place = `@clausebook_${name}_moved`;
  return [
    ...moved.flatMap(({ from, to }) => [
      `location = ${prefix}${from} {`,
      `  set $clausebook_moved ${prefix}${to};`,
      `  try_files /404.html/none ${place};`,
      '}',
    ]),
    `location ${place} {`,
    '  return 301 $clausebook_moved$is_args$args;',
    ...answers,
    '}',
  ];
}

/** How every answer looks, whichever block gives it: nginx drops what a block inherits when it says one of its own. */
function answersOf(name: EditionName, base: string): string[] {
  const { 'Cache-Control': _, ...headers } = headersOf(name);
  const all = { ...headers, 'Cache-Control': '$clausebook_cache' };
  const types = [...new Set(Object.values(mediaTypes).map(essenceOf))];
  const listed = (wanted: (type: string) => boolean) =>
    // Both lists hold HTML already, and nginx warns of a second one.
    types.filter((type) => type !== 'text/html' && wanted(type)).join(' ');
  return [
    `  error_page 404 ${base}404.html;`,
    '  absolute_redirect off;',
    // Whole, so that it does not matter what the host's own list holds.
    '  types {',
    ...types.map((type) => `    ${type} ${endingsOf(type).join(' ')};`),
    '  }',
    '  default_type text/plain;',
    // The plain text of a version is a fragment: nothing in it says how its letters are encoded.
    '  charset utf-8;',
    `  charset_types ${listed(hasCharset)};`,
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_proxied any;',
    // Smaller ones fit into one packet as they are.
    '  gzip_min_length 1024;',
    `  gzip_types ${listed(isCompressible)};`,
    ...Object.entries(all).map(([header, value]) => `  add_header ${header} "${value}" always;`),
  ];
}

/** A format of the log that keeps the path and nothing behind it. Belongs into the http block, once. */
export function nginxLog(): string {
  return lines([
    '# Include this once, in the http block. It defines a format of the log that leaves out what stands behind "?" in an',
    '# address: the words that somebody searched for.',
    'map $request_uri $clausebook_path {',
    '  ~^(?<clausebook_before>[^?]*) $clausebook_before;',
    '}',
    `log_format clausebook '$remote_addr - $remote_user [$time_local] "$request_method $clausebook_path $server_protocol" '`,
    `                      '$status $body_bytes_sent "$http_user_agent"';`,
  ]);
}

function essenceOf(type: string): string {
  return type.replace(/;.*$/, '');
}

function hasCharset(essence: string): boolean {
  return Object.values(mediaTypes).includes(`${essence}; charset=utf-8`);
}

function endingsOf(essence: string): string[] {
  return Object.keys(mediaTypes).filter((ending) => essenceOf(mediaTypes[ending] ?? '') === essence);
}

function escapePattern(text: string): string {
  return text.replaceAll('.', '\\.');
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
