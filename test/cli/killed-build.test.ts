import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { editionNames } from '../../src/schema/handbook.ts';
import { compareManifest } from '../support/compare-manifest.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const [before, after] = ['2026-11-01', '2026-11-21'];

/** Kills the command just before its nth rename to or from what is ready. */
const killAt = (count: number) => ({
  NODE_OPTIONS: `--import=${new URL('../support/kill-at.mjs', import.meta.url).href}`,
  CLAUSEBOOK_TEST_KILL: `${count} /ready`,
});

/** The days for which the editions were built; throws when one of them is not whole. */
function daysOf(out: string): string[] {
  return editionNames.map((name) => {
    const { date, faults } = compareManifest(join(out, name));
    if (faults.length > 0) throw new Error(`The ${name} edition is not whole: ${faults.join(', ')}`);
    return date;
  });
}

// Killed at a step and not after a time: how busy the machine is decides nothing, and gets as long as it wants.
const patience = 0;

test(
  'a build killed at any step of putting its parts in place is finished by the next command, a check',
  async () => {
    const root = temporaryHandbook();
    const out = join(dirname(root), 'elsewhere');
    const build = (day: string, env = {}) =>
      runClausebook(['build', '--root', root, '--out', out, '--date', day], { env });
    expect((await build(before)).code).toBe(0);
    expect(daysOf(out)).toEqual([before, before, before]);

    // The first names what is ready; each of the next four puts one part into its place.
    for (const [count, serves] of [
      [1, before],
      [2, after],
      [4, before],
      [5, after],
    ] as const) {
      const day = daysOf(out)[0] === before ? after : before;
      expect((await build(day, killAt(count))).code).toBe(1);
      const there = readdirSync(out);
      expect(there.some((name) => name.startsWith('.clausebook-build-'))).toBe(true);
      const places = [...editionNames, 'deploy'].filter((part) => there.includes(part));
      expect(places.length).toBe(count === 1 ? 4 : 3);

      expect((await runClausebook(['check', '--root', root])).code).toBe(0);
      expect(daysOf(out)).toEqual([serves, serves, serves]);
      expect(
        readdirSync(out)
          .filter((name) => !name.startsWith('.clausebook-build-'))
          .sort(),
      ).toEqual([...['audit', 'deploy', 'public', 'staff']]);
    }

    // What was never ready is removed by the next build.
    expect((await build(before)).code).toBe(0);
    expect(daysOf(out)).toEqual([before, before, before]);
    expect(readdirSync(out).sort()).toEqual(['audit', 'deploy', 'public', 'staff']);
  },
  patience,
);
