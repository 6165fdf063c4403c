import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { restore, type Stage, stageFor, swapIn } from '../../src/cli/stage.ts';

/** Steps that a command may still take before it is killed; a removal takes two, because it can be half done. */
const life = vi.hoisted(() => ({
  steps: Number.POSITIVE_INFINITY,
  /** What happens once, after the next folder has been moved. */
  afterRename: undefined as (() => void) | undefined,
}));
class Killed extends Error {}

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const live = () => {
    if (life.steps === 0) throw new Killed();
    life.steps -= 1;
  };
  return {
    ...real,
    renameSync: (...words: Parameters<typeof real.renameSync>) => {
      live();
      real.renameSync(...words);
      const { afterRename } = life;
      life.afterRename = undefined;
      afterRename?.();
    },
    mkdirSync: (...words: Parameters<typeof real.mkdirSync>) => {
      live();
      return real.mkdirSync(...words);
    },
    rmSync: (path: string, options: Parameters<typeof real.rmSync>[1]) => {
      live();
      const [first] = real.existsSync(path) ? filesIn(path) : [];
      if (first !== undefined) real.rmSync(join(path, first));
      live();
      real.rmSync(path, options);
    },
  };
  function filesIn(folder: string): string[] {
    return real
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  }
});

const parts = ['public', 'staff', 'audit', 'deploy'];
const files = ['index.html', 'manifest.json', 'documents/access-control/index.html'];

/** A folder with old editions, and new ones that are finished beside it. Gone after `use`. */
function withStage(use: (stage: Stage) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-stage-'));
  const stage = stageFor(join(folder, 'dist'));
  for (const part of parts) {
    for (const file of files) {
      write(join(stage.out, part, file), 'old');
      write(join(stage.staging, part, file), 'new');
    }
  }
  try {
    use(stage);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** What readers are served: each part as "old", "new", "missing", or otherwise what is wrong with it. */
function served({ out }: Stage): string[] {
  return parts.map((part) => {
    const folder = join(out, part);
    if (!existsSync(folder)) return 'missing';
    const found = files.map((file) =>
      existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : 'lost',
    );
    return [...new Set(found)].join(' and ');
  });
}

/** Does something and kills it after so many steps. Returns whether it came to its end. */
function killAfter(steps: number, deed: () => void): boolean {
  life.steps = steps;
  try {
    deed();
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  } finally {
    life.steps = Number.POSITIVE_INFINITY;
  }
}

function finish(stage: Stage): void {
  for (const part of parts) swapIn(stage, part);
  restore(stage, parts);
}

test('a build that is not killed replaces every part and leaves nothing besides', () => {
  withStage((stage) => {
    finish(stage);
    expect(served(stage)).toEqual(['new', 'new', 'new', 'new']);
    expect(readdirSync(stage.out).sort()).toEqual(parts.toSorted());
  });
});

test('a build killed between any two of its steps leaves parts that are whole, at most one of them beside its place', () => {
  let steps = 0;
  for (let done = false; !done; steps += 1) {
    withStage((stage) => {
      done = killAfter(steps, () => finish(stage));
      const parts = served(stage);
      expect(parts.filter((part) => part !== 'old' && part !== 'new' && part !== 'missing')).toEqual([]);
      expect(parts.filter((part) => part === 'missing').length).toBeLessThanOrEqual(1);
    });
  }
  expect(steps).toBeGreaterThan(20);
});

test('the next command restores every part whole, also when it is killed itself between any two of its steps', () => {
  for (let steps = 0, done = false; !done; steps += 1) {
    for (let later = 0, restored = false; !restored; later += 1) {
      withStage((stage) => {
        done = killAfter(steps, () => finish(stage));
        restored = killAfter(later, () => restore(stage, parts));
        restore(stage, parts);
        for (const part of served(stage)) expect(['old', 'new']).toContain(part);
        expect(readdirSync(stage.out).sort()).toEqual(parts.toSorted());
      });
    }
  }
});

test('what was half made and never put in its place goes, and nothing else', () => {
  withStage((stage) => {
    restore(stage, parts);
    expect(served(stage)).toEqual(['old', 'old', 'old', 'old']);
    expect(readdirSync(stage.out).sort()).toEqual(parts.toSorted());
  });
});

test('a first build has nothing to restore', () => {
  withStage((stage) => {
    for (const part of parts) rmSync(join(stage.out, part), { recursive: true });
    finish(stage);
    expect(served(stage)).toEqual(['new', 'new', 'new', 'new']);
  });
});

/** Names the folder of a stage for another process. */
function giveTo(pid: number, { own, out }: Stage): string {
  const other = join(out, `.clausebook-build-${pid}`);
  renameSync(own, other);
  return other;
}

test('what another process left is restored when that process has ended, and let be while it lives', () => {
  const ended = spawnSync(process.execPath, ['--version']).pid;
  withStage((stage) => {
    mkdirSync(stage.previous);
    renameSync(join(stage.out, 'staff'), join(stage.previous, 'staff'));
    const living = giveTo(process.ppid, stage);
    restore(stageFor(stage.out), parts);
    expect(existsSync(living)).toBe(true);
    expect(served(stage)).toEqual(['old', 'missing', 'old', 'old']);
    renameSync(living, join(stage.out, `.clausebook-build-${ended}`));
    restore(stageFor(stage.out), parts);
    expect(served(stage)).toEqual(['old', 'old', 'old', 'old']);
    expect(readdirSync(stage.out).sort()).toEqual(parts.toSorted());
  });
});

test('of two builds at once the one that ends last is served', () => {
  withStage((stage) => {
    const other = join(stage.out, 'other');
    for (const file of files) write(join(other, file), 'other');
    // Just when this build has moved the old edition away, the other one puts its own there.
    life.afterRename = () => renameSync(other, join(stage.out, 'public'));
    swapIn(stage, 'public');
    expect(served(stage)).toEqual(['new', 'old', 'old', 'old']);
  });
});
