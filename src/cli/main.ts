import { readFileSync } from 'node:fs';
import { engine } from '../data/engine.ts';
import { nearest } from '../source/nearest.ts';
import { WrongUsage } from './options.ts';

/** A command: takes the words after its name, does it, and returns the exit code. */
type Command = (words: readonly string[]) => Promise<number>;

/** What the package says of itself, as far as we ask. */
interface Package {
  readonly version: string;
  readonly clausebook: {
    /** Rises when a handbook that could be read before can't be read any more without a change; that has yet to happen. */
    readonly format: number;
  };
}

// Loaded when called: `check` must not wait for Astro.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  build: async () => (await import('./build.ts')).build,
  dev: async () => (await import('./dev.ts')).dev,
  next: async () => (await import('./next.ts')).next,
  status: async () => (await import('./status.ts')).status,
  confirm: async () => (await import('./confirm.ts')).confirm,
  verify: async () => (await import('./verify.ts')).verify,
  new: async () => (await import('./new.ts')).newDocument,
  release: async () => (await import('./release.ts')).release,
  review: async () => (await import('./review.ts')).review,
  reviews: async () => (await import('./reviews.ts')).reviews,
  retire: async () => (await import('./retire.ts')).retire,
  correct: async () => (await import('./correct.ts')).correct,
  probe: async () => (await import('./probe.ts')).probe,
};

const usage = `Usage: npx clausebook COMMAND [options]

  check               load and check the handbook; print every problem
  build               check, then build the editions  (--edition public|staff|audit|all, --out DIR, --force, --drafts)
  dev                 live preview of one edition, drafts included  (--edition NAME, --port NUMBER)
  next                the three things to do now, each with its command
  status              what is in force, due and unreleased; what the standards and laws want, and what is missing
  confirm [SLUG]      sections whose ties nobody has confirmed, or whose text has changed; with --role ROLE it
                      records that this role has compared them
  release SLUG ...    freeze what was approved, and record it  (--approved-on DAY, --reason "...", --change "GROUP: ...",
                      --holder, --method, --evidence, --effective DAY, --from FILE, --affected, --adopt,
                      --emergency "...", --below "...", --prepare, --approve SHEET, --redo EVENT, --sign KEY, --dry-run)
  review SLUG ...     record that the text in force was read  (--outcome confirmed|change-needed, --on DAY,
                      --role ROLE, --holder PERSON, --note "...")
  reviews             what is overdue and due, by owner  (--due P60D, --format text|json|github); exit code 1 when
                      something is
  retire SLUG ...     take it out of force  (--from DAY, --why "...", --replaced-by SLUG, --suspend until the next release)
  correct EVENT SLUG  record what is right where an earlier event was wrong  (--why "...", and --effective, --approved-on,
                      --approver, --holder, --evidence, --reason, --on, --from or --void)
  verify              proves ledger and archive untampered, and says what that proves
                      (--head HASH, --against OLDFOLDER, --ca FILE: what somebody else has kept)
  new TYPE TITLE      a new document from a template, with the next free id  (--topic FOLDER)
  probe URL           ask a live host for every path of an edition without login  (--edition NAME, --out DIR)

All: --root DIR, --date YYYY-MM-DD, --format text|json|sarif|github, --strict
`;

async function main([name, ...words]: readonly string[]): Promise<number> {
  if (name === '--version') {
    const { version, clausebook } = JSON.parse(
      readFileSync(new URL('package.json', engine), 'utf8'),
    ) as Package;
    process.stdout.write(`clausebook ${version}, reads handbooks of format ${clausebook.format} and older\n`);
    return 0;
  }
  if (
    name === undefined ||
    name === 'help' ||
    name === '--help' ||
    name === '-h' ||
    words.includes('--help')
  ) {
    process.stdout.write(usage);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const guess = nearest(name, Object.keys(commands));
    throw new WrongUsage(
      `"${name}" is not a command.${guess === undefined ? '' : ` Did you mean ${guess}?`}\n\n${usage}`,
    );
  }
  return (await load())(words);
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
  if (!(error instanceof WrongUsage)) throw error;
  process.stderr.write(`${error.message.trimEnd()}\n`);
  process.exitCode = 2;
}
