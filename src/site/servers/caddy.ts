import type { EditionName } from '../../schema/handbook.ts';
import { cacheOf, headersOf, lasting } from '../headers.ts';
import { mediaTypes, withoutEnding } from '../media-types.ts';
import type { Moved } from './moved.ts';

/** A part of the site block of an edition's host, for Caddy. */
export function caddySnippet(name: EditionName, base: string, moved: readonly Moved[] = []): string {
  const prefix = base.replace(/\/$/, '');
  const headers = Object.entries(headersOf(name)).map(([header, value]) => `${header} "${value}"`);
  return `${[
    `# The ${name} edition. Import this in the site block of its own host, with "root * FOLDER" before it.`,
    ...(name === 'public' ? [] : ['# It must stand behind a login: this file asks for none.']),
    '# The words of a search stand in the address, so the log leaves out what stands behind "?".',
    ...block('log', [
      ...block('format filter', [
        'wrap json',
        ...block('fields', ['request>uri regexp "[?].*" ""', 'request>headers>Referer delete']),
      ]),
    ]),
    ...(prefix === '' ? [] : [`redir ${prefix} ${base} permanent`]),
    // In a route, what is written first is done first.
    ...block(prefix === '' ? 'route' : `handle_path ${base}*`, [
      ...block('route', [
        ...block('header', headers),
        '@other not method GET HEAD',
        'error @other 405',
        // Caddy would lead to the address with a slash by itself, and lose what stands behind "?" on the way.
        ...block('map {query} {clausebook_query}', ['"" ""', 'default "?{query}"']),
        ...moved.map(({ from, to }) => `redir ${from} ${prefix}${to}{clausebook_query} permanent`),
        ...block('@slashless', ['not path */', 'file {path}/index.html']),
        'redir @slashless {http.request.orig_uri.path}/{clausebook_query} permanent',
        ...block('@lasting', [`path ${lasting.map((start) => `/${start}*`).join(' ')}`, 'file']),
        `header @lasting Cache-Control "${cacheOf(name, true)}"`,
        ...block('map {path} {clausebook_type}', [
          ...Object.entries(mediaTypes).map(([ending, type]) => `~[.]${ending}$ "${type}"`),
          `~/[^./]+$ "${withoutEnding}"`,
          'default ""',
        ]),
        // Only what is there has a type: a page that says that nothing is there is no font.
        ...block('@typed', ['file', 'not expression {clausebook_type} == ""']),
        'header @typed Content-Type {clausebook_type}',
        'encode zstd gzip',
        'file_server',
      ]),
    ]),
    ...block('handle_errors', [
      ...block('header', headers),
      '@missing expression {http.error.status_code} == 404',
      ...block('handle @missing', ['rewrite * /404.html', 'encode zstd gzip', 'file_server']),
      'respond "{http.error.status_code} {http.error.status_text}" {http.error.status_code}',
    ]),
  ].join('\n')}\n`;
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `\t${line}`), '}'];
}
