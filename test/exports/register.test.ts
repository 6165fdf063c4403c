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
import { orNone, told } from '../../src/schema/told.ts';
import { cadence, day, line, slug, unsaid } from '../../src/schema/words.ts';
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

describe('a register of 2,000 rows', () => {
  const things = defineRegister({
    name: 'things',
    nouns: ['thing', 'things'],
    schema: z.strictObject({
      id: slug,
      thing: line,
      kind: z.enum(['paper', 'machine']),
      owner: ref('roles'),
      when: z.array(z.strictObject({ title: line, on: day.meta({ title: 'until' }) })),
    }),
    names: ({ thing }) => [thing],
    page: {
      title: 'Things',
      lead: 'What there is.',
      columns: {
        thing: { title: 'Thing', says: ({ thing }, { roles }) => `${thing} of ${roles.length} roles` },
        kind: 'Kind',
        owner: 'Owner',
        when: 'When',
      },
      groupBy: 'kind',
    },
    example: '',
  });
  const items = Array.from({ length: 2000 }, (_, at) => ({
    id: `thing-${at}`,
    thing: `Thing ${at}`,
    kind: at % 3 === 0 ? ('machine' as const) : ('paper' as const),
    owner: 'keeper',
    when: [{ title: 'Report', on: '2027-03-01' }],
  }));
  const many = { key: 'things', register: things, items };
  const audit = editionOf('audit');
  const view = viewRegister(audit, many);

  test('has pages for each of its groups, with each row on one of them', () => {
    const rows = view?.pages.flatMap(({ group }) => group.items);
    expect(rows).toHaveLength(2000);
    expect(new Set(rows?.map(({ id }) => id)).size).toBe(2000);
    expect(view?.pages.map(({ name }) => name)).toContain('paper/page_2');
    expect(new Set(view?.pages.map(({ group }) => group.title))).toEqual(new Set(['Machine', 'Paper']));
    expect(viewRegister(audit, { ...many, items: items.slice(0, 20) })?.pages).toEqual([]);
  });

  test('is whole as a table, and as JSON, where each row says on which page it is', () => {
    if (view === undefined) throw new Error('There is a page.');
    expect(registerTable(view).rows).toHaveLength(2000);
    const records = registerRecords(audit, many, (path) => path);
    expect(records.map((record) => Reflect.get(record, 'url') as string).toSorted()).toEqual(
      view.pages
        .flatMap(({ name, group }) => group.items.map(({ id }) => `/registers/things/${name}/#${id}`))
        .toSorted(),
    );
  });

  test('says what a column says by itself, and a group of fields in a line', () => {
    expect(view?.rows[0]?.cells[0]).toEqual([
      { names: [{ text: `Thing 0 of ${audit.handbook.roles.length} roles` }] },
    ]);
    expect(view?.rows[0]?.cells[3]).toEqual([
      { names: [{ text: 'Report' }, { text: '2027-03-01', day: true, before: 'until' }] },
    ]);
  });
});

test('words for the public stand in the language of the handbook, and say their period themselves; what is none in a group is no word', () => {
  const keeping = defineRegister({
    name: 'keeping',
    nouns: ['time', 'times'],
    schema: z.strictObject({
      id: slug,
      kept: z.array(
        z.strictObject({ period: orNone(cadence), criteria: orNone(told), by: orNone(ref('roles')) }),
      ),
    }),
    sight: { from: 'audit' },
    editions: ['audit'],
    names: ({ id }) => [id],
    page: { title: 'Times', lead: 'How long.', columns: { kept: 'Kept' } },
    example: '',
  });
  const record = {
    id: 'lists',
    kept: [
      { period: 'P2Y', criteria: { et: '{period} viimasest', en: '{period} from the last' }, by: 'keeper' },
      { period: 'none', criteria: { en: 'Until you say no' }, by: 'none' },
    ],
  };
  const view = viewRegister(editionOf('audit'), { key: 'keeping', register: keeping, items: [record] });
  const said = view?.rows[0]?.cells[0]?.map(({ names }) => names.map(({ text }) => text));
  expect(said).toEqual([['2 years from the last', 'Key Keeper'], ['Until you say no']]);
});

test('in a group a thing that is so is said by its label, one that is not is not said, and keys are for programs', () => {
  const groups = defineRegister({
    name: 'groups',
    nouns: ['group', 'groups'],
    schema: z.strictObject({
      id: slug,
      data: z.array(
        z.strictObject({
          key: slug.clone().register(unsaid, { for: 'programs' }),
          label: line,
          special: z.boolean().meta({ title: 'special category' }),
          plain: z.boolean(),
        }),
      ),
    }),
    names: ({ id }) => [id],
    page: { title: 'Groups', lead: 'Which.', columns: { data: 'Data' }, withoutUses: true },
    example: '',
  });
  const data = [
    { key: 'health', label: 'Illness', special: true, plain: true },
    { key: 'contact', label: 'Address', special: false, plain: false },
  ];
  const view = viewRegister(editionOf('audit'), {
    key: 'groups',
    register: groups,
    items: [{ id: 'all', data }],
  });
  expect(view?.rows[0]?.cells[0]?.map(({ names }) => names.map(({ text }) => text))).toEqual([
    ['Illness', 'special category', 'Yes'],
    ['Address', 'No'],
  ]);
});
