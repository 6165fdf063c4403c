import { expect, test } from 'vitest';
import { checklistTable } from '../../src/exports/checklist.ts';
import { checklistsOf, countChecklist, itemsOf } from '../../src/frameworks/checklist.ts';
import { controlOf, crosswalkOf, documentOf, frameworkOf, handbookOf } from './made-up.ts';

const health = frameworkOf('h', ['# 9', '# 9.1 < 9', '9.1.1 < 9.1', '9.1.2 < 9.1']);
const security = frameworkOf('a', ['5.15', '5.16']);
const handbook = handbookOf({
  frameworks: [security, health],
  controls: [controlOf('a', '5.15', true)],
  crosswalks: [crosswalkOf('h', 'a', ['9.1.1 subset 5.15', '9.1.2 related 5.16'])],
  documents: [documentOf('access', { asking: { a: ['5.15'] } })],
  healthNotes: [{ framework: 'h', heading: '9.1', note: 'Look at the reception desk.' }],
});

test('a framework with notes on healthcare has a checklist, and no other has one', () => {
  expect(checklistsOf(handbook).map(({ framework }) => framework.id)).toEqual(['h']);
  expect(checklistsOf(handbookOf({ ...handbook, healthNotes: [] }))).toEqual([]);
});

test('an item leads to our control and to the sections that say how it is done', () => {
  const [checklist] = checklistsOf(handbook);
  const [first, second] = checklist === undefined ? [] : itemsOf(checklist);
  expect(first?.state).toBe('inferred-full');
  expect(
    first?.through.map(({ record, sections }) => [record.id, sections.map(({ section }) => section?.anchor)]),
  ).toEqual([['5.15', ['asking']]]);
  expect([second?.state, second?.through]).toEqual(['none', []]);
  expect(checklist && [...countChecklist(checklist)]).toEqual([
    ['inferred-full', 1],
    ['none', 1],
  ]);
});

test('the table has a row for each control, with the note of its category', () => {
  const [checklist] = checklistsOf(handbook);
  const rows = checklist === undefined ? [] : checklistTable(checklist, (state) => state).rows;
  expect(rows).toEqual([
    [
      '9.1.1',
      'Title of 9.1.1',
      'inferred-full',
      'A 5.15 Title of 5.15: Implemented (part of)',
      'POL-001 Title of access, 1 Heading asking',
      null,
      'Look at the reception desk.',
    ],
    ['9.1.2', 'Title of 9.1.2', 'none', null, null, null, 'Look at the reception desk.'],
  ]);
});
