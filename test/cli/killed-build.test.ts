import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { editionNames } from '../../src/schema/handbook.ts';
import { compareManifest } from '../support/compare-manifest.ts';
import { changed } from '../support/faulty-handbook.ts';
import { launcher, project, runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const [before, after] = ['2026-11-01', '2026-11-21'];

/** When to kill: so many milliseconds after a build has said this. */
interface Moment {
  readonly said: string;
  readonly milliseconds: number;
}

/** From the start to the end; most moments lie behind the last index, where old and new change places. */
const moments: readonly Moment[] = [
  { said: '', milliseconds: 150 },
  { said: '', milliseconds: 500 },
  ...[0, 100].map((milliseconds) => ({ said: 'No problems.', milliseconds })),
  ...[0, 1, 2, 3, 5, 8, 13].map((milliseconds) => ({ said: 'search finds', milliseconds })),
];

/** Kills a build, with all that it has started. Returns whether it was still at work. */
function killBuild(words: readonly string[], { said, milliseconds }: Moment): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // A group of its own, as a shell gives to each command: the launcher's child is killed with it.
    const child = spawn(process.execPath, [launcher, ...words], {
      cwd: project,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let heard = '';
    const listen = (text: string) => {
      heard += text;
      if (timer === undefined && heard.includes(said)) timer = setTimeout(kill, milliseconds);
    };
    const kill = () => process.kill(-(child.pid ?? 0), 'SIGKILL');
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', listen);
    listen('');
    child.on('error', reject);
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      untilGone(child.pid ?? 0).then(() => resolve(signal === 'SIGKILL'), reject);
    });
  });
}

/** The launcher ends before its child does: until the system has buried that, the next command takes it for alive. */
async function untilGone(group: number): Promise<void> {
  for (;;) {
    try {
      process.kill(-group, 0);
    } catch {
      return;
    }
    await sleep(10);
  }
}

/** The days for which the editions were built; throws when one of them is not whole. */
function daysOf(out: string): string[] {
  return editionNames.map((name) => {
    const { date, faults } = compareManifest(join(out, name));
    if (faults.length > 0) throw new Error(`The ${name} edition is not whole: ${faults.join(', ')}`);
    return date;
  });
}

test('a build killed at any moment leaves whole editions, or the next command restores them', async () => {
  const root = temporaryHandbook();
  const broken = temporaryHandbook(changed('content/organization.yaml', 'headcount: 12', 'headcount: 0'));
  const out = join(dirname(root), 'dist');
  const build = ['build', '--root', root, '--out', out, '--date'];
  expect((await runClausebook([...build, before])).code).toBe(0);
  expect(daysOf(out)).toEqual([before, before, before]);

  let killed = 0;
  for (const moment of moments) {
    // A build of the day that all editions have would find nothing to do, and end before its moment.
    const day = daysOf(out).every((known) => known === after) ? before : after;
    if (await killBuild([...build, day], moment)) killed += 1;
    // The next command finds a fault and builds nothing: what it restores is what the killed build had left.
    const next = await runClausebook(['build', '--root', broken, '--out', out]);
    expect(next.code).toBe(1);
    for (const day of daysOf(out)) expect([before, after]).toContain(day);
    expect(existsSync(join(out, 'deploy/public/nginx.conf'))).toBe(true);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  }
  // The last moments may come too late on a fast machine; the first four never do.
  expect(killed).toBeGreaterThanOrEqual(4);

  expect((await runClausebook([...build, after])).code).toBe(0);
  expect(daysOf(out)).toEqual([after, after, after]);
}, 360_000);
