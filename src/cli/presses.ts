import { type ChildProcess, fork } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { createMemory } from '../handbook/memory.ts';
import { readRecord } from '../handbook/read-record.ts';
import { organizationFile } from '../handbook/record-files.ts';
import { copyFolder } from '../press/copy-folder.ts';
import { isPress } from '../press/press.ts';
import type { EditionName } from '../schema/handbook.ts';
import { organization } from '../schema/organization.ts';
import type { Compiled, PressToCompile, ToCompile } from './compile-presses.ts';
import { namePress } from './name-press.ts';

/** The presses of a build. */
export interface Presses {
  /**
   * Finds the press of an edition; where no earlier build has kept it, as soon as it is compiled.
   *
   * @param site The address that the edition is served at.
   * @returns Its folder.
   * @throws What Astro says where a page of the handbook's own can't be compiled.
   */
  find(edition: EditionName, site: string | undefined): Promise<string>;
  /** Ends what is still being compiled, and removes what nobody took. */
  end(): void;
}

/**
 * Begins to compile the presses that no earlier build has kept: in a process of its own, because compiling needs 300 MB
 * that printing does not, and while the handbook is being read. They are made among the temporary files, because a
 * build that fails its check leaves no trace.
 *
 * @param root The handbook's folder, absolute.
 * @param storeOf What is kept of an edition from build to build; nothing where nothing is.
 * @param force Uses no press that was kept.
 */
export function preparePresses(
  root: string,
  editions: readonly EditionName[],
  storeOf: (edition: EditionName) => string | undefined,
  force: boolean,
): Presses {
  const compilers: Compiler[] = [];
  const placeOf = (edition: EditionName, name: string) => {
    const store = storeOf(edition);
    return store === undefined ? undefined : join(store, 'press', name);
  };
  const start = (presses: readonly PressToCompile[]) => {
    const compiler = startCompiler(root, presses);
    compilers.push(compiler);
    return compiler;
  };
  const { item } = readRecord(root, organizationFile, organization, createMemory());
  // Without a sound organisation the check will fail.
  const missing =
    item === undefined
      ? []
      : largestFirst
          .filter((edition) => editions.includes(edition))
          .map((edition) => toCompile(root, edition, item.sites[edition]))
          .filter(({ edition, name }) => force || !isPress(placeOf(edition, name)));
  if (missing.length > 0) start(missing);
  return {
    async find(edition, site) {
      const press = toCompile(root, edition, site);
      const place = placeOf(edition, press.name);
      if (isPress(place)) {
        markAsUsed(place);
        return place;
      }
      const compiling = compilers.map((compiler) => compiler.made(press.name)).find(Boolean);
      const made = await (compiling ?? start([press]).made(press.name));
      if (made === undefined) throw new Error(`Nobody compiles ${press.name}.`);
      return place === undefined ? made : adopt(made, place);
    },
    end() {
      for (const compiler of compilers) compiler.end();
    },
  };
}

function toCompile(root: string, edition: EditionName, site: string | undefined): PressToCompile {
  return { name: namePress(root, edition, site), edition, site };
}

/** Auditors read everything, the public little: whoever is printed first shall not wait. */
const largestFirst: readonly EditionName[] = ['audit', 'staff', 'public'];

/** Moves a press to its place, whole: a build that is killed leaves no half one there. */
function adopt(made: string, place: string): string {
  const coming = `${place}.${process.pid}`;
  mkdirSync(dirname(place), { recursive: true });
  removeUnused(dirname(place));
  try {
    // Copied, because temporary files may lie on another disk.
    copyFolder(made, coming);
    if (!isPress(place)) rmSync(place, { recursive: true, force: true });
    renameSync(coming, place);
  } catch (cause) {
    // Another build was first and prints with it: what has the same name is the same.
    if (!isPress(place)) throw cause;
  } finally {
    rmSync(coming, { recursive: true, force: true });
  }
  return place;
}

function markAsUsed(place: string): void {
  const now = new Date();
  unlessAnothers(() => utimesSync(place, now, now));
}

/** So long a build may take: until then, another may still print with a press. In milliseconds. */
const day = 24 * 60 * 60 * 1000;

/** Removes what older engines printed with, and what was left of killed builds. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const place = join(folder, name);
    unlessAnothers(() => {
      if (Date.now() - statSync(place).mtimeMs > day) rmSync(place, { recursive: true, force: true });
    });
  }
}

/** Looks after presses, and lets be what belongs to another user, or what another build removes meanwhile. */
function unlessAnothers(deed: () => void): void {
  try {
    deed();
  } catch (cause) {
    if (!['EACCES', 'EPERM', 'ENOENT'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
  }
}

interface Compiler {
  /** Where a press lies, once it is there; nothing where this one does not make it. */
  made(name: string): Promise<string> | undefined;
  end(): void;
}

function startCompiler(root: string, presses: readonly PressToCompile[]): Compiler {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clausebook-press-')));
  const task: ToCompile = { root, folder, presses };
  // A package has the commands compiled.
  const program = new URL(`compile-presses${extname(import.meta.url)}`, import.meta.url);
  const child = fork(program, [JSON.stringify(task)], { serialization: 'advanced' });
  const made = new Map(
    presses.map(({ name }) => [name, waitFor(child, name).then(() => join(folder, name))] as const),
  );
  // Looked at when its edition is rendered; until then a failure must not count as one that nobody looks at.
  for (const promise of made.values()) promise.catch(() => undefined);
  return {
    made: (name) => made.get(name),
    end() {
      child.kill('SIGKILL');
      // It may write once more before it is gone.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function waitFor(child: ChildProcess, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: Compiled) => {
      if ('failed' in message) reject(message.failed);
      else if (message.made === name) resolve();
    });
    child.on('error', reject);
    // Not at its exit: a message may still be on its way then.
    child.on('close', (code, signal) =>
      reject(new Error(`The pages could not be compiled: the process ended with ${signal ?? code}.`)),
    );
  });
}
