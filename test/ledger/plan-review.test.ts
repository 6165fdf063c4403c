import { describe, expect, test } from 'vitest';
import { historiesOf } from '../../src/handbook/histories.ts';
import { planReview, type ReviewRequest } from '../../src/ledger/plan-review.ts';
import type { Handbook } from '../../src/schema/handbook.ts';
import { readHandbook, releasedHandbook, releaseFrom, rewrite } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { say } from './say.ts';

const today = '2026-11-20';
const when = { today, recordedAt: `${today}T10:00:00Z` };

function review(handbook: Handbook, request: Partial<ReviewRequest> = {}) {
  return planReview(
    handbook,
    [{ document: 'access-control', on: today, outcome: 'confirmed', ...request }],
    when,
  );
}

function releaseOn(handbook: Handbook, document: string) {
  return historiesOf(handbook, today)
    .find((history) => history.document === document)
    ?.versions.find(({ status }) => status === 'in-force')?.release;
}

describe('a review', () => {
  test('moves the due day and touches neither text nor version', () => {
    const handbook = readHandbook(releasedHandbook());
    const { after, reviews, problems } = review(handbook, { note: 'Read with the key keeper.' });
    expect(problems).toEqual([]);
    expect(reviews).toEqual([
      {
        document: 'access-control',
        version: '2.1.0',
        on: today,
        role: 'officer',
        holder: 'p-2',
        outcome: 'confirmed',
        note: 'Read with the key keeper.',
      },
    ]);
    expect(releaseOn(handbook, 'access-control')).toMatchObject({
      lastReviewed: '2026-01-10',
      nextReview: '2027-01-10',
    });
    expect(releaseOn(after, 'access-control')).toMatchObject({
      effective: '2026-01-15',
      lastReviewed: today,
      nextReview: '2027-11-20',
    });
    expect(after.archive).toBe(handbook.archive);
  });

  test('that asks for a change leaves the due day where it is', () => {
    const { after } = review(readHandbook(releasedHandbook()), { outcome: 'change-needed' });
    expect(releaseOn(after, 'access-control')?.nextReview).toBe('2027-01-10');
  });

  test('of several documents is one event, and each has its chain', () => {
    const handbook = readHandbook(releasedHandbook());
    const { after } = planReview(
      handbook,
      ['key-cabinet', 'privacy-notice'].map((document) => ({ document, on: today, outcome: 'confirmed' })),
      when,
    );
    expect(after.ledger).toHaveLength(3);
    expect(after.ledger[2]?.documents.map(({ before }) => before?.event)).toEqual([1, 2]);
  });

  test('may be recorded for another role, whose holder is then named', () => {
    const { reviews } = review(readHandbook(releasedHandbook()), { role: 'boss' });
    expect(reviews[0]).toMatchObject({ role: 'boss', holder: 'p-1' });
  });

  test('of a past day is of the version that was in force then', () => {
    const root = releasedHandbook();
    rewrite(root, 'policies/access/access-control.mdx', 'Ask the', 'First ask the');
    releaseFrom(root, ['access-control'], { recordedOn: '2026-06-01' });
    const { reviews } = review(readHandbook(root), { on: '2026-05-31' });
    expect(reviews[0]?.version).toBe('2.1.0');
  });
});

describe('a review is refused', () => {
  const file = 'policies/access/access-control.mdx';

  test('for a document that was never released', () => {
    expect(say(review(readHandbook(temporaryHandbook())))).toEqual([
      `${file} not-released: "access-control" was never released: there is no approved text to review. Release it first: npx clausebook release access-control --approved-on DAY --method minutes --evidence "..." --reason "..."`,
    ]);
  });

  test('on a day that has not come', () => {
    expect(say(review(readHandbook(releasedHandbook()), { on: '2026-11-21' }))).toEqual([
      `${file} review-day: "access-control" cannot have been reviewed on 2026-11-21: today is 2026-11-20. Record the review when it is done, with the day on which it was: --on DAY`,
    ]);
  });

  test('on a day before the version was in force', () => {
    expect(say(review(readHandbook(releasedHandbook()), { on: '2026-01-14' }))).toEqual([
      `${file} review-day: Nothing of "access-control" was in force on 2026-01-14: version 2.1.0 is in force from 2026-01-15 on. Give the day on which the text in force was read: --on DAY`,
    ]);
  });

  test('on a day before the version was approved, which an emergency allows', () => {
    const handbook = readHandbook(releasedHandbook());
    const late = {
      ...handbook,
      ledger: handbook.ledger.map((event) =>
        event.kind === 'release'
          ? {
              ...event,
              documents: event.documents.map((one) => ({
                ...one,
                approval: { ...one.approval, on: '2026-03-01' },
              })),
            }
          : event,
      ),
    };
    expect(say(review(late, { on: '2026-02-01' }))).toEqual([
      `${file} review-day: Version 2.1.0 of "access-control" was approved on 2026-03-01, after 2026-02-01: the approval was the first look at it. Give the day on which the text in force was read: --on DAY`,
    ]);
  });

  test('on a day on which it was retired', () => {
    const handbook = readHandbook(releasedHandbook());
    const [first] = handbook.ledger;
    const retired = {
      ...handbook,
      ledger: [
        ...handbook.ledger,
        {
          ...{ format: 1 as const, number: 3, kind: 'retire' as const, recordedAt: '2026-03-01T10:00:00Z' },
          ...{ previous: null, sha256: first?.sha256 ?? '' },
          documents: [{ document: 'access-control', before: null, from: '2026-04-01', why: 'Gone.' }],
        },
      ],
    };
    expect(say(review(retired))).toEqual([
      `${file} review-day: Nothing of "access-control" was in force on 2026-11-20: it is retired from 2026-04-01 on. Give the day on which the text in force was read: --on DAY`,
    ]);
  });

  test('by somebody who did not hold the role', () => {
    expect(say(review(readHandbook(releasedHandbook()), { holder: 'p-3' }))).toEqual([
      `${file} not-the-holder: "p-3" neither held the role "officer" on 2026-11-20 nor was the delegate of one who did. On that day it was held by p-2; p-1 was the delegate of p-2. (If another role reviewed it: --role ROLE)`,
    ]);
  });

  test('when nobody held the role, or several did and none is named', () => {
    const handbook = readHandbook(releasedHandbook());
    const holders = handbook.roleHolders.filter(({ role }) => role === 'officer');
    expect(say(review({ ...handbook, roleHolders: [] }))).toEqual([
      `${file} not-the-holder: Nobody held the role "officer" on 2026-11-20. Enter who did in content/role-holders.yaml, with the first day in the role. (If another role reviewed it: --role ROLE)`,
    ]);
    const two = [...holders, ...holders.map((holder) => ({ ...holder, person: 'p-3' }))];
    expect(say(review({ ...handbook, roleHolders: two }))).toEqual([
      `${file} not-the-holder: The role "officer" had 2 holders on 2026-11-20. Say who reviewed it: --holder p-2 or p-3 (If another role reviewed it: --role ROLE)`,
    ]);
    expect(say(review({ ...handbook, roleHolders: two }, { holder: 'p-3' }))).toEqual([]);
  });
});
