import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../src/mdx/literal-numbers.ts';
import { countedWords, namesInTexts } from '../../src/registers/literal-counts.ts';
import { registerEntries } from '../../src/registers/registers.ts';

const lists = [
  ...registerEntries.map(([, register]) => namesInTexts(register)),
  { rows: [], list: ['record of processing'] },
];

/** What of a sentence counts the rows of a list. */
function counted(sentence: string): string[] {
  return findNumbers(sentence).flatMap((number) => {
    const found = lists.flatMap((names) => countedWords(number, names) ?? []);
    return found.slice(0, 1);
  });
}

describe('a number beside the name of a register counts its rows:', () => {
  test.each([
    ['Signed terms of all 23 suppliers with patient data', '23 suppliers'],
    ['Agreements of all 12 partner clinics', '12 partner clinics'],
    ['Twelve partner clinics have a contract.', 'Twelve partner clinics'],
    ['Twenty-three of our suppliers reach health data.', 'Twenty-three of our suppliers'],
    ['Reviews of all 11 class A suppliers in 2026', '11 class A suppliers'],
    ['Five exceptions are in force.', 'Five exceptions'],
    ['We treat our three risks.', 'three risks'],
    ['The supplier register has 56 entries.', '56 entries'],
    ['In the record of processing, 52 of 61 entries are complete.', '61 entries'],
    ['1,200 assets have owners.', '1,200 assets'],
    ['There were 4 committee meetings.', '4 committee meetings'],
  ])('%s', (sentence, words) => {
    expect(counted(sentence)).toEqual([words]);
  });
});

describe('a number that counts something else is let be:', () => {
  test.each([
    'Write it down within 24 hours of the incident register entry.',
    'Within 72 hours the suppliers are told.',
    'Within 24 hours suppliers are told.',
    'After 5 working days clients may ask again.',
    'For 90 percent suppliers show evidence.',
    'Does one of the three exceptions of 45 CFR 164.402(1) apply?',
    'The 3 exceptions of 45 CFR 164.402(1) are narrow.',
    'The ledger marks the two exceptions: an emergency and a correction.',
    'If two suppliers fail at once, the first steps say what to do.',
    'One supplier is enough.',
    'Class and owner of 30 sampled assets',
    'Sample of 20 entries of the record of processing',
    'Nine requests of partner clinics, all passed on the same day',
    'Wrong settings stand among our ten highest risks.',
    'Minutes of 7 lesson meetings',
    'Outside test of the app: 11 findings, all closed',
    'The register has 12 columns.',
    'Twelve trainings of staff',
    'In 2026 the suppliers were reviewed.',
    'The reviews of 2026, and suppliers of class A',
    'A.5.19 suppliers',
    '20 entries of a log that is nobody’s register',
  ])('%s', (sentence) => {
    expect(counted(sentence)).toEqual([]);
  });
});
