import type { PageData } from '../schema/page-data.ts';
import { elementsIn, type PageElement, readPage, wordsIn } from './read-page.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A file that lies beside a page. */
export interface PageCopy {
  readonly file: string;
  readonly text: string;
}

/** The files that lie beside a page, by its own file: `index.md`, and where asked `index.json`. None beside other files. */
export function copyFiles(file: string, withData: boolean): readonly string[] {
  if (!/(?:^|\/)index\.html$/.test(file)) return [];
  const beside = file.slice(0, -'index.html'.length);
  return withData ? [`${beside}index.md`, `${beside}index.json`] : [`${beside}index.md`];
}

/**
 * What a page says as Markdown, and as data: made of its own bytes, so that neither can say more than it does.
 *
 * @param address Makes a whole address of one that stands in a page.
 */
export function copyPage(
  file: string,
  html: string,
  withData: boolean,
  address: (path: string) => string,
): readonly PageCopy[] {
  const [markdownFile, dataFile] = copyFiles(file, withData);
  if (markdownFile === undefined) return [];
  const page = readPage(html);
  const main = [...elementsIn(page)].find(({ tag }) => tag === 'main');
  if (main === undefined) return [];
  const markdown = writeMarkdown(main);
  const copies = [{ file: markdownFile, text: markdown }];
  if (dataFile === undefined) return copies;
  return [
    ...copies,
    { file: dataFile, text: `${JSON.stringify(dataOf(file, page, main, markdown, address))}\n` },
  ];
}

function dataOf(
  file: string,
  page: PageElement,
  main: PageElement,
  markdown: string,
  address: (path: string) => string,
): PageData {
  const all = [...elementsIn(page)];
  const root = all.find(({ tag }) => tag === 'html');
  const title = all.find(({ tag }) => tag === 'title');
  const description = all.find(
    ({ tag, attributes }) => tag === 'meta' && attributes.get('name') === 'description',
  );
  const inMain = [...elementsIn(main)];
  const languages = inMain.find(
    ({ tag, attributes }) => tag === 'nav' && attributes.get('class') === 'languages',
  );
  return {
    url: address(`/${file.slice(0, -'index.html'.length)}`),
    title: title === undefined ? '' : wordsIn(title),
    description: description?.attributes.get('content') ?? '',
    language: root?.attributes.get('lang') ?? '',
    translations: (languages === undefined ? [] : [...elementsIn(languages)])
      .filter(({ tag, attributes }) => tag === 'a' && !attributes.has('aria-current'))
      .map(({ attributes }) => ({
        language: attributes.get('hreflang') ?? '',
        url: new URL(attributes.get('href') ?? '', address('/')).href,
      })),
    headings: inMain
      .filter(({ tag, attributes }) => /^h[1-6]$/.test(tag) && !attributes.has('hidden'))
      .map((heading) => ({
        level: Number(heading.tag[1]),
        id: heading.attributes.get('id') ?? '',
        text: wordsIn(heading),
      })),
    markdown,
  };
}
