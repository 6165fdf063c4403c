import { join, resolve } from 'node:path';
import { publish } from '../handbook/publish.ts';
import { select } from '../handbook/select.ts';
import { editionNames } from '../schema/handbook.ts';
import { writeServerFiles } from '../site/server-files.ts';
import { openHandbook } from './open-handbook.ts';
import { readOptions } from './options.ts';
import { requirePlace, requireWritable } from './place.ts';
import { renderEdition } from './render-edition.ts';
import { clear, restore, stageFor, swapIn } from './stage.ts';

/** `clausebook build`: checks, then makes the editions. Nothing is written when the check fails. */
export async function build(words: readonly string[]): Promise<number> {
  const options = readOptions('build', words, ['edition', 'out', 'force', 'drafts']);
  const stage = stageFor(options.out ?? join(options.root, 'dist'));
  requirePlace(stage.out, options.root);
  // First of all: even when the check fails, what a killed build left undone is put right.
  restore(stage, [...editionNames, 'deploy']);
  const opened = openHandbook(options);
  if (opened.failed || opened.handbook === undefined) {
    process.stderr.write('Nothing was built. Mend the problems above and try again.\n');
    return 1;
  }
  const { handbook, date } = opened;
  requireWritable(stage.out);

  const parts = [...options.editions, 'deploy'];
  const published = publish(handbook, date, { drafts: options.drafts });
  for (const name of options.editions) {
    const folder = join(stage.staging, name);
    const { pages } = await renderEdition(select(published, name, date), {
      root: resolve(options.root),
      folder,
      force: options.force,
    });
    process.stderr.write(`${name}: ${pages} pages\n`);
  }
  writeServerFiles(join(stage.staging, 'deploy'), handbook.organization.sites);
  for (const part of parts) swapIn(stage, part);
  clear(stage);
  process.stderr.write(`Built ${options.editions.join(', ')} in ${stage.out}\n`);
  return 0;
}
