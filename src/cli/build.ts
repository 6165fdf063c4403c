import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { publish } from '../handbook/publish.ts';
import { select } from '../handbook/select.ts';
import { writeServerFiles } from '../site/server-files.ts';
import { openHandbook } from './open-handbook.ts';
import { readOptions, WrongUsage } from './options.ts';
import { renderEdition } from './render-edition.ts';
import { clear, restore, stageFor, swapIn } from './stage.ts';

/** `clausebook build`: checks, then makes the editions. Nothing is written when the check fails. */
export async function build(words: readonly string[]): Promise<number> {
  const options = readOptions('build', words, ['edition', 'out', 'force', 'drafts']);
  const opened = openHandbook(options);
  if (opened.failed || opened.handbook === undefined) {
    process.stderr.write('Nothing was built. Mend the problems above and try again.\n');
    return 1;
  }
  const { handbook, date } = opened;
  const stage = stageFor(options.out ?? join(options.root, 'dist'));
  requireWritable(stage.out);

  const parts = [...options.editions, 'deploy'];
  restore(stage, ['public', 'staff', 'audit', 'deploy']);
  const published = publish(handbook, date, { drafts: options.drafts });
  for (const name of options.editions) {
    const folder = join(stage.staging, name);
    const { pages } = await renderEdition(select(published, name, date), { root: resolve(options.root), folder, force: options.force });
    process.stderr.write(`${name}: ${pages} pages\n`);
  }
  writeServerFiles(join(stage.staging, 'deploy'), handbook.organization.sites);
  for (const part of parts) swapIn(stage, part);
  clear(stage);
  process.stderr.write(`Built ${options.editions.join(', ')} in ${stage.out}\n`);
  return 0;
}

/** @throws WrongUsage when the folder, or the nearest one above it that exists, can't be written. */
function requireWritable(out: string): void {
  let folder = dirname(out);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  if (existsSync(out) && !statSync(out).isDirectory()) throw new WrongUsage(`--out ${out} is a file. Name a folder.`);
  try {
    for (const place of existsSync(out) ? [out, folder] : [folder]) accessSync(place, constants.W_OK | constants.X_OK);
    mkdirSync(out, { recursive: true });
  } catch {
    throw new WrongUsage(`--out ${out} can't be written. Name a folder in which you may write, or ask for the right to.`);
  }
}
