import { describe, expect, test } from 'vitest';
import { compareWords } from '../../src/ledger/compare-words.ts';
import { judgeWords, splitSentences } from '../../src/ledger/judge-words.ts';
import { joinWords, readWords } from '../../src/ledger/read-words.ts';

const wordsOf = (value: string) => readWords([{ type: 'text', value }]);

function judge(before: string, after: string) {
  const { causes, lone } = judgeWords(compareWords(wordsOf(before), wordsOf(after)));
  return {
    causes: causes.map(({ level, kind }) => `${level} ${kind}`),
    lone: lone.map(({ side, words }) => `${side}: ${joinWords(words)}`),
  };
}

describe('a sentence is reworded as long as two fifths of its words stay', () => {
  test('two words of five stayed: it was reworded', () => {
    expect(judge('Guests sign the visitor book.', 'Guests wear the yellow badge.')).toEqual({
      causes: ['patch wording', 'patch wording'],
      lone: [],
    });
  });

  test('one word of five stayed: one sentence went, and another came', () => {
    expect(judge('Guests sign the visitor book.', 'Guests wear a yellow badge.')).toEqual({
      causes: [],
      lone: ['before: Guests sign the visitor book.', 'after: Guests wear a yellow badge.'],
    });
  });

  test('three words of eight are fewer than two fifths, three of seven are more', () => {
    const before = 'Guests sign the visitor book.';
    expect(judge(before, 'Guests sign the small yellow paper form here.').lone).toEqual([
      'after: Guests sign the small yellow paper form here.',
    ]);
    expect(judge(before, 'Guests sign the small yellow paper form.').lone).toEqual([]);
  });

  test('each side is judged by its own length', () => {
    expect(judge('Guests sign it.', 'Guests put down their name in a large book.').lone).toEqual([
      'before: Guests sign it.',
      'after: Guests put down their name in a large book.',
    ]);
    expect(judge('Guests sign.', 'Guests put down their name in a large book.').lone).toEqual([
      'after: Guests put down their name in a large book.',
    ]);
  });

  test('a word that is only spelled otherwise has stayed', () => {
    expect(judge('Organizations in town sign books.', 'Organisations in hats wear badges.').lone).toEqual([]);
    expect(judge('Companies in town sign books.', 'Organisations in hats wear badges.').lone).toHaveLength(2);
  });

  test('marks of punctuation are no words, neither kept nor counted', () => {
    expect(judge('Guests, sign: the "visitor" book.', 'Guests, wear: a "yellow" badge.').lone).toHaveLength(
      2,
    );
  });
});

describe('a sentence ends', () => {
  test.each([
    ['behind a full stop, a question mark and an exclamation mark', 'One. Two? Three! Four', 4],
    ['not behind a colon or a comma', 'One: two, three; four.', 1],
    ['not where no white space follows', 'See a.b and c.', 1],
    ['with the text, and nothing comes behind it', 'One. ', 1],
  ])('%s', (_, text, count) => {
    expect(splitSentences(wordsOf(text))).toHaveLength(count);
  });
});
