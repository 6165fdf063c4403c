import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { dev as startAstro } from 'astro';
import { loadHandbook } from '../handbook/load.ts';
import { createMemory } from '../handbook/memory.ts';
import { publish } from '../handbook/publish.ts';
import { select } from '../handbook/select.ts';
import { checkHandbook } from '../rules/check-handbook.ts';
import type { EditionName } from '../schema/handbook.ts';
import { developmentPages } from '../site/astro-config.ts';
import { setEdition } from '../site/edition.ts';
import { type Diagnostic, sortDiagnostics } from '../source/diagnostic.ts';
import { addressOf, isLoopback, isOwnHost, refuseHost } from './asked-host.ts';
import { astroSettings } from './astro-settings.ts';
import { today } from './clock.ts';
import { checkClock, hasFailed } from './open-handbook.ts';
import { readOptions, WrongUsage } from './options.ts';
import { problemPage } from './problem-page.ts';
import { settle } from './settle.ts';
import { showProblems } from './show-problems.ts';

/** `clausebook dev`: shows one edition live, drafts included, until it is stopped. */
export async function dev(words: readonly string[]): Promise<number> {
  const options = readOptions('dev', words);
  const root = resolve(options.root);
  const [name = 'staff'] = options.editions;
  await settle(root, 'dev');
  const preview = startPreview(root, name, options.date, options.strict);
  if (!preview.ready())
    throw new WrongUsage(`${showProblems(preview.problems())}\nThere is no handbook to show yet.`);

  const { host = '127.0.0.1', 'allowed-host': allowed = [] } = options.values;
  const work = mkdtempSync(join(tmpdir(), 'clausebook-dev-'));
  const settings = astroSettings(root, name, preview.site(), work);
  const server = await startAstro({
    ...settings,
    logLevel: 'warn',
    // Which names are ours is asked before anything else, in our own words.
    server: { host, allowedHosts: true, ...(options.port === undefined ? {} : { port: options.port }) },
    integrations: [...settings.integrations, developmentPages(), livePreview(root, preview, allowed)],
  });
  const base = new URL(preview.site() ?? 'http://here/').pathname;
  process.stderr.write(
    `The ${name} edition is at ${addressOf(host, server.address.port, base)}\nIt shows every change as you save it. Stop with Ctrl+C. Search is made by "build".\n`,
  );
  if (!isLoopback(host))
    process.stderr.write('Anybody who can reach this computer can read it, drafts included.\n');
  process.stderr.write(showProblems(preview.problems()));
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await server.stop();
  rmSync(work, { recursive: true, force: true });
  return 0;
}

interface Preview {
  /** Loads what has changed and hands the edition to the render, unless a fault forbids it. False: nothing has. */
  reload(): boolean;
  /** Whether there is an edition to show at all. */
  ready(): boolean;
  /** Whether the day is still the one from which everything is seen: a preview may run over midnight. */
  isToday(): boolean;
  problems(): readonly Diagnostic[];
  site(): string | undefined;
}

function startPreview(root: string, name: EditionName, date: string | undefined, strict: boolean): Preview {
  let anew = 0;
  const memory = createMemory({ lasts: true, onChange: () => anew++ });
  let problems: readonly Diagnostic[] = [];
  let site: string | undefined;
  let ready = false;
  let timeZone = 'UTC';
  let shown = '';
  const dayNow = () => date ?? today(timeZone);
  const reload = () => {
    anew = 0;
    const before = problems;
    const { handbook, diagnostics } = loadHandbook(root, memory);
    timeZone = handbook?.organization.timeZone ?? timeZone;
    const day = dayNow();
    // What only warns is not shown here; a large handbook has thousands, and looking for them would be felt.
    const wide =
      handbook === undefined
        ? []
        : [...checkHandbook(handbook, day, diagnostics, { advise: strict }), ...checkClock(root, handbook)];
    problems = sortDiagnostics(
      [...diagnostics, ...wide].filter(({ severity }) => severity === 'error' || strict),
    );
    const differs = anew > 0 || day !== shown || JSON.stringify(problems) !== JSON.stringify(before);
    shown = day;
    if (handbook === undefined) return differs;
    site = handbook.organization.sites[name];
    // A handbook with faults holds what is sound: good enough to start with, never shown instead of the faults.
    if (!ready || !hasFailed(problems, strict))
      setEdition(select(publish(handbook, day, { drafts: true }), name, day));
    ready = true;
    return differs;
  };
  reload();
  return {
    reload,
    ready: () => ready,
    isToday: () => dayNow() === shown,
    problems: () => problems,
    site: () => site,
  };
}

/**
 * Watches the handbook's folder, and puts the problems in the place of every page while there are any. Lets nobody in
 * who asks by a foreign name, and nobody do anything but read.
 */
function livePreview(root: string, preview: Preview, allowed: readonly string[]): AstroIntegration {
  return {
    name: 'clausebook-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add([`${root}/policies`, `${root}/content`]);
        let waiting: ReturnType<typeof setTimeout> | undefined;
        let behind = false;
        const changed = (_event: string, path: string) => {
          if (!path.startsWith(`${root}/policies`) && !path.startsWith(`${root}/content`)) return;
          behind = true;
          clearTimeout(waiting);
          // Editors save in several steps: 20 ms is longer than they take and shorter than anybody notices.
          waiting = setTimeout(() => {
            show();
            // The watcher keeps a second event on one file to itself for 50 ms: whoever reads a file while it is
            // being written must look once more.
            waiting = setTimeout(show, 150);
          }, 20);
        };
        const show = () => {
          behind = false;
          if (!preview.reload()) return;
          server.environments.client.hot.send({ type: 'full-reload' });
          process.stderr.write(showProblems(preview.problems()));
        };
        server.watcher.on('all', changed);
        server.middlewares.use((request, response, next) => {
          const answer = (status: number, type: string, text: string) => {
            response.writeHead(status, {
              'Content-Type': `${type}; charset=utf-8`,
              'Cache-Control': 'no-store',
            });
            response.end(text);
          };
          const { host, accept } = request.headers;
          if (!isOwnHost(host, allowed)) return answer(403, 'text/plain', refuseHost(host));
          if (request.method !== 'GET' && request.method !== 'HEAD')
            return answer(405, 'text/plain', 'The preview is read, and nothing else.\n');
          const path = pathBelow(server.config.base, request.url ?? '/');
          // It starts an editor on this computer: not for others, and nothing of ours asks for it.
          if (path.startsWith('/__open-in-editor'))
            return answer(404, 'text/plain', 'There is no such page.\n');
          if (isOfTheProgram(path)) return next();
          // Whoever asks before the change was read, or after midnight, gets no page of before.
          if (behind || !preview.isToday()) show();
          // Astro remembers what pages there are; this event, its own for content, makes it ask again. Once for every
          // page, because a page that was being made while the handbook changed would bring the old answer back.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          const problems = preview.problems();
          if (problems.length === 0) return next();
          if (accept?.includes('text/html') === true)
            return answer(500, 'text/html', problemPage(problems, server.config.base));
          answer(500, 'text/plain', showProblems(problems));
        });
      },
    },
  };
}

/** The path of a request below the folder that the edition is served from. */
function pathBelow(base: string, url: string): string {
  const { pathname } = new URL(url, 'http://here');
  return pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
}

/** Whether a path is one of the program's own scripts and styles, which the page of the problems needs, too. */
function isOfTheProgram(path: string): boolean {
  return /^\/(?:@|node_modules\/|src\/)/.test(path);
}
