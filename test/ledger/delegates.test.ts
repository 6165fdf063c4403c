import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historiesOf } from '../../src/handbook/histories.ts';
import { findHolder } from '../../src/ledger/find-holder.ts';
import { actingOn, mayAct } from '../../src/ledger/holders.ts';
import { planCorrection } from '../../src/ledger/plan-correction.ts';
import { planRetire, type RetireRequest } from '../../src/ledger/plan-retire.ts';
import { planReview } from '../../src/ledger/plan-review.ts';
import type { Handbook } from '../../src/schema/handbook.ts';
import type { RoleHolder } from '../../src/schema/role-holder.ts';
import { readHandbook, releasedHandbook, releaseFrom, rewrite } from '../support/released-handbook.ts';
import { say } from './say.ts';

const today = '2026-11-20';
const when = { today, recordedAt: `${today}T10:00:00Z` };

/** The boss p-1 has p-3 as delegate, who keeps the keys, until the last day of August, and p-4 from then on. */
const holders: readonly RoleHolder[] = [
  { role: 'boss', person: 'p-1', name: 'A A', from: '2024-01-01', until: '2026-08-31', delegate: 'p-3' },
  { role: 'boss', person: 'p-1', name: 'A A', from: '2026-09-01', delegate: 'p-4' },
  { role: 'keeper', person: 'p-3', name: 'C C', from: '2024-01-01' },
  { role: 'watcher', person: 'p-4', name: 'D D', from: '2024-01-01', until: '2026-10-31' },
  { role: 'officer', person: 'p-2', name: 'B B', from: '2024-01-01', delegate: 'p-3' },
];

function withHolders(more: readonly RoleHolder[] = holders, root = releasedHandbook()): Handbook {
  return { ...readHandbook(root), roleHolders: more };
}

describe('a delegate may act', () => {
  test('on the days on which an entry of the holder names them, the first and the last among them', () => {
    const delegatesOn = (day: string) =>
      actingOn(holders, 'boss', day).flatMap((one) => (one.for === undefined ? [] : [one.person]));
    expect(delegatesOn('2023-12-31')).toEqual([]);
    expect(delegatesOn('2024-01-01')).toEqual(['p-3']);
    expect(delegatesOn('2026-08-31')).toEqual(['p-3']);
    expect(delegatesOn('2026-09-01')).toEqual(['p-4']);
  });

  test('as long as they hold some role themselves: whose every entry has ended has left', () => {
    expect(mayAct(holders, 'boss', '2026-10-31', { person: 'p-4', for: 'p-1' })).toBe(true);
    expect(mayAct(holders, 'boss', '2026-11-01', { person: 'p-4', for: 'p-1' })).toBe(false);
  });

  test('for the one who names them and for nobody else, and not as if they held the role', () => {
    expect(mayAct(holders, 'boss', '2026-08-01', { person: 'p-3', for: 'p-1' })).toBe(true);
    expect(mayAct(holders, 'boss', '2026-08-01', { person: 'p-3', for: 'p-2' })).toBe(false);
    expect(mayAct(holders, 'boss', '2026-08-01', { person: 'p-3' })).toBe(false);
  });

  test('never through another delegate, and never for themselves', () => {
    const chain: RoleHolder[] = [
      { role: 'boss', person: 'p-1', name: 'A A', from: '2024-01-01', delegate: 'p-2' },
      { role: 'officer', person: 'p-2', name: 'B B', from: '2024-01-01', delegate: 'p-3' },
      { role: 'keeper', person: 'p-3', name: 'C C', from: '2024-01-01', delegate: 'p-3' },
    ];
    expect(actingOn(chain, 'boss', today)).toEqual([{ person: 'p-1' }, { person: 'p-2', for: 'p-1' }]);
    expect(actingOn(chain, 'keeper', today)).toEqual([{ person: 'p-3' }]);
  });

  test('only where the role is held: nobody stands in for a vacant one', () => {
    const vacant = holders.map((one) => ({ ...one, until: '2026-07-01' }));
    expect(actingOn(vacant, 'boss', '2026-07-02')).toEqual([]);
  });
});

describe('who acted', () => {
  const find = (said: { holder?: string; for?: string }, day = '2026-08-01', all = holders) =>
    findHolder({ roleHolders: all }, 'boss', day, said, 'approved');

  test('is the holder unless somebody is named: that a delegate acted is never guessed', () => {
    expect(find({})).toEqual({ person: 'p-1' });
    expect(find({ holder: 'p-1' })).toEqual({ person: 'p-1' });
  });

  test('is the delegate who is named, for their holder', () => {
    expect(find({ holder: 'p-3' })).toEqual({ person: 'p-3', for: 'p-1' });
    expect(find({ for: 'p-1' })).toEqual({ person: 'p-3', for: 'p-1' });
    expect(find({ holder: 'p-4' }, '2026-10-01')).toEqual({ person: 'p-4', for: 'p-1' });
  });

  test('is asked for where a delegate stands in for two holders', () => {
    const two: RoleHolder[] = [
      ...holders,
      { role: 'boss', person: 'p-5', name: 'E E', from: '2024-01-01', delegate: 'p-3' },
    ];
    expect(find({ holder: 'p-3' }, '2026-08-01', two)).toEqual({
      message: '"p-3" was on 2026-08-01 the delegate of 2 holders of the role "boss".',
      hint: 'Say for whom it was approved: --for p-1 or p-5',
    });
    expect(find({ holder: 'p-3', for: 'p-5' }, '2026-08-01', two)).toEqual({ person: 'p-3', for: 'p-5' });
  });

  test('who holds the role and stands in for another holder acted in their own right unless it is said', () => {
    const board: RoleHolder[] = [
      { role: 'boss', person: 'p-1', name: 'A A', from: '2024-01-01', delegate: 'p-2' },
      { role: 'boss', person: 'p-2', name: 'B B', from: '2024-01-01' },
    ];
    expect(find({ holder: 'p-2' }, today, board)).toEqual({ person: 'p-2' });
    expect(find({ holder: 'p-2', for: 'p-1' }, today, board)).toEqual({ person: 'p-2', for: 'p-1' });
  });

  test('is refused with who could have on that day', () => {
    expect(find({ holder: 'p-4' })).toEqual({
      message: '"p-4" neither held the role "boss" on 2026-08-01 nor was the delegate of one who did.',
      hint: 'On that day it was held by p-1; p-3 was the delegate of p-1.',
    });
    expect(find({ holder: 'p-4', for: 'p-1' }).person).toBeUndefined();
    expect(find({ for: 'p-1' }, today)).toMatchObject({
      message: `Nobody was the delegate of "p-1" for the role "boss" on ${today}.`,
    });
  });

  test('is always somebody who might act, whatever is said and whoever holds what', () => {
    const person = fc.constantFrom('p-1', 'p-2', 'p-3', 'p-4');
    const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-01-0${number}`);
    const holder = fc
      .record({
        ...{ role: fc.constantFrom('boss', 'keeper'), person, name: fc.constant('A A'), from: day },
        ...{ until: fc.option(day, { nil: undefined }), delegate: fc.option(person, { nil: undefined }) },
      })
      .filter(({ from, until }) => until === undefined || from <= until);
    const said = fc.record({
      holder: fc.option(person, { nil: undefined }),
      for: fc.option(person, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(holder, { maxLength: 6 }), said, day, (roleHolders, who, on) => {
        const found = findHolder(
          { roleHolders } as { roleHolders: RoleHolder[] },
          'boss',
          on,
          who,
          'approved',
        );
        if (found.person === undefined) return;
        expect(mayAct(roleHolders as RoleHolder[], 'boss', on, found)).toBe(true);
        if (who.holder !== undefined) expect(found.person).toBe(who.holder);
        if (who.for !== undefined) expect(found.for).toBe(who.for);
        if (found.for !== undefined) expect(who).not.toEqual({ holder: undefined, for: undefined });
      }),
    );
  });
});

describe('a release that a delegate approved', () => {
  const people =
    '- { role: boss, person: p-1, name: Mari Tamm, from: 2024-01-01, delegate: p-3 }\n' +
    '- { role: officer, person: p-2, name: Jaan Kask, from: 2024-01-01, delegate: p-1 }\n' +
    '- { role: keeper, person: p-3, name: Anu Sepp, from: 2024-01-01 }\n';

  function released(holder: string, roles = people) {
    const root = releasedHandbook({ 'content/role-holders.yaml': roles });
    rewrite(root, 'policies/access/access-control.mdx', 'Ask the', 'First ask the');
    releaseFrom(root, ['access-control'], { recordedOn: '2026-06-01', holder });
    return readHandbook(root);
  }

  test('names both, and auditors are told so', () => {
    const handbook = released('p-3');
    expect(handbook.ledger[2]).toMatchObject({
      documents: [{ approval: { role: 'boss', holder: 'p-3', for: 'p-1', on: '2026-06-01' } }],
    });
    const history = historiesOf(handbook, today).find(({ document }) => document === 'access-control');
    expect(history?.versions.at(-1)?.release.approval).toMatchObject({ holder: 'p-3', for: 'p-1' });
  });

  test('says nothing of delegates where the holder approved, so that it is spelled as before', () => {
    const [entry] = released('p-1').ledger[2]?.documents ?? [];
    expect(entry).toHaveProperty('approval.holder', 'p-1');
    expect(JSON.stringify(entry)).not.toContain('"for"');
  });

  test('is refused where the delegate is the owner: nobody else has looked at it', () => {
    expect(() => released('p-2', people.replace('delegate: p-3', 'delegate: p-2'))).toThrow(
      '"p-2" approved it for "p-1" on 2026-06-01 and held the role of its owner: nobody else has looked at this policy.',
    );
  });
});

test('a review by a delegate names both', () => {
  const { reviews, problems } = planReview(
    withHolders(),
    [{ document: 'access-control', on: today, outcome: 'confirmed', holder: 'p-3' }],
    when,
  );
  expect(problems).toEqual([]);
  expect(reviews[0]).toMatchObject({ role: 'officer', holder: 'p-3', for: 'p-2' });
});

describe('a correction of who acted', () => {
  const correct = (handbook: Handbook, event: number, states: Record<string, string>) =>
    planCorrection(handbook, { event, document: 'access-control', states, why: 'It was another.' }, when);
  const approvalIn = (handbook: Handbook) =>
    historiesOf(handbook, today).find(({ document }) => document === 'access-control')?.versions[0]?.release
      .approval;

  test('says for whom a delegate acted, and says it anew with the person', () => {
    const first = correct(withHolders(), 1, { holder: 'p-3', for: 'p-1' });
    expect(say(first)).toEqual([]);
    expect(approvalIn(first.after)).toMatchObject({ holder: 'p-3', for: 'p-1' });
    const second = correct(first.after, 1, { holder: 'p-1' });
    expect(say(second)).toEqual([]);
    expect(approvalIn(second.after)).toMatchObject({ holder: 'p-1', for: undefined });
  });

  test('is refused where a delegate is named as if they held the role', () => {
    expect(say(correct(withHolders(), 1, { holder: 'p-3' }))).toEqual([
      'content/ledger/0001-release.json not-the-holder: "p-3" did not hold the role: they acted for "p-1", and that is part of the record. Say both: --holder p-3 --for p-1',
    ]);
  });
});

describe('the end of a policy or a notice', () => {
  const retire = (handbook: Handbook, request: Partial<RetireRequest> = {}) =>
    planRetire(
      handbook,
      [{ document: 'privacy-notice', from: '2026-12-01', why: 'Gone.', suspended: false, ...request }],
      when,
    );
  const approval: RetireRequest['approval'] = {
    ...{ approvedOn: '2026-08-31', meaning: 'I approve its retirement.' },
    ...{ method: 'minutes', evidence: 'Minutes, no. 9' },
  };
  const file = 'policies/privacy/privacy-notice.mdx';

  test('is approved by whoever approved it, for good as for a while', () => {
    for (const suspended of [false, true])
      expect(say(retire(withHolders(), { suspended }))).toEqual([
        `${file} approval-incomplete: "privacy-notice" is a notice: whoever approves it (boss) approves that it goes, and no approval is named. Add --approved-on DAY, --method signed-pdf, minutes, ticket or ssh-signature, and --evidence "where it can be seen". A sheet to be signed is written with --prepare.`,
      ]);
    const { retirements, problems, after } = retire(withHolders(), { approval });
    expect(problems).toEqual([]);
    expect(retirements[0]?.approval).toEqual({
      ...{ on: '2026-08-31', role: 'boss', holder: 'p-1', meaning: 'I approve its retirement.' },
      ...{ method: 'minutes', evidence: 'Minutes, no. 9' },
    });
    const history = historiesOf(after, today).find(({ document }) => document === 'privacy-notice');
    expect(history?.retirements[0]?.approval).toMatchObject({ holder: 'p-1', on: '2026-08-31' });
  });

  test('may be approved by a delegate, on a day on which they were one', () => {
    const by = (approvedOn: string) =>
      retire(withHolders(), { approval: { ...approval, approvedOn, holder: 'p-3' } });
    expect(by('2026-08-31').retirements[0]?.approval).toMatchObject({ holder: 'p-3', for: 'p-1' });
    expect(say(by('2026-09-01'))[0]).toMatch(/ not-the-approver: "p-3" neither held the role "boss" on /);
  });

  test('is not approved on a day to come, nor before the version itself, nor without a sign of it', () => {
    const with_ = (more: Partial<typeof approval>) =>
      say(retire(withHolders(), { approval: { ...approval, ...more } })).map((line) => line.split(':')[0]);
    expect(with_({ approvedOn: '2026-11-20', holder: 'p-1' })).toEqual([]);
    expect(with_({ approvedOn: '2026-11-21' })).toEqual([`${file} retired-too-early`]);
    expect(with_({ approvedOn: '2026-02-02' })).toEqual([]);
    expect(with_({ approvedOn: '2026-02-01' })).toEqual([`${file} retired-too-early`]);
    expect(with_({ evidence: undefined })).toEqual([`${file} approval-incomplete`]);
  });

  test('needs no approval for a procedure, and takes one', () => {
    const procedure = { document: 'key-cabinet' };
    expect(say(retire(withHolders(), procedure))).toEqual([]);
    expect(retire(withHolders(), { ...procedure, approval }).retirements[0]?.approval?.holder).toBe('p-1');
  });

  test('can be put right: who approved it, when and where that can be seen', () => {
    const { after } = retire(withHolders(), { approval });
    const correct = (states: Record<string, string>) =>
      planCorrection(after, { event: 3, document: 'privacy-notice', states, why: 'A slip.' }, when);
    const right = correct({ holder: 'p-3', for: 'p-1', evidence: 'Minutes, no. 8' });
    expect(say(right)).toEqual([]);
    const history = historiesOf(right.after, today).find(({ document }) => document === 'privacy-notice');
    expect(history?.retirements[0]?.approval).toMatchObject({
      ...{ holder: 'p-3', for: 'p-1', evidence: 'Minutes, no. 8' },
    });
    expect(say(correct({ approvedOn: '2026-11-21' }))[0]).toMatch(
      / out-of-order: The retirement was recorded on 2026-11-20 and cannot have been approved after that/,
    );
  });
});
