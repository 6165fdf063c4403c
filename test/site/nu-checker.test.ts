import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isText, readEditions } from '../support/built-edition.ts';
import { lacks, need } from '../support/lacks.ts';
import { onePageOfEachKind } from '../support/page-kinds.ts';
import { java } from '../support/programs.ts';
import { runProgram } from '../support/run-program.ts';

/** The Nu Html Checker of the W3C, as a package brings it: it follows the standard of HTML, word for word. */
const jar = join(
  dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
  'build/dist/vnu.jar',
);

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
}

/** What it says of documents, warnings included. Takes their files: as addresses it passes over them in silence. */
async function check(files: readonly string[]): Promise<string[]> {
  const { output } = await runProgram(
    need(java),
    ['-Xss4m', '-jar', jar, '--stdout', '--format', 'json', '--exit-zero-always', ...files],
    { seconds: 300 },
  );
  // Java may have something to say of its own before.
  const { messages } = JSON.parse(output.slice(output.indexOf('{'))) as {
    messages: readonly Message[];
  };
  return (
    messages
      // In a file 'self' is nothing, so that it takes our own styles for somebody else's. Browsers are asked elsewhere.
      .filter(({ message }) => !message.startsWith('Resource violates Content Security Policy (meta tag)'))
      .map(({ url, type, message, extract }) => `${url} ${type}: ${message} ${extract ?? ''}`)
  );
}

// It takes a dozen seconds for each edition: for `npm run test:full`.
describe.runIf(process.env.CLAUSEBOOK_EVERY_PAGE === '1')('the Nu Html Checker', () => {
  describe.skipIf(lacks(java))('finds nothing', () => {
    const work = mkdtempSync(join(tmpdir(), 'clausebook-nu-'));
    afterAll(() => rmSync(work, { recursive: true, force: true }));

    test.each(readEditions())(
      'in a page of every kind of the $name edition',
      async (edition) => {
        const pages = onePageOfEachKind(edition);
        expect(pages.length).toBeGreaterThan(10);
        expect(await check(pages.map(({ path }) => join(edition.folder, path)))).toEqual([]);
      },
      320_000,
    );

    test.each(readEditions())(
      'in the texts of the $name edition, each of which is a part of a document',
      async ({ name, folder, files }) => {
        const texts = files.filter(isText);
        const documents = texts.map((path, at) => {
          const file = join(work, `${name}-${at}.html`);
          // Which file its pictures are, the page around it says.
          const text = readFileSync(join(folder, path), 'utf8').replaceAll(
            '<img ',
            '<img src="picture.png" ',
          );
          writeFileSync(file, wholeDocument(`<h1>Text</h1>${text}`, languageOf(path)));
          return file;
        });
        expect(texts.length).toBeGreaterThan(1);
        expect(await check(documents)).toEqual([]);
      },
      320_000,
    );

    test('where there is something, it finds it', async () => {
      const file = join(work, 'wrong.html');
      const table = '<table><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></table>';
      writeFileSync(file, `${wholeDocument(table)}<script src="x.js"></script>`);
      const found = (await check([file])).join('\n');
      expect(found).toContain('exceeded the column count');
      expect(found).toContain('Stray start tag “script”');
    });
  });
});

/** A translation lies in a folder of its language. */
function languageOf(path: string): string {
  return /^documents\/[^/]+\/([^/]+)\/v\//.exec(path)?.[1] ?? 'en';
}

function wholeDocument(body: string, language = 'en'): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Text</title></head><body>${body}</body></html>`;
}
