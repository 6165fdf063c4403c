import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/source/list-files.ts';
import { makeFolder } from './folder.ts';

test('files are listed from all folders, by ending, in code-unit order', () => {
  const folder = makeFolder();
  for (const file of ['b.mdx', 'a/z.mdx', 'a.mdx', 'Z.mdx', 'a/deep/er.mdx', 'a/picture.png', 'é.mdx']) {
    folder.write(`policies/${file}`, 'x');
  }
  expect(listFiles(folder.root, 'policies', ['.mdx'])).toEqual({
    files: [
      'policies/Z.mdx',
      'policies/a.mdx',
      'policies/a/deep/er.mdx',
      'policies/a/z.mdx',
      'policies/b.mdx',
      'policies/é.mdx',
    ],
    diagnostics: [],
  });
});

test('names that begin with a dot or an underscore are ignored', () => {
  const folder = makeFolder();
  for (const file of ['.a.mdx', '_a.mdx', '.git/a.mdx', '_drafts/a.mdx', 'a_b.mdx'])
    folder.write(`policies/${file}`, 'x');
  folder.link('policies/.lock.mdx', 'gone');
  expect(listFiles(folder.root, 'policies', ['.mdx'])).toEqual({
    files: ['policies/a_b.mdx'],
    diagnostics: [],
  });
});

test('a folder that is not there is reported, and so is a file in its place', () => {
  const folder = makeFolder();
  folder.write('content', 'x');
  expect(listFiles(folder.root, 'policies', ['.mdx'])).toMatchObject({
    files: [],
    diagnostics: [
      { file: 'policies', rule: 'missing-folder', message: 'There is no "policies" in the handbook.' },
    ],
  });
  expect(listFiles(folder.root, 'content', ['.mdx'])).toMatchObject({
    files: [],
    diagnostics: [
      { file: 'content', rule: 'missing-folder', message: 'content should be a folder, but it is a file.' },
    ],
  });
});

test('links within the handbook are followed', () => {
  const folder = makeFolder();
  folder.write('shared/topic/a.mdx', 'x');
  folder.write('shared/b.mdx', 'x');
  folder.link('policies/topic', '../shared/topic');
  folder.link('policies/b.mdx', '../shared/b.mdx');
  expect(listFiles(folder.root, 'policies', ['.mdx'])).toEqual({
    files: ['policies/b.mdx', 'policies/topic/a.mdx'],
    diagnostics: [],
  });
});

test('broken links and links that leave the root are reported, the other files listed', () => {
  const folder = makeFolder();
  folder.write('policies/a.mdx', 'x');
  folder.writeOutside('b.mdx', 'x');
  folder.link('policies/broken.mdx', 'gone.mdx');
  folder.link('policies/file.mdx', join(folder.outside, 'b.mdx'));
  folder.link('policies/folder', folder.outside);
  const { files, diagnostics } = listFiles(folder.root, 'policies', ['.mdx']);
  expect(files).toEqual(['policies/a.mdx']);
  expect(diagnostics.map(({ file, rule }) => [file, rule])).toEqual([
    ['policies/broken.mdx', 'missing-file'],
    ['policies/file.mdx', 'link-leaves-root'],
    ['policies/folder', 'link-leaves-root'],
  ]);
});

test('the listed folder may not be a link that leaves the root', () => {
  const folder = makeFolder();
  folder.writeOutside('b.mdx', 'x');
  folder.link('policies', folder.outside);
  expect(listFiles(folder.root, 'policies', ['.mdx'])).toMatchObject({
    files: [],
    diagnostics: [{ rule: 'link-leaves-root' }],
  });
});

test('a circle of links ends, and the link is reported, not the folder', () => {
  const folder = makeFolder();
  folder.write('policies/topic/a.mdx', 'x');
  folder.link('policies/again', '.');
  folder.link('policies/topic/up', '..');
  folder.link('policies/copy', 'topic');
  const { files, diagnostics } = listFiles(folder.root, 'policies', ['.mdx']);
  expect(files).toEqual(['policies/topic/a.mdx']);
  expect(diagnostics.map(({ file, rule }) => [file, rule])).toEqual([
    ['policies/again', 'repeated-folder'],
    ['policies/copy', 'repeated-folder'],
    ['policies/topic/up', 'repeated-folder'],
  ]);
});
