import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { project } from '../support/run-clausebook.ts';

/**
 * What each room may import besides itself. One direction only, so that a question can be answered, and tested,
 * without the rooms that ask it. The question folders know nothing of each other; exports are made of their answers.
 */
const lowest = [
  ...['data', 'rulebook', 'proof', 'schema', 'languages', 'source', 'mdx', 'registers', 'routes', 'handbook'],
];
const questions = ['frameworks', 'ledger', 'privacy', 'search'];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  data: [],
  rulebook: [],
  // The auditor's program needs nothing of ours.
  proof: [],
  schema: ['data', 'rulebook'],
  // What the interface says, in each language; the names of states and editions are those of the schemas.
  languages: ['schema'],
  // What a terminal obeys is defined by the auditor's program, which can import nothing.
  source: ['data', 'rulebook', 'proof', 'schema'],
  mdx: ['data', 'rulebook', 'schema', 'languages', 'source'],
  registers: ['data', 'rulebook', 'schema', 'source', 'mdx'],
  routes: ['data', 'rulebook', 'schema', 'languages', 'source', 'mdx', 'registers'],
  handbook: ['data', 'rulebook', 'proof', 'schema', 'source', 'mdx', 'registers', 'routes'],
  ...Object.fromEntries(questions.map((room) => [room, lowest])),
  commands: [],
  exports: [...lowest, ...questions],
  rules: [...lowest, ...questions, 'exports'],
  // Prints pages of whatever was compiled: knows nothing of handbooks.
  press: ['data'],
  // Looks at a website of somebody: knows nothing of handbooks, either.
  visit: ['schema'],
  cli: [...lowest, ...questions, 'commands', 'exports', 'rules', 'press', 'visit', 'site'],
  // Pages are handed an edition; one that could load or select would be in the wrong room.
  site: [
    'data',
    'rulebook',
    'proof',
    'schema',
    'languages',
    'source',
    'mdx',
    'registers',
    'routes',
    ...questions,
    'commands',
    'exports',
    'rules',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const source = join(project, 'src');

function listImports(): Import[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(source, file), 'utf8');
      return specifiersOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => ({
          from: file.replaceAll(sep, '/'),
          to: relative(source, join(source, dirname(file), specifier)).replaceAll(sep, '/'),
        }));
    });
}

/** The frontmatter of an Astro page is TypeScript between two fences; in other files everything is. */
function specifiersOf(text: string): string[] {
  const code = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? text;
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

const imports = listImports();

describe('imports point one way', () => {
  test('the reader of imports finds them at all', () => {
    expect(imports).toContainEqual({ from: 'cli/make-build.ts', to: 'handbook/select.ts' });
    expect(imports).toContainEqual({ from: 'site/layouts/Page.astro', to: 'site/edition.ts' });
  });

  test('no room imports one that is not below it', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [room = ''] = from.split('/');
      const [target = ''] = to.split('/');
      return room !== target && !mayImport[room]?.includes(target);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test('no file imports itself by a round about way', () => {
    const next = Map.groupBy(imports, ({ from }) => from);
    const reach = (file: string, goal: string, seen = new Set<string>()): string[] | undefined => {
      for (const { to } of next.get(file) ?? []) {
        if (to === goal) return [file];
        if (seen.has(to)) continue;
        seen.add(to);
        const way = reach(to, goal, seen);
        if (way !== undefined) return [file, ...way];
      }
      return undefined;
    };
    const circles = [...next.keys()].flatMap((file) => reach(file, file)?.join(' > ') ?? []);
    expect(circles).toEqual([]);
  });

  test('only one file calls the parser', () => {
    const callers = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => specifiersOf(readFileSync(join(source, file), 'utf8')).includes('satteri'));
    expect(callers.map((file) => file.replaceAll(sep, '/'))).toEqual(['mdx/parse.ts']);
  });

  test('the symbol that hands an edition to the render is named in one file', () => {
    const naming = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro)$/.test(file))
      .filter((file) =>
        readFileSync(join(source, file), 'utf8').includes("Symbol.for('clausebook.edition')"),
      );
    expect(naming.map((file) => file.replaceAll(sep, '/'))).toEqual(['site/edition.ts']);
  });
});
