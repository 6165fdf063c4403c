import { expect, test } from 'vitest';
import { changed, reportOn } from '../support/faulty-handbook.ts';

const file = 'content/crosswalks/demo-2026__other-2026.yaml';
const other = {
  'content/frameworks/other-2026.yaml': `id: other-2026
title: Other 2026
name: Another standard that exists only in tests
edition: First
publisher: Nobody
status: { state: current }
sources: [{ title: Made up for tests, licence: own, taken: words }]
requirements:
  - { id: "1", title: Doors, kind: clause }
`,
};

function mapWith(sources: string, source: string): Record<string, string> {
  return {
    ...other,
    [file]: `from: demo-2026
to: other-2026
basis: Compared for tests.
published: false
sources:
${sources}
edges:
  - { from: "5.1", to: "1", relation: related, source: ${source}, confidence: low }
`,
  };
}

const aboutMap = (lines: readonly string[]) => lines.filter((line) => line.startsWith(file));

test('a row that was taken from a source of the file is fine', () => {
  expect(aboutMap(reportOn(mapWith('  own: { title: By us, licence: own, taken: pairs }', 'own')))).toEqual(
    [],
  );
});

test('a row names a source that the file has', () => {
  expect(aboutMap(reportOn(mapWith('  own: { title: By us, licence: own, taken: pairs }', 'owm')))).toEqual([
    `${file}:8:56  error  unknown-source  "owm" is not among the sources of this file. Did you mean own?`,
  ]);
});

test('a row rests on no source that the file was only compared with', () => {
  const list = (licence: string) => `  list: { title: A list, licence: ${licence}, taken: nothing }`;
  expect(aboutMap(reportOn(mapWith(list('AGPL-3.0'), 'list')))).toEqual([
    `${file}:8:56  error  nothing-taken  This row rests on "list", of which "sources" says: taken: nothing. Its licence lets no row stand here. Take the row from another source, or take it out.`,
  ]);
  expect(aboutMap(reportOn(mapWith(list('MIT'), 'list')))).toEqual([
    `${file}:8:56  error  nothing-taken  This row rests on "list", of which "sources" says: taken: nothing. Write "taken: pairs" there, if the row was taken from it.`,
  ]);
});

test('nobody takes more than a licence permits', () => {
  const report = reportOn(mapWith('  list: { title: A list, licence: AGPL-3.0, taken: pairs }', 'list'));
  expect(aboutMap(report).join('\n')).toContain(
    'Take at most "nothing" from what is published so (GNU AGPL 3.0), or another source.',
  );
});

test('a framework says under which terms its titles were taken', () => {
  const report = reportOn(
    changed(
      'content/frameworks/demo-2026.yaml',
      '{ title: Made up for tests, licence: own, taken: words }',
      'Made up for tests',
    ),
  );
  expect(report.join('\n')).toContain('content/frameworks/demo-2026.yaml:7:11  error');
});
