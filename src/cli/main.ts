import { readFileSync } from 'node:fs';
import { type CommandName, commandNames } from '../commands/commands.ts';
import { describeCommand, describeProgram } from '../commands/usage.ts';
import { engine } from '../data/engine.ts';
import { nearest } from '../source/nearest.ts';
import { WrongUsage } from './options.ts';
import { Stopped } from './stopped.ts';
import { describeFault } from './system-fault.ts';

/** Takes the words after the name of a command, does it, and returns the exit code. */
type Run = (words: readonly string[]) => Promise<number>;

/** What the package says of itself, as far as we ask. */
interface Package {
  readonly version: string;
  readonly clausebook: {
    /** Rises when a handbook that could be read before can't be read any more without a change; that has yet to happen. */
    readonly format: number;
  };
}

// Loaded when called: `check` must not wait for Astro.
const runs: Readonly<Record<CommandName, () => Promise<Run>>> = {
  check: async () => (await import('./check.ts')).check,
  build: async () => (await import('./build.ts')).build,
  dev: async () => (await import('./dev.ts')).dev,
  preview: async () => (await import('./preview.ts')).preview,
  next: async () => (await import('./next.ts')).next,
  status: async () => (await import('./status.ts')).status,
  explain: async () => (await import('./explain.ts')).explain,
  confirm: async () => (await import('./confirm.ts')).confirm,
  release: async () => (await import('./release.ts')).release,
  review: async () => (await import('./review.ts')).review,
  reviews: async () => (await import('./reviews.ts')).reviews,
  acknowledgements: async () => (await import('./acknowledgements.ts')).acknowledgements,
  retire: async () => (await import('./retire.ts')).retire,
  correct: async () => (await import('./correct.ts')).correct,
  verify: async () => (await import('./verify.ts')).verify,
  rename: async () => (await import('./rename.ts')).rename,
  new: async () => (await import('./new.ts')).newDocument,
  sample: async () => (await import('./sample.ts')).sample,
  observe: async () => (await import('./observe.ts')).observe,
  probe: async () => (await import('./probe.ts')).probe,
};

async function main([written, ...words]: readonly string[]): Promise<number> {
  if (written === '--version') return say(describeVersion());
  if (written === undefined || written === '--help' || written === '-h')
    return say(describeProgram(), written === undefined ? 2 : 0);
  if (written === 'help') {
    const [asked] = words;
    return say(asked === undefined ? describeProgram() : describeCommand(readCommand(asked)));
  }
  const name = readCommand(written);
  if (words.includes('--help') || words.includes('-h')) return say(describeCommand(name));
  const run = await runs[name]();
  return run(words);
}

function readCommand(written: string): CommandName {
  const name = commandNames.find((known) => known === written);
  if (name !== undefined) return name;
  const guess = nearest(written, commandNames);
  throw new WrongUsage(
    `"${written}" is not a command.${guess === undefined ? '' : ` Did you mean ${guess}?`}\n\n${describeProgram()}`,
  );
}

/** As the package says it: there is no second place to keep it in. */
function describeVersion(): string {
  const { version, clausebook } = JSON.parse(
    readFileSync(new URL('package.json', engine), 'utf8'),
  ) as Package;
  return `clausebook ${version}, reads handbooks of format ${clausebook.format} and older\n`;
}

function say(text: string, code = 0): number {
  process.stdout.write(text);
  return code;
}

// Astro reports each build and preview to its makers (`telemetry.record` in its core/build/index.js). What is written
// here is nobody else's business, and a command must not depend on a network.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

// `clausebook confirm | head`: who has read enough closes the pipe, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const said = error instanceof WrongUsage || error instanceof Stopped ? error.message : describeFault(error);
  if (said === undefined) throw error;
  process.stderr.write(`${said.trimEnd()}\n`);
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
