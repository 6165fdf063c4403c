import { describe, expect, test } from 'vitest';
import { compareWords } from '../../src/ledger/compare-words.ts';
import { judgeReplaced, judgeWords } from '../../src/ledger/judge-words.ts';
import { splitSentences } from '../../src/ledger/pair-sentences.ts';
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
    expect(judge('Lamps light the upper hall.', 'Lamps warm the lower room.')).toEqual({
      causes: ['patch wording', 'patch wording'],
      lone: [],
    });
  });

  test('one word of five stayed: one sentence went, and another came', () => {
    expect(judge('Lamps light the upper hall.', 'Lamps warm a lower room.')).toEqual({
      causes: [],
      lone: ['before: Lamps light the upper hall.', 'after: Lamps warm a lower room.'],
    });
  });

  test('three words of eight are fewer than two fifths, three of seven are more', () => {
    const before = 'Lamps light the upper hall.';
    expect(judge(before, 'Lamps light the small lower paper form here.').lone).toEqual([
      'after: Lamps light the small lower paper form here.',
    ]);
    expect(judge(before, 'Lamps light the small lower paper form.').lone).toEqual([]);
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
    expect(judge('Lamps, light: the "upper" hall.', 'Lamps, warm: a "lower" room.').lone).toHaveLength(2);
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

/** What became of one word among others that stay. */
const judgeWord = (before: string, after: string) =>
  judge(`There lie ${before} in the cupboard.`, `There lie ${after} in the cupboard.`).causes;

describe('a word is spelled otherwise, and says the same', () => {
  test.each([
    ['with letters in another order', 'recieved', 'received'],
    ['with s for z', 'organizations', 'organisations'],
    ['with a letter doubled', 'adresses', 'addresses'],
    ['with an accent', 'resumes', 'résumés'],
    ['with a hyphen', 'emails', 'e-mails'],
    ['with four letters, two of them changed over', 'wehn', 'when'],
  ])('%s', (_, one, other) => {
    expect(judgeWord(one, other)).toEqual(['patch spelling']);
    expect(judgeWord(other, one)).toEqual(['patch spelling']);
  });

  test('a capital more or less is punctuation', () => {
    expect(judgeWord('Badges', 'badges')).toEqual(['patch punctuation']);
  });

  test('a capital in one word and a slip in the next are spelling', () => {
    expect(judgeWord('Badges recieved', 'badges received')).toEqual(['patch spelling']);
  });

  test.each([
    ['other letters', 'badges', 'ledgers'],
    ['other letters between the same ends', 'cards', 'codes'],
    ['the same letters with another beginning', 'lamps', 'palms'],
    ['the same letters with another end', 'angel', 'angle'],
    ['two of two words, one of which is another', 'recieved badges', 'received ledgers'],
  ])('%s are another word', (_, one, other) => {
    expect(judgeWord(one, other)).toEqual(['patch wording']);
  });

  test('a word that weighs is never taken for misspelled', () => {
    expect(judgeWord('ten', 'net')).toEqual(['minor number']);
    expect(judgeWord('keys solely', 'keys slolely')).toEqual(['minor modal']);
    expect(judgeWord('keys slolely', 'keys solely')).toEqual(['minor modal']);
  });

  test('a mark of punctuation is no letter', () => {
    expect(judgeWord('badges,', 'badges;')).toEqual(['patch punctuation']);
    expect(judgeWord('badges &', 'badges cards')).toEqual(['patch wording']);
  });
});

describe('a quantity changes', () => {
  test('among other words, and is named alone', () => {
    const { causes } = judgeWords(
      compareWords(wordsOf('Keep it for 30 days here.'), wordsOf('Keep it 60 days on paper here.')),
    );
    expect(causes).toMatchObject([{ level: 'minor', kind: 'duration', before: '30 days', after: '60 days' }]);
  });

  test('and where one text has none, its words stand for it', () => {
    const causesOf = (before: string, after: string) =>
      judgeWords(compareWords(wordsOf(before), wordsOf(after))).causes;
    const [some, none] = [
      'The list is kept for 30 days in the office.',
      'The list is kept long in the office.',
    ];
    expect(causesOf(none, some)).toMatchObject([{ kind: 'duration', before: 'long', after: '30 days' }]);
    expect(causesOf(some, none)).toMatchObject([{ kind: 'duration', before: '30 days', after: 'long' }]);
  });

  test('from a bare number to a duration, and is what it is by now', () => {
    expect(judgeWord('7', '7 days')).toEqual(['minor duration']);
    expect(judgeWord('7 days', '7')).toEqual(['minor duration']);
    expect(judgeWord('7', '8')).toEqual(['minor number']);
  });

  test('not when only its capital does', () => {
    expect(judgeWord('Two copies', 'two copies')).toEqual(['patch punctuation']);
  });
});

describe('a "not"', () => {
  const duty = 'You must lock the door of the room.';
  test('right behind a duty turns it into a ban', () => {
    expect(judge(duty, duty.replace('must', 'must not')).causes).toEqual(['major duty']);
    expect(judge(duty.replace('must', 'must not'), duty).causes).toEqual(['major duty']);
  });

  test('behind a permission turns it into a ban, too', () => {
    const permission = 'You may lock the door of the room.';
    expect(judge(permission, permission.replace('may', 'may not')).causes).toEqual(['major duty']);
  });

  test('in a practice says the contrary, and in a bare fact nothing that binds', () => {
    const practice = 'The doors are locked in the evening.';
    expect(judge(practice, practice.replace('are', 'are not')).causes).toEqual(['major duty']);
    const fact = 'The sea is near in the evening.';
    expect(judge(fact, fact.replace('is', 'is not')).causes).toEqual(['minor modal']);
  });

  test('another word behind a duty is wording', () => {
    expect(judge(duty, duty.replace('must lock', 'must always lock')).causes).toEqual(['minor modal']);
    expect(judge(duty, duty.replace('must lock', 'must close')).causes).toEqual(['patch wording']);
  });
});

test('a picture may show anything: another one is at least minor', () => {
  const block = (image: string, word: string) =>
    readWords([
      { type: 'text', value: `The clinic keeps ${word} ` },
      { type: 'element', tagName: 'img', properties: { dataImage: image, alt: 'A plan' }, children: [] },
      { type: 'text', value: ' in the cupboard.' },
    ]);
  const causes = judgeWords(compareWords(block('one', 'keys'), block('two', 'keys'))).causes;
  expect(causes).toMatchObject([{ level: 'minor', kind: 'picture', before: 'A plan', after: 'A plan' }]);
  expect(judgeWords(compareWords(block('one', 'keys'), block('two', 'cards'))).causes).toMatchObject([
    { level: 'minor', kind: 'picture' },
  ]);
});

describe('a sentence that another took the place of', () => {
  const replaced = (before: string, after: string) =>
    judgeReplaced(wordsOf(before), wordsOf(after)).map(({ level, kind }) => `${level} ${kind}`);

  test('is a duty where one of the two lays one down', () => {
    expect(replaced('You must ask.', 'Ask the desk.')).toEqual(['major duty']);
    expect(replaced('Ask the desk.', 'You must ask.')).toEqual(['major duty']);
    expect(replaced('Head of IT', 'Privacy office')).toEqual(['minor detail']);
  });

  test('is a quantity where that is another, and a detail where it is the same', () => {
    expect(judgeReplaced(wordsOf('After 30 days'), wordsOf('Within 60 days'))).toMatchObject([
      { level: 'minor', kind: 'duration', before: '30 days', after: '60 days' },
    ]);
    expect(replaced('After 30 days', 'Within 30 days')).toEqual(['minor detail']);
  });
});
