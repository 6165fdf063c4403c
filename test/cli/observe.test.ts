import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { observe } from '../../src/cli/observe.ts';
import { WrongUsage } from '../../src/cli/options.ts';
import { notice } from '../support/faulty-handbook.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';

const site = 'https://clinic.example.org/';
const asked = [site, '--notice', 'privacy-notice'];

/** Nothing here comes as far as a browser. */
async function refusal(words: readonly string[], root = temporaryHandbook()): Promise<string> {
  const cause: unknown = await observe([...words, '--root', root]).catch((error: unknown) => error);
  if (!(cause instanceof WrongUsage)) throw new Error('It was understood.', { cause });
  return cause.message;
}

describe('what can’t be looked at is refused before anything is', () => {
  test.each([
    [[], 'Write: npx clausebook observe URL --notice SLUG'],
    [['example.org'], 'Write: npx clausebook observe URL --notice SLUG'],
    [[site, site], 'Write: npx clausebook observe URL --notice SLUG'],
    [
      ['file:///etc/passwd'],
      '"file:///etc/passwd" is no address of a website. Write one that begins with https://.',
    ],
    [['https://me:word@example.org/'], 'Leave name and password out of the address'],
    [[...asked, '--pages', '0'], '"0" is no number of pages. Write one from 1 to 1000, like --pages 50.'],
    [[...asked, '--pages', '1001'], '"1001" is no number of pages.'],
    [[...asked, '--pages', '2.5'], '"2.5" is no number of pages.'],
    [[...asked, '--out', 'policies/a.mdx'], '--out policies/a.mdx is no file for JSON.'],
    [[...asked, '--out', '/nowhere/a.json'], '--out /nowhere/a.json lies in no folder that there is.'],
    [[site], 'Say with --notice which notice tells of the website. Name privacy-notice.'],
    [[site, '--notice', 'privacy-notce'], 'There is no notice "privacy-notce". Did you mean privacy-notice?'],
    [[site, '--notice', 'access-control'], 'There is no notice "access-control". Name privacy-notice.'],
  ])('%j', async (words, sentence) => expect(await refusal(words)).toContain(sentence));

  test('a folder that is called as a file would be', async () => {
    const folder = join(temporaryHandbook(), 'seen.json');
    mkdirSync(folder);
    expect(await refusal([...asked, '--out', folder])).toBe(`--out ${folder} is a folder. Name a file.`);
  });
});

test.each([
  [
    'a row of the register',
    'content/registers/processing-activities/website.yaml',
    'title: Website\n',
    'missing-field',
  ],
  [
    'the notice',
    notice,
    readFileSync(join(small, notice), 'utf8').replace('owner: officer\n', ''),
    'missing-field',
  ],
])('%s that can’t be read is mended first: it declares nothing', async (_, file, text, rule) => {
  let said = '';
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    said += String(part);
    return true;
  });
  const code = await observe([...asked, '--root', temporaryHandbook({ [file]: text })]);
  spy.mockRestore();
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`^${RegExp.escape(file)}:\\d+:\\d+  error  ${rule}  `));
  expect(said).toMatch(/Mend this first: what can’t be read declares nothing\.\n$/);
});
