import { join } from 'node:path';
import { isLoopback } from './asked-host.ts';
import { readOptions, WrongUsage } from './options.ts';
import { readManifest } from './read-manifest.ts';
import { type ServedEdition, serveEdition } from './serve-edition.ts';

/** Behind those of `dev`, so that both can run at once. */
const firstPort = 4331;

/** `clausebook preview`: serves the built editions as their hosts do, until it is stopped. */
export async function preview(words: readonly string[]): Promise<number> {
  const options = readOptions('preview', words);
  const out = options.out ?? join(options.root, 'dist');
  const built = options.editions.filter((name) => readManifest(join(out, name)) !== undefined);
  if (built.length === 0)
    throw new WrongUsage(
      `There is no built edition in ${out}. Build first: npx clausebook build. If it lies elsewhere, name the folder with --out.`,
    );
  const { host, 'allowed-host': allowed = [] } = options.values;
  const listening = { host: host ?? '127.0.0.1', allowed };
  const served: ServedEdition[] = [];
  for (const [at, name] of built.entries()) {
    const one = await start(join(out, name), { ...listening, port: (options.port ?? firstPort) + at });
    served.push(one);
    process.stderr.write(`The ${name} edition is at ${one.url}\n`);
  }
  if (!isLoopback(listening.host))
    process.stderr.write(
      'Anybody who can reach this computer can read them: here no login stands before them.\n',
    );
  process.stderr.write('They are served as on their hosts, with their headers. Stop with Ctrl+C.\n');
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  for (const { server } of served) {
    server.close();
    server.closeAllConnections();
  }
  return 0;
}

async function start(folder: string, listening: Parameters<typeof serveEdition>[1]): Promise<ServedEdition> {
  try {
    return await serveEdition(folder, listening);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined) throw cause;
    throw new WrongUsage(
      `Nothing can be served at ${listening?.host}, port ${listening?.port} (${code}). Name another with --host and --port.`,
    );
  }
}
