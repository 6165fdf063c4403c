import { expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { document } from '../support/faulty-handbook.ts';
import { project } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

/** The form of the tests has the version 1.0.0 and the owner "officer", the Privacy Officer, Jaan Kask. */
function contradictions(body: string): string[] {
  return loadHandbook(temporaryHandbook(document(body)))
    .diagnostics.filter(({ rule }) => rule === 'contradicting-field')
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test.each<readonly [body: string, ...found: string[]]>([
  ['Version: 2.0', '13:1 version "2.0"'],
  ['**Version:** v2.0<br>**Status:** Approved', '13:1 version "v2.0"'],
  ['Version: 2.0\nOwner: IT Manager', '13:1 version "2.0"', '14:1 owner "IT Manager"'],
  ['Owner: IT Manager\n\n## Doors\n\nThey are locked.', '13:1 owner "IT Manager"'],
  ['Owner: <Role id="boss"/>', '13:1 owner "boss"'],
  ['Document owner: Head of Facilities\nNumber of keys: 3', '13:1 owner "Head of Facilities"'],
  ['- Title: A form\n- Document version: 0.9', '14:3 version "0.9"'],
  [
    '| Document title | A form |\n|---|---|\n| **Version** | 1.1 |\n| Owner | Mari Tamm |\n| Room | 12 |',
    '15:1 version "1.1"',
    '16:1 owner "Mari Tamm"',
  ],
])('said: %j', (body, ...found) => {
  expect(contradictions(body)).toEqual(
    found.map((one) => {
      const [place, field, ...value] = one.split(' ');
      const own = field === 'version' ? '1.0.0' : 'officer';
      return `${place} The text says ${field} ${value.join(' ')}, and the field "${field}" says "${own}".`;
    }),
  );
});

test.each([
  'Version: 1.0',
  'Version 1.0.0\n\nVersion: 1',
  'Version: the one that is printed above',
  'Owner: Officer',
  'Owner: Jaan Kask',
  'Owner: Privacy Officer (Jaan Kask)',
  'Owner: PO',
  'Owner: whoever signs for the key',
  'Owner: The person who holds it.',
  'System: Locks\nVersion: 7.4',
  '| Version | Date | Author |\n|---|---|---|\n| 0.9 | 2024-01-01 | Jaan Kask |',
  '| Asset | Owner |\n|---|---|\n| Safe | Night watcher |',
  '| Field | What to write |\n|---|---|\n| Owner | Night Watcher |\n| Version | 2.0 |\n| Place | Room 12 |',
  '> Version: 2.0',
  '```\nVersion: 2.0\n```',
  'We keep Version: 2.0 of the form.',
  'Two things matter: owner and version.',
])('not said of %j', (body) => {
  expect(contradictions(body)).toEqual([]);
});

test('nor of any document of ours', () => {
  const { diagnostics } = loadHandbook(project);
  expect(diagnostics.filter(({ rule }) => rule === 'contradicting-field')).toEqual([]);
});
