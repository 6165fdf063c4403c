import { describe, expect, test } from 'vitest';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { limitKeys, writeRows } from './management-system-scenes.ts';
import { problemsOf, today } from './scenes.ts';

type Said = Parameters<typeof writeRows>[1];

/** What is found in a handbook with these rows, `RULE at FILE:FIELD`, on a day. */
function found(said: Said, day = today, before: (root: string) => void = () => undefined) {
  const root = temporaryHandbook();
  before(root);
  writeRows(root, said);
  // The limit of a scene is printed by no text.
  const problems = problemsOf(root, day).filter(({ rule }) => rule !== 'unused-parameter');
  return problems.map(({ rule, file, line, message }) => ({
    rule,
    place: `${file.replace('content/registers/', '')}:${line}`,
    message,
  }));
}

const rulesOf = (...said: Parameters<typeof found>) => found(...said).map(({ rule }) => rule);

describe('the registers of a management system', () => {
  test('hold no fault when each row is as it should be', () => {
    expect(
      found({
        ...{ review: {}, audit: {}, finding: {}, action: {}, objective: {}, result: {} },
        ...{ exception: {}, change: {}, meeting: {} },
      }),
    ).toEqual([]);
  });

  test('a review that was held names every input, and one to come none', () => {
    const [problem, ...others] = found({ review: { risks: undefined, feedback: undefined } });
    expect(problem).toMatchObject({ rule: 'review-input-missing', place: 'management-reviews.yaml:4' });
    expect(problem?.message).toContain('What interested parties told us (feedback)');
    expect(others).toHaveLength(1);
    expect(rulesOf({ review: { heldOn: undefined, plannedOn: '2026-11-10', risks: undefined } })).toEqual([]);
  });

  test.each([
    ['a change', { change: { due: '2026-03-02' } }, 'action-overdue'],
    ['a meeting', { meeting: { plannedOn: '2026-03-02' } }, 'plan-not-held'],
    ['an exception', { exception: { until: '2026-03-02' } }, 'exception-expired'],
  ] as const)('%s is late on the day after its day, and not on its day', (_, said, rule) => {
    expect(rulesOf(said, '2026-03-02')).toEqual([]);
    expect(rulesOf(said, '2026-03-03')).toEqual([rule]);
  });

  test('decisions of a review and actions of the committee are late like others', () => {
    const act = (field: string) => `[{ ${field}: Count the keys, owner: keeper, due: 2026-03-01 }]`;
    expect(found({ review: { decisions: act('decision') } })).toEqual([
      {
        rule: 'action-overdue',
        place: 'management-reviews.yaml:16',
        message: '"Count the keys" was due on 2026-03-01: overdue by 1 day. The Key Keeper answers for it.',
      },
    ]);
    expect(rulesOf({ meeting: { heldOn: '2026-02-12', actions: act('action') } })).toEqual([
      'action-overdue',
    ]);
    expect(rulesOf({ meeting: { actions: act('action').replace(' }', ', doneOn: 2026-03-04 }') } })).toEqual(
      [],
    );
  });

  test('an audit that was not held is late, and its effect is looked at after the action was done', () => {
    const planned = { heldFrom: undefined, heldUntil: undefined, result: undefined, report: undefined };
    expect(rulesOf({ audit: { ...planned, plannedOn: '2026-03-01' } })).toEqual(['plan-not-held']);
    const done = { audit: {}, finding: {}, action: { doneOn: '2026-02-20', due: '2026-02-20' } };
    expect(rulesOf(done, '2026-06-30')).toEqual([]);
    expect(rulesOf(done, '2026-07-01')).toEqual(['effect-not-checked']);
  });

  test('a nonconformity has a corrective action; advice needs none', () => {
    expect(rulesOf({ audit: {}, finding: {} })).toEqual(['finding-without-action']);
    expect(rulesOf({ audit: {}, finding: { grade: 'major' } })).toEqual(['finding-without-action']);
    expect(rulesOf({ audit: {}, finding: { grade: 'improvement' } })).toEqual([]);
    expect(rulesOf({ audit: {}, finding: {}, action: {} })).toEqual([]);
  });

  test('an objective has results of two periods a month after the second, and each later one a month after it', () => {
    // Set on 15 January and measured every three months: the second period ends on 15 July.
    expect(rulesOf({ objective: {} }, '2026-05-15')).toEqual([]);
    expect(rulesOf({ objective: {} }, '2026-05-16')).toEqual(['objective-without-results']);
    expect(found({ objective: {}, result: { until: '2026-04-14' } }, '2026-08-15')[0]?.message).toContain(
      'due on 2026-08-14',
    );
    expect(found({ objective: {}, result: { until: '2026-06-30' } }, '2026-08-15')).toEqual([]);
    expect(found({ objective: {}, result: { until: '2026-06-30' } }, '2026-08-16')[0]?.message).toContain(
      'there is one result of the two',
    );
  });

  test('an exception ends when the decision says, and renewals are held to it, too', () => {
    const on = { approvedOn: '2026-01-05' };
    expect(rulesOf({ exception: { ...on, until: '2026-07-05' } }, today, limitKeys)).toEqual([]);
    expect(rulesOf({ exception: { ...on, until: '2026-07-06' } }, today, limitKeys)).toEqual([
      'exception-too-long',
    ]);
    expect(rulesOf({ exception: { ...on, until: '2027-07-05' } })).toEqual([]);
    const renewal = (until: string) => `[{ on: 2025-07-01, until: ${until}, by: keeper, because: Ill }]`;
    expect(rulesOf({ exception: { renewals: renewal('2026-01-01') } }, today, limitKeys)).toEqual([]);
    expect(found({ exception: { renewals: renewal('2026-01-02') } }, today, limitKeys)).toMatchObject([
      { rule: 'exception-too-long', place: 'exceptions.yaml:13' },
    ]);
  });

  test('an exception is approved by the role that decides, and so was each renewal', () => {
    expect(found({ exception: { approvedBy: 'boss' } })).toMatchObject([
      {
        rule: 'exception-approved-by-other',
        place: 'exceptions.yaml:9',
        message:
          '"The night key hangs in the hall" was approved by "Director", and "lend-keys" is for "Key Keeper" to decide.',
      },
    ]);
    expect(
      rulesOf({
        exception: { renewals: '[{ on: 2025-07-01, until: 2026-01-01, by: boss, because: Ill }]' },
      }),
    ).toEqual(['exception-approved-by-other']);
  });

  test('two records of one thing agree on its days', () => {
    const mended = { audit: {}, finding: {}, action: {} };
    for (const on of ['2026-02-09', '2026-02-11'])
      expect(rulesOf({ ...mended, finding: { on } })).toEqual([]);
    for (const on of ['2026-02-08', '2026-02-12'])
      expect(rulesOf({ ...mended, finding: { on } })).toEqual(['days-disagree']);
    expect(rulesOf({ ...mended, action: { doneOn: '2026-02-10' } })).toEqual([]);
    expect(rulesOf({ ...mended, action: { doneOn: '2026-02-09' } })).toEqual(['days-disagree']);
    expect(rulesOf({ objective: {}, result: { from: '2026-01-01', until: '2026-01-14' } })).toEqual([
      'days-disagree',
    ]);
    expect(rulesOf({ objective: {}, result: { from: '2026-01-01', until: '2026-01-15' } })).toEqual([]);
  });
});

describe('a row that says half of something', () => {
  test.each([
    ['an audit with a report and no day', { audit: { heldFrom: undefined } }],
    ['a finding of an audit that names none', { finding: { audit: undefined } }],
    ['a finding of a check that names an audit', { audit: {}, finding: { foundBy: 'check' } }],
    ['an effect without the one who looked', { audit: {}, finding: {}, action: { checkedOn: '2026-03-01' } }],
  ] as const)('%s is an error at its field', (_, said) => {
    expect(rulesOf(said)[0]).toMatch(/^(?:bad-value|missing-field)$/);
  });

  test('nobody judges their own work', () => {
    const looked = { checkedOn: '2026-03-01', worked: 'true', shownBy: 'A count', doneOn: '2026-02-20' };
    const judged = (checkedBy: string) =>
      rulesOf({ audit: {}, finding: {}, action: { ...looked, checkedBy } });
    expect(judged('keeper')).toContain('bad-value');
    expect(judged('officer')).toEqual([]);
  });
});
