import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readersOf } from '../../src/handbook/readers-of.ts';
import { defineRegister } from '../../src/registers/define.ts';
import { dropPointers, listReferences } from '../../src/registers/refer.ts';
import { passage, pointer, ref, requirementOf, requirements } from '../../src/schema/refer.ts';
import { classification, frameworkId, line, slug } from '../../src/schema/words.ts';

const schema = z.strictObject({
  id: slug,
  classification: classification.optional(),
  title: line,
  owner: ref('roles').meta({ description: 'Who answers' }).optional(),
  see: z.array(pointer('terms')).default([]),
  parts: z
    .array(z.strictObject({ rule: passage(), framework: frameworkId, clause: requirementOf('framework') }))
    .default([]),
  askedBy: requirements().optional(),
});
const record = {
  id: 'one',
  title: 'ciso',
  owner: 'ciso',
  see: ['mfa', 'gone', 'key'],
  parts: [{ rule: 'access-control#doors', framework: 'gdpr', clause: 'Art.5' }],
  askedBy: { gdpr: ['Art.6'] },
};

describe('what a record names is found by its schema', () => {
  const found = listReferences(schema, record);

  test('at any depth, with the list that it leads to', () => {
    expect(found.map(({ to, path, value }) => [to, path.join('.'), value])).toEqual([
      ['roles', 'owner', 'ciso'],
      ['terms', 'see.0', 'mfa'],
      ['terms', 'see.1', 'gone'],
      ['terms', 'see.2', 'key'],
      ['documents', 'parts.0.rule', 'access-control#doors'],
      ['requirements', 'parts.0.clause', 'Art.5'],
      ['requirements', 'askedBy', { gdpr: ['Art.6'] }],
    ]);
  });

  test('with the field beside it that says which framework is meant', () => {
    const clause = found.find(({ path }) => path.at(-1) === 'clause');
    expect(clause?.beside).toBe('framework');
    expect(Reflect.get(Object(clause?.around), 'framework')).toBe('gdpr');
  });

  test('and nothing where it names nothing: a title that reads like an id is none', () => {
    expect(listReferences(schema, { id: 'two', title: 'ciso', see: [] })).toEqual([]);
  });
});

describe('an edition without what a pointer leads to', () => {
  test('leaves the pointer out, and nothing else', () => {
    const there = new Set(['mfa', 'key']);
    const left = dropPointers(schema, record, (to, id) => to !== 'terms' || there.has(id));
    expect(left).toEqual({ ...record, see: ['mfa', 'key'] });
  });

  test('keeps a record that loses none as it was', () => {
    expect(dropPointers(schema, record, () => true)).toBe(record);
  });
});

describe('who reads what a record names', () => {
  const open = { name: 'things', nouns: ['thing', 'things'] as const, schema, example: '' };

  test('is told by its own classification, the least where it has none', () => {
    const own = defineRegister({ ...open, sight: { from: 'own classification' } });
    expect(readersOf(own, { classification: 'public' })).toBe('public');
    expect(readersOf(own, {})).toBe('confidential');
  });

  test('or by the first edition that has it, and for a field that is held back by a later one', () => {
    const staff = defineRegister({
      ...open,
      sight: { from: 'staff', fields: { owner: { from: 'audit', otherwise: undefined } } },
    });
    expect(readersOf(staff, {}, 'see')).toBe('internal');
    expect(readersOf(staff, {}, 'owner')).toBe('confidential');
    expect(readersOf(defineRegister(open), {}, 'see')).toBe('confidential');
  });
});
