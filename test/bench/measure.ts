import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../src/visit/find-program.ts';

/** What a command took, with all processes that it started. */
export interface Measured {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processors, in user and system mode, of all processes together but the search engine's. */
  readonly cpu: number;
  /**
   * The seconds of the search engine's own process, beside these; nothing where it can't be seen (other than Linux).
   * Pagefind 1.6 ends it without waiting for it, and only who was waited for is counted by the kernel: indexing 4,000
   * pages for a second adds 0.03 s to what GNU time tells, whether it is closed or not.
   */
  readonly search?: number;
  /** The most memory that one process held, the largest of them, in MiB. */
  readonly megabytes: number;
}

export interface Command {
  readonly words: readonly [string, ...string[]];
  readonly cwd?: string;
}

/**
 * Runs a command to its end and measures it with GNU time, which asks the kernel about all processes that were waited
 * for. Standard output is thrown away.
 *
 * @throws With what the command said on standard error, when it fails.
 */
export async function measure({ words, cwd = process.cwd() }: Command): Promise<Measured> {
  const time = findProgram(['gtime', 'time']);
  if (time === undefined)
    throw new Error(
      'The bench measures with GNU time. Install it: apt-get install time, brew install gnu-time.',
    );
  const taken = join(tmpdir(), `clausebook-bench-time-${process.pid}`);
  const child = spawn(time, ['-q', '-f', '%e %U %S %M', '-o', taken, ...words], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const search = watchSearch(child.pid);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const searched = search.end();
  if (code !== 0) throw new Error(`${words.join(' ')} failed:\n${said.split('\n').slice(-20).join('\n')}`);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(taken, 'utf8')
    .split(/\s+/)
    .map(Number);
  rmSync(taken);
  return {
    wall,
    cpu: user + system,
    megabytes: kilobytes / 1024,
    ...(searched !== undefined && { search: searched }),
  };
}

/** Several commands, one after the other, as one. */
export async function measureAll(commands: readonly Command[]): Promise<Measured> {
  const parts: Measured[] = [];
  for (const command of commands) parts.push(await measure(command));
  const sum = (of: (part: Measured) => number) => parts.reduce((all, part) => all + of(part), 0);
  return {
    wall: sum(({ wall }) => wall),
    cpu: sum(({ cpu }) => cpu),
    megabytes: Math.max(...parts.map(({ megabytes }) => megabytes)),
    ...(parts.some(({ search }) => search !== undefined) && { search: sum(({ search = 0 }) => search) }),
  };
}

/** The median of each figure by itself. */
export function median(all: readonly Measured[]): Measured {
  const middle = (of: (one: Measured) => number) => {
    const sorted = all.map(of).sort((a, b) => a - b);
    const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    return (low + high) / 2;
  };
  return {
    wall: middle(({ wall }) => wall),
    cpu: middle(({ cpu }) => cpu),
    megabytes: middle(({ megabytes }) => megabytes),
    ...(all.some(({ search }) => search !== undefined) && { search: middle(({ search = 0 }) => search) }),
  };
}

// The kernel counts processor time in hundredths of a second, on every machine that Node.js runs on.
const ticks = 100;

/** Looks four times a second what the search engines among a process's descendants have used. */
function watchSearch(root: number | undefined): { end(): number | undefined } {
  if (process.platform !== 'linux' || root === undefined) return { end: () => undefined };
  const before = new Set(readdirSync('/proc'));
  const used = new Map<string, number>();
  const look = () => {
    for (const id of readdirSync('/proc')) {
      if (before.has(id)) continue;
      const stat = readStat(id);
      if (stat?.name.startsWith('pagefind') && descends(id, root)) used.set(id, stat.cpu);
    }
  };
  const timer = setInterval(look, 250);
  return {
    end() {
      clearInterval(timer);
      return [...used.values()].reduce((sum, one) => sum + one, 0);
    },
  };
}

function descends(id: string, root: number): boolean {
  for (let at: string | undefined = id; at !== undefined && at !== '0'; at = readStat(at)?.parent)
    if (at === String(root)) return true;
  return false;
}

/** Name, parent and seconds of a process, or nothing when it has just ended. */
function readStat(id: string): { name: string; parent: string; cpu: number } | undefined {
  try {
    const [, name = '', rest = ''] = /\((.*)\) (.*)$/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    const fields = rest.split(' ');
    return { name, parent: fields[1] ?? '0', cpu: (Number(fields[11]) + Number(fields[12])) / ticks };
  } catch {
    return undefined;
  }
}
