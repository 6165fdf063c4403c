import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program lies: the first of its names that is in `PATH` or one of the other folders. */
export function findProgram(names: readonly string[], folders: readonly string[] = []): string | undefined {
  return findPrograms(names, folders)[0];
}

/** All places in which a program lies, by its names, in the order they would be tried. */
export function findPrograms(names: readonly string[], folders: readonly string[] = []): readonly string[] {
  const all = [...(process.env.PATH ?? '').split(delimiter), ...folders].filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  return [
    ...new Set(
      names.flatMap((name) => all.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))),
    ),
  ].filter(isProgram);
}

/** Whether this is a file that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
