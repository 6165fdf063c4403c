import { join } from 'node:path';
import { openLastBuild } from './last-build.ts';
import { type Options, readOptions } from './options.ts';
import { requirePlace } from './place.ts';
import { settle } from './settle.ts';
import { dropStage, finishBuilds, stageFor } from './stage.ts';
import { storeFolder } from './store-folder.ts';

/**
 * `clausebook build`: checks, then makes the editions. Nothing is written when the check fails, and nothing is done
 * where the last build made what this one would.
 */
export async function build(words: readonly string[]): Promise<number> {
  const options = readOptions('build', words);
  const stage = stageFor(options.out ?? join(options.root, 'dist'));
  requirePlace(stage.out, options.root);
  // First of all: even when the check fails, what a killed command left undone is put right.
  await finishBuilds(stage.out);
  await settle(options.root, 'build');
  const store = storeFolder(options.root);
  const last = openLastBuild(store, stage.out, options);
  if (last.unchanged !== undefined) {
    process.stdout.write(last.unchanged);
    process.stderr.write(`Nothing has changed since the last build of ${stage.out}\n${sayPreview(options)}`);
    return 0;
  }
  // Loaded only now: Astro alone takes longer to load than it takes to find that there is nothing to do.
  const { makeBuild } = await import('./make-build.ts');
  try {
    const { failed, ...built } = await makeBuild(options, stage, store, last.stands);
    if (failed) {
      process.stderr.write('Nothing was built. Mend the problems above and try again.\n');
      return 1;
    }
    last.record(built);
  } finally {
    dropStage(stage);
  }
  process.stderr.write(`Built ${options.editions.join(', ')} in ${stage.out}\n${sayPreview(options)}`);
  return 0;
}

/** An edition can't be looked at as files: it is made for a path of its host. */
function sayPreview({ root, out }: Pick<Options, 'root' | 'out'>): string {
  const words = [
    ...(root === '.' ? [] : [`--root ${quote(root)}`]),
    ...(out === undefined ? [] : [`--out ${quote(out)}`]),
  ];
  return `To look at what was built: ${['npx clausebook preview', ...words].join(' ')}\n`;
}

/** As it can be typed again. */
function quote(path: string): string {
  return /^[\w./\\:@-]+$/.test(path) ? path : JSON.stringify(path);
}
