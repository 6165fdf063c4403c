import { readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { editionNames } from '../../src/schema/handbook.ts';
import { staticFiles } from '../../src/site/static-files.ts';
import { builtDate } from '../support/build-once.ts';
import { type DecodedFile, decodeFiles } from '../support/decode-file.ts';
import { project } from '../support/run-clausebook.ts';
import { findComments } from './comments.ts';
import { expectedFiles, isNamedByBuild } from './expected-files.ts';

const { handbook } = loadHandbook(project);
if (handbook === undefined) throw new Error('There is no handbook.');
const published = publish(handbook, builtDate, { drafts: false });

/** Files of `_astro/` that pages load, and those that these load in turn. */
function reachable(files: readonly DecodedFile[]): Set<string> {
  const assets = new Map(
    files.filter(({ path }) => path.startsWith('_astro/')).map(({ path, bytes }) => [path, bytes]),
  );
  const found = new Set<string>();
  const follow = (text: string) => {
    for (const path of assets.keys()) {
      if (found.has(path) || !text.includes(path.slice('_astro/'.length))) continue;
      found.add(path);
      follow(assets.get(path)?.toString('latin1') ?? '');
    }
  };
  for (const { path, bytes } of files) if (path.endsWith('.html')) follow(bytes.toString('latin1'));
  return found;
}

test('public/ holds what the table of static files names, and nothing else', () => {
  const files = readdirSync(join(project, 'public'), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(project, 'public').length + 1));
  expect(files.sort()).toEqual(staticFiles);
});

describe.each(editionNames)('the %s edition', (name) => {
  const files = decodeFiles(join(inject('built'), name));
  const paths = files.map(({ path }) => path);

  test('has the files that its page kinds, documents and records explain, and no others', () => {
    const expected = expectedFiles(select(published, name, builtDate), project);
    expect(paths.filter((path) => !isNamedByBuild(path))).toEqual(expected);
  });

  test('has no page that is for whoever works on the look', () => {
    expect(paths.filter((path) => path.startsWith('components'))).toEqual([]);
    expect(files.filter(({ bytes }) => bytes.includes('data-as=')).map(({ path }) => path)).toEqual([]);
  });

  test('has no script, style or font that none of its pages loads', () => {
    const assets = paths.filter((path) => path.startsWith('_astro/'));
    expect(assets).toEqual([...reachable(files)].sort());
    expect(assets.filter((path) => !/^_astro\/[\w.@-]+\.(?:js|css|woff2)$/.test(path))).toEqual([]);
  });

  test('has of the search engine what its search asks for', () => {
    const rest = paths
      .filter((path) => path.startsWith('pagefind/'))
      .filter(
        (path) =>
          !/^pagefind\/(?:fragment|index|filter)\/en_[0-9a-f]+\.pf_(?:fragment|index|filter)$/.test(path),
      )
      .map((path) => path.replace(/_[0-9a-f]{10}(?=\.p)/, '_HASH'));
    expect(rest).toEqual([
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.en_HASH.pf_meta',
      'pagefind/pagefind.js',
      'pagefind/wasm.en_HASH.pagefind',
    ]);
  });

  test('finds by search only pages that it has', () => {
    const found = files
      .filter(({ path }) => path.startsWith('pagefind/fragment/'))
      .map(({ bytes }) => (JSON.parse(bytes.toString('utf8')) as { url: string }).url);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((url) => !paths.includes(`${url.slice(1)}index.html`))).toEqual([]);
  });

  test('holds no source map and no comment', () => {
    expect(paths.filter((path) => path.endsWith('.map'))).toEqual([]);
    expect(files.filter(({ bytes }) => bytes.includes('sourceMappingURL')).map(({ path }) => path)).toEqual(
      [],
    );
    // The auditor's program is meant to be read, and so is what stays on a reader's device. The frozen sources are as
    // their authors wrote them.
    const read = ['verify.mjs', 'downtime/worker.js'];
    const made = files.filter(({ path }) => !read.includes(path) && !path.startsWith('ledger/files/'));
    expect(findComments(made)).toEqual([]);
  });

  test('does not tell on which machine it was made', () => {
    const words = [
      project,
      inject('built'),
      join(homedir(), '/'),
      join(tmpdir(), '/'),
      'file:///',
      '/@fs/',
      'node_modules',
    ];
    const told = files.flatMap(({ path, bytes }) =>
      words.filter((word) => bytes.includes(word)).map((word) => `${path}: ${word}`),
    );
    expect(told).toEqual([]);
  });
});

test('comments would be found, and what only looks like one would not', () => {
  const find = (path: string, text: string) => findComments([{ path, bytes: Buffer.from(text) }]);
  expect(find('a.html', '<p>a</p><!-- b -->')).toEqual(['a.html: <!-- b -->']);
  expect(find('a.css', 'a{content:"/* no */"}')).toEqual([]);
  expect(find('a.css', 'a{content:"x"}/* yes */')).toEqual(['a.css: /* yes */']);
  expect(find('a.js', 'const a="// no",b=/\\/\\*/,c=`/* no */`;f(a,b,c)')).toEqual([]);
  expect(find('a.js', 'f(1);/*! licence */g()')).toEqual(['a.js: /*! licence */']);
  expect(find('a.js', 'f(1)\n// end')).toEqual(['a.js: // end']);
});
