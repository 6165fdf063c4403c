import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRepeated } from './any-repeated.ts';
import { costlyTexts, type Repeated } from './costly-texts.ts';
import type { Cost } from './measure-texts.ts';

const minutes = 60_000;

const program = fileURLToPath(new URL('measure-texts.ts', import.meta.url));

/**
 * Two seconds of the processor and 500 MB are what no text may cost; the worst one known takes one, and 250 MB. The time
 * is doubled because other processes slow down the processor's caches, too: what grows with the square of a text breaks it
 * all the same.
 */
const bound = { milliseconds: 4000, megabytes: 500, printed: 300_000 };

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

const long = process.env.CLAUSEBOOK_EVERY_CASE === '1';

// By `npm run test:full` alone, which has the ten minutes. What it finds is to be mended, and kept above by name.
if (long)
  test(
    'no repeated piece of text costs much, whatever it is',
    () => {
      fc.assert(
        fc.property(fc.array(anyRepeated, { minLength: 1, maxLength: 20 }), (texts) => {
          expect(measure(texts).filter(tooCostly)).toEqual([]);
        }),
        {
          numRuns: Number.MAX_SAFE_INTEGER,
          interruptAfterTimeLimit: 10 * minutes,
          markInterruptAsFailure: false,
        },
      );
    },
    30 * minutes,
  );
