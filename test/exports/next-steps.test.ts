import { describe, expect, test } from 'vitest';
import { nextSteps, standingOf } from '../../src/exports/next-steps.ts';
import { planRetire } from '../../src/ledger/plan-retire.ts';
import { readHandbook, releasedHandbook, rewrite } from '../support/released-handbook.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';

const policy = 'policies/access/access-control.mdx';

describe('what to do next', () => {
  test('nothing, while all is in force, looked at and confirmed', () => {
    expect(nextSteps(readHandbook(releasedHandbook()), '2026-03-01')).toEqual([]);
  });

  test('to release what readers see as drafts, where there is no ledger', () => {
    expect(nextSteps(readHandbook(small), '2026-03-01')).toEqual([
      {
        kind: 'unreleased',
        because: 'Nothing is released yet: readers see 3 drafts.',
        command:
          'npx clausebook release access-control privacy-notice --approved-on DAY --method minutes --evidence "..." --reason-for "public: ..." --reason-for "internal: ..."',
      },
    ]);
  });

  test('the most pressing first: overdue, drifted, unreleased, due, unconfirmed', () => {
    const root = releasedHandbook();
    rewrite(root, 'content/parameters.yaml', 'amount: 72', 'amount: 48');
    rewrite(root, policy, 'Ask the', 'First ask the');
    expect(nextSteps(readHandbook(root), '2027-01-05')).toEqual([
      {
        kind: 'review-overdue',
        because: 'The review of key-cabinet was due on 2026-07-10: overdue by 179 days.',
        command: 'npx clausebook review key-cabinet --outcome confirmed',
      },
      {
        kind: 'drifted',
        because:
          'privacy-notice prints something that has changed ("breach-notice" went from 72 hours to 48 hours), and readers still see what it was.',
        command:
          'npx clausebook release --affected --approved-on DAY --method minutes --evidence "..." --reason "..." --change "all-staff: ..."',
      },
      {
        kind: 'unreleased',
        because: 'access-control was never approved as it is now, and readers do not see that.',
        command:
          'npx clausebook release access-control --approved-on DAY --method minutes --evidence "..." --reason "..." --change "all-staff: ..."',
      },
      {
        kind: 'review-due',
        because: 'The review of access-control is due on 2027-01-10: due in 5 days; 1 more like it.',
        command: 'npx clausebook review access-control --outcome confirmed',
      },
      {
        kind: 'unconfirmed',
        because: 'Nobody has confirmed that a section of access-control meets what it is tied to.',
        command: 'npx clausebook confirm access-control --role ROLE',
      },
    ]);
  });

  test('to write what a standard wants and no document provides', () => {
    const root = temporaryHandbook({
      'content/frameworks/documented-information.yaml': `- id: ISMS-05
  framework: demo-2026
  name: Information security policy
  class: mandatory
  requirements: { demo-2026: [5.1] }
  check: Is there one?
  suppliedBy: The handbook
`,
    });
    expect(nextSteps(readHandbook(root), '2026-03-01').map(({ kind, command }) => [kind, command])).toEqual([
      [
        'unreleased',
        'npx clausebook release access-control privacy-notice --approved-on DAY --method minutes --evidence "..." --reason-for "public: ..." --reason-for "internal: ..."',
      ],
      ['missing', 'npx clausebook new TYPE "Information security policy"'],
    ]);
  });
});

describe('how a handbook stands', () => {
  test('counts what is in force, overdue, due and unreleased', () => {
    const root = releasedHandbook();
    rewrite(root, policy, 'Ask the', 'First ask the');
    const { unreleased, ...counts } = standingOf(readHandbook(root), '2027-01-05');
    expect(counts).toEqual({ inForce: 3, overdue: 1, due: 2 });
    expect(unreleased.map(({ slug }) => slug)).toEqual(['access-control']);
  });

  test('leaves out what is retired, changed since or not', () => {
    const root = releasedHandbook();
    const gone = { document: 'key-cabinet', from: '2026-03-01', why: 'No keys.', suspended: false };
    const when = { today: '2026-03-01', recordedAt: '2026-03-01T10:00:00Z' };
    rewrite(root, 'policies/access/key-cabinet.mdx', 'changes the keys', 'changes all keys');
    const { after } = planRetire(readHandbook(root), [gone], when);
    expect(standingOf(after, '2026-12-01')).toMatchObject({ inForce: 2, overdue: 0, unreleased: [] });
  });
});
