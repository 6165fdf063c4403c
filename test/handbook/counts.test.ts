import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { createMemory } from '../../src/handbook/memory.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { countShown } from '../../src/registers/count-shown.ts';
import { registerEntries } from '../../src/registers/registers.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import { type Changes, changed, document, policy, reportOn } from '../support/faulty-handbook.ts';
import { rewrite } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { countedFor } from './contract-table.ts';

const control = 'content/controls/demo-2026/5.1.mdx';
const clients = 'content/registers/clients.yaml';

function client(id: string, place: string): string {
  return `- { id: ${id}, client: "Clinic ${id}", place: ${place}, contract: PC-1, since: 2025-01-01, theirRole: Controller, ourRole: Processor, processed: [Records], people: Few, assets: [records], transfers: None, asks: { demo-2026: [5.1] }, owner: keeper, nextReview: 2027-05-02 }\n`;
}

/** A register of which staff may know how many rows there are, and by which place. */
const threeClients: Changes = {
  [clients]: client('a', 'EE') + client('b', 'EE') + client('c', 'US-MA'),
};

/** What a check says besides what the rows name that is not there. */
function said(changes: Changes): string[] {
  return reportOn({ ...threeClients, ...changes }).filter((line) => !line.startsWith(clients));
}

function countIn(from: string, to: string): Changes {
  return changed(control, from, to);
}

test('a control, the title of its evidence and the reason of a framework say how many rows there are today', () => {
  const root = temporaryHandbook({
    ...threeClients,
    ...countIn(
      'Doors are locked at night.',
      'Doors are locked for <Count register="clients"/> clients, <Count register="clients" where="place=EE"/> of them at home.',
    ),
    'content/frameworks/applicability/demo-2026.yaml':
      'framework: demo-2026\nbecause: <Count register="clients" where="place!=EE"/> clients ask for it.\n',
  });
  rewrite(
    root,
    control,
    'title: Door list',
    'title: Doors of <Count register="clients" where="owner=keeper"/> clients',
  );
  const memory = createMemory();
  const read = () => {
    const { handbook } = loadHandbook(root, memory);
    const found = handbook?.controls.find(({ file }) => file === control);
    return [
      found?.text.replaceAll(/<[^>]+>/g, '').slice(0, 50),
      found?.evidence[0]?.title,
      handbook?.applicability.find(({ framework }) => framework === 'demo-2026')?.because,
    ];
  };
  expect(read()).toEqual([
    'Doors are locked for 3 clients, 2 of them at home.',
    'Doors of 3 clients',
    '1 clients ask for it.',
  ]);
  // The same process, as a preview is: a row more is a number more.
  rewrite(root, clients, client('a', 'EE'), client('a', 'EE') + client('d', 'EE'));
  expect(read()).toEqual([
    'Doors are locked for 4 clients, 3 of them at home.',
    'Doors of 4 clients',
    '1 clients ask for it.',
  ]);
});

test('what is approved may not count: a row more must not make it read otherwise', () => {
  expect(said(document('## A\n\nWe serve <Count register="clients"/> clients.'))).toEqual([
    'policies/access/tried.mdx:15:27  error  count-place  <Count register="clients"/> prints another number with every row more, and this document says what was approved. Say it without a number and link to what names the list, or print a number that is decided: <Param id="..."/>.',
  ]);
});

test('nor may the reason of a control, which approved statements print, nor a row, nor a field of a document', () => {
  const counting = 'Doors keep <Count register="clients"/> clients safe.';
  expect(said(countIn('Doors keep strangers out.', counting))).toEqual([
    expect.stringMatching(`^${control}:6:10  error  count-place  This field is printed as it is written`),
  ]);
  expect(said({ [clients]: client('a', 'EE').replace('people: Few', `people: ${counting}`) })).toEqual([]);
  expect(
    reportOn({ [clients]: client('a', 'EE').replace('people: Few', `people: ${counting}`) }).filter((line) =>
      line.includes('count-place'),
    ),
  ).toHaveLength(1);
  expect(said(changed(policy, 'summary: ', 'summary: <Count register="clients"/> '))).toEqual([
    expect.stringMatching(`^${policy}:\\d+:\\d+  error  count-place `),
  ]);
});

test('a number is for those who may know it: employees by the fields that the definition names, auditors by all', () => {
  const body = (where: string) =>
    countIn('Doors are locked at night.', `Doors of <Count register="clients" where="${where}"/> clients.`);
  expect(said(body('place=EE and since<=2026-01-01'))).toEqual([]);
  expect(said(body('place=EE and owner=keeper'))).toEqual([
    `${control}:12:43  error  cites-beyond-readers  How many clients there are by place and owner is confidential, but the statement of a control is internal: its readers may not know. Count all of them, or by place or since, or say it without a number.`,
  ]);
  expect(said(countIn('Doors are locked at night.', 'We know <Count register="threats"/> threats.'))).toEqual(
    [
      `${control}:12:26  error  cites-beyond-readers  How many threats there are is confidential, but the statement of a control is internal: its readers may not know. Say it without a number.`,
    ],
  );
  expect(said(countIn('title: Door list', 'title: <Count register="threats"/> threats'))).toEqual([]);
});

test('what can’t be counted says why, where it stands', () => {
  expect(said(countIn('Doors are locked at night.', 'Of <Count register="cleints"/> clients.'))).toEqual([
    `${control}:12:21  error  unknown-record  There is no register "cleints" in content/registers/. Did you mean clients?`,
  ]);
  expect(
    said(countIn('title: Door list', 'title: Of <Count register="clients" where="plce=EE"/> clients')),
  ).toEqual([
    `${control}:10:14  error  bad-count  The client has no field "plce" that rows can be counted by. Did you mean place?`,
  ]);
  expect(said(countIn('title: Door list', 'title: Of <Count registr="clients"/> clients'))).toEqual([
    `${control}:10:14  error  bad-count  What is counted here can't be read. Write <Count register="NAME"/>, or <Count register="NAME" where="FIELD=VALUE"/>.`,
  ]);
});

test('a count that is typed is named where it stands, in what is approved and in what is read as it stands', () => {
  expect(said(document('## A\n\nWe serve **three**\nand 12 [partner clinics](#a).'))).toEqual([
    'policies/access/tried.mdx:16:5  warning  literal-count  "12 partner clinics" counts the clients in content/registers/clients.yaml, of which there are 3: the next one makes it wrong. Say it without a number and link to what names the list, or print a number that is decided: <Param id="..."/>.',
  ]);
  expect(said(countIn('title: Door list', 'title: Doors of 12 clients'))).toEqual([
    `${control}:10:14  warning  literal-count  "12 clients" counts the clients in content/registers/clients.yaml, of which there are 3: the next one makes it wrong. Write <Count register="clients"/> for "12", with where="FIELD=VALUE" if not all are meant; or say it without a number.`,
  ]);
  expect(said(document('## A\n\nWithin 24 hours clients are told.'))).toEqual([]);
});

test('others than its readers may know how many rows a register has, where the contract says so', () => {
  const said = registerEntries.flatMap(([key, { counted }]) =>
    counted?.from === undefined ? [] : [[key, { from: counted.from, by: counted.by }]],
  );
  expect(Object.fromEntries(said)).toEqual(countedFor);
});

describe('a page of a handbook’s own', () => {
  function countIn(name: EditionName, register: string, where?: string): number {
    const { handbook } = loadHandbook(temporaryHandbook(threeClients));
    if (handbook === undefined) throw new Error('The small handbook is not sound.');
    const edition = select(publish(handbook, '2026-11-21', { drafts: true }), name, '2026-11-21');
    return countShown(edition, register, where);
  }

  test('counts the rows that its edition has', () => {
    expect(countIn('audit', 'clients')).toBe(3);
    expect(countIn('audit', 'clients', 'place=EE')).toBe(2);
    expect(countIn('staff', 'cloud-services')).toBe(0);
  });

  test.each([
    ['staff', 'clients', undefined, 'The staff edition does not have the register "clients"'],
    ['staff', 'cloud-services', 'asset=records', 'The staff edition does not have "asset" of the register'],
    ['audit', 'client', undefined, 'There is no register "client". Did you mean clients?'],
    ['audit', 'clients', 'plce=EE', 'Did you mean place?'],
  ] as const)('is not built where %s readers ask for %s by %s', (name, register, where, says) => {
    expect(() => countIn(name, register, where)).toThrow(says);
  });
});
