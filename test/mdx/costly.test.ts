import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costlyTexts, type Repeated } from './costly-texts.ts';
import type { Cost } from './measure-texts.ts';

const minutes = 60_000;

const program = fileURLToPath(new URL('measure-texts.ts', import.meta.url));

/**
 * Two seconds of the processor and 500 MB are what no text may cost; a text of 300 KB that costs as much per byte as the
 * worst one known takes half of it. The bounds are wide because other processes slow down the processor's caches, too:
 * what grows with the square of a text breaks them all the same.
 */
const bound = { milliseconds: 6000, megabytes: 800, printed: 300_000 };

/** What texts cost, in a process of its own. */
function measure(texts: readonly Repeated[]): Cost[] {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    timeout: 9 * minutes,
  });
  expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Cost);
}

function tooCostly({ milliseconds, megabytes, printed }: Cost): boolean {
  return milliseconds > bound.milliseconds || megabytes > bound.megabytes || printed > bound.printed;
}

test(
  'no text of those that once ended the process or took minutes costs much',
  () => {
    const names = Object.keys(costlyTexts);
    const costs = measure(Object.values(costlyTexts));
    expect(costs).toHaveLength(names.length);
    expect(
      costs.flatMap((cost, index) => (tooCostly(cost) ? [`${names[index]} ${JSON.stringify(cost)}`] : [])),
    ).toEqual([]);
  },
  10 * minutes,
);

/** Signs that mean something to the parser or to a check, and some that mean nothing. */
const sign = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    '\n\n',
    '#',
    '## ',
    '- ',
    '1. ',
    '> ',
    '|',
    '|-|\n',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```\n',
    '~~~',
  ],
  ...[
    '[',
    ']',
    '](',
    '(',
    ')',
    '![',
    '[^',
    '[^a]',
    ']: ',
    '<',
    '>',
    '</',
    '/>',
    '<kbd>',
    '</kbd>',
    '<br/>',
    '<Callout>',
  ],
  ...[
    '{',
    '}',
    '{/*',
    '*/}',
    '{...',
    '"',
    "'",
    '=',
    ':',
    '::',
    '!',
    '?',
    '=>',
    '&',
    '&amp;',
    '&#x41;',
    '\\',
    '\\<',
  ],
  ...[
    'import ',
    'export ',
    'https://a.b',
    'a@b.c',
    'www.',
    '\t',
    '\u00a0',
    '\u200b',
    '\u0308',
    '\ud83d\ude00',
    '<!--',
    '---\n',
    '===\n',
  ],
);
const piece = fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''));
const text = fc
  .record({ before: piece, piece, length: fc.constantFrom(900, 9000, 30_000, 90_000, 290_000), after: piece })
  .map(({ length, ...rest }): Repeated => ({ ...rest, times: Math.ceil(length / rest.piece.length) }));

const long = process.env.CLAUSEBOOK_EVERY_CASE === '1';

// By `npm run test:full` alone: it still finds texts that the parser takes minutes for.
if (long)
  test(
    'no repeated piece of text costs much, whatever it is',
    () => {
      fc.assert(
        fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
          expect(measure(texts).filter(tooCostly)).toEqual([]);
        }),
        long
          ? {
              numRuns: Number.MAX_SAFE_INTEGER,
              interruptAfterTimeLimit: 10 * minutes,
              markInterruptAsFailure: false,
            }
          : { numRuns: 2, seed: 7 },
      );
    },
    long ? 30 * minutes : 5 * minutes,
  );
