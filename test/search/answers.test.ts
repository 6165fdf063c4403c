import { describe, expect, test } from 'vitest';
import { openAnswers } from '../../src/search/answers.ts';
import { correctionsOf, countSlips } from '../../src/search/correct.ts';
import { chooseWords } from '../../src/search/everyday-words.ts';
import { find } from '../../src/search/find.ts';
import { foldWord } from '../../src/search/fold-words.ts';
import { cutRound } from '../../src/search/results.ts';
import type { EverydayWords, Passage, SearchData, SearchPage } from '../../src/search/search-data.ts';
import { wordsOfAddress } from '../../src/search/words-of-address.ts';

const pages: readonly SearchPage[] = [
  {
    kind: 'document',
    url: '/documents/keys/',
    title: 'Key cabinet',
    id: 'POL-001',
    version: '1.0.0',
    type: 'policy',
  },
  { kind: 'glossary', url: '/glossary/', title: 'Glossary' },
];
const rule: Passage = {
  page: 0,
  anchor: 'report-lost-key',
  section: 'lost',
  heading: 'Lost or stolen',
  number: '2.1',
  asks: ['I lost my key. What do I do?'],
  level: 'must',
  who: 'Everyone',
  text: 'You must report a lost key within 1 hour.',
};
const passages: readonly Passage[] = [
  { page: 0, heading: 'Key cabinet', text: 'How keys are kept.' },
  rule,
  {
    page: 0,
    anchor: 'cabinet',
    heading: 'Where keys hang',
    number: '1',
    text: 'Keys hang in the cabinet. Policies say so.',
  },
  {
    page: 1,
    anchor: 'officer',
    heading: 'police officer',
    asks: ['constable'],
    text: 'Somebody of the police.',
  },
];
const dataOf = (words: readonly EverydayWords[] = []): SearchData => ({
  language: 'en',
  whole: false,
  pages,
  passages,
  words,
});
const urls = (query: string, words?: readonly EverydayWords[]) =>
  openAnswers(dataOf(words))
    .search(query)
    .map(({ page, passage }) => `${page.url}#${passage.anchor ?? ''}`);
const none = async () => [];

describe('an answer', () => {
  test('is found by its question, with a word too many', () => {
    expect(urls('lost my golden key')[0]).toBe('/documents/keys/#report-lost-key');
  });

  test('is found by a mistyped word, which is told', () => {
    expect(urls('lsot')[0]).toBe('/documents/keys/#report-lost-key');
    expect(openAnswers(dataOf()).correct('Lsot key?')).toBe('lost key?');
    expect(openAnswers(dataOf()).correct('lost key')).toBe('lost key');
  });

  test('is found by an everyday word, one way unless both are meant, and by one that is mistyped', () => {
    const line = { words: ['padlock'], means: ['cabinet'] };
    expect(urls('padlock')).toEqual([]);
    expect(urls('padlock', [line])).toContain('/documents/keys/#cabinet');
    expect(urls('padlokc', [line])).toContain('/documents/keys/#cabinet');
    expect(urls('stolen', [{ words: ['nicked'], means: ['stolen'], bothWays: true }])).toHaveLength(1);
  });

  test('of the glossary comes first for whoever asks what a word means', () => {
    expect(urls('what is a constable?')[0]).toBe('/glossary/#officer');
  });

  test('shows the words of the rule with document, version and section', async () => {
    const answers = openAnswers(dataOf());
    const { results } = await find(
      'lost key',
      {},
      {
        answers,
        lookup: async () => ({ ids: [], frameworks: [] }),
        fullText: none,
      },
    );
    expect(results[0]).toMatchObject({
      url: '/documents/keys/#report-lost-key',
      section: '/documents/keys/#lost',
      title: 'I lost my key. What do I do?',
      text: rule.text,
      level: 'must',
      who: 'Everyone',
      source: 'Rule 2.1, “Lost or stolen”, Key cabinet 1.0.0',
    });
  });
});

test('police is not policy: neither in the answers nor in what the full text takes for it', async () => {
  expect(foldWord('police')).not.toBe(foldWord('policies'));
  const answers = openAnswers(dataOf([{ words: ['police'], means: [], not: ['policies', 'policy'] }]));
  const page = { url: '/documents/other/', title: 'Other', text: 'Policies', source: '' };
  const { results } = await find(
    'police',
    {},
    {
      answers,
      lookup: async () => ({ ids: [], frameworks: [] }),
      fullText: async () => [
        { ...page, found: new Set([foldWord('policies')]) },
        { ...page, url: '/documents/real/', found: new Set([foldWord('police')]) },
      ],
    },
  );
  expect(results.map(({ url }) => url)).not.toContain('/documents/other/');
  expect(results.map(({ url }) => url)).toContain('/documents/real/');
});

test('one unknown word does not empty the full text', async () => {
  const { results } = await find(
    'zebra banner',
    {},
    {
      answers: openAnswers(dataOf()),
      lookup: async () => ({ ids: [], frameworks: [] }),
      fullText: async (query) =>
        query === 'banner'
          ? [{ url: '/b/', title: 'Banner', text: '', found: new Set(['banner']), source: '' }]
          : [],
    },
  );
  expect(results.map(({ url }) => url)).toEqual(['/b/']);
});

test('what Pagefind finds by the first letter of an unknown word is nothing', async () => {
  const page = { title: 'Page', text: '', source: '' };
  const { results } = await find(
    'zebra stripes',
    {},
    {
      answers: openAnswers(dataOf()),
      lookup: async () => ({ ids: [], frameworks: [] }),
      fullText: async () => [
        { ...page, url: '/z/', found: new Set(['z', 's']) },
        { ...page, url: '/striped/', found: new Set([foldWord('striped')]) },
      ],
    },
  );
  expect(results.map(({ url }) => url)).toEqual(['/striped/']);
});

test('everyday words reach only editions in which something says what they mean', () => {
  const line = {
    id: 'x',
    classification: 'public' as const,
    bothWays: false,
    not: [] as string[],
    means: [] as string[],
  };
  const lines = [
    { ...line, words: ['padlock'], means: ['cabinet', 'secret vault'] },
    { ...line, words: ['codename'], means: ['secret vault'] },
    { ...line, words: ['bobby'], means: [], not: ['policies'] },
    { ...line, words: ['robber'], means: [], not: ['burglary'] },
  ];
  expect(chooseWords(lines, passages, pages)).toEqual([
    { words: ['padlock'], means: ['cabinet'] },
    { words: ['bobby'], not: ['policies'] },
  ]);
});

test.each([
  ['phoen', 'phone', 1],
  ['lenght', 'length', 1],
  ['pasword', 'password', 1],
  ['cat', 'dog', 3],
])('between %s and %s lie %i slips', (a, b, slips) => {
  expect(countSlips(a, b, 3)).toBe(slips);
});

test('a short word is forgiven one slip, a long one two, and none is forgiven three', () => {
  const known = new Map([
    ['phone', 5],
    ['encryption', 3],
    ['phase', 9],
  ]);
  expect(correctionsOf('phoen', known)).toEqual(['phone']);
  expect(correctionsOf('encrptoin', known)).toEqual(['encryption']);
  expect(correctionsOf('encrpt', known)).toEqual([]);
});

test('a long text is cut at sentences round what was looked for, and loses no sign', () => {
  const text = `${'Nothing here. '.repeat(30)}Write to key@example.org at once. ${'Nothing there. '.repeat(30)}`;
  const cut = cutRound(text, new Set([foldWord('write')]));
  expect(cut).toContain('Write to key@example.org at once.');
  expect(cut.length).toBeLessThan(330);
  expect(cutRound('Short.', new Set())).toBe('Short.');
});

test.each([
  ['/handbook/a.8.10/', 'a.8.10'],
  ['/documents/lost-phone/', 'lost phone'],
  ['/old/Lost_Phone.html', 'Lost Phone'],
  ['/%E0%A4%A', '%E0%A4%A'],
  ['/', ''],
])('whoever comes to %s looks for “%s”', (path, words) => {
  expect(wordsOfAddress(path)).toBe(words);
});

test.each([
  ['lost key', 0],
  ['lost zebra', 1],
])(
  'the full text of a handbook whose texts are all answers is fetched for “%s” %i times',
  async (query, times) => {
    const asked: string[] = [];
    await find(
      query,
      {},
      {
        answers: openAnswers({ ...dataOf(), whole: true }),
        lookup: async () => ({ ids: [], frameworks: [] }),
        fullText: async (words) => {
          asked.push(words);
          return [{ url: '/found/', title: words, text: '', found: new Set(), source: '' }];
        },
      },
    );
    expect(asked).toHaveLength(times);
  },
);
