import { join } from 'node:path';
import { compare } from '../data/compare.ts';
import { readOptions, WrongUsage } from './options.ts';
import { readManifest } from './read-manifest.ts';

/** How many questions a host is asked at a time: enough to be quick, too few to disturb anybody. */
const atOnce = 8;

/**
 * `clausebook probe URL --edition NAME`: asks a live host for every path of an edition without login, and reports
 * what it gives away. Exit code 1 when it answers a single one with its content.
 */
export async function probe(words: readonly string[]): Promise<number> {
  const options = readOptions('probe', words);
  const [address, ...more] = options.rest;
  if (address === undefined || more.length > 0 || !/^https?:$/.test(protocolOf(address))) {
    throw new WrongUsage(
      'Write: npx clausebook probe URL --edition NAME, for example: npx clausebook probe https://staff.example.org/handbook/ --edition staff',
    );
  }
  const [edition = 'staff'] = options.editions;
  const folder = join(options.out ?? join(options.root, 'dist'), edition);
  const base = address.endsWith('/') ? address : `${address}/`;
  const paths = ['', ...pathsOf(folder).flatMap(addressesOf), 'manifest.json'];

  const outcomes = await askAll(base, paths);
  const open = outcomes.filter(({ status }) => status !== undefined && status >= 200 && status < 300);
  const silent = outcomes.filter(({ status }) => status === undefined);
  for (const { path, status } of open)
    process.stdout.write(`${base}${path}  answers ${status} without login\n`);
  for (const { path, cause } of silent.slice(0, 3))
    process.stdout.write(`${base}${path}  no answer: ${cause}\n`);
  process.stdout.write(
    `${paths.length} paths of the ${edition} edition asked: ${open.length} open, ${paths.length - open.length - silent.length} closed, ${silent.length} without an answer.\n`,
  );
  // A host that does not answer proves nothing.
  return open.length > 0 || silent.length > 0 ? 1 : 0;
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}

/** @throws WrongUsage when the edition has not been built. */
function pathsOf(folder: string): string[] {
  const files = readManifest(folder);
  if (files !== undefined) return Object.keys(files);
  throw new WrongUsage(
    `There is no list of paths at ${join(folder, 'manifest.json')}. Build the edition first, or name its folder with --out.`,
  );
}

/** A page is asked for as readers write it and as the file it is: hosts may guard one and forget the other. */
function addressesOf(path: string): string[] {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return path.endsWith('/index.html') ? [encoded, encoded.slice(0, -'index.html'.length)] : [encoded];
}

interface Outcome {
  readonly path: string;
  /** Missing when there was no answer. */
  readonly status?: number | undefined;
  readonly cause?: string | undefined;
}

async function askAll(base: string, paths: readonly string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...new Set(paths)].sort();
  const worker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      outcomes.push(await ask(base, path));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes.sort((a, b) => compare(a.path, b.path));
}

async function ask(base: string, path: string): Promise<Outcome> {
  try {
    // A redirect to a login page is what a closed door looks like: it is not followed.
    const answer = await fetch(new URL(path, base), {
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(10_000),
    });
    await answer.body?.cancel();
    return { path, status: answer.status };
  } catch (error) {
    const cause =
      error instanceof Error
        ? error.cause instanceof Error
          ? error.cause.message
          : error.message
        : String(error);
    return { path, cause };
  }
}
