import { expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { judgeChange } from '../../src/ledger/judge-change.ts';
import { readBlocks } from '../../src/ledger/read-blocks.ts';
import { redline } from '../../src/ledger/redline.ts';
import { parseHtml } from '../../src/mdx/parse.ts';
import { readPlainText } from '../../src/mdx/plain-text.ts';
import { project } from '../support/run-clausebook.ts';
import { readSide } from './read-sides.ts';

const documents = loadHandbook(project).handbook?.documents ?? [];

test('the handbook has documents to compare', () => {
  expect(documents.length).toBeGreaterThan(10);
});

test('a document of the handbook, judged against itself, asks for nothing', () => {
  for (const document of documents)
    expect(
      judgeChange(document, { ...document, text: document.text.replaceAll('\n', '\n\n') }),
      document.slug,
    ).toMatchObject({ least: 'none', causes: [] });
});

test('both sides can be read from the redline of any two documents', () => {
  for (const [index, after] of documents.entries()) {
    const before = documents[index - 1] ?? after;
    const html = redline(readBlocks(parseHtml(before.text)), readBlocks(parseHtml(after.text)));
    expect(readSide(html, 'ins'), before.slug).toBe(readPlainText(parseHtml(before.text).children));
    expect(readSide(html, 'del'), after.slug).toBe(readPlainText(parseHtml(after.text).children));
  }
});

/** The words of a text, and not its tags. */
const inWords = (html: string, change: (words: string) => string) =>
  html.replaceAll(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : change(part)));

test('a document of the handbook, written with other marks and accents, asks for no more than a patch', () => {
  for (const document of documents) {
    const plain = inWords(document.text, (words) =>
      words
        .replaceAll(/[‘’]/g, "'")
        .replaceAll(/[“”]/g, '"')
        .replaceAll(/[–—]/g, '-')
        .replaceAll('cannot', 'can not')
        .normalize('NFD'),
    );
    expect(
      judgeChange(document, { ...document, text: plain }).causes.filter(({ level }) => level !== 'patch'),
      document.slug,
    ).toEqual([]);
  }
});

test('a document of the handbook whose sections stand in another order has moved sections, and nothing else', () => {
  let compared = 0;
  for (const document of documents) {
    const [head = '', ...sections] = document.text.split(/^(?=<h2)/m);
    const footnotes = sections.at(-1)?.includes('data-footnotes') === true ? sections.splice(-1) : [];
    if (sections.length < 3 || head.includes('<h2')) continue;
    const turned = [head, ...sections.slice(1), sections[0], ...footnotes].join('');
    compared++;
    const { least, causes } = judgeChange(document, { ...document, text: turned });
    expect(new Set(causes.map(({ kind }) => kind)), document.slug).toEqual(new Set(['moved']));
    expect(least, document.slug).toBe('patch');
    const html = redline(readBlocks(parseHtml(document.text)), readBlocks(parseHtml(turned)));
    expect(readSide(html, 'ins'), document.slug).toBe(readPlainText(parseHtml(document.text).children));
    expect(readSide(html, 'del'), document.slug).toBe(readPlainText(parseHtml(turned).children));
  }
  expect(compared).toBeGreaterThan(8);
});
