import { describe, expect, test } from 'vitest';
import {
  countStage1,
  heaviestFirst,
  leftOutOf,
  scopeOf,
  stage1InWords,
  stage1Of,
} from '../../src/frameworks/stage-1.ts';
import type { Release } from '../../src/schema/handbook.ts';
import { controlOf, documentOf, handbookOf, informationOf } from './made-up.ts';

describe('what a Stage 1 audit asks for', () => {
  const handbook = handbookOf({
    documentedInformation: [
      informationOf('AA-01', 'mandatory'),
      informationOf('AA-02', 'mandatory'),
      informationOf('AA-03', 'conditional', { controls: { a: ['1', '2'] } }),
      informationOf('AA-04', 'conditional', { controls: { a: ['2'] } }),
      informationOf('AA-05', 'conditional', { applies: false, because: 'Not ours.' }),
      informationOf('AA-06', 'expected'),
      informationOf('AA-07', 'mandatory', { framework: 'b' }),
      informationOf('AA-08', 'expected'),
    ],
    controls: [controlOf('a', '1', true), controlOf('a', '2', false)],
    documents: [
      documentOf('policy', { first: {} }, { provides: ['AA-01', { item: 'AA-03', at: '#first' }] }),
      documentOf(
        'released',
        {},
        { provides: ['AA-06'], status: 'in-force', release: releaseOf('2026-06-01') },
      ),
      documentOf(
        'overdue',
        {},
        { provides: ['AA-08'], status: 'in-force', release: releaseOf('2026-05-31') },
      ),
    ],
  });
  const rows = stage1Of(handbook, '2026-06-01');

  test('is sorted with the missing first', () =>
    expect(rows.map(({ item, state }) => [item.id, state])).toEqual([
      ['AA-02', 'missing'],
      ['AA-07', 'missing'],
      ['AA-01', 'draft'],
      ['AA-03', 'draft'],
      ['AA-08', 'due'],
      ['AA-06', 'complete'],
    ]));
  test('may be read by weight: what is mandatory first, and within that as it was', () =>
    expect(heaviestFirst(rows.toReversed()).map(({ item }) => item.id)).toEqual([
      'AA-01',
      'AA-07',
      'AA-02',
      'AA-03',
      'AA-06',
      'AA-08',
    ]));
  test('leads to the section that provides it', () =>
    expect(rows.find(({ item }) => item.id === 'AA-03')?.providedBy[0]?.section?.anchor).toBe('first'));
  test('drops what hangs on excluded controls alone or on a situation that is not ours, and lists it', () =>
    expect(leftOutOf(handbook).map(({ id }) => id)).toEqual(['AA-04', 'AA-05']));
  test('is counted in three numbers, never one', () =>
    expect(stage1InWords(countStage1(rows, 'a', 'document'))).toBe(
      'mandatory 1 of 2, conditional 1 of 1 that apply, expected 2 of 2',
    ));
});

describe('a record is not the document that asks for it', () => {
  const record = informationOf('AA-R1', 'mandatory', { form: 'record' });
  const policy = documentOf(
    'policy',
    {},
    { provides: ['AA-R1'], status: 'in-force', release: releaseOf('2026-12-31') },
  );
  const held = {
    ...{ id: 'sanctions', what: 'Sanctions', system: 'HR system', keeper: 'people', retention: 'six-years' },
    ...{ provides: ['AA-R1'], sampleEvery: 'P6M', lastSampledOn: '2026-01-01', reference: 'HR-1' },
  };
  const stateOn = (date: string, parts: Parameters<typeof handbookOf>[0]) =>
    stage1Of(handbookOf({ documentedInformation: [record], ...parts }), date)[0]?.state;

  test('a policy in force that says it provides the record leaves it missing', () =>
    expect(stateOn('2026-06-01', { documents: [policy] })).toBe('missing'));
  test('a document that is a record provides it', () =>
    expect(stateOn('2026-06-01', { documents: [{ ...policy, type: 'record' }] })).toBe('complete'));
  test.each([
    ['complete on the last day on which the sample counts', '2026-07-01', 'complete'],
    ['due on the day after', '2026-07-02', 'due'],
  ])('one in another system is %s', (_what, date, state) => {
    expect(stateOn(date, { records: [held] })).toBe(state);
  });
  test('records of controls are it, and need no sample', () =>
    expect(stateOn('2030-01-01', { controls: [{ ...controlOf('a', '1', true), provides: ['AA-R1'] }] })).toBe(
      'complete',
    ));
  test('of several registers none may be empty', () => {
    const asked = informationOf('AA-R2', 'mandatory', {
      ...{ form: 'record', registers: ['clocks', 'roles'] },
    });
    const roles = [{ id: 'boss', title: 'Boss', duty: 'Leads.', classification: 'internal' as const }];
    const clocks = [
      {
        ...{ id: 'c', regime: 'gdpr', startEvent: 'Now', limit: '72 hours', addressee: 'All', what: 'All' },
        ...{ source: 'Art. 33', verifiedOn: '2026-01-01' },
      },
    ];
    expect(stateOn('2026-06-01', { documentedInformation: [asked], roles })).toBe('missing');
    expect(stateOn('2026-06-01', { documentedInformation: [asked], roles, clocks })).toBe('complete');
  });
  test('documents and records are counted apart', () => {
    const rows = stage1Of(
      handbookOf({ documentedInformation: [record, informationOf('AA-01', 'mandatory')], records: [held] }),
      '2026-06-01',
    );
    expect(stage1InWords(countStage1(rows, 'a', 'record'))).toMatch(/^mandatory 1 of 1,/);
    expect(stage1InWords(countStage1(rows, 'a', 'document'))).toMatch(/^mandatory 0 of 1,/);
  });
});

function releaseOf(nextReview: string): Release {
  return {
    effective: '2025-01-01',
    approval: { on: '2025-01-01', role: 'boss', meaning: 'I approve.' },
    ...{ lastReviewed: '2025-01-01', nextReview, reason: 'First.', changes: [], weight: 'material' },
    ...{ afterTheFact: false, translations: [] },
  };
}

describe('the scope of the management system', () => {
  const information = [informationOf('ISMS-02', 'mandatory', { requirements: { a: ['4.3'] } })];
  const scope = (...documents: ReturnType<typeof documentOf>[]) =>
    scopeOf(handbookOf({ documentedInformation: information, documents }));

  test('is found by what a document provides, whatever its name', () =>
    expect(scope(documentOf('any', { x: {} }, { provides: ['ISMS-02'] }))?.document.slug).toBe('any'));
  test('is the section that is named, else the one tied to the clause', () => {
    const sections = { first: {}, second: { a: ['4.3'] } };
    const named = documentOf('any', sections, { provides: [{ item: 'ISMS-02', at: '#first' }] });
    expect(scope(named)?.section?.anchor).toBe('first');
    expect(scope(documentOf('any', sections, { provides: ['ISMS-02'] }))?.section?.anchor).toBe('second');
  });
  test('is nothing where no document provides it', () =>
    expect(scope(documentOf('any', {}))).toBeUndefined());
});
