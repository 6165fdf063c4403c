import { describe, expect, expectTypeOf, test } from 'vitest';
import { select } from '../../src/handbook/select.ts';
import {
  type AnyHandbook,
  type Edition,
  type EditionHandbook,
  editionNames,
  type Handbook,
} from '../../src/schema/handbook.ts';
import { readHandbook, releasedHandbook } from '../support/released-handbook.ts';

describe('the compiler tells what was selected from the whole', () => {
  test('and takes neither for the other', () => {
    expectTypeOf<Handbook>().not.toExtend<EditionHandbook>();
    expectTypeOf<EditionHandbook>().not.toExtend<Handbook>();
    // Not even a copy of the whole, or one that pretends to have nothing in it.
    expectTypeOf<{ [Field in keyof Handbook]: Handbook[Field] }>().not.toExtend<EditionHandbook>();
    expectTypeOf<Omit<Handbook, 'places'>>().not.toExtend<EditionHandbook>();
  });

  test('and asks most questions of both', () => {
    expectTypeOf<Handbook>().toExtend<AnyHandbook>();
    expectTypeOf<EditionHandbook>().toExtend<AnyHandbook>();
  });

  test('and selects from the whole alone', () => {
    expectTypeOf(select).parameter(0).toEqualTypeOf<Handbook>();
    expectTypeOf(select).returns.toEqualTypeOf<Edition>();
    expectTypeOf<Edition['handbook']>().toEqualTypeOf<EditionHandbook>();
  });
});

test('an edition has not what its type has not: places and archive never, events for auditors', () => {
  const handbook = readHandbook(releasedHandbook());
  for (const name of editionNames) {
    const selected = select(handbook, name, '2026-06-01').handbook;
    expect(selected).not.toHaveProperty('places');
    expect(selected).not.toHaveProperty('archive');
    expect(selected.ledger?.length).toBe(name === 'audit' ? 2 : undefined);
  }
});
