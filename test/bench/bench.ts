import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateHandbook } from './generate-handbook.ts';
import { writePlainAstroSite } from './plain-astro-site.ts';

/**
 * `npm run bench [-- SIZE ...] [--versions COUNT]`: time and peak memory of `check` and of `build` for this handbook and for generated
 * ones, with the cost per document, so that growth can be seen; and, as a measure that others know, Astro alone over
 * the same texts as Markdown, one site without search. With `--versions` each document was released that often, and
 * `verify` is measured, too; Astro alone has no such thing.
 */
const project = fileURLToPath(new URL('../..', import.meta.url));
const runner = fileURLToPath(new URL('run-measured.ts', import.meta.url));
const { values, positionals } = parseArgs({
  options: { versions: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const versions = Number(values.versions);
const sizes = positionals.map(Number).filter(Number.isInteger);
const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-'));

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

function measure(words: readonly string[]): Measured {
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', runner, ...words], {
    encoding: 'utf8',
    // A generated handbook has thousands of ties that nobody has confirmed, each a line.
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: project,
  });
  const last = run.stderr.trim().split('\n').at(-1) ?? '';
  if (run.status !== 0) throw new Error(`${words.join(' ')} failed:\n${run.stderr}`);
  return JSON.parse(last) as Measured;
}

function report(name: string, documents: number, { seconds, megabytes }: Measured): void {
  const each =
    documents === 0 ? '' : `  ${((seconds / documents) * 1000).toFixed(1).padStart(6)} ms a document`;
  process.stdout.write(
    `${name.padEnd(58)} ${seconds.toFixed(2).padStart(7)} s  ${String(Math.round(megabytes)).padStart(5)} MB${each}\n`,
  );
}

try {
  process.stdout.write(
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}\n\n`,
  );
  report('this handbook: check', 0, measure(['check', '--root', project]));
  report(
    'this handbook: build, three editions',
    0,
    measure(['build', '--root', project, '--out', join(folder, 'own')]),
  );
  for (const size of sizes.length > 0 ? sizes : [100, 1000, 4000]) {
    const root = join(folder, String(size));
    generateHandbook(project, root, size);
    // In a process of its own: what it takes would be counted with every process that this one starts.
    if (versions > 0) measure(['history', root, String(versions)]);
    const what = `${size} documents of 20 KB${versions === 0 ? '' : `, ${versions} versions`}`;
    report(`${what}: check`, size, measure(['check', '--root', root]));
    if (versions > 0) report(`${what}: verify`, size, measure(['verify', '--root', root]));
    report(
      `${what}: build, three editions`,
      size,
      measure(['build', '--root', root, '--out', join(folder, 'out')]),
    );
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    if (versions > 0) {
      rmSync(root, { recursive: true, force: true });
      continue;
    }
    const site = join(folder, `astro-${size}`);
    writePlainAstroSite(root, site, join(project, 'node_modules'));
    report(`${size} documents of 20 KB: Astro alone, one site`, size, measure(['astro', site]));
    for (const done of [root, site]) rmSync(done, { recursive: true, force: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
