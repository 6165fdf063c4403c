import { describe, expect, test } from 'vitest';
import { judgeProbe, type Probe } from './probes/probe.ts';
import { tuned } from './probes/tuned.ts';

const tell = ({ before, after, judgement, why }: Probe) =>
  [`"${before}" to "${after}" is ${judgement}: ${why}`, { before, after, judgement, why }] as const;

/** Where the verdict is heavier than a careful reader's: it reads words, and no meaning. */
const tooHigh = new Set(['Ask the desk about a mislaid key.']);

describe('a change is judged as a careful reader judges it', () => {
  test.each(tuned.filter(({ after }) => !tooHigh.has(after)).map(tell))('%s', (_, probe) => {
    expect(judgeProbe(probe).least).toBe(probe.judgement);
  });
});

describe('a change is judged heavier than a careful reader judges it, and never lighter', () => {
  test.each(tuned.filter(({ after }) => tooHigh.has(after)).map(tell))('%s', (_, probe) => {
    expect(['minor', 'major']).toContain(judgeProbe(probe).least);
  });
});
