import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { headersOf, lasting, metaPolicy } from '../../src/site/headers.ts';
import { mediaTypes } from '../../src/site/media-types.ts';
import { readEditions } from '../support/built-edition.ts';

/** Name and value of each header, in the order they are written. */
type Headers = readonly (readonly [name: string, value: string])[];

/** `NAME "VALUE"` after `keyword`, to the end that `end` matches. */
function readQuoted(text: string, keyword: string, end: string): Headers {
  const lines = text.matchAll(new RegExp(`^\\s*${keyword}([A-Za-z-]+) "([^"]*)"${end}$`, 'gm'));
  return [...lines].map(([, name = '', value = '']) => [name, value] as const);
}

describe.each(readEditions())('the $name edition', ({ name, folder, base, files }) => {
  const deploy = join(inject('built'), 'deploy', name);
  const model: Headers = Object.entries(headersOf(name));
  const [asset = '', engine = ''] = lasting.map(
    (start) => files.find((path) => path.startsWith(start)) ?? '',
  );

  test('tells Cloudflare Pages and Netlify the headers of the model, for every path and for what lasts', () => {
    const text = readFileSync(join(folder, '_headers'), 'utf8');
    const rules = text
      .trimEnd()
      .split(/\n(?=\S)/)
      .map((rule) => rule.split('\n'));
    expect(rules.map(([path]) => path)).toEqual([`${base}*`, `${base}_astro/*`, `${base}pagefind/wasm.*`]);
    const [[, ...lines] = [], ...others] = rules;
    expect(lines.map((line) => /^ {2}([A-Za-z-]+): (.*)$/.exec(line)?.slice(1))).toEqual(model);
    for (const [at, [, ...rule]] of others.entries()) {
      const cache = headersOf(name, [asset, engine][at])['Cache-Control'];
      expect(rule).toEqual(['  ! Cache-Control', `  Cache-Control: ${cache}`]);
    }
    // Cloudflare reads 100 rules of 2,000 characters a line.
    expect(text.split('\n').filter((line) => line.length > 2000)).toEqual([]);
  });

  test('tells nginx the headers of the model in each block that answers, on error pages, too', () => {
    const snippet = readFileSync(join(deploy, 'nginx.conf'), 'utf8');
    const blocks = snippet.split(/^location /m).filter((block) => block.includes('add_header'));
    expect(blocks).toHaveLength(2);
    // A block with an add_header of its own drops those that it would inherit.
    for (const block of blocks)
      expect(new Map(readQuoted(block, 'add_header ', ' always;'))).toEqual(
        new Map([...model, ['Cache-Control', '$clausebook_cache']]),
      );
    expect([...snippet.matchAll(/set \$clausebook_cache "(.*)";/g)].map(([, cache]) => cache)).toEqual([
      headersOf(name)['Cache-Control'],
      headersOf(name, asset)['Cache-Control'],
    ]);
  });

  test('tells Caddy the headers of the model, on error pages, too', () => {
    const snippet = readFileSync(join(deploy, 'Caddyfile'), 'utf8');
    const blocks = [...snippet.matchAll(/^\t+header \{\n([^}]*)\n\t+\}$/gm)].map(([, block = '']) => block);
    expect(blocks.map((block) => readQuoted(block, '', ''))).toEqual([model, model]);
    expect(/header @lasting Cache-Control "(.*)"/.exec(snippet)?.[1]).toBe(
      headersOf(name, asset)['Cache-Control'],
    );
    expect(snippet.includes('handle_path /handbook/* {\n')).toBe(base === '/handbook/');
  });

  test('tells Azure Static Web Apps headers and types of the model, and who may come in', () => {
    const config = JSON.parse(readFileSync(join(deploy, 'staticwebapp.config.json'), 'utf8'));
    expect(Object.entries(config.globalHeaders)).toEqual(model);
    expect(config.responseOverrides).toEqual({ '404': { rewrite: `${base}404.html`, statusCode: 404 } });
    for (const [ending, type] of Object.entries(mediaTypes))
      expect(config.mimeTypes[`.${ending}`]).toBe(type);
    const login = name === 'public' ? {} : { allowedRoles: ['authenticated'] };
    expect(config.routes).toEqual([
      ...[asset, engine].map((path, at) => ({
        route: `${base}${lasting[at]}*`,
        headers: { 'Cache-Control': headersOf(name, path)['Cache-Control'] },
        ...login,
      })),
      ...(name === 'public' ? [] : [{ route: '/*', ...login }]),
    ]);
  });

  test('says of each kind of file that it has what it is', () => {
    const endings = new Set(
      files.map((path) => /\.([^./]+)$/.exec(path)?.[1]).filter((end) => end !== undefined),
    );
    expect([...endings].filter((ending) => !Object.hasOwn(mediaTypes, ending))).toEqual([]);
  });

  test('lets nothing but styles, scripts, fonts and WebAssembly be kept without asking', () => {
    const kept = {
      public: ['no-cache', 'public, max-age=31536000, immutable'],
      staff: ['private, no-cache', 'private, max-age=31536000, immutable'],
      audit: ['private, no-store', 'private, max-age=31536000, immutable'],
    }[name];
    const cacheOf = (path: string) => headersOf(name, path)['Cache-Control'];
    for (const path of files) {
      const lasts = path.startsWith('_astro/') || path.startsWith('pagefind/wasm.');
      expect([path, cacheOf(path)]).toEqual([path, kept[lasts ? 1 : 0]]);
      if (lasts) expect(path).toMatch(/[.](?:css|js|woff2|pagefind)$/);
    }
    expect(headersOf(name)['X-Robots-Tag']).toBe(
      name === 'public' ? undefined : 'noindex, nofollow, noarchive',
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

  test('names one policy of Trusted Types to staff, for the worker of the downtime pack, and none to others', () => {
    const named = (of: string | undefined) => of?.split('; ').at(-1);
    expect(named(headersOf('staff')['Content-Security-Policy'])).toBe('trusted-types downtime-copy');
    expect(named(headersOf('audit')['Content-Security-Policy'])).toBe("trusted-types 'none'");
    expect(named(metaPolicy(true))).toBe('trusted-types downtime-copy');
  });
});
