import { spawnSync } from 'node:child_process';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { launcher, project, withClock } from '../support/run-clausebook.ts';
import { generateHandbook } from './generate-handbook.ts';
import { changeText } from './generate-history.ts';
import { type Measured, measure } from './measure.ts';

const writer = fileURLToPath(new URL('write-history.ts', import.meta.url));

/** A generated handbook, and what happens to it between two builds. Commands run as users run them. */
export interface BenchHandbook {
  readonly root: () => string;
  /** Makes the next build the first: another place, no store, no output. */
  forget(): void;
  /** One sentence of one document becomes another. */
  changePolicy(): void;
  /** One document is changed and released. */
  release(): void;
  nextDay(): void;
  measure(command: 'build' | 'check' | 'verify'): Promise<Measured>;
  /** So that what follows is not the first build. */
  buildOnce(): Promise<void>;
  countPages(): number;
  remove(): void;
}

/** @param versions How often each document was released; none at all means that there is no ledger. */
export function createHandbook(folder: string, documents: number, versions: number): BenchHandbook {
  const out = join(folder, 'dist');
  const first = join(folder, 'handbook-0');
  generateHandbook(project, first, documents);
  if (versions > 0) runOrThrow([writer, first, String(versions)]);
  let root = first;
  let place = 0;
  let changes = versions;
  let built = false;
  let day = Temporal.PlainDate.from('2026-11-21');
  // Public, so that it stands in all three editions.
  const [slug, file] = ['generated-0000', 'policies/topic-01/generated-0000.mdx'];
  const common = () => ['--root', root, '--date', day.toString()];

  const handbook: BenchHandbook = {
    root: () => root,
    forget() {
      const next = join(folder, `handbook-${++place}`);
      renameSync(root, next);
      root = next;
      for (const one of [join(root, '.clausebook'), out]) rmSync(one, { recursive: true, force: true });
      built = false;
    },
    changePolicy() {
      changeText(join(root, file), ++changes);
    },
    release() {
      handbook.changePolicy();
      const approval = ['--approved-on', day.toString(), '--method', 'minutes', '--evidence', 'Minutes'];
      const why = ['--reason', 'The text was due.', '--change', 'all-staff: You read it anew.'];
      runOrThrow([launcher, 'release', slug, ...approval, ...why, '--root', root], day.toString());
    },
    nextDay() {
      day = day.add({ days: 1 });
    },
    async measure(command) {
      const words = [command, ...common(), ...(command === 'build' ? ['--out', out] : [])];
      const measured = await measure({ words: [process.execPath, launcher, ...words], cwd: project });
      if (command === 'build') built = true;
      return measured;
    },
    async buildOnce() {
      if (!built) await handbook.measure('build');
    },
    countPages: () => countPages(out),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return handbook;
}

/** How many pages lie in a folder, at any depth. */
export function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
    .length;
}

/** @param now The day that the command is to take for today. */
function runOrThrow(words: readonly string[], now?: string): void {
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd: project,
    env: { ...process.env, ...(now === undefined ? {} : withClock(now)) },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  if (status !== 0)
    throw new Error(`${words.join(' ')} failed:\n${stderr.split('\n').slice(-20).join('\n')}`);
}
