import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltEdition } from './built-edition.ts';
import { freePort } from './free-port.ts';
import { need } from './lacks.ts';
import { caddy, nginx, type Program } from './programs.ts';

/** A server that an edition's host may run, with the least configuration that includes what a build has written for it. */
export interface RealServer {
  readonly program: Program;
  /** The words behind the command that start it in the foreground. */
  words(folder: string): readonly string[];
  /** The name of its configuration's file, and what it holds. `deploy` is the folder beside the editions. */
  readonly file: string;
  configure(folder: string, deploy: string, sites: readonly Site[]): string;
  /** What a site says besides, where it stands behind a login that nobody here knows. */
  login(folder: string): string;
  /** What it has logged of requests. */
  logged(folder: string, said: string): string;
}

export interface Site {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  /** More lines of its configuration. */
  readonly besides: string;
}

export const realServers: readonly RealServer[] = [
  {
    program: nginx,
    words: (folder) => ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'],
    file: 'nginx.conf',
    configure: (folder, deploy, sites) =>
      [
        'daemon off;',
        // The editions lie in a folder that only this user may enter.
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `pid ${folder}/nginx.pid;`,
        'error_log stderr warn;',
        'events {}',
        'http {',
        // What a host has unless told, and what the edition's part must not follow.
        `  access_log ${folder}/combined.log;`,
        `  include ${deploy}/nginx-log.conf;`,
        ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
          (name) => `  ${name}_temp_path ${folder}/${name};`,
        ),
        ...sites.flatMap(({ name, folder: root, port, besides }) => [
          '  server {',
          `    listen 127.0.0.1:${port};`,
          `    root ${root};`,
          `    access_log ${folder}/handbook.log clausebook;`,
          besides,
          `    include ${join(deploy, name, 'nginx.conf')};`,
          '  }',
        ]),
        '}',
      ].join('\n'),
    login(folder) {
      writeFileSync(join(folder, 'users'), '');
      return `auth_basic "Sign in"; auth_basic_user_file ${join(folder, 'users')};`;
    },
    logged: (folder) =>
      ['combined.log', 'handbook.log'].map((file) => readFileSync(join(folder, file), 'utf8')).join(''),
  },
  {
    program: caddy,
    words: (folder) => ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
    file: 'Caddyfile',
    configure: (folder, deploy, sites) =>
      [
        `{\n\tadmin off\n\tauto_https off\n\tstorage file_system ${folder}\n}\n`,
        ...sites.map(
          ({ name, folder: root, port, besides }) =>
            `http://127.0.0.1:${port} {\n\troot * ${root}\n${besides}\timport ${join(deploy, name, 'Caddyfile')}\n}\n`,
        ),
      ].join('\n'),
    // The hash of a word that is asked for nowhere.
    login: () =>
      `\tbasicauth {\n\t\tnobody ${Buffer.from('$2a$14$lz3eSmOCBrzQ0gHB2ZCFgOb1S4YCXqGB5gXUfFXvHxfMWnpa7TvTy').toString('base64')}\n\t}\n`,
    logged: (_folder, said) =>
      said
        .split('\n')
        .filter((line) => line.includes('http.log.access'))
        .join('\n'),
  },
];

/** A server that runs. */
export interface Running {
  readonly port: (edition: string) => number;
  /** Everything that it wrote to standard error. */
  said(): string;
  logged(): string;
  stop(): Promise<void>;
}

/** Starts a server with all editions, each in a site of its own; behind a login, if so told. */
export async function startServer(
  server: RealServer,
  deploy: string,
  editions: readonly BuiltEdition[],
  { login = false }: { login?: boolean } = {},
): Promise<Running> {
  const program = need(server.program);
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-server-'));
  const sites: Site[] = [];
  const besides = login ? server.login(folder) : '';
  for (const edition of editions)
    sites.push({ name: edition.name, folder: edition.folder, port: await freePort(), besides });
  writeFileSync(join(folder, server.file), server.configure(folder, deploy, sites));
  let said = '';
  const child: ChildProcess = spawn(program, server.words(folder), {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const running: Running = {
    port: (edition) => sites.find(({ name }) => name === edition)?.port ?? 0,
    said: () => said,
    logged: () => server.logged(folder, said),
    async stop() {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries > 200)
      throw new Error(`${server.program.name} does not start:\n${said}`);
    try {
      await fetch(`http://127.0.0.1:${running.port('public')}/`);
      return running;
    } catch {
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}
