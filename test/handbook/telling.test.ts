import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Telling, tell } from '../../src/handbook/telling.ts';
import { historyFields, shownFields } from '../../src/handbook/told-fields.ts';
import type { Document, History } from '../../src/schema/handbook.ts';

interface Visit {
  readonly day: string;
  readonly guest: string;
  readonly note?: string | undefined;
  readonly rooms: readonly { readonly door: number; readonly key: string }[];
  readonly marks: Readonly<Record<string, string>>;
}

const telling: Telling<Visit> = {
  day: 'public',
  guest: { from: 'staff', otherwise: 'somebody' },
  note: 'audit',
  rooms: { of: { door: 'public', key: { from: 'audit', otherwise: '' } } },
  marks: 'public',
};

const visit: Visit = {
  ...{ day: 'Monday', guest: 'Anna', note: 'late', rooms: [{ door: 1, key: 'k' }], marks: { a: 'b' } },
};

describe('what an edition is told of a thing', () => {
  test.each([
    ['public', { day: 'Monday', guest: 'somebody', rooms: [{ door: 1, key: '' }], marks: { a: 'b' } }],
    ['staff', { day: 'Monday', guest: 'Anna', rooms: [{ door: 1, key: '' }], marks: { a: 'b' } }],
    ['audit', visit],
  ] as const)('in %s is what the table names', (name, told) => {
    expect(tell(visit, telling, name)).toStrictEqual(told);
  });

  test('is nothing that the table does not name, at any level', () => {
    const more = { ...visit, extra: 1, rooms: [{ door: 1, key: 'k', extra: 2 }] };
    expect(tell(more, telling, 'audit')).toStrictEqual(visit);
  });

  test('is the thing itself, and no copy, where all of it is told', () => {
    expect(tell(visit, telling, 'audit')).toBe(visit);
    expect(tell(visit, telling, 'staff').marks).toBe(visit.marks);
  });

  test('leaves a field out that is missing', () => {
    const { note: _note, ...rest } = visit;
    expect(tell(rest, telling, 'audit')).toStrictEqual(rest);
  });
});

describe('the compiler', () => {
  test('asks for a law for every field, optional or deep', () => {
    expectTypeOf<{ a: 'public' }>().toExtend<Telling<{ a: string }>>();
    expectTypeOf<{ a: 'public' }>().not.toExtend<Telling<{ a: string; b: string }>>();
    expectTypeOf<{ a: 'public' }>().not.toExtend<Telling<{ a: string; b?: string }>>();
    expectTypeOf<{ a: { of: { b: 'public' } } }>().not.toExtend<Telling<{ a: { b: string; c: string }[] }>>();
    // What has fields is never told as a whole: its own table says which.
    expectTypeOf<{ a: 'public' }>().not.toExtend<Telling<{ a: { b: string } }>>();
  });

  test('lets no field be left out that must be there, and wants something in its place', () => {
    expectTypeOf<{ a: 'audit' }>().toExtend<Telling<{ a?: string }>>();
    expectTypeOf<{ a: 'audit' }>().not.toExtend<Telling<{ a: string }>>();
    expectTypeOf<{ a: { from: 'audit'; otherwise: '' } }>().toExtend<Telling<{ a: string }>>();
    expectTypeOf<{ a: { from: 'audit'; otherwise: 0 } }>().not.toExtend<Telling<{ a: string }>>();
  });

  test('holds the tables of documents and lives to their types', () => {
    expectTypeOf<keyof typeof historyFields>().toEqualTypeOf<keyof History>();
    expectTypeOf<keyof typeof shownFields>().toEqualTypeOf<keyof Document>();
  });
});
