import { describe, expect, test } from 'vitest';
import { findingsNow } from '../../src/registers/open-findings.ts';

describe('how far a finding has come', () => {
  const state = (grade: string, ...actions: object[]) =>
    findingsNow({
      findings: [{ id: 'f', grade }],
      correctiveActions: actions.map((action) => ({ findings: ['f'], ...action })),
    } as unknown as Parameters<typeof findingsNow>[0])[0]?.state;

  test.each([
    ['advice without an action was heard', 'improvement', [], 'closed'],
    ['a nonconformity without an action is open', 'minor', [], 'without action'],
    ['what is not done is to be done', 'minor', [{}], 'to be done'],
    ['what is done has still to be shown to work', 'major', [{ doneOn: '2026-01-01' }], 'effect not shown'],
    ['what worked is closed', 'major', [{ doneOn: '2026-01-01', worked: true }], 'closed'],
    ['what did not work mends nothing', 'minor', [{ doneOn: '2026-01-01', worked: false }], 'to be done'],
    [
      'what did not work was done again, and worked',
      'minor',
      [
        { doneOn: '2026-01-01', worked: false },
        { doneOn: '2026-02-01', worked: true },
      ],
      'closed',
    ],
    ['of two actions both are done', 'minor', [{ doneOn: '2026-01-01', worked: true }, {}], 'to be done'],
    [
      'advice that was taken up is closed when it worked',
      'improvement',
      [{ doneOn: '2026-01-01' }],
      'effect not shown',
    ],
  ] as const)('%s', (_, grade, actions, expected) => {
    expect(state(grade, ...actions)).toBe(expected);
  });
});
