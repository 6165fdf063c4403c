import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { stampFiles } from '../../src/cli/digest-files.ts';
import {
  dropStage,
  finishBuilds,
  finishPlacing,
  markAsUpdate,
  openStage,
  placeAll,
  type Stage,
  stageFor,
} from '../../src/cli/stage.ts';
import { readFiles } from '../support/decode-file.ts';

/** Steps that a command may still take before it is killed; a removal takes two, because it can be half done. */
const life = vi.hoisted(() => ({
  steps: Number.POSITIVE_INFINITY,
  /** The number of the command that is at work; those before it have ended. */
  process: 1,
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
    },
    mkdirSync: (...words: Parameters<typeof real.mkdirSync>) => {
      live();
      return real.mkdirSync(...words);
    },
    rmSync: (path: string, options: Parameters<typeof real.rmSync>[1]) => {
      live();
      const isFolder = real.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
      const [first] = isFolder ? filesIn(path) : [];
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

vi.mock('../../src/cli/at-work.ts', () => ({
  thisWorker: () => ({ host: 'here', room: '', process: life.process, start: '' }),
  isHere: ({ host }: { host: string }) => host === 'here',
  isAtWork: ({ process }: { process: number }) => process === life.process,
}));

// Each part is put in place like the one before it: two are as good as four, and take an eighth of the time.
const parts = ['public', 'staff'];
const files = ['index.html', 'manifest.json', 'documents/access-control/index.html'];

/** A folder with old editions, and new ones that are finished beside it. Gone after `use`. */
async function withStage(use: (stage: Stage) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-stage-'));
  const stage = stageFor(join(folder, 'dist'));
  life.process += 1;
  openStage(stage);
  for (const part of parts) {
    for (const file of files) {
      write(join(stage.out, part, file), 'old');
      write(join(stage.staging, part, file), 'new');
    }
  }
  try {
    await use(stage);
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
async function killAfter(steps: number, deed: () => Promise<void>): Promise<boolean> {
  life.steps = steps;
  try {
    await deed();
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  } finally {
    life.steps = Number.POSITIVE_INFINITY;
  }
}

/** What a build does at its end. */
async function finish(stage: Stage, store?: string): Promise<void> {
  await placeAll(stage, store);
  dropStage(stage);
}

/** What the next command does first. */
function settle({ out }: Stage): Promise<void> {
  life.process += 1;
  return finishBuilds(out);
}

const isClean = ({ out }: Stage) => expect(readdirSync(out).sort()).toEqual(parts.toSorted());
const allOld = ['old', 'old'];
const allNew = ['new', 'new'];

test('a build that is not killed replaces every part and leaves nothing besides', async () => {
  await withStage(async (stage) => {
    await finish(stage);
    expect(served(stage)).toEqual(allNew);
    isClean(stage);
  });
});

test('a build killed between any two of its steps leaves parts that are whole, at most one of them beside its place', async () => {
  let steps = 0;
  for (let done = false; !done; steps += 1) {
    await withStage(async (stage) => {
      done = await killAfter(steps, () => finish(stage));
      const found = served(stage);
      expect(found.filter((part) => part !== 'old' && part !== 'new' && part !== 'missing')).toEqual([]);
      expect(found.filter((part) => part === 'missing').length).toBeLessThanOrEqual(1);
    });
  }
  expect(steps).toBeGreaterThan(12);
});

test('the next command makes it all old or all new, also when it is killed itself between any two of its steps', async () => {
  for (let steps = 0, done = false; !done; steps += 1) {
    for (let later = 0, finished = false; !finished; later += 1) {
      await withStage(async (stage) => {
        done = await killAfter(steps, () => finish(stage));
        const begun = served(stage).some((part) => part !== 'old');
        finished = await killAfter(later, () => settle(stage));
        await settle(stage);
        expect([allOld, allNew]).toContainEqual(served(stage));
        if (begun) expect(served(stage)).toEqual(allNew);
        isClean(stage);
      });
    }
  }
});

test('a build that cannot put in place what is ready loses nothing: the next command does it', async () => {
  for (let steps = 0, done = false; !done; steps += 1)
    for (const isUpdate of [false, true])
      await withStage(async (stage) => {
        if (isUpdate) makeUpdate(stage);
        // As where somebody holds a file: the command goes on to its end and tidies up after itself.
        done = await killAfter(steps, () => placeAll(stage, undefined));
        const begun = existsSync(stage.ready);
        dropStage(stage);
        await settle(stage);
        if (begun && isUpdate) expect(staffFiles(stage)).toEqual(updated);
        else expect(served(stage).every((part) => part === (begun ? 'new' : 'old'))).toBe(true);
        isClean(stage);
      });
});

/** Makes of the staff edition an update, and nothing else: one page differs, one is gone, one is new, one stays. */
function makeUpdate({ out, staging }: Stage): void {
  for (const part of parts) if (part !== 'staff') rmSync(join(staging, part), { recursive: true });
  const [place, made] = [join(out, 'staff'), join(staging, 'staff')];
  write(join(place, 'old/page/index.html'), 'old');
  write(join(made, 'new/page/index.html'), 'new');
  rmSync(join(made, 'documents'), { recursive: true });
  markAsUpdate(made, {
    over: stampFiles(place, ['manifest.json']),
    gone: ['old/page/index.html'],
  });
}

const staffFiles = ({ out }: Stage) =>
  readFiles(join(out, 'staff')).map(({ path, bytes }) => `${path} ${bytes.toString()}`);
const updated = [
  'documents/access-control/index.html old',
  'index.html new',
  'manifest.json new',
  'new/page/index.html new',
];

test('an update writes what differs, removes what is gone with its folders, and touches nothing else', async () => {
  await withStage(async (stage) => {
    makeUpdate(stage);
    const kept = join(stage.out, 'staff/documents/access-control/index.html');
    const before = statSync(kept).ino;
    await finish(stage);
    expect(staffFiles(stage)).toEqual(updated);
    expect(readdirSync(join(stage.out, 'staff')).sort()).toEqual([
      'documents',
      'index.html',
      'manifest.json',
      'new',
    ]);
    expect(statSync(kept).ino).toBe(before);
    isClean(stage);
  });
});

test('an update killed between any two of its steps lacks no page, and the next command ends it, killed itself or not', async () => {
  for (let steps = 0, done = false; !done; steps += 1) {
    for (let later = 0, finished = false; !finished; later += 1) {
      await withStage(async (stage) => {
        makeUpdate(stage);
        done = await killAfter(steps, () => finish(stage));
        const files = staffFiles(stage);
        for (const page of ['index.html', 'manifest.json'])
          expect(files.filter((file) => file.startsWith(`${page} `))).toHaveLength(1);
        expect(files).toContain('documents/access-control/index.html old');
        const begun = files.some((file) => file.endsWith('new'));
        finished = await killAfter(later, () => settle(stage));
        await settle(stage);
        if (begun) expect(staffFiles(stage)).toEqual(updated);
        else expect([updated.length, 4]).toContain(staffFiles(stage).length);
        isClean(stage);
      });
    }
  }
});

test('an update of an edition that another build has replaced meanwhile is not put in place', async () => {
  await withStage(async (stage) => {
    makeUpdate(stage);
    rmSync(join(stage.out, 'staff/manifest.json'));
    write(join(stage.out, 'staff/manifest.json'), 'of another');
    await expect(placeAll(stage, undefined)).rejects.toThrow('build again');
    expect(staffFiles(stage)).toContain('index.html old');
  });
});

test('what was half made and never ready goes, and nothing else', async () => {
  await withStage(async (stage) => {
    await settle(stage);
    expect(served(stage)).toEqual(allOld);
    isClean(stage);
  });
});

test('a first build has nothing to replace', async () => {
  await withStage(async (stage) => {
    for (const part of parts) rmSync(join(stage.out, part), { recursive: true });
    await finish(stage);
    expect(served(stage)).toEqual(allNew);
  });
});

test('any command of the handbook finishes a killed build, wherever that went, by a note in the store', async () => {
  for (let steps = 0, done = false; !done; steps += 1)
    await withStage(async (stage) => {
      const store = join(stage.out, '../store');
      mkdirSync(store);
      done = await killAfter(steps, () => finish(stage, store));
      const begun = served(stage).some((part) => part !== 'old');
      life.process += 1;
      await finishPlacing(store, join(stage.out, '../no-such-folder'));
      if (begun) expect(served(stage)).toEqual(allNew);
      expect(readdirSync(store)).toEqual([]);
    });
});

test('what a build at work has made is let be, here and on another machine, until a day has passed', async () => {
  await withStage(async (stage) => {
    await finishBuilds(stage.out);
    expect(existsSync(stage.staging)).toBe(true);
    const elsewhere = { host: 'elsewhere', room: '', process: 1, start: '' };
    writeFileSync(join(stage.own, 'by.json'), JSON.stringify(elsewhere));
    await settle(stage);
    expect(existsSync(stage.staging)).toBe(true);
    const dayAgo = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(stage.own, dayAgo, dayAgo);
    await settle(stage);
    isClean(stage);
  });
});

test('of two builds at once one comes after the other, and all that is served is of the one that ends last', async () => {
  await withStage(async (stage) => {
    const other = stageFor(stage.out);
    openStage(other);
    for (const part of parts) for (const file of files) write(join(other.staging, part, file), 'other');
    await Promise.all([finish(stage), finish(other)]);
    expect([allNew, ['other', 'other']]).toContainEqual(served(stage));
    isClean(stage);
  });
});
