import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { both, inMemory, makeTexts, noTexts, only } from '../../src/handbook/frozen-texts.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { archiveFolder } from '../../src/schema/event.ts';
import { project } from '../support/run-clausebook.ts';

const texts = makeTexts((sha256) => (sha256 === 'a' ? () => '<p>A</p>' : undefined));

test('a text that a handbook does not have cannot be read from it', () => {
  expect(texts.read('a')).toBe('<p>A</p>');
  expect(() => texts.read('b')).toThrow('There is no frozen text b here.');
  expect(only(texts, new Set(['a'])).read('a')).toBe('<p>A</p>');
  expect(() => only(texts, new Set(['b'])).read('a')).toThrow('There is no frozen text a here.');
});

test('a text that is only planned stands beside those that lie in the archive', () => {
  const after = both(inMemory(['<p>B</p>']), texts);
  expect(after.read('a')).toBe('<p>A</p>');
  expect(after.read(hashOf('<p>B</p>'))).toBe('<p>B</p>');
});

test('a handbook with texts is plain data: it can be copied and compared', () => {
  expect(structuredClone({ texts })).toEqual({ texts: {} });
  expect({ texts }).toEqual({ texts: noTexts });
});

test('a frozen text that is changed after it was judged is not read', () => {
  const root = mkdtempSync(join(tmpdir(), 'clausebook-texts-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'policies'));
  for (const part of ['content', 'policies'])
    cpSync(join(project, part), join(root, part), { recursive: true });
  const { handbook } = loadHandbook(root);
  const [frozen] = handbook?.archive ?? [];
  if (handbook === undefined || frozen === undefined) throw new Error('Nothing is released.');
  const { document, version, sha256 } = frozen;
  expect(handbook.texts.read(sha256)).toContain('<h2');
  const file = `${archiveFolder(document, version)}/text.html`;
  appendFileSync(join(root, file), '<script>alert(1)</script>');
  expect(() => handbook.texts.read(sha256)).toThrow(`${file} was changed while it was being read.`);
});
