import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { discloseAll } from '../../src/registers/disclose-all.ts';
import { processors } from '../../src/registers/processors.ts';
import { processor } from '../../src/schema/processor.ts';

const [row] = (parse(processors.example) as object[]).map((one) => processor.parse(one));
if (row === undefined) throw new Error('There is no example.');
const helper = {
  ...row,
  id: 'helper',
  role: 'sub-processor' as const,
  start: '2026-01-01',
  end: 'none' as const,
};
const day = '2026-11-30';
const told = (changes: Partial<typeof helper>[]) =>
  discloseAll({ processors: changes.map((change) => ({ ...helper, ...change })) }, day).subProcessors;

describe('of those who handle data through us the public is told', () => {
  test('what it calls them, their name where it may be said, and the country', () => {
    expect(told([{ publicName: 'Host Ltd' }])).toEqual([
      { label: { en: 'Support software' }, name: 'Host Ltd', countries: ['Germany'] },
    ]);
    expect(told([{}])[0]?.name).toBe('none');
  });

  test('sub-processors alone, from the first day of the contract to its last', () => {
    expect(told([{ role: 'processor' as never }])).toEqual([]);
    expect(told([{ role: 'processor and sub-processor' as never }])).toHaveLength(1);
    expect(told([{ start: '2026-12-01' }])).toEqual([]);
    expect(told([{ start: day }])).toHaveLength(1);
    expect(told([{ end: '2026-11-29' as never }])).toEqual([]);
    expect(told([{ end: day as never }])).toHaveLength(1);
  });

  test('nothing else of the record, whatever stands in it', () => {
    const secret = 'Only auditors read this.';
    const changed = {
      ...{ id: 'zz', processorId: 'other', service: secret, data: secret, auditRight: secret },
      ...{ breachNotice: 'PT1H', contractRef: secret, exitPlan: secret, owner: 'somebody' },
      ...{ reviewedOn: '2020-01-01', nextReview: '2030-01-01' },
    };
    expect(told([changed])).toEqual(told([{}]));
  });

  test('in an order that does not follow ids which nobody outside knows', () => {
    const [a, b] = [{ publicName: 'A Ltd' }, { publicName: 'B Ltd' }];
    expect(
      told([
        { ...a, id: 'a' },
        { ...b, id: 'b' },
      ]),
    ).toEqual(
      told([
        { ...b, id: 'a' },
        { ...a, id: 'b' },
      ]),
    );
  });
});
