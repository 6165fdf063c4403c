import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { reaches, whoSeesWhat } from '../../src/handbook/who-sees-what.ts';
import {
  type EditionHandbook,
  type EditionName,
  editionNames,
  type Handbook,
} from '../../src/schema/handbook.ts';
import { small } from '../support/temporary-handbook.ts';
import { contract, fields, type Kind, partial } from './contract-table.ts';

const kinds = Object.keys(contract) as Kind[];
const date = '2026-11-21';

const { handbook, diagnostics } = loadHandbook(small);
if (handbook === undefined || diagnostics.length > 0) throw new Error('The small handbook is not sound.');
const whole = withUnused(publish(handbook, date, { drafts: false }));
const editions = Object.fromEntries(
  editionNames.map((name) => [name, select(whole, name, date).handbook]),
) as Record<EditionName, EditionHandbook>;

/** The small handbook with a record of every kind that anybody may see but nobody names. */
function withUnused(base: Handbook): Handbook {
  const [firstTerm] = base.terms;
  const [firstRole] = base.roles;
  const [firstContact] = base.contacts;
  const [firstParameter] = base.parameters;
  const [image] = base.images;
  if (!firstTerm || !firstRole || !firstContact || !firstParameter || !image) {
    throw new Error('The small handbook lacks a kind.');
  }
  const unused = { id: 'unused', classification: 'public' } as const;
  return {
    ...base,
    terms: [...base.terms, { ...firstTerm, ...unused, see: [] }],
    roles: [...base.roles, { ...firstRole, ...unused }],
    contacts: [...base.contacts, { ...firstContact, ...unused }],
    parameters: [...base.parameters, { ...firstParameter, ...unused }],
    images: [...base.images, { ...image, file: 'policies/privacy/privacy-notice/unused.png' }],
  };
}

function itemsOf(from: Handbook | EditionHandbook, kind: Kind): readonly Record<string, unknown>[] {
  const value = from[kind] ?? [];
  return (Array.isArray(value) ? value : [value]) as Record<string, unknown>[];
}

/** What tells one record of a kind from another. */
function nameOf(item: Record<string, unknown>): string {
  if (typeof item.section === 'string') return `${String(item.document)}#${item.section}`;
  return String(item.slug ?? item.person ?? item.file ?? item.id ?? item.name);
}

function namesIn(name: EditionName, kind: Kind): string[] {
  return itemsOf(editions[name], kind).map(nameOf);
}

test('the table has a row for every kind of record, as the contract has', () => {
  expect(Object.keys(whoSeesWhat).sort()).toEqual(kinds.toSorted());
  expect(Object.keys(whole).sort()).toEqual([...kinds, 'places', 'archive', 'texts'].sort());
});

describe.each(kinds)('the row of %s', (kind) => {
  test('says what the contract says', () => {
    const row = whoSeesWhat[kind];
    const later = Object.entries(row.fields ?? {}).map(([field, law]) => [field, law?.from]);
    expect(row.from).toBe(contract[kind].from);
    expect(row.onlyUsed ?? false).toBe(contract[kind].onlyUsed ?? false);
    expect(Object.fromEntries(later)).toEqual(contract[kind].later ?? {});
    expect(Object.keys(row.parts ?? {})).toEqual(partial[kind] ?? []);
  });

  test('knows every field that its records have', () => {
    const found = new Set(itemsOf(whole, kind).flatMap((item) => Object.keys(item)));
    expect([...found].filter((field) => !fields[kind].includes(field))).toEqual([]);
  });
});

describe.each(editionNames)('the %s edition', (name) => {
  test.each(kinds)('has those %s that its reader may see', (kind) => {
    const { from, onlyUsed = false } = contract[kind];
    const may = itemsOf(whole, kind).filter((item) =>
      from === 'own classification'
        ? {
            public: ['public'],
            staff: ['public', 'internal'],
            audit: ['public', 'internal', 'confidential'],
          }[name].includes(String(item.classification))
        : reaches(name, from),
    );
    const names = namesIn(name, kind);
    // Used or not is told record by record in the tests below.
    if (onlyUsed) expect(may.map(nameOf)).toEqual(expect.arrayContaining(names));
    else expect(names).toEqual(may.map(nameOf));
  });

  test.each(kinds)('has each field of %s as it was, or what the table puts in its place', (kind) => {
    const { later = {} } = contract[kind];
    const otherwise = (whoSeesWhat[kind].fields ?? {}) as Record<string, { otherwise: unknown }>;
    const originals = new Map(itemsOf(whole, kind).map((item) => [nameOf(item), item]));
    for (const item of itemsOf(editions[name], kind)) {
      const original = originals.get(nameOf(item)) ?? {};
      for (const field of fields[kind]) {
        if (partial[kind]?.includes(field)) continue;
        const from = later[field];
        const held = from !== undefined && !reaches(name, from);
        expect(item[field], `${nameOf(item)}: ${field}`).toEqual(
          held ? otherwise[field]?.otherwise : original[field],
        );
      }
    }
  });

  test('is frozen all the way down', () => {
    const soft: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) soft.push(path);
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
    };
    visit(select(whole, name, date), name);
    expect(soft).toEqual([]);
  });

  test('says which edition it is and of which day, and nothing of where its sources stand', () => {
    expect(select(whole, name, date)).toMatchObject({ name, date });
    expect(editions[name]).not.toHaveProperty('places');
  });

  test('knows its own address and no other', () => {
    expect(editions[name].organization.sites).toEqual({ [name]: whole.organization.sites[name] });
  });

  test("keeps of the organisation's contacts those that it has", () => {
    const there = new Set(editions[name].contacts.map(({ id }) => id));
    expect(editions[name].organization.contacts).toEqual(
      Object.fromEntries(Object.entries(whole.organization.contacts).filter(([, id]) => there.has(id))),
    );
  });

  test('has neither written-out durations nor the languages of working copies', () => {
    for (const document of editions[name].documents) {
      expect(document).not.toHaveProperty('durations');
      expect(document).not.toHaveProperty('readIn');
    }
  });
});

describe('record by record', () => {
  test('documents', () => {
    expect(namesIn('public', 'documents')).toEqual(['privacy-notice']);
    expect(namesIn('staff', 'documents')).toEqual(['access-control', 'privacy-notice']);
    expect(namesIn('audit', 'documents')).toEqual(['access-control', 'key-cabinet', 'privacy-notice']);
  });

  test('terms that pages name; all of them for auditors', () => {
    expect(namesIn('public', 'terms')).toEqual(['personal-data']);
    expect(namesIn('staff', 'terms')).toEqual(['break-glass', 'personal-data']);
    expect(namesIn('audit', 'terms')).toEqual([
      'break-glass',
      'dead-drop',
      'key-book',
      'personal-data',
      'unused',
    ]);
  });

  test('roles that texts, title blocks and, for staff, controls name; all of them for auditors', () => {
    expect(namesIn('public', 'roles')).toEqual(['boss', 'officer']);
    expect(namesIn('staff', 'roles')).toEqual(['boss', 'keeper', 'officer']);
    expect(namesIn('audit', 'roles')).toEqual(['boss', 'keeper', 'officer', 'watcher', 'unused']);
  });

  test('contacts that texts and roles name; all of them for auditors', () => {
    expect(namesIn('public', 'contacts')).toEqual(['privacy-office']);
    expect(namesIn('staff', 'contacts')).toEqual(['incident-line', 'privacy-office']);
    expect(namesIn('audit', 'contacts')).toEqual(['incident-line', 'privacy-office', 'unused']);
  });

  test('parameters that texts print; all of them for auditors', () => {
    expect(namesIn('public', 'parameters')).toEqual(['breach-notice']);
    expect(namesIn('staff', 'parameters')).toEqual(['breach-notice', 'screen-lock']);
    expect(namesIn('audit', 'parameters')).toEqual(['breach-notice', 'key-change', 'screen-lock', 'unused']);
  });

  test('images that documents of the edition show', () => {
    expect(namesIn('public', 'images')).toEqual([]);
    expect(namesIn('staff', 'images')).toEqual(['policies/access/access-control/doors.png']);
    expect(namesIn('audit', 'images')).toEqual(['policies/access/access-control/doors.png']);
  });

  test('frameworks and controls from staff on, role holders and clocks for auditors alone', () => {
    const counts = editionNames.map((name) =>
      (['frameworks', 'controls', 'roleHolders', 'clocks'] as const).map(
        (kind) => editions[name][kind].length,
      ),
    );
    expect(counts).toEqual([
      [0, 0, 0, 0],
      [1, 2, 0, 0],
      [1, 2, 2, 1],
    ]);
  });

  test('a control tells employees how it is done and whose it is, not how far it is or why', () => {
    const [doors] = editions.staff.controls;
    expect(doors).toMatchObject({ id: '5.1', owner: 'keeper', applicable: true, evidence: [], drivers: [] });
    expect(doors?.text).toContain('Doors are locked at night.');
    expect([doors?.status, doors?.because]).toEqual([undefined, undefined]);
    expect(editions.audit.controls[0]).toMatchObject({
      status: 'implemented',
      because: 'Doors keep strangers out.',
      drivers: ['risk'],
      evidence: [{ title: 'Door list' }],
    });
  });

  test('a section says which requirements it meets from staff on', () => {
    const metBy = (name: EditionName, slug: string) =>
      editions[name].documents
        .find((document) => document.slug === slug)
        ?.outline.map(({ satisfies }) => satisfies)
        .filter((satisfies) => Object.keys(satisfies).length > 0);
    expect(metBy('staff', 'access-control')).toEqual([{ 'demo-2026': ['5.10'] }]);

    const open = select(
      {
        ...whole,
        documents: whole.documents.map((document) => ({ ...document, classification: 'public' as const })),
      },
      'public',
      date,
    );
    expect(open.handbook.documents).toHaveLength(3);
    expect(
      open.handbook.documents.flatMap(({ outline }) => outline.map(({ satisfies }) => satisfies)),
    ).toEqual(open.handbook.documents.flatMap(({ outline }) => outline.map(() => ({}))));
  });

  test('a term points to related terms that the edition has, and to no other', () => {
    const see = (name: EditionName, id: string) =>
      select(
        { ...whole, terms: whole.terms.map((item) => ({ ...item, see: ['dead-drop', 'personal-data'] })) },
        name,
        date,
      ).handbook.terms.find((item) => item.id === id)?.see;
    expect(see('public', 'personal-data')).toEqual(['personal-data']);
    expect(see('staff', 'break-glass')).toEqual(['personal-data']);
    expect(see('audit', 'break-glass')).toEqual(['dead-drop', 'personal-data']);
  });
});

test('what is selected leaves the published handbook as it was', () => {
  const before = structuredClone(whole);
  for (const name of editionNames) select(whole, name, date);
  expect(whole).toEqual(before);
});
