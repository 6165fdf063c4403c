import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { checkHistory } from '../../src/ledger/verify/check-history.ts';
import { verifyLedger } from '../../src/proof/verify.mjs';
import { ledgerEvent } from '../../src/schema/event.ts';
import { facts } from '../../src/schema/facts.ts';
import { type BuiltLedger, createLedger, type Released, roleHolders, timeZone } from './build-ledger.ts';

/** What is found in a ledger whose chain holds: `0002 RULE`. */
function judge({ files }: BuiltLedger): string[] {
  const verdict = verifyLedger({
    files: new Set(files.keys()),
    read: (file) => files.get(file) ?? new Uint8Array(),
    refused: [],
  });
  return checkHistory({
    events: verdict.events.map(({ event, recorded }) => ({ ...ledgerEvent.parse(event), sha256: recorded })),
    describe: (document, version) => {
      const known = facts.safeParse(verdict.facts.get(`content/archive/${document}/${version}`)).data;
      return known && { ...known.frontmatter, topic: known.topic };
    },
    roleHolders,
    timeZone,
    now: Temporal.Instant.from('2030-01-01T12:00:00Z'),
  }).map(({ file, rule }) => `${file.slice(15, 19)} ${rule}`);
}

/** One released policy, in force from 1 February 2026. */
function withPolicy(): BuiltLedger {
  const ledger = createLedger();
  ledger.release('2026-01-12', [policy('1.0.0', '2026-02-01', { approvedOn: '2026-01-10' })]);
  return ledger;
}

function policy(version: string, effective: string, more: Partial<Released> = {}): Released {
  return { document: 'access', version, effective, approvedOn: effective, ...more };
}

/** The findings after one more release on 1 March 2026. */
function afterRelease(released: Released, how: Parameters<BuiltLedger['release']>[2] = {}): string[] {
  const ledger = withPolicy();
  ledger.release('2026-03-01', [released], how);
  return judge(ledger);
}

describe('a chain that holds is not enough: it is found', () => {
  test('that events were not recorded in their order', () => {
    const ledger = withPolicy();
    ledger.review('2026-01-11', 'access', '1.0.0');
    expect(judge(ledger)).toEqual(['0002 recorded-out-of-order']);
  });

  test('that a version does not come after the one before it', () => {
    expect(afterRelease(policy('1.0.1', '2026-03-01'))).toEqual([]);
    expect(afterRelease(policy('0.9.9', '2026-03-01'))).toEqual(['0002 version-too-low']);
    const ledger = withPolicy();
    ledger.release('2026-02-02', [policy('1.9.0', '2026-02-02')]);
    ledger.release('2026-02-03', [policy('1.10.0', '2026-02-03')]);
    expect(judge(ledger)).toEqual([]);
  });

  test('that a voided version was taken for another text', () => {
    const ledger = withPolicy();
    const event = ledger.release('2026-02-02', [policy('1.1.0', '2026-02-02')]);
    ledger.correct('2026-02-03', 'access', event, { void: true });
    ledger.release('2026-02-04', [policy('1.1.0', '2026-02-04')]);
    expect(judge(ledger)).toEqual(['0004 version-too-low']);
  });

  test('that two versions would be in force on one day, by a release or by a correction', () => {
    expect(afterRelease(policy('1.1.0', '2026-02-01'), { adopted: true })).toEqual([
      '0002 effective-too-early',
    ]);
    const ledger = withPolicy();
    const event = ledger.release('2026-03-01', [policy('1.1.0', '2026-03-01')]);
    ledger.correct('2026-03-02', 'access', event, { effective: '2026-02-01' });
    expect(judge(ledger)).toEqual(['0003 effective-too-early']);
  });

  test('that a version was in force before it was approved or recorded, unless the event says why', () => {
    const early = policy('1.1.0', '2026-02-15', { approvedOn: '2026-02-20' });
    const unrecorded = policy('1.1.0', '2026-02-15', { approvedOn: '2026-02-15' });
    expect(afterRelease(early)).toEqual(['0002 effective-too-early']);
    expect(afterRelease(unrecorded)).toEqual(['0002 effective-too-early']);
    expect(afterRelease(unrecorded, { adopted: true })).toEqual([]);
    expect(afterRelease(early, { adopted: true })).toEqual(['0002 effective-too-early']);
    expect(afterRelease(early, { emergency: 'It could not wait.' })).toEqual([]);
  });

  test('by the day in the time zone of the organisation, not in UTC', () => {
    // 22:30 in UTC is half past midnight in Tallinn.
    const ledger = createLedger();
    ledger.release('2026-01-09T22:30:00Z', [policy('1.0.0', '2026-01-10')]);
    expect(judge(ledger)).toEqual([]);
    ledger.release('2026-01-11T22:30:00Z', [policy('1.0.1', '2026-01-11')]);
    expect(judge(ledger)).toEqual(['0002 effective-too-early']);
  });

  test('that a notice was recorded after the fact', () => {
    const notice = policy('1.1.0', '2026-02-15', { type: 'notice' });
    expect(afterRelease(notice, { adopted: true })).toEqual(['0002 notice-adopted']);
  });

  test('that an approver did not hold the role on that day', () => {
    expect(afterRelease(policy('1.1.0', '2026-03-01', { holder: 'p-1' }))).toEqual(['0002 not-the-approver']);
    expect(afterRelease(policy('1.1.0', '2026-03-01', { holder: 'nobody' }))).toEqual([
      '0002 not-the-approver',
    ]);
  });

  test('that a delegate was none that day, or is said to have held the role, or to have stood in for another', () => {
    const by = (holder: string, principal?: string) =>
      afterRelease(policy('1.1.0', '2026-03-01', { holder, for: principal }));
    expect(by('p-4', 'p-3')).toEqual([]);
    expect(by('p-4')).toEqual(['0002 not-the-approver']);
    expect(by('p-4', 'p-1')).toEqual(['0002 not-the-approver']);
    expect(by('p-2', 'p-3')).toEqual(['0002 not-the-approver', '0002 same-person']);
  });

  test('that a reviewer neither held the role on that day nor was the delegate of one who did', () => {
    const by = (actor: Parameters<BuiltLedger['review']>[4]) => {
      const ledger = withPolicy();
      ledger.review('2026-02-02', 'access', '1.0.0', '2026-02-02', actor);
      return judge(ledger);
    };
    expect(by({ holder: 'p-2' })).toEqual([]);
    expect(by({ holder: 'p-4', for: 'p-2' })).toEqual([]);
    expect(by({ holder: 'p-4' })).toEqual(['0002 not-the-holder']);
    expect(by({ holder: 'p-1' })).toEqual(['0002 not-the-holder']);
  });

  test('that the end of a policy was approved by nobody who might, or without a sign of it', () => {
    const by = (approval: Parameters<BuiltLedger['retire']>[4]) => {
      const ledger = withPolicy();
      const event = ledger.retire('2026-02-10', 'access', '2026-03-01', false, approval);
      return { ledger, event, found: judge(ledger) };
    };
    expect(by({}).found).toEqual([]);
    expect(by({ holder: 'p-4', for: 'p-3' }).found).toEqual([]);
    expect(by({ evidence: undefined }).found).toEqual(['0002 approval-incomplete']);
    const wrong = by({ holder: 'p-1' });
    expect(wrong.found).toEqual(['0002 not-the-approver']);
    wrong.ledger.correct('2026-02-11', 'access', wrong.event, { holder: 'p-3' });
    expect(judge(wrong.ledger)).toEqual([]);
  });

  test('that the end of a policy has no approval, once another one had', () => {
    const ledger = withPolicy();
    ledger.release('2026-01-12', [policy('1.0.0', '2026-01-12', { document: 'doors' })]);
    ledger.release('2026-01-12', [policy('1.0.0', '2026-01-12', { document: 'keys', type: 'procedure' })]);
    ledger.release('2026-01-12', [policy('1.0.0', '2026-01-12', { document: 'locks' })]);
    ledger.retire('2026-02-10', 'access', '2026-03-01');
    expect(judge(ledger), 'nobody asked for it then').toEqual([]);
    ledger.retire('2026-02-11', 'doors', '2026-03-01', false, {});
    ledger.retire('2026-02-12', 'keys', '2026-03-01');
    expect(judge(ledger)).toEqual([]);
    ledger.retire('2026-02-13', 'locks', '2026-03-01');
    expect(judge(ledger)).toEqual(['0008 approval-incomplete']);
  });

  test('that an approver had left on the day that a correction names', () => {
    const ledger = withPolicy();
    const event = ledger.release('2026-03-01', [policy('1.1.0', '2026-03-01')]);
    ledger.correct('2026-03-02', 'access', event, { approvedOn: '2025-12-31' });
    expect(judge(ledger)).toEqual(['0002 not-the-approver']);
    ledger.correct('2026-03-03', 'access', event, { holder: 'p-1' });
    expect(judge(ledger)).toEqual([]);
  });

  test('that nobody says how the approval of a policy can be shown, and then a correction does', () => {
    const bare = { method: undefined, evidence: undefined };
    expect(afterRelease(policy('1.1.0', '2026-03-01', bare))).toEqual(['0002 approval-incomplete']);
    expect(afterRelease(policy('1.1.0', '2026-03-01', { ...bare, type: 'procedure' }))).toEqual([]);
    const ledger = withPolicy();
    const event = ledger.release('2026-03-01', [policy('1.1.0', '2026-03-01', { evidence: undefined })]);
    expect(judge(ledger)).toEqual(['0002 approval-incomplete']);
    ledger.correct('2026-03-02', 'access', event, { evidence: 'minutes 4/2026' });
    expect(judge(ledger)).toEqual([]);
  });

  test('that one person owned a policy and approved it, unless somebody else reviewed it', () => {
    const alone = { owner: 'boss' };
    expect(afterRelease(policy('1.1.0', '2026-03-01', alone))).toEqual(['0002 same-person']);
    expect(afterRelease(policy('1.1.0', '2026-03-01', { ...alone, type: 'form' }))).toEqual([]);
    expect(
      afterRelease(
        policy('1.1.0', '2026-03-01', { ...alone, compensatingReview: 'The auditor, 2 March 2026' }),
      ),
    ).toEqual([]);
  });

  test('that a document came back after its retirement, but not after a suspension or a voided retirement', () => {
    const ending = (suspended: boolean, voided: boolean) => {
      const ledger = withPolicy();
      const event = ledger.retire('2026-02-10', 'access', '2026-02-20', suspended);
      if (voided) ledger.correct('2026-02-11', 'access', event, { void: true });
      ledger.release('2026-03-01', [policy('1.1.0', '2026-03-01')]);
      return judge(ledger);
    };
    expect(ending(false, false)).toEqual(['0003 released-after-retirement']);
    expect(ending(true, false)).toEqual([]);
    expect(ending(false, true)).toEqual([]);
  });

  test('that a retirement ends nothing', () => {
    const ledger = withPolicy();
    ledger.retire('2026-02-10', 'access', '2026-02-01');
    ledger.retire('2026-02-11', 'nothing', '2026-03-01');
    ledger.retire('2026-02-12', 'access', '2026-03-01');
    expect(judge(ledger)).toEqual(['0002 retired-in-vain', '0003 retired-in-vain', '0004 retired-in-vain']);
  });

  test('that a review names a version that was never released', () => {
    const ledger = withPolicy();
    ledger.review('2026-02-10', 'access', '1.0.1');
    expect(judge(ledger)).toEqual(['0002 unreleased-version']);
  });

  test('that a correction names an event of another document, or with another fingerprint', () => {
    const ledger = withPolicy();
    const event = ledger.release('2026-02-10', [{ ...policy('1.0.0', '2026-02-10'), document: 'other' }]);
    ledger.correct('2026-02-11', 'access', event, { reason: 'Another.' });
    ledger.correct('2026-02-12', 'other', { ...event, sha256: 'a'.repeat(64) }, { reason: 'Another.' });
    expect(judge(ledger)).toEqual(['0003 bad-correction', '0004 bad-correction']);
  });
});
