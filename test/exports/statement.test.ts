import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { crosswalkTable } from '../../src/exports/crosswalk.ts';
import { statementEntries, statementSheet, statementTable } from '../../src/exports/statement.ts';
import { writeWorkbook } from '../../src/exports/workbook.ts';
import { crosswalkViews } from '../../src/frameworks/read-crosswalk.ts';
import { statementsOf } from '../../src/frameworks/statement.ts';
import {
  auditOf,
  controlOf,
  crosswalkOf,
  documentOf,
  frameworkOf,
  handbookOf,
} from '../frameworks/made-up.ts';

const evidence = (on: string) => ({
  title: `Sample of ${on}`,
  where: 'Service desk',
  ref: `SD-${on.slice(5)}`,
  kind: 'record' as const,
  on,
});
const handbook = handbookOf({
  roles: [{ id: 'one', title: 'Head of One', duty: 'Does it.', classification: 'internal' }],
  frameworks: [
    frameworkOf('a', ['# 5', '5.1 < 5', '5.2 < 5'], { needsControls: true }),
    frameworkOf('p', ['T.1'], { needsControls: true }),
  ],
  controls: [
    {
      ...controlOf('a', '5.1', true),
      drivers: ['risk', 'legal'],
      risks: ['r-01', 'r-02'],
      evidence: [evidence('2026-03-01'), evidence('2026-02-01')],
    },
    controlOf('a', '5.2', false),
  ],
  crosswalks: [crosswalkOf('p', 'a', ['T.1 subset 5.1'], { unrelated: [{ to: '5.2', source: 'map' }] })],
  documents: [documentOf('access', { asking: { a: ['5.1'] } })],
});
const tables = statementsOf(handbook).map((statement) => statementTable(statement, handbook));

test('a row says what was decided, in words, truth values, numbers and days', () => {
  expect(tables[0]?.rows[0]).toEqual([
    '5.1',
    'Title of 5.1',
    'Title of 5',
    true,
    'Risk, Law',
    'R-01, R-02',
    'Because of 5.1.',
    'Implemented',
    'Head of One',
    'POL-001 Title of access, 1 Heading asking',
    1,
    'Sample of 2026-03-01 (SD-03-01, Service desk, 2026-03-01)\nSample of 2026-02-01 (SD-02-01, Service desk, 2026-02-01)',
    new Date('2026-03-01T00:00:00Z'),
  ]);
  expect(tables[0]?.rows[1]?.slice(3, 8)).toEqual([false, null, null, 'Because of 5.2.', 'Left out']);
});

test('only a statement with shared decisions has a column for them', () => {
  expect(tables.map(({ columns }) => columns.at(-1)?.title)).toEqual(['Last sampled', 'Decided with']);
  expect(tables[1]?.rows[0]?.at(-1)).toBe('A 5.1');
});

test('the workbook has a sheet for each statement, named by its framework, and is the same twice', async () => {
  const sheetsOf = () => statementsOf(handbook).map((statement) => statementSheet(statement, handbook));
  const sheets = sheetsOf();
  expect(sheets.map(({ name }) => name)).toEqual(['a', 'p']);
  const [first, second] = [await writeWorkbook(sheets), await writeWorkbook(sheetsOf())];
  expect(Buffer.compare(first, second)).toBe(0);
  const workbook = new TextDecoder().decode(unzipSync(first)['xl/workbook.xml']);
  expect([...workbook.matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['a', 'p']);
});

test('programs learn with which control a decision is shared', () => {
  const records = statementEntries(
    { name: 'audit', date: '2026-01-01', handbook: auditOf(handbook) },
    (path) => `/there${path}`,
  );
  expect(records.map(({ id, status, sharedWith }) => [id, status, sharedWith])).toEqual([
    ['5.1', 'implemented', undefined],
    ['5.2', 'left-out', undefined],
    ['T.1', 'partial', { framework: 'a', id: '5.1' }],
  ]);
  expect(records[0]?.url).toBe('/there/frameworks/a/5.1/');
});

test('the table of a crosswalk ends with what has no counterpart, and says who says so', () => {
  const view = crosswalkViews(handbook).find(({ from }) => from.id === 'a');
  expect(view && crosswalkTable(view).rows.map((row) => [row[0], row[2], row[3], row[4]])).toEqual([
    ['5.1', 'includes', 'superset of', 'T.1'],
    ['5.2', 'the source says there is none', 'no relationship', null],
  ]);
});
