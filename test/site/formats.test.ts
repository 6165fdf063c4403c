import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/mdx/parse.ts';
import { checkPlainHtml } from '../../src/mdx/plain-html.ts';
import { builtDate } from '../support/build-once.ts';
import { type BuiltEdition, isText, readEditions } from '../support/built-edition.ts';
import { attribute } from '../support/html.ts';
import { documentsFormat, idsFormat, manifestFormat, requirementsFormat } from './json-formats.ts';

const editions = readEditions();

function readJson({ folder }: BuiltEdition, path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

function hashOf({ folder }: BuiltEdition, path: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex');
}

describe.each(editions)('the $name edition', (edition) => {
  const { name, files, pages, base } = edition;
  const documents = documentsFormat.parse(readJson(edition, 'api/documents.json'));
  const pageAt = (url: string) => pages.find((page) => page.url === url);

  test('lists its documents in the format of the contract, each with the page it names', () => {
    expect(documents.length).toBeGreaterThan(0);
    for (const { slug, url, headings } of documents) {
      const page = pageAt(url);
      expect(page?.path).toBe(`documents/${slug}/index.html`);
      const ids = page?.elements.map((element) => attribute(element, 'id')) ?? [];
      expect(headings.filter(({ id }) => !ids.includes(id))).toEqual([]);
    }
    const seen = {
      public: ['public'],
      staff: ['internal', 'public'],
      audit: ['confidential', 'internal', 'public'],
    };
    expect([...new Set(documents.map(({ classification }) => classification))].sort()).toEqual(seen[name]);
  });

  test('serves each text byte for byte: allowed HTML, and the hash that is printed everywhere', () => {
    const manifest = manifestFormat.parse(readJson(edition, 'manifest.json'));
    const texts = documents.map(({ slug, version }) => `documents/${slug}/v/${version}/text.html`);
    expect(texts.filter((path) => !files.includes(path))).toEqual([]);
    for (const path of files.filter(isText)) {
      // A translated version has no page of its own: the original's history names its text.
      const [, slug, language] = /^documents\/([^/]+)\/([^/]+)\/v\//.exec(path) ?? [];
      if (slug !== undefined && language !== undefined) {
        const history = pages.find((page) => page.path === `documents/${slug}/changes/index.html`);
        expect(history?.html).toContain(path.replace(/^documents/, ''));
        continue;
      }
      const page = pages.find((page) => page.path === path.replace('text.html', 'index.html'));
      if (page === undefined) expect(texts).toContain(path);
      else expect(page.html).toContain(hashOf(edition, path));
    }
    for (const { slug, version, sha256, url, status } of documents) {
      const path = `documents/${slug}/v/${version}/text.html`;
      expect(checkPlainHtml(parseHtml(readFileSync(join(edition.folder, path), 'utf8'))), path).toEqual([]);
      expect(hashOf(edition, path)).toBe(sha256);
      expect(manifest.files[path]).toBe(sha256);
      if (status !== 'retired') expect(pageAt(url)?.html).toContain(sha256);
    }
  });

  test('has a manifest that is complete and true', () => {
    const manifest = manifestFormat.parse(readJson(edition, 'manifest.json'));
    expect(manifest).toMatchObject({
      edition: name,
      date: builtDate,
      handbook: { name: 'Northwater Health' },
    });
    const others = files.filter((path) => path !== 'manifest.json');
    expect(manifest.files).toEqual(Object.fromEntries(others.map((path) => [path, hashOf(edition, path)])));
  });

  test('lists every id that a reader can jump to, with a page of this edition', () => {
    const ids = idsFormat.parse(readJson(edition, 'search/ids.json'));
    const isThere = (url: string) => {
      const [path = '', anchor] = url.split('#');
      const elements = pageAt(path)?.elements;
      return anchor === undefined
        ? elements !== undefined
        : elements?.some((element) => attribute(element, 'id') === anchor) === true;
    };
    expect(ids.filter(({ url }) => !isThere(url))).toEqual([]);
    expect(ids.filter(({ kind }) => kind === 'document').map(({ id }) => id)).toEqual(
      documents.filter(({ status }) => status !== 'retired').map(({ id }) => id),
    );
  });

  test.runIf(name !== 'public')('lists every requirement with what is tied to it', () => {
    const requirements = requirementsFormat.parse(readJson(edition, 'api/requirements.json'));
    expect(requirements.filter(({ url }) => pageAt(url) === undefined)).toEqual([]);
    const anchors = new Map(
      documents.map(({ slug, url }) => [
        slug,
        pageAt(url)?.elements.map((element) => attribute(element, 'id')),
      ]),
    );
    for (const { document, anchor } of requirements.flatMap(({ direct }) => direct)) {
      expect(anchors.has(document), document).toBe(true);
      if (anchor !== null) expect(anchors.get(document)).toContain(anchor);
    }
    const stated = requirements.filter(({ control }) => control?.status !== undefined);
    if (name === 'staff') expect(stated).toEqual([]);
    else expect(stated.length).toBeGreaterThan(90);
  });

  test('has the pages of the contract that are its own, and none of the others', () => {
    const insiders = [
      'frameworks/index.html',
      'answers/index.html',
      'for/all-staff/index.html',
      'api/requirements.json',
    ];
    const publics = ['notices/index.html', 'sitemap.xml', 'robots.txt', '.well-known/security.txt'];
    const all = [
      'index.html',
      '404.html',
      'search/index.html',
      'a-z/index.html',
      'glossary/index.html',
      'print/index.html',
      'accessibility/index.html',
      '_headers',
      'pagefind/pagefind.js',
    ];
    const auditors = [
      'register/index.html',
      'coverage/index.html',
      'stage-1/index.html',
      'api/coverage.json',
      'api/stage-1.json',
    ];
    const own = { public: publics, staff: insiders, audit: [...insiders, ...auditors] }[name];
    const known = new Set([...insiders, ...publics, ...auditors]);
    expect(all.filter((path) => !files.includes(path))).toEqual([]);
    expect(files.filter((path) => known.has(path))).toEqual([...own].sort());
    expect(base).toBe(name === 'staff' ? '/handbook/' : '/');
  });
});
