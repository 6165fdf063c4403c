import { describe, expect, test } from 'vitest';
import { writeTogether } from '../../src/cli/write-together.ts';
import { inForce } from '../../src/handbook/in-force.ts';
import { type CorrectionRequest, planCorrection } from '../../src/ledger/plan-correction.ts';
import { planRetire } from '../../src/ledger/plan-retire.ts';
import { planReview } from '../../src/ledger/plan-review.ts';
import type { Handbook } from '../../src/schema/handbook.ts';
import { readHandbook, releasedHandbook, releaseFrom, rewrite } from '../support/released-handbook.ts';
import { say } from './say.ts';

const today = '2026-11-20';
const when = { today, recordedAt: `${today}T10:00:00Z` };
const first = 'content/ledger/0001-release.json';

function correct(handbook: Handbook, request: Partial<CorrectionRequest> = {}) {
  return planCorrection(
    handbook,
    { event: 1, document: 'access-control', states: {}, why: 'The minutes say so.', ...request },
    when,
  );
}

/** Events 1 and 2, a second version of the policy (3, from 1 June on), a review of it (4). */
function withHistory(): Handbook {
  const root = releasedHandbook();
  rewrite(root, 'policies/access/access-control.mdx', 'Ask the', 'First ask the');
  releaseFrom(root, ['access-control'], { recordedOn: '2026-06-01', version: '2.2.0' });
  return planReview(
    readHandbook(root),
    [{ document: 'access-control', on: '2026-10-01', outcome: 'confirmed' }],
    when,
  ).after;
}

describe('a correction', () => {
  test('gives a new answer, and the old one can still be had', () => {
    const handbook = readHandbook(releasedHandbook());
    const { after, problems } = correct(handbook, { states: { effective: '2026-01-20' } });
    expect(problems).toEqual([]);
    expect(inForce(after, 'access-control', '2026-01-16')).toBeUndefined();
    const before = inForce(after, 'access-control', '2026-01-16', { asKnownOn: '2026-11-19' });
    expect(before?.release.effective).toBe('2026-01-15');
    expect(after.ledger.slice(0, 2)).toEqual(handbook.ledger);
    expect(after.ledger[2]).toMatchObject({
      kind: 'correction',
      documents: [{ corrects: { event: 1, sha256: handbook.ledger[0]?.sha256 } }],
    });
  });

  test('speaks of one document only', () => {
    const { after } = correct(readHandbook(releasedHandbook()), { states: { effective: '2026-01-20' } });
    expect(inForce(after, 'key-cabinet', '2026-01-16')?.release.effective).toBe('2026-01-15');
  });

  test('may be made again, and the last word counts', () => {
    const once = correct(readHandbook(releasedHandbook()), { states: { effective: '2026-01-20' } }).after;
    const { after, problems } = correct(once, { states: { effective: '2026-01-18' } });
    expect(problems).toEqual([]);
    expect(inForce(after, 'access-control', '2026-01-18')?.release.effective).toBe('2026-01-18');
  });

  test('may say that an event should never have been recorded', () => {
    const { after, problems } = correct(withHistory(), { event: 4, states: { void: true } });
    expect(problems).toEqual([]);
    expect(inForce(after, 'access-control', today)?.release.lastReviewed).toBe('2026-06-01');
  });
});

test('a release that was taken back keeps its number: the next one takes another, and the archive stays whole', () => {
  const root = releasedHandbook();
  rewrite(root, 'policies/access/access-control.mdx', 'Ask the', 'First ask the');
  releaseFrom(root, ['access-control'], { recordedOn: '2026-06-01', version: '2.2.0' });
  const taken = correct(readHandbook(root), { event: 3, states: { void: true } });
  writeTogether(root, taken);
  rewrite(root, 'policies/access/access-control.mdx', 'First ask the', 'Then ask the');
  releaseFrom(root, ['access-control'], { recordedOn: '2026-11-21' });
  // Reads the whole archive, and throws where bytes are not those of the ledger.
  const handbook = readHandbook(root);
  expect(inForce(handbook, 'access-control', '2026-11-21')?.frozen.version).toBe('2.2.1');
  expect(handbook.archive.map(({ document, version }) => `${document} ${version}`)).toContain(
    'access-control 2.2.0',
  );
});

describe('a correction is refused', () => {
  test('of an event that is not there, or does not speak of the document', () => {
    const handbook = readHandbook(releasedHandbook());
    expect(say(correct(handbook, { event: 9 }))).toEqual([
      'content/ledger no-such-event: There is no event 9: the last one is 2. Of "access-control" speaks event 1 (release).',
    ]);
    expect(say(correct(handbook, { event: 2 }))).toEqual([
      'content/ledger/0002-release.json no-such-event: Event 2 does not speak of "access-control". Of "access-control" speaks event 1 (release).',
    ]);
    expect(say(correct(handbook, { document: 'other' }))).toEqual([
      `${first} no-such-event: Event 1 does not speak of "other". No event speaks of "other".`,
    ]);
    expect(say(correct({ ...handbook, ledger: [] }))).toEqual([
      'content/ledger no-such-event: There is no event 1: the ledger is empty. No event speaks of "access-control".',
    ]);
  });

  test('of a correction', () => {
    const { after } = correct(readHandbook(releasedHandbook()), { states: { effective: '2026-01-20' } });
    expect(say(correct(after, { event: 3, states: { effective: '2026-01-21' } }))).toEqual([
      'content/ledger/0003-correction.json correction-of-correction: Event 3 is itself a correction, of event 1. Say again what is right of that one, the last word counts: npx clausebook correct 1 access-control --effective DAY --why "..."',
    ]);
  });

  test('of what this kind of event does not say', () => {
    const handbook = withHistory();
    expect(say(correct(handbook, { event: 4, states: { effective: '2026-01-21' } }))).toEqual([
      'content/ledger/0004-review.json not-in-this-event: Event 4 is a review, and a review has no effective day. Of a review can be corrected: --on, --holder, --for and --void.',
    ]);
    expect(say(correct(handbook, { states: { reviewedOn: '2026-01-21' } }))).toEqual([
      `${first} not-in-this-event: Event 1 is a release, and a release has no day of review. Of a release can be corrected: --effective, --approved-on, --approver, --holder, --for, --evidence, --reason and --void.`,
    ]);
    const retired = retireKeys(handbook);
    expect(
      say(correct(retired, { event: 5, document: 'key-cabinet', states: { evidence: 'Minutes' } })),
    ).toEqual([
      'content/ledger/0005-retire.json not-in-this-event: Event 5 is a retirement, and a retirement has no evidence. Of a retirement can be corrected: --from, --reason and --void.',
    ]);
  });

  test('that puts versions out of order', () => {
    expect(say(correct(withHistory(), { states: { effective: '2026-06-01' } }))).toEqual([
      `${first} out-of-order: Version 2.2.0 would be in force from 2026-06-01 on, and version 2.1.0 before it from 2026-06-01 on. A later version comes into force on a later day. If both days are wrong, correct first the one that makes room.`,
    ]);
  });

  test('that puts a version in force before it was approved, or has it approved after it was recorded', () => {
    const handbook = readHandbook(releasedHandbook());
    expect(say(correct(handbook, { states: { effective: '2026-01-09' } }))).toEqual([
      `${first} out-of-order: Version 2.1.0 would be in force from 2026-01-09 on and was approved on 2026-01-10, after that. Choose a day on or after the approval, or correct that as well: --approved-on DAY`,
    ]);
    expect(say(correct(handbook, { states: { approvedOn: '2026-02-02' } }))).toEqual([
      `${first} out-of-order: Version 2.1.0 was recorded on 2026-02-01 and cannot have been approved after that, on 2026-02-02. If it was recorded before anybody approved it, take it back with --void and record it again.`,
    ]);
  });

  test('that has a document in force after its retirement, or never before', () => {
    const retired = retireKeys(readHandbook(releasedHandbook()));
    const keys = { document: 'key-cabinet' };
    expect(say(correct(retired, { ...keys, states: { effective: '2026-12-05' } }))).toEqual([
      `${first} out-of-order: Version 1.0.0 would be in force from 2026-12-05 on, and the document out of force from 2026-12-01 on. What is retired was in force before that day, and nothing follows. Choose another day.`,
    ]);
    expect(say(correct(retired, { ...keys, event: 3, states: { from: '2026-01-15' } }))).toEqual([
      'content/ledger/0003-retire.json out-of-order: Version 1.0.0 would be in force from 2026-01-15 on, and the document out of force from 2026-01-15 on. What is retired was in force before that day, and nothing follows. Choose another day.',
    ]);
    expect(say(correct(retired, { ...keys, states: { void: true } }))).toEqual([
      `${first} out-of-order: The document would be out of force from 2026-12-01 on, and nothing was in force before. Take the retirement back with --void, too, if it should never have been recorded.`,
    ]);
  });

  test('that names a holder who did not hold the role', () => {
    expect(say(correct(readHandbook(releasedHandbook()), { states: { holder: 'p-2' } }))).toEqual([
      `${first} not-the-holder: "p-2" neither held the role "boss" on 2026-01-10 nor was the delegate of one who did. On that day it was held by p-1.`,
    ]);
    expect(say(correct(readHandbook(releasedHandbook()), { states: { approver: 'officer' } }))).toEqual([
      `${first} not-the-holder: "p-1" did not hold the role: they acted for "p-2", and that is part of the record. Say both: --holder p-1 --for p-2`,
    ]);
    expect(say(correct(withHistory(), { event: 4, states: { holder: 'p-1' } }))).toEqual([
      'content/ledger/0004-review.json not-the-holder: "p-1" did not hold the role: they acted for "p-2", and that is part of the record. Say both: --holder p-1 --for p-2',
    ]);
  });

  test('that moves a review to a day after its record, or to one when another version was in force', () => {
    const handbook = withHistory();
    const review = 'content/ledger/0004-review.json';
    const to = (reviewedOn: string) => say(correct(handbook, { event: 4, states: { reviewedOn } }));
    expect(to('2026-11-21')).toEqual([
      `${review} review-day: The review was recorded on 2026-11-20 and cannot have been done after that, on 2026-11-21. A later review is an event of its own: npx clausebook review access-control --outcome confirmed`,
    ]);
    expect(to('2026-05-31')).toEqual([
      `${review} review-day: The review is of version 2.2.0, and on 2026-05-31 version 2.1.0 was in force. Choose a day on which that version was in force, or take the review back: npx clausebook correct 4 access-control --void --why "..."`,
    ]);
    expect(to('2026-01-01')).toEqual([
      `${review} review-day: Nothing of "access-control" was in force on 2026-01-01: version 2.1.0 is in force from 2026-01-15 on. Choose a day on which that version was in force, or take the review back: npx clausebook correct 4 access-control --void --why "..."`,
    ]);
    expect(to('2026-06-01')).toEqual([]);
  });
});

function retireKeys(handbook: Handbook): Handbook {
  return planRetire(
    handbook,
    [{ document: 'key-cabinet', from: '2026-12-01', why: 'The keys are gone.', suspended: false }],
    when,
  ).after;
}
