import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { headersOf, metaPolicy } from '../../src/site/headers.ts';
import { readEditions } from '../support/built-edition.ts';

/** Name and value of each header, in the order they are written. */
type Headers = readonly (readonly [name: string, value: string])[];

/** `NAME "VALUE"` after `keyword`, to the end that `end` matches. */
function readQuoted(text: string, keyword: string, end: string): Headers {
  const lines = text.matchAll(new RegExp(`^\\s*${keyword}([A-Za-z-]+) "([^"]*)"${end}$`, 'gm'));
  return [...lines].map(([, name = '', value = '']) => [name, value] as const);
}

describe.each(readEditions())('the $name edition', ({ name, folder, base }) => {
  const deploy = join(inject('built'), 'deploy', name);
  const model: Headers = Object.entries(headersOf(name));

  test('tells Cloudflare Pages and Netlify the headers of the model, for every path', () => {
    const [path, ...lines] = readFileSync(join(folder, '_headers'), 'utf8').trimEnd().split('\n');
    expect(path).toBe(`${base}*`);
    expect(lines.map((line) => /^ {2}([A-Za-z-]+): (.*)$/.exec(line)?.slice(1))).toEqual(model);
    // Cloudflare reads 100 rules of 2,000 characters a line.
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  });

  test('tells nginx the headers of the model, all of them in one block and on error pages, too', () => {
    const snippet = readFileSync(join(deploy, 'nginx.conf'), 'utf8');
    expect(readQuoted(snippet, 'add_header ', ' always;')).toEqual(model);
    // A block with an add_header of its own drops those that it would inherit.
    expect(snippet.match(/add_header/g)).toHaveLength(model.length);
    expect(snippet.match(/\{/g)).toHaveLength(1);
  });

  test('tells Caddy the headers of the model', () => {
    const snippet = readFileSync(join(deploy, 'Caddyfile'), 'utf8');
    const block = /^header \{\n([^}]*)\n\}$/m.exec(snippet)?.[1] ?? '';
    expect(readQuoted(block, '', '')).toEqual(model);
    expect(snippet.includes('uri strip_prefix /handbook\n')).toBe(base === '/handbook/');
  });

  test('tells Azure Static Web Apps the headers of the model, and who may come in', () => {
    const config = JSON.parse(readFileSync(join(deploy, 'staticwebapp.config.json'), 'utf8'));
    expect(Object.entries(config.globalHeaders)).toEqual(model);
    expect(config.responseOverrides).toEqual({ '404': { rewrite: `${base}404.html`, statusCode: 404 } });
    expect(config.routes).toEqual(
      name === 'public' ? undefined : [{ route: '/*', allowedRoles: ['authenticated'] }],
    );
  });

  test(name === 'public' ? 'may be kept and listed by others' : 'may not be kept or listed by others', () => {
    const { 'Cache-Control': cache, 'X-Robots-Tag': robots } = headersOf(name);
    expect([cache, robots]).toEqual(
      name === 'public' ? [undefined, undefined] : ['private, no-store', 'noindex, nofollow, noarchive'],
    );
  });
});

describe('the content security policy', () => {
  const policy = headersOf('public')['Content-Security-Policy'] ?? '';

  test('allows nothing but our own files, nothing inline, and no string to become code', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test('is the same in the <meta> element, less what only a header may say', () => {
    expect(metaPolicy()).toBe(policy.replace("frame-ancestors 'none'; ", ''));
  });
});
