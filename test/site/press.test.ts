import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editionNames } from '../../src/schema/handbook.ts';
import { buildHandbook } from '../support/build-handbook.ts';
import { builtDate } from '../support/build-once.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { type HandbookWithPast, makeHandbookWithPast } from '../support/handbook-with-past.ts';
import { runNode } from '../support/run-clausebook.ts';

let past: HandbookWithPast;
let printed: string;
let astros: string;

beforeAll(async () => {
  past = await makeHandbookWithPast();
  mkdirSync(join(past.root, 'content/pages/staff'), { recursive: true });
  writeFileSync(
    join(past.root, 'content/pages/staff/visitors.mdx'),
    "---\nlayout: '@clausebook/site/layouts/Manual.astro'\ntitle: Visitors\nsummary: Where they wait.\n---\n\nAt the desk.\n",
  );
  printed = await buildHandbook(past.root, join(past.folder, 'dist'));
  astros = join(past.folder, 'astro');
  mkdirSync(astros);
  const program = fileURLToPath(new URL('../support/build-with-astro.ts', import.meta.url));
  const { code, stderr } = await runNode([program, past.root, builtDate], { cwd: astros });
  expect(stderr).toBe('');
  expect(code).toBe(0);
}, 600_000);

afterAll(() => past?.remove());

/** What the command adds to the pages: search, images, the ledger as files, copies for programs, headers, and the manifest over all. */
const added =
  /^(?:pagefind\/|images\/|ledger\/files\/|_headers|manifest\.json|(?:\S*\/)?(?:index|404)\.(?:md|json) )/;

test.each(editionNames)('the press prints the %s edition as Astro builds it, to the byte', (name) => {
  const differences = compareFolders(join(astros, name), join(printed, name));
  expect(differences.filter((said) => !(added.test(said) && said.endsWith('is not in the first')))).toEqual(
    [],
  );
});
