import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram } from '../../src/visit/find-program.ts';
import { project } from '../support/run-clausebook.ts';
import { installPackages } from './install-packages.ts';
import { type Command, type Measured, measureAll } from './measure.ts';
import { writePlainTexts } from './plain-texts.ts';

/** Another generator, over the same texts, one site. */
export interface Peer {
  readonly name: string;
  readonly what: string;
  /** The first build: without anything that an earlier one left. */
  measure(): Promise<Measured>;
  /** Where the site lies. */
  readonly out: string;
}

interface Kind {
  readonly name: string;
  readonly what: string;
  /** Where the texts lie in the site. */
  readonly texts: string;
  readonly files: Readonly<Record<string, string>>;
  commands(site: string): readonly Command[];
}

const own = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  dependencies: { readonly astro: string; readonly pagefind: string };
};
/** Astro and Pagefind are the ones that Clausebook has, so that what differs is not theirs. */
const packages = {
  astro: own.dependencies.astro,
  pagefind: own.dependencies.pagefind,
  '@astrojs/starlight': '0.42.4',
  '@astrojs/markdown-remark': '7.3.1',
};

/**
 * Installs the peers into a folder and writes a site for each, of the texts of a handbook. Hugo takes part where it is
 * installed; it comes with no package manager of ours.
 */
export function preparePeers(folder: string, handbook: string): Peer[] {
  const modules = installPackages(folder, packages);
  const hugo = findProgram(['hugo']);
  const kinds = [
    starlight('starlight', 'Starlight with Pagefind, every page in its sidebar, as it comes', undefined),
    starlight('starlight-short', 'Starlight with Pagefind, a sidebar of twenty links', shortSidebar),
    bareAstro(),
    ...(hugo === undefined ? [] : [hugoSite(hugo, join(modules, '.bin/pagefind'))]),
  ];
  if (hugo === undefined) process.stderr.write('Hugo is not in PATH, and takes no part.\n');
  return kinds.map((kind) => preparePeer(kind, join(folder, kind.name), handbook));
}

function preparePeer(kind: Kind, site: string, handbook: string): Peer {
  writePlainTexts(handbook, join(site, kind.texts));
  for (const [path, text] of Object.entries(kind.files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return {
    name: kind.name,
    what: `${kind.what}, one site`,
    out: join(site, 'dist'),
    async measure() {
      for (const left of ['dist', '.astro', '.cache', 'resources'])
        rmSync(join(site, left), { recursive: true, force: true });
      return await measureAll(kind.commands(site));
    },
  };
}

// The packages themselves lie one folder above, where all sites find them.
const moduleFile = { 'package.json': JSON.stringify({ type: 'module', dependencies: packages }) };
const buildAstro = (site: string): readonly Command[] => [
  { words: [process.execPath, join(site, '../node_modules/astro/bin/astro.mjs'), 'build'], cwd: site },
];

/** The caches lie in the site: the packages, and so the usual place of the caches, are shared. */
const cacheDir = "cacheDir: './.cache'";

const shortSidebar = Array.from({ length: 20 }, (_, index) => ({
  label: `Topic ${index + 1}`,
  link: `/documents/generated-${String(index).padStart(4, '0')}/`,
}));

function starlight(name: string, what: string, sidebar: readonly object[] | undefined): Kind {
  const options = { title: 'Handbook', ...(sidebar !== undefined && { sidebar }) };
  return {
    name,
    what,
    texts: 'src/content/docs/documents',
    files: {
      ...moduleFile,
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { ${cacheDir}, site: 'https://handbook.example', integrations: [starlight(${JSON.stringify(options)})] };
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.md': '---\ntitle: Handbook\n---\n\nWelcome.\n',
    },
    commands: buildAstro,
  };
}

function bareAstro(): Kind {
  return {
    name: 'astro',
    what: 'Astro alone, one layout, no search',
    texts: 'texts',
    files: {
      ...moduleFile,
      'astro.config.mjs': `export default { ${cacheDir} };\n`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { texts: defineCollection({ loader: glob({ base: './texts', pattern: '*.md' }) }) };
`,
      'src/pages/documents/[id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('texts')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
const { title } = Astro.props.entry.data;
---
<html lang="en"><head><title>{title}</title></head><body><main><h1>{title}</h1><Content /></main></body></html>
`,
    },
    commands: buildAstro,
  };
}

function hugoSite(hugo: string, pagefind: string): Kind {
  const page = (main: string) =>
    `<html lang="en"><head><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>${main}</main></body></html>\n`;
  const version = spawnSync(hugo, ['version'], { encoding: 'utf8' }).stdout.split(/[ -]/)[1] ?? '';
  return {
    name: 'hugo',
    what: `Hugo ${version} with Pagefind, one layout`,
    texts: 'content/documents',
    files: {
      'hugo.toml':
        'baseURL = "https://handbook.example/"\ntitle = "Handbook"\ndisableKinds = ["taxonomy", "term"]\n',
      'layouts/_default/single.html': page('{{ .Content }}'),
      'layouts/_default/list.html': page(
        '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
      ),
    },
    commands: (site) => [
      { words: [hugo, '--quiet', '--config', 'hugo.toml', '--destination', 'dist'], cwd: site },
      { words: [pagefind, '--site', 'dist'], cwd: site },
    ],
  };
}
