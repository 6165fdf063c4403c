import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/handbook/json-schemas.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import { reportOn } from '../support/faulty-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const today = '2026-03-02';
const file = 'content/frameworks/health-notes.yaml';
const entry = '- { framework: demo-2026, heading: "5.1", note: Look here. }\n';
const said = 'sources:\n  - { title: A list, licence: own, taken: words }\n';

test('a list of facts may say before its entries where they come from, and need not', () => {
  expect(reportOn({ [file]: entry })).toEqual([]);
  expect(reportOn({ [file]: `${said}entries:\n${entry}` })).toEqual([]);
});

test('its entries are judged where they stand, and so are its sources', () => {
  const wrong = entry.replace('note', 'notes');
  const problems = (text: string) => reportOn({ [file]: text }).filter((one) => one.startsWith(`${file}:`));
  expect(problems(`${said}entries:\n${wrong}`)).toEqual([
    expect.stringMatching(/:4:43 {2}error {2}unknown-field .*"notes"/),
  ]);
  expect(problems(`${said.replace('own', 'AGPL-3.0')}entries:\n${entry}`)).toEqual([
    expect.stringMatching(/:2:\d+ {2}error {2}bad-value .*"words" does not fit "taken"/),
  ]);
  expect(problems(`entries:\n${entry}`)).toEqual([
    expect.stringMatching(/:1:1 {2}error {2}missing-field .*"sources"/),
  ]);
});

test('a list of something else is a list and nothing more', () => {
  const text = 'sources: []\nentries: []\n';
  expect(reportOn({ 'content/contacts.yaml': text })[0]).toContain(
    'content/contacts.yaml:1:1  error  wrong-type  This file is a list of contacts',
  );
  expect(Object.keys(jsonSchemas()).filter((name) => jsonSchemas()[name]?.includes('"entries"'))).toEqual([
    'documented-information',
    'health-notes',
  ]);
});

test('what they say of their sources, auditors are shown, with its terms, and nobody else', () => {
  const root = temporaryHandbook({
    [file]: `${said}entries:\n  - { framework: demo-2026, heading: "5.1", note: Look at the doors. }\n`,
  });
  const { handbook } = loadHandbook(root);
  if (handbook === undefined) throw new Error('There is no handbook.');
  const sources = [{ title: 'A list', licence: 'own', taken: 'words' }];
  expect(handbook.listSources).toEqual([{ list: 'health-notes', sources }]);
  const seenBy = (edition: EditionName) =>
    select(publish(handbook, today, { drafts: false }), edition, today).handbook.listSources;
  expect(seenBy('audit')).toEqual(handbook.listSources);
  expect(seenBy('staff')).toEqual([]);
  expect(seenBy('public')).toEqual([]);
});
