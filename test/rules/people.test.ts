import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePersonId, tellsName } from '../../src/handbook/person-id.ts';
import { peopleNamedIn } from '../../src/ledger/names-said.ts';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import { peopleRules } from '../../src/rules/people.ts';
import { readHandbook, releasedHandbook } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const file = 'content/role-holders.yaml';
const boss = '- { role: boss, person: p-1, name: Mari Tamm, from: 2024-01-01 }\n';
const officer = '- { role: officer, person: p-2, name: Jaan Kask, from: 2024-01-01, delegate: p-1 }\n';
const rules = new Set<string>(peopleRules.map(({ slug }) => slug));

/** What the rules about people say on a day: place, rule and message. */
function saidOf(people: string, day = '2026-03-02', root = temporaryHandbook({ [file]: people })): string[] {
  return checkHandbook(readHandbook(root), day)
    .filter(({ rule }) => rules.has(rule))
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`);
}

test('people in roles, with ids that say nothing and delegates who can act, are fine', () => {
  expect(saidOf(boss + officer)).toEqual([]);
});

describe('a role that approves documents', () => {
  const vacant = (text: string, day?: string) =>
    saidOf(
      text + officer.replace('p-1', 'p-3') + '- { role: keeper, person: p-3, name: A B, from: 2024-01-01 }\n',
      day,
    );

  test('has a holder, to their last day', () => {
    const until = boss.replace(' }', ', until: 2026-03-02 }');
    expect(vacant(until)).toEqual([]);
    expect(vacant(until, '2026-03-03')).toEqual([
      'content/roles.yaml:1:3 approver-without-holder: Nobody holds the role "boss" today, and it approves "access-control" and 2 more: until then nobody can.',
    ]);
  });

  test('may have one from a coming day on, who is named', () => {
    expect(vacant(boss.replace('2024-01-01', '2026-03-03'))[0]).toContain('(from 2026-03-03 on it is p-1)');
  });

  test('is told of where it approves something: the keeper approves nothing', () => {
    expect(saidOf(boss + officer).join()).not.toContain('keeper');
  });
});

describe('an id that tells the name', () => {
  test('is told once, where the person is first entered', () => {
    const named = '- { role: keeper, person: mari-tamm, name: Mari Tamm, from: 2024-01-01 }\n';
    expect(
      saidOf(boss.replace('Mari Tamm', 'Anu Sepp') + officer + named + named.replace('keeper', 'watcher')),
    ).toEqual([
      `${file}:3:27 person-id-is-name: The id "mari-tamm" tells the name of the person, and whatever they approve keeps it for ever.`,
    ]);
  });

  test('is not told of one that the ledger has already: that stays', () => {
    const rename = (text: string) => text.replaceAll('p-1', 'mari-tamm');
    const people = rename(boss + officer);
    expect(saidOf(people)).toHaveLength(1);
    const root = releasedHandbook({ [file]: people });
    expect(saidOf(people, '2026-03-02', root)).toEqual([]);
  });

  test.each([
    ['mari-tamm', 'Mari Tamm', true],
    ['tamm', 'Mari Tamm', true],
    ['mtamm', 'Mari Tamm', true],
    ['tamm2', 'Mari Tamm', true],
    ['ulle-ong', 'Ülle Õng', true],
    ['bo-li', 'Bo Li', true],
    ['p-1', 'Mari Tamm', false],
    ['staff-4711', 'Mari Tamm', false],
    ['a-b', 'A B', false],
    ['p-oli2345x', 'Bo Li', false],
  ])('%s of %s: %s', (id, name, tells) => {
    expect(tellsName(id, name)).toBe(tells);
  });

  test('is none that the engine makes, whoever it is for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 26 }), { minLength: 8, maxLength: 8 }), (drawn) => {
        let at = 0;
        const id = makePersonId(new Set(), () => drawn[at++] ?? 0);
        expect(id).toMatch(/^p-[2-9b-df-hj-np-tv-z]{8}$/);
        for (const name of ['Mari Tamm', 'Bo Li', 'Ng', 'Kadri Lepik'])
          expect(tellsName(id, name)).toBe(false);
      }),
    );
  });

  test('and is drawn again where it is taken', () => {
    const drawn = [...Array<number>(8).fill(0), ...Array<number>(8).fill(1)];
    expect(makePersonId(new Set(['p-22222222']), () => drawn.shift() ?? 0)).toBe('p-33333333');
  });
});

describe('a name that is erased', () => {
  const left = '- { role: keeper, person: p-3, name: Anu Sepp, from: 2022-01-01, until: 2023-12-31 }\n';
  const erased = '- { role: watcher, person: p-3, from: 2022-01-01, until: 2023-12-31 }\n';

  test('may be taken out when the person has left, out of all of their entries', () => {
    expect(saidOf(boss + officer + erased)).toEqual([]);
    expect(saidOf(boss + officer + left + erased)).toEqual([
      `${file}:3:38 person-names-differ: The name of "p-3" was taken out of one entry and still stands in this one.`,
    ]);
  });

  test('is missed where the person is in a role', () => {
    expect(() => saidOf(boss.replace(', name: Mari Tamm', '') + officer)).toThrow(
      '"name" is missing. The name of the person, which stands nowhere else; may be taken out of an entry that has an "until".',
    );
  });

  test('is not erased by another: two names of one id are told', () => {
    expect(saidOf(boss + officer + left.replace('Anu', 'Eve').replace('p-3', 'p-1'))[0]).toMatch(
      /person-names-differ: "p-1" is called /,
    );
  });
});

describe('a delegate who cannot act', () => {
  const delegate = (id: string, more = '') =>
    saidOf(boss + officer.replace('delegate: p-1', `delegate: ${id}`) + more);

  test('is told: the person themselves, and one who has left', () => {
    expect(delegate('p-2')).toEqual([
      `${file}:2:78 delegate-cannot-act: "p-2" is named as their own delegate.`,
    ]);
    const left = (day: string) =>
      `- { role: keeper, person: p-3, name: Anu Sepp, from: 2022-01-01, until: ${day} }\n`;
    expect(delegate('p-3', left('2026-03-02'))).toEqual([]);
    expect(delegate('p-3', left('2026-03-01'))).toEqual([
      `${file}:2:78 delegate-cannot-act: "p-3" is named as delegate and holds no role today: they can approve nothing.`,
    ]);
  });

  test('is not told of an entry that has ended', () => {
    expect(
      saidOf(
        boss +
          officer +
          '- { role: keeper, person: p-1, name: Mari Tamm, from: 2022-01-01, until: 2023-12-31, delegate: p-1 }\n',
      ),
    ).toEqual([]);
  });
});

describe('whom a text calls by name', () => {
  const people = [
    { role: 'boss', person: 'p-1', name: 'Mari Tamm', from: '2024-01-01' },
    { role: 'keeper', person: 'p-2', name: 'Ülle Õng', from: '2024-01-01' },
    { role: 'watcher', person: 'p-3', name: 'May', from: '2024-01-01' },
    { role: 'watcher', person: 'p-4', from: '2022-01-01', until: '2023-12-31' },
  ];

  test.each([
    ['Signed by Mari Tamm, 2 March', ['p-1']],
    ['MARI  TAMM and ülle õng'.normalize('NFD'), ['p-1', 'p-2']],
    ['Mari Tammsaar wrote it', []],
    ['Tamm Mari, in May', []],
    ['', []],
  ])('%s', (text, named) => {
    expect(peopleNamedIn(text, people)).toEqual(named);
  });
});
