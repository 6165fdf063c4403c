import { expect, test } from 'vitest';
import { z } from 'zod';
import { daysInRow } from '../../src/registers/days-in-row.ts';
import { defineRegister } from '../../src/registers/define.ts';
import { registers } from '../../src/registers/registers.ts';
import { day, line } from '../../src/schema/words.ts';

const keys = defineRegister({
  name: 'keys',
  nouns: ['key', 'keys'],
  schema: z.strictObject({
    id: line,
    note: line.optional(),
    lostOn: day.optional(),
    since: day,
    loans: z
      .array(z.strictObject({ to: line, from: day, until: day.optional().meta({ title: 'back by' }) }))
      .default([]),
  }),
  example: '',
  page: { title: 'Keys', lead: 'Keys.', columns: { loans: 'Lent: to, from, until', since: 'Here since' } },
});

test('the days of a row are found by its schema, in the order of the columns, each under what it is called there', () => {
  const row = {
    id: 'k-1',
    note: '2030-01-01',
    lostOn: '2030-05-05',
    since: '2030-01-02',
    loans: [
      { to: 'A', from: '2030-02-01', until: '2030-03-01' },
      { to: 'B', from: '2030-04-01' },
    ],
  };
  expect(daysInRow(keys, row).map(({ title, day }) => `${title} ${day}`)).toEqual([
    'Lent from 2030-02-01',
    'Lent back by 2030-03-01',
    'Lent from 2030-04-01',
    'Here since 2030-01-02',
    // A field without a column is called by its own name; what looks like a day in a text is none.
    'Lost on 2030-05-05',
  ]);
});

test('groups of fields say which of their days it is', () => {
  expect(
    daysInRow(registers.risks, {
      accepted: { by: 'head-of-it', on: '2026-10-20' },
      plan: [{ action: 'x', by: 'head-of-it', due: '2027-03-31', done: '2027-03-01' }],
      assessedOn: '2026-10-19',
    }).map(({ title }) => title),
  ).toEqual(['Plan due', 'Plan done', 'Accepted on', 'Assessed']);
});
