import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeCsv } from '../../src/exports/csv.ts';
import { registerRecords, registerSheet, registerTable, viewRegister } from '../../src/exports/register.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { defineRegister } from '../../src/registers/define.ts';
import { listsOf, shownIn } from '../../src/registers/lists-of.ts';
import { usesOf } from '../../src/registers/uses-of.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import { passage, ref, requirements } from '../../src/schema/refer.ts';
import { day, line, slug } from '../../src/schema/words.ts';
import { small } from '../support/temporary-handbook.ts';

const { handbook } = loadHandbook(small);
if (handbook === undefined) throw new Error('The small handbook is not sound.');
const published = publish(handbook, '2026-11-21', { drafts: true });
const editionOf = (name: EditionName) => select(published, name, '2026-11-21');

const promises = defineRegister({
  name: 'promises',
  nouns: ['promise', 'promises'],
  schema: z.strictObject({
    id: slug,
    promise: line,
    owner: ref('roles'),
    metIn: z.array(passage()),
    askedBy: requirements().optional(),
    doubts: line.optional(),
    times: z.number(),
    kept: z.boolean(),
    on: day,
  }),
  sight: { from: 'staff', fields: { doubts: { from: 'audit', otherwise: undefined } } },
  editions: ['staff', 'audit'],
  names: ({ promise }) => [promise],
  page: {
    title: 'Promises: kept or not?',
    lead: 'What we said.',
    columns: {
      promise: 'Promise',
      owner: 'Owner',
      metIn: 'Met in',
      askedBy: 'Asked by',
      doubts: 'Doubts',
      times: 'Times',
      kept: 'Kept',
      on: 'Said on',
    },
  },
  example: '',
});
const item = {
  id: 'doors',
  promise: '=Doors are locked',
  owner: 'keeper',
  metIn: ['access-control', 'access-control#no-such-heading', 'gone'],
  askedBy: { 'demo-2026': ['5.1', '5.10'] },
  doubts: 'Not on Fridays',
  times: 3,
  kept: true,
  on: '2026-11-02',
};
const list = { key: 'promises', register: promises, items: [item] };

describe('a register laid out', () => {
  const view = viewRegister(editionOf('audit'), list);

  test('has a column for each field that the page names, in its order', () => {
    expect(view?.columns.map(({ title, kind }) => [title, kind])).toEqual([
      ['Promise', 'text'],
      ['Owner', 'text'],
      ['Met in', 'text'],
      ['Asked by', 'text'],
      ['Doubts', 'text'],
      ['Times', 'number'],
      ['Kept', 'text'],
      ['Said on', 'day'],
    ]);
  });

  test('calls what is named by its name, and links it where it has a page of its own', () => {
    const [promise, owner, metIn, askedBy] = view?.rows[0]?.cells ?? [];
    expect(promise).toEqual([{ names: [{ text: '=Doors are locked' }] }]);
    expect(owner).toEqual([{ names: [{ text: 'Key Keeper' }] }]);
    expect(metIn?.map(({ names }) => names[0])).toEqual([
      { text: 'Access control policy', path: '/documents/access-control/' },
      { text: 'Access control policy', path: '/documents/access-control/#no-such-heading' },
      { text: 'gone' },
    ]);
    expect(askedBy).toEqual([
      {
        lead: expect.stringContaining('Demo') as string,
        names: [
          { text: '5.1', path: '/frameworks/demo-2026/5.1/' },
          { text: '5.10', path: '/frameworks/demo-2026/5.10/' },
        ],
      },
    ]);
  });

  test('has no column of what its edition does not have', () => {
    const columns = viewRegister(editionOf('staff'), list)?.columns.map(({ field }) => field);
    expect(columns).not.toContain('doubts');
    expect(columns).toHaveLength(7);
  });

  test('is a table with the id first, and real numbers and days', () => {
    if (view === undefined) throw new Error('There is a page.');
    const { columns, rows } = registerTable(view);
    expect(columns[0]?.title).toBe('Id');
    expect(rows[0]?.slice(-3)).toEqual([3, 'Yes', new Date('2026-11-02T00:00:00Z')]);
    expect(writeCsv({ columns, rows })).toContain("doors,'=Doors are locked,Key Keeper");
    expect(registerSheet(view).name).toBe('Promises  kept or not ');
  });

  test('is no page where the definition names none', () => {
    const { page: _page, ...bare } = promises;
    expect(viewRegister(editionOf('audit'), { ...list, register: bare })).toBeUndefined();
  });
});

describe('the records of a register as JSON', () => {
  test('are those of the edition, with an address where there is a page', () => {
    expect(registerRecords(editionOf('audit'), list, (path) => `/base${path}`)).toEqual([
      { ...item, url: '/base/registers/promises/#doors', usedBy: [] },
    ]);
  });

  test('say what names each', () => {
    const roles = listsOf(editionOf('audit').handbook).find(({ key }) => key === 'roles');
    if (roles === undefined) throw new Error('There are roles.');
    const keeper = registerRecords(editionOf('audit'), roles, (path) => path).find(
      (role) => Reflect.get(role, 'id') === 'keeper',
    );
    expect(keeper).toMatchObject({ url: null });
    expect(Reflect.get(keeper ?? {}, 'usedBy')).toEqual(
      expect.arrayContaining([
        { list: 'documents', id: 'access-control' },
        { list: 'controls', id: 'demo-2026 5.1' },
      ]),
    );
  });
});

test('what names a record is found the other way round, in records, documents and controls', () => {
  const whole = editionOf('audit').handbook;
  expect(usesOf(whole, 'contacts', 'privacy-office')).toContainEqual({ list: 'roles', id: 'officer' });
  expect(usesOf(whole, 'terms', 'personal-data')).toContainEqual({ list: 'terms', id: 'break-glass' });
  expect(usesOf(whole, 'roles', 'nobody')).toEqual([]);
});

test.each([
  ['public', []],
  ['staff', ['decisions']],
] as const)('the %s edition shows a register only where its definition says so', (name, keys) => {
  expect(shownIn(editionOf(name)).map(({ key }) => key)).toEqual(keys);
});
