import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from '../support/run-clausebook.ts';

const folder = join(project, 'src/site/styles');
const sheets = globSync('*.css', { cwd: folder }).map((file) => ({
  file: basename(file),
  css: withoutComments(readFileSync(join(folder, file), 'utf8')),
}));
const tokens = sheets.find(({ file }) => file === 'tokens.css')?.css ?? '';

/** Keeps the lines, so that what is found can be told by its line. */
function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''));
}

/** Each line that the pattern finds, as an editor opens it. */
function linesWith(pattern: RegExp, except: readonly string[] = []): string[] {
  return sheets
    .filter(({ file }) => !except.includes(file))
    .flatMap(({ file, css }) =>
      css
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    );
}

describe('the styles', () => {
  test('lie in layers, each file with all it has, and each says their order: no page loads the same file first', () => {
    expect(sheets.length).toBeGreaterThan(20);
    for (const { file, css } of sheets) {
      const [order, ...layers] = css.trim().split(/^(?=@layer )/m);
      expect([file, order?.trim()]).toEqual([file, '@layer tokens, base, layout, components;']);
      expect([file, layers.length]).not.toEqual([file, 0]);
      for (const layer of layers)
        expect([file, layer.trim()]).toEqual([
          file,
          expect.stringMatching(/^@layer (tokens|base|layout|components) \{[^]*\n\}$/),
        ]);
    }
  });

  test('take every colour from the tokens, of which each has a light and a dark one', () => {
    const raw =
      /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|:\s*(?:white|black|red|gr[ae]y)\b/i;
    expect(linesWith(raw, ['tokens.css'])).toEqual([]);
    const [screen = ''] = tokens.split('@media print');
    const colours = screen.split('\n').filter((line) => raw.test(line));
    expect(colours.length).toBeGreaterThanOrEqual(12);
    expect(
      colours.filter((line) => !/^\s*--[a-z-]+: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);$/.test(line)),
    ).toEqual([]);
  });

  test('have six sizes of type, and use them by name', () => {
    const sizes = Array.from(tokens.matchAll(/--([a-z]+): ([\d.]+)rem \/ [\d.]+ var\(--(?:serif|sans)\);/g));
    expect(sizes.map(([, name]) => name)).toEqual(['note', 'small', 'text', 'head', 'part', 'title']);
    expect(sizes.map(([, , rem]) => Math.round(Number(rem) * 18))).toEqual([14, 16, 18, 22, 28, 38]);
    // The size of the root alone is said in a number: on a screen, and on a sheet, where all sizes shrink with it.
    const own = linesWith(/\bfont-size:(?! inherit;)/).filter(
      (line) => !/font-size: (112\.5%|10\.5pt|9pt);$/.test(line),
    );
    expect(own).toEqual([]);
    expect(
      linesWith(/\bfont:(?! (?:\d00 )?var\(--(?:note|small|text|head|part|title)\);| inherit;)/),
    ).toEqual([]);
  });

  test('keep their steps of space: what is not a token is 4 pixels or less, of a sheet of paper, or follows a letter', () => {
    expect(
      linesWith(/^\s*(?:margin|padding|gap|row-gap|column-gap)[a-z-]*:.*?(?<![\w.])(?:\d*\.)?\d+rem/),
    ).toEqual([]);
  });
});
