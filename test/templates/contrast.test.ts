import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from '../support/run-clausebook.ts';

/** `--ink: light-dark(#1d2321, #e6e9e5)`, or `--ink: #000`, and so on of the first `:root` after `start`. */
function readTokens(css: string, start: string, mode: 'light' | 'dark'): Readonly<Record<string, string>> {
  const block = /:root\s*\{([^}]*)\}/.exec(css.slice(css.indexOf(start)))?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(?:light-dark\()?(#[0-9a-f]{3,6})(?:, (#[0-9a-f]{3,6}))?\)?;/gi)].map(
      ([, name = '', light = '', dark = light]) => [name, mode === 'dark' ? dark : light],
    ),
  );
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/gi, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const styles = readFileSync(join(project, 'src/site/styles/tokens.css'), 'utf8');
const light = readTokens(styles, ':root', 'light');
const schemes = [
  ['light', light],
  ['dark', readTokens(styles, ':root', 'dark')],
  ['print', { ...light, ...readTokens(styles, '@media print', 'light') }],
] as const;

/** What is written on what, as the styles use it. */
const texts = [
  ...['ink', 'quiet', 'accent', 'due', 'late'].flatMap((text) => [
    [text, 'paper'] as const,
    [text, 'wash'] as const,
  ]),
  ['paper', 'accent'] as const,
  ['due', 'due-wash'] as const,
  ['late', 'late-wash'] as const,
  ['paper', 'late'] as const,
  ['ink', 'mark'] as const,
];
/** What a reader must see to use the page: edges of fields, the ring of the focus, bars that mean something. */
const parts = [
  ...['edge', 'accent', 'due', 'late', 'ink'].map((part) => [part, 'paper'] as const),
  ['edge', 'wash'] as const,
];

describe.each(schemes)('in %s', (_, tokens) => {
  const of = (name: string) => {
    const colour = tokens[name];
    if (colour === undefined) throw new Error(`The styles have no --${name}.`);
    return colour;
  };

  test.each(texts)('%s on %s can be read: 4.5 to 1', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(parts)('%s on %s can be seen: 3 to 1', (part, ground) => {
    expect(contrast(of(part), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

test('the two schemes are two', () => {
  expect(Object.keys(light)).toEqual(
    expect.arrayContaining(['paper', 'ink', 'quiet', 'edge', 'accent', 'wash', 'due', 'late']),
  );
  const [, [, dark]] = schemes;
  expect(dark.paper).not.toBe(light.paper);
  expect(contrast('#fff', '#000')).toBeCloseTo(21);
});
