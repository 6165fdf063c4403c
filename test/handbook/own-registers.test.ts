import { describe, expect, test } from 'vitest';
import { viewRegister } from '../../src/exports/register.ts';
import { stage1Of } from '../../src/frameworks/stage-1.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { shownIn } from '../../src/registers/lists-of.ts';
import { usesOf } from '../../src/registers/uses-of.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import { idEntries } from '../../src/search/ids.ts';
import { type Changes, reportOn } from '../support/faulty-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const declaration = `title: Locks
lead: Every lock of the clinic, and who has its key.
nouns: { one: lock, many: locks }
fields:
  - { name: door, title: Door, holds: text }
  - { name: keeper, title: Keeper, holds: reference, to: roles }
  - { name: rules, title: Rules, holds: reference, to: documents, many: true, optional: true }
  - { name: askedBy, title: Asked by, holds: requirements, optional: true }
  - { name: kind, title: Kind, holds: choice, options: [key, card] }
  - { name: spare, title: Opens also, holds: reference, to: locks, optional: true }
  - { name: checkedOn, title: Checked, holds: day }
`;
const rows = `- id: lock-1
  door: Front door
  keeper: keeper
  rules: [access-control#lock-screen]
  askedBy: { demo-2026: [5.1] }
  kind: key
  checkedOn: 2026-11-02
- { id: lock-2, door: Back door, keeper: watcher, kind: card, spare: lock-1, checkedOn: 2026-11-03 }
`;
const declared = 'content/registers/locks.register.yaml';
const file = 'content/registers/locks.yaml';
const locks: Changes = { [declared]: declaration, [file]: rows };

function editionOf(name: EditionName, changes: Changes = locks) {
  const { handbook } = loadHandbook(temporaryHandbook(changes));
  if (handbook === undefined) throw new Error('The small handbook is not sound.');
  return select(publish(handbook, '2026-11-21', { drafts: true }), name, '2026-11-21');
}

/** The declaration or the rows with a piece replaced. */
function faulty(which: string, from: string, to: string): Changes {
  const text = which === declared ? declaration : rows;
  if (!text.includes(from)) throw new Error(`There is no ${from}.`);
  return { ...locks, [which]: text.replace(from, () => to) };
}

test('a register declared in plain data, with its rows beside it, checks clean', () => {
  expect(reportOn(locks)).toEqual([]);
});

describe('it is a register like any other:', () => {
  test('it has a page for auditors, with names instead of ids', () => {
    const edition = editionOf('audit');
    const list = shownIn(edition).find(({ key }) => key === 'locks');
    const view = list && viewRegister(edition, list);
    expect(view).toMatchObject({ title: 'Locks', nouns: ['lock', 'locks'] });
    expect(view?.columns.map(({ title }) => title)).toEqual([
      ...['Door', 'Keeper', 'Rules', 'Asked by', 'Kind', 'Opens also', 'Checked'],
    ]);
    const [first, second] = view?.rows ?? [];
    expect(first?.cells[1]).toEqual([{ names: [{ text: 'Key Keeper' }] }]);
    expect(second?.cells[5]).toEqual([{ names: [{ text: 'Front door', path: '/registers/locks/#lock-1' }] }]);
    expect(first?.usedBy.flatMap(({ names }) => names)).toEqual([
      { text: 'Back door', path: '/registers/locks/#lock-2' },
    ]);
  });

  test('its rows are found by their ids, and what they name knows of it', () => {
    const edition = editionOf('audit');
    expect(idEntries(edition)).toContainEqual({
      ...{ id: 'lock-1', title: 'Front door (Locks)', url: '/registers/locks/#lock-1', kind: 'record' },
    });
    expect(usesOf(edition.handbook, 'roles', 'keeper')).toContainEqual({ list: 'locks', id: 'lock-1' });
    expect(usesOf(edition.handbook, 'requirements', 'demo-2026 5.1')).toEqual([
      { list: 'locks', id: 'lock-1' },
    ]);
  });

  test('it can provide documented information', () => {
    const wanted = `- { id: ISMS-90, framework: demo-2026, name: List of locks, requirements: { demo-2026: [5.1] }, class: mandatory, check: It is there., registers: [locks], suppliedBy: Keeper }\n`;
    const stateWith = (changes: Changes) =>
      stage1Of(
        editionOf('audit', { ...changes, 'content/frameworks/documented-information.yaml': wanted }).handbook,
        '2026-11-21',
      ).map(({ state }) => state);
    expect(stateWith(locks)).toEqual(['complete']);
    expect(stateWith({ [declared]: declaration })).toEqual(['missing']);
  });

  test.each(['public', 'staff'] as const)('the %s edition has nothing of it', (name) => {
    const edition = editionOf(name);
    expect(edition.handbook.ownRegisters).toEqual([]);
    expect(JSON.stringify(edition)).not.toContain('Front door');
  });
});

const faults: [fault: string, changes: Changes, says: string[]][] = [
  [
    'a role that there is not',
    faulty(file, 'keeper: keeper', 'keeper: keper'),
    [
      'content/registers/locks.yaml:3:11  error  unknown-role  There is no role "keper" in content/roles.yaml. Did you mean keeper?',
    ],
  ],
  [
    'a row that there is not',
    faulty(file, 'spare: lock-1', 'spare: lock-9'),
    [
      'content/registers/locks.yaml:8:70  error  unknown-record  There is no lock "lock-9" in content/registers/locks.yaml. Did you mean lock-1?',
    ],
  ],
  [
    'a heading that there is not',
    faulty(file, 'access-control#lock-screen', 'access-control#lock-sceen'),
    [
      'content/registers/locks.yaml:4:11  error  dead-anchor  The document "access-control" has no heading or rule with the anchor "lock-sceen". Did you mean lock-screen?',
    ],
  ],
  [
    'a requirement that there is not',
    faulty(file, '[5.1]', '[5.9]'),
    [
      'content/registers/locks.yaml:5:26  error  unknown-requirement  "5.9" is not in demo-2026. Did you mean 5.1?',
    ],
  ],
  [
    'a word that is none of the choices',
    faulty(file, 'kind: card', 'kind: cart'),
    [
      'content/registers/locks.yaml:8:57  error  bad-value  "cart" is not a kind. Use key or card. Did you mean card?',
    ],
  ],
  [
    'a field that the declaration does not name',
    faulty(file, 'kind: key', 'kind: key\n  colour: red'),
    [
      'content/registers/locks.yaml:7:3  error  unknown-field  "colour" is not a field here. The fields are id, door, keeper, rules, askedBy, kind, spare and checkedOn.',
    ],
  ],
  [
    'a list that there is not',
    faulty(declared, 'to: roles', 'to: rolls'),
    [
      'content/registers/locks.register.yaml:6:58  error  unknown-record  There is no list "rolls" in this handbook. Did you mean roles?',
    ],
  ],
  [
    'a choice without options',
    faulty(declared, ', options: [key, card]', ''),
    [
      'content/registers/locks.register.yaml:9:5  error  missing-field  "options" is missing. The words to choose from, of a choice. Add a line that begins with "options:".',
    ],
  ],
  [
    'a register that Clausebook brings along',
    { 'content/registers/retention.register.yaml': declaration.replace('to: locks', 'to: roles') },
    [
      'content/registers/retention.register.yaml:1:1  error  duplicate-id  There is a register "retention" already: Clausebook brings it along. Remove this file, and write the rows as the author\'s manual says; or give it another name.',
    ],
  ],
  [
    'rows without a declaration',
    { [file]: rows },
    [
      'content/registers/locks.yaml:1:1  warning  unknown-file  Clausebook does not read this file. Did you mean content/registers/risks.yaml?',
    ],
  ],
];

describe('its faults are reported where they stand', () => {
  test.each(faults)('%s', (_fault, changes, says) => {
    expect(reportOn(changes)).toEqual(says);
  });
});
