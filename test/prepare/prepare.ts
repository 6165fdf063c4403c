import { findBrowser, nameBrowser } from '../support/find-browser.ts';
import { mayInstall } from '../support/lacks.ts';
import { browser, caddy, java, locate, nginx, openssl, sshKeygen } from '../support/programs.ts';
import { downloadBrowser } from './download-browser.ts';
import { installPackage } from './install-package.ts';

/**
 * `npm run pretest`, with which `npm test` begins: looks for the programs that tests need, installs what is
 * missing, and says what it found, did and could not do. The tests themselves install nothing.
 */
interface Need {
  readonly name: string;
  /** Where it is, or why not. */
  find(): Promise<{ readonly place?: string; readonly failures: readonly string[] }>;
  /** Ways to install it, to be tried in this order; each returns why it failed, or nothing. */
  readonly ways: readonly (() => Promise<string | undefined>)[];
}

const browserNeed: Need = {
  name: browser.name,
  async find() {
    const { found, failures } = await findBrowser();
    return found === undefined ? { failures } : { place: nameBrowser(found), failures };
  },
  ways: [downloadBrowser, () => installPackage(browser.packages)],
};

// What only `npm run test:full` needs is not installed for `npm test`.
const full = process.env.CLAUSEBOOK_EVERY_PAGE === '1' ? [java] : [];

const programs = [nginx, caddy, openssl, sshKeygen, ...full].map(
  (program): Need => ({
    name: program.name,
    async find() {
      const place = locate(program);
      return { ...(place !== undefined && { place }), failures: [] };
    },
    ways: [() => installPackage(program.packages)],
  }),
);

/** Looks for a program, installs it if it may, and says how that went. */
async function prepare({ name, find, ways }: Need): Promise<void> {
  const { place, failures } = await find();
  if (place !== undefined) return say(`${name}: ${place}`);
  if (!mayInstall())
    return say(`${name} is not here. Nothing is to be installed: tests that need it are SKIPPED.`);
  say(`${name} is not here. Installing it:`);
  const tried = [...failures];
  for (const install of ways) {
    const failure = await install();
    const now = await find();
    if (now.place !== undefined) return say(`${name}: ${now.place}, installed just now`);
    tried.push(...(failure === undefined ? now.failures : [failure]));
  }
  say(`${name} could not be installed: tests that need it will FAIL. Install it yourself, or skip them with
CLAUSEBOOK_NO_INSTALL=1. Tried:\n${tried.join('\n')}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  for (const need of [browserNeed, ...programs]) await prepare(need);
} catch (error) {
  // A browser that somebody chose and that does not start: said here, before any test runs.
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
