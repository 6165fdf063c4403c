import { describe, expect, test } from 'vitest';
import { judgeChange } from '../../src/ledger/judge-change.ts';
import { sayCauses } from '../../src/ledger/say-cause.ts';
import { approved } from './approved.ts';
import { heldOut } from './probes/held-out.ts';
import { judgements, judgeProbe, measure, type Probe } from './probes/probe.ts';
import { tempting } from './probes/tempting.ts';
import { tuned } from './probes/tuned.ts';

const all = [...tuned, ...heldOut, ...tempting];

/** By the text that is: where the verdict is heavier than a careful reader's, since it reads words and no meaning. */
const tooHigh = new Set([
  'Ask the desk about a mislaid key.',
  'A doctor sends us information about your diagnosis.',
  'This form will help you to find the right office.',
  'Requests must be approved by managers in writing.',
  'To smoke here is prohibited.',
  'Staff must not forget to sign the list on leaving.',
]);

/** And where it is lighter: a definition that takes in more lays down its duty elsewhere. */
const tooLow = new Set([
  'A business associate is a person who creates, receives, maintains or transmits protected health information for a covered entity.',
]);

const rank = (judgement: string) => ['none', 'patch', 'minor', 'major'].indexOf(judgement);

/** The probes as a table whose rows name themselves. */
const rows = (list: readonly Probe[], fits: (after: string) => boolean) =>
  list
    .filter(({ after }) => fits(after))
    .map(
      (probe) =>
        [`"${probe.before}" to "${probe.after}" is ${probe.judgement}: ${probe.why}`, probe] as const,
    );

describe('a change is judged as a careful reader judges it', () => {
  test.each(rows(all, (after) => !tooHigh.has(after) && !tooLow.has(after)))('%s', (_, probe) => {
    expect(judgeProbe(probe).least).toBe(probe.judgement);
  });
});

describe('a change is judged heavier than a careful reader judges it', () => {
  test.each(rows(all, (after) => tooHigh.has(after)))('%s', (_, probe) => {
    expect(rank(judgeProbe(probe).least)).toBeGreaterThan(rank(probe.judgement));
  });
});

describe('a change is judged lighter than a careful reader judges it', () => {
  test.each(rows(all, (after) => tooLow.has(after)))('%s', (_, probe) => {
    expect(rank(judgeProbe(probe).least)).toBeLessThan(rank(probe.judgement));
  });
});

describe('the probes are enough to measure by', () => {
  test('at least 120 of them, 40 held out, no change twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(heldOut.length).toBeGreaterThanOrEqual(40);
    expect(new Set(all.map(({ before, after }) => `${before} ${after}`)).size).toBe(all.length);
  });

  test.each(judgements)('nine of ten that are %s are judged so, held out or not', (judgement) => {
    expect(measure(heldOut, judgement).recall).toBeGreaterThanOrEqual(0.9);
    expect(measure(tuned, judgement).recall).toBeGreaterThanOrEqual(0.9);
  });

  test('and nine of ten that are judged major are so, those that tempt included', () => {
    expect(measure(all, 'major').precision).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a text in another language', () => {
  const judgeIn = (language: string, before: string, after: string) => {
    const facts = { language };
    return judgeChange(approved(`<p>${before}</p>`, facts), approved(`<p>${after}</p>`, facts));
  };

  test('is judged by structure and numbers alone, and the verdict says so', () => {
    const verdict = judgeIn('et', 'Uks on must ja kinni pandud.', 'Uks on valge ja kinni pandud.');
    expect(verdict).toMatchObject({ least: 'patch', basis: 'structure' });
    expect(sayCauses(verdict)).toContain(
      'The text is not English: it was judged by its structure and its numbers alone',
    );
    expect(judgeIn('et', 'Teata 24 tunni jooksul sellest.', 'Teata 12 tunni jooksul sellest.').least).toBe(
      'minor',
    );
    expect(judgeIn('et', 'Uks on kinni.', 'Uks on kinni. Akna taga on meri ja mets.').least).toBe('minor');
  });

  test('but English of any country is English', () => {
    for (const language of ['en', 'en-GB', 'en-US'])
      expect(judgeIn(language, 'Ask us.', 'Ask us. You must ask the desk first.')).toMatchObject({
        least: 'major',
        basis: 'words',
      });
    expect(judgeIn('enm', 'Ask us.', 'Ask us. You must ask the desk first.').basis).toBe('structure');
  });
});
