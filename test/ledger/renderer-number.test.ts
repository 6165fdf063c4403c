import { describe, expect, test, vi } from 'vitest';
import { readWhole } from '../../src/cli/write-together.ts';
import { listDrifted } from '../../src/ledger/drift.ts';
import { facts } from '../../src/schema/facts.ts';
import { readHandbook, releasedHandbook } from '../support/released-handbook.ts';

const file = 'content/archive/access-control/2.1.0/facts.json';
const number = vi.hoisted(() => ({ renderer: 1 }));
vi.mock('../../src/mdx/renderer.ts', () => ({
  get renderer() {
    return number.renderer;
  },
}));

describe('the number of the renderer in the facts of a release', () => {
  test('is left out for the first: facts of today are spelled as those that are there', () => {
    number.renderer = 1;
    const root = releasedHandbook();
    expect(readWhole(root, file)).toMatch(/^\{\n "format": 1,\n "slug": "access-control",\n/);
    const stated: unknown = JSON.parse(readWhole(root, file));
    expect(facts.safeParse(stated).success).toBe(true);
    expect(facts.safeParse({ ...Object(stated), renderer: 1 }).success).toBe(false);
  });

  test('is named from the second on, and read back', () => {
    number.renderer = 2;
    const root = releasedHandbook();
    expect(readWhole(root, file)).toMatch(
      /^\{\n "format": 1,\n "renderer": 2,\n "slug": "access-control",\n/,
    );
    const handbook = readHandbook(root);
    expect(new Set(handbook.archive.map((text) => text.facts.renderer))).toEqual(new Set([2]));
    expect(listDrifted(handbook, '2026-11-29')).toEqual([]);
  });
});
