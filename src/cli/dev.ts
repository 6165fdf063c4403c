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
import { setEdition } from '../site/edition.ts';
import { type Diagnostic, sortDiagnostics } from '../source/diagnostic.ts';
import { astroSettings } from './astro-settings.ts';
import { today } from './clock.ts';
import { hasFailed } from './open-handbook.ts';
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

  const work = mkdtempSync(join(tmpdir(), 'clausebook-dev-'));
  const settings = astroSettings(root, name, preview.site(), work);
  const server = await startAstro({
    ...settings,
    logLevel: 'warn',
    server: { host: '127.0.0.1', ...(options.port === undefined ? {} : { port: options.port }) },
    integrations: [...settings.integrations, livePreview(root, preview)],
  });
  const base = new URL(preview.site() ?? 'http://here/').pathname;
  process.stderr.write(
    `The ${name} edition is at http://127.0.0.1:${server.address.port}${base}\nIt shows every change as you save it. Stop with Ctrl+C. Search is made by "build".\n`,
  );
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
  problems(): readonly Diagnostic[];
  site(): string | undefined;
}

function startPreview(root: string, name: EditionName, date: string | undefined, strict: boolean): Preview {
  let anew = 0;
  const memory = createMemory({ lasts: true, onChange: () => anew++ });
  let problems: readonly Diagnostic[] = [];
  let site: string | undefined;
  let ready = false;
  const reload = () => {
    anew = 0;
    const before = problems;
    const { handbook, diagnostics } = loadHandbook(root, memory);
    const day = date ?? today(handbook?.organization.timeZone ?? 'UTC');
    // What only warns is not shown here; a large handbook has thousands, and looking for them would be felt.
    const wide = handbook === undefined ? [] : checkHandbook(handbook, day, diagnostics, { advise: strict });
    problems = sortDiagnostics(
      [...diagnostics, ...wide].filter(({ severity }) => severity === 'error' || strict),
    );
    const differs = anew > 0 || JSON.stringify(problems) !== JSON.stringify(before);
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
    problems: () => problems,
    site: () => site,
  };
}

/** Watches the handbook's folder, and puts the problems in the place of every page while there are any. */
function livePreview(root: string, preview: Preview): AstroIntegration {
  return {
    name: 'clausebook-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add([`${root}/policies`, `${root}/content`]);
        let waiting: ReturnType<typeof setTimeout> | undefined;
        const changed = (_event: string, path: string) => {
          if (!path.startsWith(`${root}/policies`) && !path.startsWith(`${root}/content`)) return;
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
          if (!preview.reload()) return;
          server.environments.client.hot.send({ type: 'full-reload' });
          process.stderr.write(showProblems(preview.problems()));
        };
        server.watcher.on('all', changed);
        server.middlewares.use((request, response, next) => {
          const problems = preview.problems();
          if (request.headers.accept?.includes('text/html') !== true) return next();
          // Astro remembers what pages there are; this event, its own for content, makes it ask again. Once for every
          // page, because a page that was being made while the handbook changed would bring the old answer back.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          if (problems.length === 0) return next();
          response.writeHead(500, {
            'Content-Type': 'text/html; charset=utf-8',
            'Cache-Control': 'no-store',
          });
          response.end(problemPage(problems, server.config.base));
        });
      },
    },
  };
}
