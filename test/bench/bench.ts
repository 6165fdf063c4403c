import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { project } from '../support/run-clausebook.ts';
import { type BenchHandbook, countPages, createHandbook } from './bench-handbook.ts';
import { type Measured, measure, median } from './measure.ts';
import { type Peer, preparePeers } from './peers.ts';
import { type HandbookKind, type Row, rows } from './rows.ts';
import { type Result, writeRow, writeTableHead } from './write-table.ts';

/**
 * `npm run bench [-- OPTIONS]`: what commands take over generated handbooks, as a Markdown table. Everything is run as
 * users run it, in processes of its own.
 *
 * - `--rows NAME,NAME` measures these alone; a row that is held against another needs that one in the same run.
 * - `--documents 1000`, `--versions 10`, `--many 10000`: the sizes of the three handbooks.
 * - `--peers` installs other generators into a temporary folder and measures them on the same texts, in turn with the
 *   first build of Clausebook.
 * - `--times N` repeats each row and takes medians: 1 unless told, 3 with `--peers`.
 * - `--in FOLDER` is where all of it is written, and removed: the folder for temporary files unless told.
 *
 * It tells growth and ratios. Seconds say something about one machine on one day.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    documents: { type: 'string', default: '1000' },
    versions: { type: 'string', default: '10' },
    many: { type: 'string', default: '10000' },
    peers: { type: 'boolean', default: false },
    times: { type: 'string' },
    in: { type: 'string', default: tmpdir() },
  },
});
const documents = Number(values.documents);
const versions = Number(values.versions);
const many = Number(values.many);
const times = Number(values.times ?? (values.peers ? 3 : 1));
const chosen = values.rows?.split(',');
const isChosen = ({ name }: { name: string }) => chosen?.includes(name) ?? true;
const sizes: Readonly<Record<HandbookKind, { documents: number; versions: number }>> = {
  plain: { documents, versions: 0 },
  aged: { documents, versions },
  many: { documents: many, versions: 0 },
};
const results = new Map<string, Result>();

mkdirSync(values.in, { recursive: true });
const folder = mkdtempSync(join(values.in, 'clausebook-bench-'));
try {
  say(`${describeMachine()}\n\n${writeTableHead()}`);
  if (isChosen({ name: 'floor' })) await measureFloor();
  for (const kind of ['plain', 'aged', 'many'] as const) await measureKind(kind);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** All rows about one handbook: first builds and peers in turn, then what follows a first build. */
async function measureKind(kind: HandbookKind): Promise<void> {
  const own = rows.filter((row) => row.handbook === kind && isChosen(row));
  const withPeers = kind === 'plain' && values.peers;
  if (own.length === 0 && !withPeers) return;
  const handbook = createHandbook(join(folder, kind), sizes[kind].documents, sizes[kind].versions);
  const peers = withPeers
    ? preparePeers(join(folder, 'peers'), handbook.root()).filter((peer) => isChosen(peer))
    : [];
  await inTurn([
    ...peers.map((peer) => measurePeer(peer)),
    ...own.filter(({ warm }) => !warm).map((row) => measureRow(row, handbook)),
  ]);
  for (const row of own.filter(({ warm }) => warm)) await inTurn([measureRow(row, handbook)]);
  handbook.remove();
}

/** Something that is measured several times. */
interface Turn {
  once(): Promise<Measured>;
  report(measured: Measured): void;
}

async function inTurn(turns: readonly Turn[]): Promise<void> {
  const all = turns.map((): Measured[] => []);
  for (let time = 0; time < times; time++)
    for (const [index, turn] of turns.entries()) all[index]?.push(await turn.once());
  for (const [index, turn] of turns.entries()) turn.report(median(all[index] ?? []));
}

function measureRow(row: Row, handbook: BenchHandbook): Turn {
  const { documents, versions } = sizes[row.handbook];
  return {
    async once() {
      if (row.warm) await handbook.buildOnce();
      row.before?.(handbook);
      return await handbook.measure(row.command);
    },
    report(measured) {
      const size = `${documents.toLocaleString('en')}${versions > 0 ? ` × ${versions}` : ''}`;
      add({
        ...row,
        what: `${size}: ${row.what}`,
        measured,
        documents,
        ...(row.command === 'build' && { pages: handbook.countPages() }),
      });
    },
  };
}

function measurePeer(peer: Peer): Turn {
  return {
    once: () => peer.measure(),
    report: (measured) =>
      add({
        name: peer.name,
        what: `${documents.toLocaleString('en')}: ${peer.what}, cold`,
        measured,
        documents,
        pages: countPages(peer.out),
        base: 'astro',
        target: '',
      }),
  };
}

async function measureFloor(): Promise<void> {
  const floor = fileURLToPath(new URL('floor.ts', import.meta.url));
  const measured = await measure({ words: [process.execPath, floor, '10000'] });
  const what = '10,000 pages of 20 KB: hashed, decoded, encoded, written, read';
  add({ name: 'floor', what, measured, documents: 10_000, pages: 10_000, target: '' });
}

function add(result: Result): void {
  results.set(result.name, result);
  say(writeRow(result, results));
}

function describeMachine(): string {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: project, encoding: 'utf8' });
  return [
    `Clausebook ${version} (${commit.stdout?.trim() || 'no git'}), Node.js ${process.version}, ${process.platform} ${process.arch}`,
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${new Date().toISOString().slice(0, 10)}`,
    `Documents of 20 KB. Medians of ${times}. Processor seconds and the largest process: GNU time, all processes together.`,
  ].join('  \n');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
