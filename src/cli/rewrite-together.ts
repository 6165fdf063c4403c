import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../handbook/read-ledger.ts';
import { Stopped } from './stopped.ts';
import { describeFault } from './system-fault.ts';

/** Sources that change together: what files will hold, and files and folders that get another name. */
export interface Rewriting {
  /** By path below the root; under the new name where a file gets one. */
  readonly files: ReadonlyMap<string, string>;
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/** The folder of a rewriting that is complete and waits for its place. Nothing that reads a handbook looks into it. */
export const rewriteJournal = '.rewritten';
const noteFile = 'moves.json';

/**
 * Writes all files or none, as `writeTogether` does for an event: they are laid out first, one rename declares them
 * complete, and whoever is killed after that is finished by the next command. For one who holds the lock of the handbook.
 *
 * @returns What there is to say of files that an author saved meanwhile: their words stay.
 * @throws Stopped when something can't be written. Nothing is written then.
 */
export function rewriteTogether(root: string, { files, moves }: Rewriting): readonly string[] {
  requireRights(root, [...files.keys(), ...moves.flatMap(({ from, to }) => [from, to])]);
  const journal = join(root, 'content', rewriteJournal);
  let stage: string | undefined;
  try {
    stage = mkdtempSync(join(root, 'content', '.writing-'));
    for (const [path, text] of files) {
      const place = join(stage, 'files', path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text, { flush: true });
    }
    const before = new Map(moves.map(({ from, to }) => [to, from]));
    const said = Object.fromEntries(
      [...files.keys()].map((path) => [path, hashIn(root, before.get(path) ?? path)]),
    );
    writeFileSync(join(stage, noteFile), JSON.stringify({ moves, files: [...files.keys()], said }), {
      flush: true,
    });
    renameSync(stage, journal);
  } catch (cause) {
    if (stage !== undefined) rmSync(stage, { recursive: true, force: true });
    const fault = describeFault(cause, stage ?? root);
    throw fault === undefined ? cause : new Stopped(`${fault}\nNothing was written.`, { cause });
  }
  return finishRewriting(root);
}

/** Puts in place what was declared complete. Done again after it was interrupted, it does what is left. */
export function finishRewriting(root: string): readonly string[] {
  const journal = join(root, 'content', rewriteJournal);
  if (!existsSync(journal)) return [];
  const notes: string[] = [];
  const note = JSON.parse(readFileSync(join(journal, noteFile), 'utf8')) as {
    readonly moves: Rewriting['moves'];
    readonly files: readonly string[];
    /** What each of them said before, as SHA-256. */
    readonly said?: Readonly<Record<string, string | undefined>>;
  };
  try {
    // Names first: a file that gets one and changes as well is written over under the new one.
    for (const { from, to } of note.moves)
      if (existsSync(join(root, from))) renameSync(join(root, from), join(root, to));
    for (const path of note.files) {
      const laid = join(journal, 'files', path);
      if (!existsSync(laid)) continue;
      const before = note.said?.[path];
      const now = hashIn(root, path);
      if (
        before !== undefined &&
        now !== undefined &&
        now !== before &&
        now !== hashIn(journal, `files/${path}`)
      )
        notes.push(
          `${path} was saved while a rename was interrupted. It says what you saved, and may still name what was renamed: npx clausebook check`,
        );
      else renameSync(laid, join(root, path));
    }
  } catch (cause) {
    const fault = describeFault(cause);
    throw fault === undefined
      ? cause
      : new Stopped(
          `${fault}\nThe rest of what is renamed waits in ${journal}. Mend this, and the next command finishes it: npx clausebook check`,
          { cause },
        );
  }
  rmSync(journal, { recursive: true, force: true });
  return notes;
}

function hashIn(root: string, path: string): string | undefined {
  return existsSync(join(root, path)) ? hashOf(readFileSync(join(root, path))) : undefined;
}

function requireRights(root: string, paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => dirname(join(root, path)))))
    try {
      if (existsSync(folder)) accessSync(folder, constants.W_OK | constants.X_OK);
    } catch (cause) {
      throw new Stopped(`${describeFault(cause) ?? `${folder} can't be written.`}\nNothing was written.`, {
        cause,
      });
    }
}
