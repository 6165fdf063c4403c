import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openRedlines, tidyRedlines } from '../../src/cli/redline-store.ts';
import { makeTexts } from '../../src/handbook/frozen-texts.ts';
import type { ComparedPair } from '../../src/ledger/list-redlines.ts';
import { redlineOf, setRedlineStore } from '../../src/site/redlines.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-redlines-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
}

test('a redline is found again under its key by whoever opens the folder later', () => {
  const folder = temporaryFolder();
  openRedlines(folder).keep('a b', '<p>ab</p>');
  const later = openRedlines(folder);
  expect(later.find('a b')).toBe('<p>ab</p>');
  expect(later.find('b a')).toBeUndefined();
  tidyRedlines(folder);
  expect(later.find('a b')).toBe('<p>ab</p>');
  tidyRedlines(folder, { anew: true });
  expect(openRedlines(folder).find('a b')).toBeUndefined();
});

test('what was cut short is made again', () => {
  const folder = temporaryFolder();
  const store = openRedlines(folder);
  store.keep('a b', '<p>You must go.</p>');
  const [path = ''] = filesIn(folder);
  const whole = readFileSync(path, 'utf8');
  for (const part of [whole.slice(0, -1), whole.slice(0, 30), '', whole.replace('must', 'may')]) {
    writeFileSync(path, part);
    expect(store.find('a b')).toBeUndefined();
  }
  writeFileSync(path, whole);
  expect(store.find('a b')).toBe('<p>You must go.</p>');
});

test('what another Clausebook made is thrown away', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'older'));
  writeFileSync(join(folder, 'older/x.html'), 'x');
  openRedlines(folder).keep('a b', 'ab');
  tidyRedlines(folder);
  expect(filesIn(folder)).toHaveLength(1);
});

const side = (sha256: string) => ({ frozen: { sha256 } });
const pair = { before: side('You may go.'), after: side('You must go.') } as ComparedPair;
const texts = makeTexts((sha256) => () => `<h2 id="way">Way</h2><p>Stay.</p><p>${sha256}</p>`);

test('a page takes the kept redline, whatever address it leads to, and makes it where there is none', () => {
  onTestFinished(() => setRedlineStore(undefined));
  const store = openRedlines(temporaryFolder());
  setRedlineStore(store);
  const made = redlineOf(pair, texts, '/x&y/v/2/', 'en');
  expect(made).toContain('<a href="/x&#x26;y/v/2/#way">1 unchanged paragraph</a>');
  expect(made).toContain('<ins>');
  const unread = makeTexts(() => () => {
    throw new Error('This is not read.');
  });
  expect(redlineOf(pair, unread, '/v/2/', 'en')).toBe(made.replace('/x&#x26;y/v/2/', '/v/2/'));
  setRedlineStore(undefined);
  expect(redlineOf(pair, texts, '/x&y/v/2/', 'en')).toBe(made);
  expect(redlineOf(pair, texts, '/x&y/v/2/', 'et')).toContain('1 muutmata lõik');
  expect(() => redlineOf({ ...pair, before: side('x') } as ComparedPair, unread, '', 'en')).toThrow(
    'This is not read.',
  );
});

test('a kept redline is not shown to whoever may not see both of its sides', () => {
  onTestFinished(() => setRedlineStore(undefined));
  setRedlineStore(openRedlines(temporaryFolder()));
  expect(redlineOf(pair, texts, '', 'en')).toContain('<ins>');
  for (const hidden of ['You may go.', 'You must go.']) {
    const fewer = makeTexts((sha256) => (sha256 === hidden ? undefined : () => texts.read(sha256)));
    expect(() => redlineOf(pair, fewer, '', 'en')).toThrow('An edition compares what it has');
  }
});
