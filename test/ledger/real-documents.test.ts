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
