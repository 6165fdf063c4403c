import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectRenames } from '../../src/handbook/collect-renames.ts';
import { nameToday } from '../../src/schema/renames.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const documents = fc.uniqueArray(fc.record({ id, formerly: fc.array(id, { maxLength: 3 }) }), {
  selector: (one) => one.id,
  maxLength: 4,
});
const none = { roles: [], terms: [], parameters: [], audiences: [], frozen: [] };

/** A frozen text, as far as it says what its document was called before. */
function frozen(document: string, formerly: readonly string[]) {
  return { document, facts: { frontmatter: { formerly } } } as never;
}

describe('whatever is written in formerly', () => {
  test('what is there has the name that it has, and every other name leads to one that leads no further', () => {
    fc.assert(
      fc.property(documents, documents, (present, past) => {
        const renames = collectRenames({
          ...none,
          documents: present,
          frozen: past.map((one) => frozen(one.id, one.formerly)),
        });
        const today = (name: string) => nameToday(renames, 'documents', name);
        for (const one of present) expect(today(one.id)).toBe(one.id);
        const isCircle = past.some(({ formerly }) => formerly.length > 0);
        if (!isCircle)
          for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) expect(today(today(name))).toBe(today(name));
      }),
    );
  });
});

test('two renames lead to the last name, and a file that is gone says what it was called by its last version', () => {
  const renames = collectRenames({
    ...none,
    documents: [{ id: 'third', formerly: ['second'] }],
    frozen: [frozen('first', []), frozen('second', ['first'])],
  });
  expect(nameToday(renames, 'documents', 'first')).toBe('third');
  expect(nameToday(renames, 'documents', 'second')).toBe('third');
  expect(nameToday(renames, 'roles', 'first')).toBe('first');
});

test('a working copy has the last word: without its file names of before are not asked twice', () => {
  const renames = collectRenames({
    ...none,
    documents: [{ id: 'back', formerly: ['between'] }],
    // Between, it had said that it was once called "back".
    frozen: [frozen('back', []), frozen('between', ['back'])],
  });
  expect(nameToday(renames, 'documents', 'between')).toBe('back');
  expect(nameToday(renames, 'documents', 'back')).toBe('back');
});

test('a name that rules speak to is that of a role or of a group', () => {
  const renames = collectRenames({
    ...none,
    documents: [],
    roles: [{ id: 'director', formerly: ['boss'] }],
    audiences: [{ id: 'everybody', formerly: ['all-staff'] }],
  });
  expect(nameToday(renames, 'readers', 'boss')).toBe('director');
  expect(nameToday(renames, 'readers', 'all-staff')).toBe('everybody');
});
