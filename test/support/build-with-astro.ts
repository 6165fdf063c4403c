import { join } from 'node:path';
import { build } from 'astro';
import { astroSettings } from '../../src/cli/astro-settings.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { editionNames } from '../../src/schema/handbook.ts';
import { setEdition } from '../../src/site/edition.ts';

/**
 * Renders the editions of a handbook with Astro's own build, without a press, into folders below the current one. A
 * program, because Astro does not build inside Vitest as it does elsewhere: `node build-with-astro.ts ROOT DAY`.
 */
const [, , root = '', day = ''] = process.argv;
const { handbook } = loadHandbook(root);
if (handbook === undefined) throw new Error(`There is no handbook in ${root}.`);
const published = publish(handbook, day, { drafts: false });
for (const name of editionNames) {
  const edition = select(published, name, day);
  setEdition(edition);
  const folder = join(process.cwd(), name);
  await build({
    ...astroSettings(root, name, edition.handbook.organization.sites[name], join(process.cwd(), 'work')),
    logLevel: 'error',
    outDir: folder,
  });
}
