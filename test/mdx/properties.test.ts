import fc from 'fast-check';
import type { RootContent } from 'hast';
import { expect, test } from 'vitest';
import type { Lookup } from '../../src/mdx/component.ts';
import { components } from '../../src/mdx/components/registry.ts';
import { joinParts } from '../../src/mdx/join-parts.ts';
import { parseHtml } from '../../src/mdx/parse.ts';
import { checkPlainHtml } from '../../src/mdx/plain-html.ts';
import { readText } from '../../src/mdx/read-text.ts';
import { renewParts, resolveParts, resolveText } from '../../src/mdx/resolve-text.ts';
import { file, records } from './text.ts';

/** Pieces that texts and attacks are made of. */
const piece = fc.constantFrom(
  ...components.map(({ example }) => `\n\n${example}\n\n`),
  '## A\n\n',
  '### B {#b}\n\n',
  '# C\n',
  '{/* c */}',
  '{',
  '}',
  '<',
  '>',
  '</',
  '/>',
  '<Rule id="x" ',
  'level="must" ',
  '**must**',
  '<script>',
  '</script>',
  'onclick="x"',
  'javascript:alert(1)',
  '[a](',
  ')',
  '![',
  '](access-control/a.png)',
  '&#x202e;',
  '\u202e',
  '&lt;',
  '\n\n',
  '\n',
  ' ',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n|--|--|\n| 1 | 2 |\n',
  '[^n]',
  '\n\n[^n]: note\n\n',
  '[r]: https://example.org\n',
  '```\n',
  '`',
  '*',
  '_',
  '<details>\n<summary>s</summary>\n\n',
  '</details>\n',
  '<br/>',
  '<kbd>',
  '</kbd>',
  '{...x}',
  '={1}',
  'import a',
  '---\n',
  '+++\n',
  'https://example.org',
  'é😀',
  '\r\n',
  '\t',
); // prettier-ignore
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(piece, fc.string({ maxLength: 10 })), { maxLength: 25 })
      .map((pieces) => pieces.join('')),
  },
);

test('no text makes reading throw, and every problem has a place in the text', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { diagnostics } = readText(source, file);
      const lines = source.replaceAll(/\r\n?/g, '\n').split('\n');
      for (const { line, column, message, hint } of diagnostics) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        expect(message).toMatch(/\.$/);
        expect(hint).toBeTruthy();
      }
    }),
    { numRuns: 3000 },
  );
});

test('no accepted text holds a script, a handler or an address that runs one', () => {
  let accepted = 0;
  fc.assert(
    fc.property(text, (source) => {
      const parsed = readText(source, file);
      if (!parsed.sound) return;
      accepted++;
      const resolved = resolveText(parsed, records);
      expect(checkPlainHtml(parseHtml(resolved.text))).toEqual([]);
      expect(resolved.text).not.toMatch(/<script|<style|<iframe|<svg|href="\s*javascript/i);
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(50);
});

test('resolving is deterministic, and what is read back is what was written', () => {
  fc.assert(
    fc.property(text, (source) => {
      const first = resolveText(readText(source, file), records);
      expect(resolveText(readText(source, file), records)).toEqual(first);
    }),
    { numRuns: 500 },
  );
});

/** What may have happened to the records of a kind. */
type Change = 'same' | 'gone' | 'other';
const change = fc.constantFrom<Change>('same', 'gone', 'other');
const changes = fc.record({
  ...{ document: change, role: change, term: change, contact: change },
  ...{ parameter: change, decision: change, clocks: change, statement: change, image: change, count: change },
  activities: change,
});

function changed(by: Readonly<Record<keyof Lookup, Change>>): Lookup {
  const other = <Answer>(what: Change, answer: Answer, words: Partial<Answer>): Answer | undefined =>
    what === 'gone' ? undefined : what === 'same' || answer === undefined ? answer : { ...answer, ...words };
  return {
    document: (id) => other(by.document, records.document(id), { title: 'Another & title' }),
    role: (id) => other(by.role, records.role(id), { title: 'Chief of  <locks>' }),
    term: (id) => other(by.term, records.term(id), { term: ' ' }),
    contact: (id) => other(by.contact, records.contact(id), { title: 'Another line', hours: 'At night' }),
    parameter: (id) => other(by.parameter, records.parameter(id), { amount: 1, unit: 'working day' }),
    decision: (id) => other(by.decision, records.decision(id), { limit: 'in  <time>' }),
    clocks: () => records.clocks().filter(({ id }) => by.clocks === 'same' || id === 'gdpr-34'),
    statement: (id) => other(by.statement, records.statement(id), { title: 'Another standard', groups: [] }),
    count: (question) => other(by.count, records.count(question), { rows: 7 }),
    image: (path) => other(by.image, records.image(path), { width: 1 }),
    activities: (path) => (by.activities === 'same' ? records.activities(path) : []),
  };
}

test('renewing a text after a change of the records gives what resolving it anew gives', () => {
  let renewed = 0;
  fc.assert(
    fc.property(text, fc.array(changes, { minLength: 1, maxLength: 3 }), (source, steps) => {
      const parsed = readText(source, file);
      let parts = resolveParts(parsed, records);
      for (const step of steps) {
        const now = changed(step);
        const before = parts;
        parts = renewParts(parts, parsed, now);
        if (parts.some((part, index) => part !== before[index])) renewed++;
        expect(joinParts(parts, parsed)).toEqual(resolveText(parsed, now));
      }
    }),
    { numRuns: 3000 },
  );
  expect(renewed).toBeGreaterThan(50);
});

test('each anchor of an accepted text is an id in its HTML, once', () => {
  fc.assert(
    fc.property(text, (source) => {
      const parsed = readText(source, file);
      if (!parsed.sound) return;
      const ids = listIds(parseHtml(resolveText(parsed, records).text).children);
      expect(new Set(ids).size).toBe(ids.length);
      for (const anchor of parsed.anchors) expect(ids).toContain(anchor);
    }),
    { numRuns: 2000 },
  );
});

function listIds(nodes: readonly RootContent[]): unknown[] {
  return nodes.flatMap((node) =>
    node.type === 'element'
      ? [...(node.properties.id === undefined ? [] : [node.properties.id]), ...listIds(node.children)]
      : [],
  );
}
