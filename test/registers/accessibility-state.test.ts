import { expect, test } from 'vitest';
import { accessibilityState } from '../../src/registers/accessibility-state.ts';
import type { AccessibilityRow } from '../../src/schema/accessibility.ts';

const rowWith = (row: Partial<AccessibilityRow>): AccessibilityRow => ({
  ...{ criterion: '1.1.1', applicable: true, checks: [], gaps: [] },
  ...row,
});
const on = '2026-11-30';

test('a check that nobody made counts for nobody, and is still to be done', () => {
  const state = accessibilityState([
    rowWith({
      checks: [
        { by: 'program', how: 'axe-core', result: 'passed', on },
        { by: 'person', how: 'Look at it', result: 'not-done' },
      ],
    }),
    rowWith({ criterion: '1.2.1', applicable: false, because: 'No page has sound' }),
  ]);
  expect(state).toEqual({ applicable: 1, byProgram: 1, byPerson: 0, failed: 0, open: 1, gaps: [] });
});

test('a fault that a person found is theirs, is known, and does not count as passed', () => {
  const state = accessibilityState([
    rowWith({ checks: [{ by: 'person', how: 'Read aloud', result: 'failed', on }], gaps: ['Two names.'] }),
    rowWith({ criterion: '1.4.3', checks: [{ by: 'program', how: 'axe-core', result: 'failed', on }] }),
  ]);
  expect(state).toMatchObject({ byProgram: 0, byPerson: 1, failed: 2, open: 0 });
  expect(state.gaps).toEqual([{ criterion: '1.1.1', gap: 'Two names.' }]);
});
