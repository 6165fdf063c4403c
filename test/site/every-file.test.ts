import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { metaPolicy } from '../../src/site/headers.ts';
import { makeFolder } from '../source/folder.ts';
import { type BuiltPage, readEdition, readEditions } from '../support/built-edition.ts';
import { attribute, hasClass, textOf } from '../support/html.ts';
import { findDeadAddresses } from './addresses.ts';
import {
  findBarriers,
  findBarriersInStyles,
  findGestures,
  findSilentChanges,
  linksAround,
} from './barriers.ts';
import { findCodeInMarkup, findOthersAddresses } from './forbidden-code.ts';
import { findOnPages } from './problems.ts';

const robots = 'noindex, nofollow, noarchive';
const bands = {
  internal: 'Internal: for people who work here',
  confidential: 'Confidential: for auditors and the security office',
};
const editions = readEditions();

/** Of a translation its own; of all else that of the handbook. */
function languageOf(path: string): string {
  // `on` is a page and no language.
  const place =
    /^(?:documents\/[^/]+\/|rights\/(?:[^/]+\/)?|notices\/|trust\/)?(?!on\/)([a-z]{2})\/index\.html$/;
  return place.exec(path)?.[1] ?? 'en';
}

function metaOf(page: BuiltPage, name: string): string[] {
  return page.elements
    .filter((element) => element.tagName === 'meta' && attribute(element, 'name') === name)
    .map((element) => attribute(element, 'content') ?? '');
}

describe.each(editions)('every file of the $name edition', (edition) => {
  const { name, folder, files, pages } = edition;

  test('leads only to pages, anchors and files that this edition has', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(findDeadAddresses(edition)).toEqual([]);
  });

  test('has every id once on its page', () => {
    expect(
      findOnPages(pages, ({ elements }) => {
        const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
        return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index).map((id) => `id "${id}"`);
      }),
    ).toEqual([]);
  });

  test('has one title that no other page of the edition has', () => {
    const seen = new Map<string, string>();
    expect(
      findOnPages(pages, ({ path, elements }) => {
        // Drawings have titles of their own, for those who cannot see them.
        const titles = (elements.find(({ tagName }) => tagName === 'head')?.children ?? []).flatMap(
          (child) => (child.type === 'element' && child.tagName === 'title' ? [textOf(child)] : []),
        );
        const title = titles[0]?.trim() ?? '';
        if (titles.length !== 1 || title === '') return [`${titles.length} titles`];
        const other = seen.get(title);
        seen.set(title, path);
        return other === undefined ? [] : [`"${title}", as ${other}`];
      }),
    ).toEqual([]);
  });

  test('has one first heading and says its language and its direction', () => {
    expect(
      findOnPages(pages, ({ path, elements }) => {
        const headings = elements.filter(({ tagName }) => tagName === 'h1');
        const html = elements.find(({ tagName }) => tagName === 'html');
        return [
          ...(headings.length === 1 && headings[0] && textOf(headings[0]).trim() !== ''
            ? []
            : [`${headings.length} h1`]),
          ...(html !== undefined && attribute(html, 'lang') === languageOf(path) ? [] : ['another language']),
          ...(html !== undefined && attribute(html, 'dir') === 'ltr' ? [] : ['no direction']),
        ];
      }),
    ).toEqual([]);
  });

  test('has its headings in order, none of them empty', () => {
    expect(
      findOnPages(pages, ({ elements }) => {
        const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
        const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
        return headings.flatMap((heading, index) => [
          ...(textOf(heading).trim() === '' ? [`empty ${heading.tagName}`] : []),
          ...((levels[index] ?? 0) > (levels[index - 1] ?? 6) + 1
            ? [`${heading.tagName} "${textOf(heading)}" after h${levels[index - 1]}`]
            : []),
        ]);
      }),
    ).toEqual([]);
  });

  test('shows no listing with an empty line or an indent that its template put there', () => {
    expect(
      findOnPages(pages, ({ elements }) =>
        elements
          .filter(({ tagName }) => tagName === 'pre')
          .map((listing) => textOf(listing))
          .filter((text) => /^\s|[ \t]$/.test(text))
          .map((text) => JSON.stringify(text.slice(0, 40))),
      ),
    ).toEqual([]);
  });

  test('holds nothing that plays, moves, takes the keyboard elsewhere or can be filled in wrongly', () => {
    expect(findOnPages(pages, findBarriers)).toEqual([]);
  });

  test('says in a status what a script changes (WCAG 4.1.3)', () => {
    expect(findOnPages(pages, findSilentChanges)).toEqual([]);
  });

  test('has the same links, and the same way to help, at the same place (WCAG 3.2.3, 3.2.4, 3.2.6)', () => {
    for (const [language, alike] of Map.groupBy(pages, ({ path }) => languageOf(path))) {
      const [first, ...others] = new Set(alike.map(linksAround));
      expect(first, language).toContain('/accessibility/');
      expect(others, language).toEqual([]);
    }
  });

  test('has styles that move, turn and reorder nothing, and show nothing to a pointer alone', () => {
    expect(findBarriersInStyles(edition)).toEqual([]);
  });

  test('has scripts that listen to no gesture', () => {
    expect(findGestures(edition)).toEqual([]);
  });

  test('holds no script, style or handler in its markup, and no comment', () => {
    expect(findOnPages(pages, findCodeInMarkup)).toEqual([]);
  });

  test("loads nothing from anybody else's host", () => {
    expect(findOthersAddresses(edition)).toEqual([]);
  });

  test('carries the content security policy of the one header model, before anything that it governs', () => {
    expect(
      findOnPages(pages, ({ path, elements }) => {
        const policies = elements.filter((element) =>
          /^content-security-policy$/i.test(attribute(element, 'httpEquiv') ?? ''),
        );
        const first = elements.findIndex(({ tagName }) => ['script', 'link', 'style'].includes(tagName));
        const policy = policies[0];
        if (policy === undefined || policies.length > 1) return [`${policies.length} policies`];
        if (first !== -1 && elements.indexOf(policy) > first) return ['the policy comes too late'];
        // One page registers a worker.
        return attribute(policy, 'content') === metaPolicy(`${name} ${path}` === 'staff downtime/index.html')
          ? []
          : ['another policy'];
      }),
    ).toEqual([]);
  });

  test('ships no source map and does not speak of one', () => {
    expect(files.filter((path) => path.endsWith('.map'))).toEqual([]);
    const code = files.filter((path) => /^_astro\/.*\.(?:js|css)$/.test(path));
    expect(code.length).toBeGreaterThan(0);
    expect(
      code.filter((path) => /sourceMappingURL|\/\*/.test(readFileSync(join(folder, path), 'utf8'))),
    ).toEqual([]);
  });

  test(
    name === 'public'
      ? 'may be listed by search engines, without a band, except pages that are no reading'
      : 'carries the band of its classification and asks search engines to stay away',
    () => {
      const unlisted = /^(?:404\.html|search\/|print\/|documents\/[^/]+\/(?:changes\/.+|on)\/)/;
      expect(
        findOnPages(pages, (page) => {
          const toCome = page.path.includes('/v/') && page.html.includes('Not in force yet.');
          const found = page.elements.filter((element) => hasClass(element, 'band'));
          const asked = metaOf(page, 'robots').join('; ');
          const wanted = name !== 'public' || unlisted.test(page.path) || toCome ? robots : '';
          const problems = asked === wanted ? [] : [`robots "${asked}"`];
          if (name === 'public') return found.length === 0 ? problems : [...problems, 'has a band'];
          const kind = found[0] && attribute(found[0], 'dataClassification');
          const words = found[0] && textOf(found[0]);
          // A document's page says what the document is; a page that gathers, the most its reader may see.
          const ownClass = page.path.startsWith('documents/');
          const most = name === 'staff' ? 'internal' : 'confidential';
          const fits = ownClass ? kind !== undefined : kind === most && words === bands[most];
          return found.length === 1 && fits ? problems : [...problems, `band "${kind}: ${words}"`];
        }),
      ).toEqual([]);
    },
  );
});

test('a document is marked with its own classification in the editions that need a login', () => {
  for (const { name, folder, pages } of editions.filter((edition) => edition.name !== 'public')) {
    const records = JSON.parse(readFileSync(join(folder, 'api/documents.json'), 'utf8')) as {
      slug: string;
      classification: string;
    }[];
    const marked = records.map(({ slug }) => {
      const page = pages.find(({ path }) => path === `documents/${slug}/index.html`);
      const band = page?.elements.find((element) => hasClass(element, 'band'));
      return { slug, classification: band && attribute(band, 'dataClassification') };
    });
    expect(marked, name).toEqual(records.map(({ slug, classification }) => ({ slug, classification })));
  }
});

test('each search for barriers finds one', () => {
  const styles = [
    'p{transition:color 1s}',
    '@media (orientation:portrait){p{color:red}}',
    'p{order:2}',
    '.tip:hover span{display:block}',
    'p{background:url(words.png)}',
  ];
  const { root, write } = makeFolder();
  write(
    'index.html',
    '<main><video></video><a tabindex="2">x</a><form method="post"><input type="email" required></form><ol id="search-results"></ol></main>',
  );
  for (const [index, css] of styles.entries()) write(`_astro/${index}.css`, css);
  write('_astro/drag.js', 'a.addEventListener("pointerdown",b)');
  const edition = readEdition('public', root, 'https://example.org/');
  expect(findOnPages(edition.pages, findBarriers)).toHaveLength(5);
  expect(findOnPages(edition.pages, findSilentChanges)).toHaveLength(1);
  expect(findBarriersInStyles(edition)).toHaveLength(styles.length);
  expect(findGestures(edition)).toEqual(['_astro/drag.js: pointerdown']);
});
