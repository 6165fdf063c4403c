import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { project } from '../support/run-clausebook.ts';

/**
 * What each room may import besides itself. One direction only, so that a question can be answered, and tested,
 * without the rooms that ask it. The question folders know nothing of each other; feeds are made of their answers.
 */
const lowest = ['schema', 'source', 'mdx', 'handbook'];
const questions = ['frameworks', 'ledger', 'privacy', 'search'];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  source: ['schema'],
  mdx: ['schema', 'source'],
  handbook: ['schema', 'source', 'mdx'],
  ...Object.fromEntries(questions.map((room) => [room, lowest])),
  feeds: [...lowest, ...questions],
  rules: [...lowest, ...questions, 'feeds'],
  cli: [...lowest, ...questions, 'feeds', 'rules', 'site'],
  // Pages are handed an edition; one that could load or select would be in the wrong room.
  site: ['schema', 'source', 'mdx', ...questions, 'feeds', 'rules'],
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
    expect(imports).toContainEqual({ from: 'cli/build.ts', to: 'handbook/select.ts' });
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
