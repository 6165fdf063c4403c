import { describe, expect, test } from 'vitest';
import { figuresInNames } from '../../src/ledger/read-names.ts';
import { readWords } from '../../src/ledger/read-words.ts';
import { saysAlike } from '../../src/ledger/says-alike.ts';

const wordsOf = (value: string) => readWords([{ type: 'text', value }]);
const alike = (one: string, other: string) => saysAlike(wordsOf(one), wordsOf(other));

describe('the same is said', () => {
  test.each([
    ['patient’s', "patient's"],
    ['“yes”', '"yes"'],
    ['9–17', '9-17'],
    ['cannot', 'can not'],
    ['can’t', 'can not'],
    ['won’t', 'will not'],
    ['we’ll', 'we will'],
    ['1000 patients', '1,000 patients'],
    ['1 000 patients', '1,000 patients'],
    ['1000000', '1,000,000'],
    ['1 May 2026', 'May 1, 2026'],
    ['1 May 2026', '2026-05-01'],
    ['1st of May', 'May 1'],
    ['3 Sept', 'September 3'],
    ['24 hours', 'one day'],
    ['24 hours', 'a day'],
    ['14 days', 'two weeks'],
    ['14 days', 'a fortnight'],
    ['90 minutes', '1.5 hours'],
    ['12 months', 'one year'],
    ['every 3 months', 'quarterly'],
    ['each year', 'annually'],
    ['every 12 months', 'yearly'],
    ['30-day', '30 days'],
    ['five clinics', '5 clinics'],
    ['twenty-one clinics', '21 clinics'],
    ['5 %', '5 percent'],
    ['EUR 1,200', '€1200'],
    ['50 euros', 'EUR 50'],
    ['help desk', 'help-desk'],
    ['R&D', 'R and D'],
  ])('by "%s" and "%s"', (one, other) => {
    expect(alike(one, other)).toBe(true);
    expect(alike(other, one)).toBe(true);
  });
});

describe('something else is said', () => {
  test.each([
    ['24 hours', '2 days'],
    ['1 May 2026', '1 May 2027'],
    ['1 May', '5 January'],
    ['1,000', '10,000'],
    ['1.5 hours', '15 hours'],
    ['10 1', '101'],
    ['5 working days', '5 days'],
    ['30 days', 'one month'],
    ['days', 'a day'],
    ['weekly', 'monthly'],
    ['5 %', '5'],
    ['-5 degrees', '5 degrees'],
    ['< 5', '> 5'],
    ['EUR 50', 'USD 50'],
    ['1,00', '100'],
    ['can not', 'can'],
  ])('by "%s" and "%s"', (one, other) => {
    expect(alike(one, other)).toBe(false);
  });

  test('by two pictures with one alternative text', () => {
    const picture = (image: string) =>
      readWords([
        { type: 'element', tagName: 'img', properties: { dataImage: image, alt: 'A plan' }, children: [] },
      ]);
    expect(saysAlike(picture('one'), picture('two'))).toBe(false);
    expect(saysAlike(picture('one'), picture('one'))).toBe(true);
  });
});

describe('figures in a name or an address', () => {
  const named = (value: string) => [...figuresInNames(wordsOf(value))].map(({ text }) => text);
  test.each([
    ['The desk is in Room 12 here.', ['12']],
    ['Room 12 is here.', ['12']],
    ['They run Windows 11 here.', ['11']],
    ['Letters go to 14 Harbour Street.', ['14']],
    ['Letters go to 14b Old Harbour Road.', ['14b']],
    ['Call the desk on 555 0199 now.', ['555', '0199']],
    ['Ring +372 5555 1234 now.', ['372', '5555', '1234']],
    ['Write to office5@clinic.example now.', ['office5@clinic.example']],
  ])('are found in "%s"', (sentence, figures) => {
    expect(named(sentence)).toEqual(figures);
  });

  test.each([
    'See Article 33 of it.',
    'It is of Level 3 here.',
    'Keep 12 copies of it.',
    'In May 2026 it began.',
    'Clinics 5 of them.',
    'Call the desk within 15 minutes.',
    'It has 12345 rows.',
    'The 14 nurses of the ward.',
    'There are 3 Tartu clinics.',
  ])('are none in "%s"', (sentence) => {
    expect(named(sentence)).toEqual([]);
  });
});
