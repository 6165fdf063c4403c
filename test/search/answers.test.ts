import { describe, expect, test } from 'vitest';
import { openAnswers } from '../../src/search/answers.ts';
import { correctionsOf, countSlips } from '../../src/search/correct.ts';
import { chooseWords } from '../../src/search/everyday-words.ts';
import { find } from '../../src/search/find.ts';
import { foldWord } from '../../src/search/fold-words.ts';
import { makeIndex } from '../../src/search/make-index.ts';
import { cutRound } from '../../src/search/results.ts';
import type { EverydayWords, Passage, SearchData, SearchPage } from '../../src/search/search-data.ts';
import { wordsOfAddress } from '../../src/search/words-of-address.ts';
import { openIndexed } from '../support/open-indexed.ts';

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
  by: 'within the hour',
  text: 'You must report a lost key within 1 hour.',
};
const passages: readonly Passage[] = [
  { page: 0, heading: 'Key cabinet', text: 'How keys are kept.' },
  rule,
  {
    page: 0,
    anchor: 'cabinet',
    heading: 'Where keys hang, as policies say',
    number: '1',
    text: 'Keys hang in the cabinet.',
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
const open = (data: SearchData) => openIndexed(makeIndex(data));
const urls = async (query: string, words?: readonly EverydayWords[]) =>
  (await open(dataOf(words)).search(query)).map(({ page, passage }) => `${page.url}#${passage.anchor ?? ''}`);
const none = async () => [];

describe('an answer', () => {
  test('is found by its question, with a word too many', async () => {
    expect((await urls('lost my golden key'))[0]).toBe('/documents/keys/#report-lost-key');
  });

  test('is found by a mistyped word, which is told', async () => {
    expect((await urls('lsot'))[0]).toBe('/documents/keys/#report-lost-key');
    expect(await open(dataOf()).correct('Lsot key?')).toBe('lost key?');
    expect(await open(dataOf()).correct('lost key')).toBe('lost key');
  });

  test('is found by an everyday word, one way unless both are meant, and by one that is mistyped', async () => {
    const line = { words: ['padlock'], means: ['cabinet'] };
    expect(await urls('padlock')).toEqual([]);
    expect(await urls('padlock', [line])).toContain('/documents/keys/#cabinet');
    expect(await urls('padlokc', [line])).toContain('/documents/keys/#cabinet');
    expect(await urls('stolen', [{ words: ['nicked'], means: ['stolen'], bothWays: true }])).toHaveLength(1);
  });

  test('is found by another word that English has for it, which is in no list of the handbook', async () => {
    expect(await urls('theft of a key')).toContain('/documents/keys/#report-lost-key');
    expect((await urls('mislaid'))[0]).toBe('/documents/keys/#report-lost-key');
  });

  test('is found by what people type for its place, none of which is shown', async () => {
    const data = {
      ...dataOf(),
      passages: passages.map((one) => (one === rule ? { ...one, typed: ['dropped it down a drain'] } : one)),
    };
    const [hit] = await open(data).search('it fell down the drain');
    expect(hit?.passage.anchor).toBe('report-lost-key');
    expect(JSON.stringify(hit)).not.toContain('dropped');
    const texts = [...makeIndex(data).parts].filter(([name]) => /-t\d+$/.test(name));
    expect(JSON.stringify(texts)).not.toContain('dropped');
  });

  test('is found by a word that was typed as two, and mistyped', async () => {
    const data = {
      ...dataOf(),
      passages: passages.map((one) => (one === rule ? { ...one, typed: ['keyring'] } : one)),
    };
    expect((await open(data).search('kee ring'))[0]?.passage.anchor).toBe('report-lost-key');
  });

  test('for readers of this edition comes before one for those of another', async () => {
    const page = { kind: 'document', title: 'Badges', id: 'N', version: '1.0.0', type: 'notice' } as const;
    const first = async (forOthers?: boolean) => {
      const data = {
        ...dataOf(),
        pages: [
          { ...page, url: '/a/', forOthers },
          { ...page, url: '/b/' },
        ],
        passages: [0, 1].map((page): Passage => ({ page, anchor: 'b', heading: 'Badges', text: 'Wear it.' })),
      };
      return (await open(data).search('badges'))[0]?.page.url;
    };
    expect(await first()).toBe('/a/');
    expect(await first(true)).toBe('/b/');
  });

  test('of first steps comes before all else where it is called what was typed, but not for a meaning', async () => {
    const steps: SearchPage = { kind: 'first-steps', url: '/now/', title: 'Report' };
    const data = {
      ...dataOf(),
      pages: [...pages, steps],
      passages: [
        ...passages,
        { page: 2, anchor: 'robbed', heading: 'I was robbed', asks: ['officer'], text: 'Call.' },
      ],
    };
    const first = async (query: string) => (await open(data).search(query))[0]?.page.url;
    expect(await first('officer')).toBe('/now/');
    expect(await first('police officer')).toBe('/glossary/');
    expect(await first('what is a police officer?')).toBe('/glossary/');
  });

  test('of the glossary comes first for whoever asks what a word means, or types nothing but the word', async () => {
    expect((await urls('what is a constable?'))[0]).toBe('/glossary/#officer');
    expect((await urls('constable'))[0]).toBe('/glossary/#officer');
  });

  test('shows the words of the rule with document, version and section', async () => {
    const answers = open(dataOf());
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
      by: 'within the hour',
      source: 'Rule 2.1, “Lost or stolen”, Key cabinet 1.0.0',
    });
  });
});

test('police is not policy: neither in the answers nor in what the full text takes for it', async () => {
  expect(foldWord('police')).not.toBe(foldWord('policies'));
  const answers = open(dataOf([{ words: ['police'], means: [], not: ['policies', 'policy'] }]));
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
    { all: true },
  );
  expect(results.map(({ url }) => url)).not.toContain('/documents/other/');
  expect(results.map(({ url }) => url)).toContain('/documents/real/');
});

test('one unknown word does not empty the full text', async () => {
  const { results } = await find(
    'zebra banner',
    {},
    {
      answers: open(dataOf()),
      lookup: async () => ({ ids: [], frameworks: [] }),
      fullText: async (query) =>
        query === 'banner'
          ? [{ url: '/b/', title: 'Banner', text: '', found: new Set(['banner']), source: '' }]
          : [],
    },
  );
  expect(results.map(({ url }) => url)).toEqual(['/b/']);
});

test('the full text is asked for one word that no answer has of its own accord, for two where there is none, and for all when told', async () => {
  const asked: string[] = [];
  const sources = {
    answers: open(dataOf()),
    lookup: async () => ({ ids: [], frameworks: [] }),
    fullText: async (query: string) => {
      asked.push(query);
      return [{ url: '/b/', title: 'B', text: '', found: new Set<string>(), source: '' }];
    },
  };
  const query = 'is the key of a zebra on the carousel or the swing';
  expect((await find(query, {}, sources)).more).toBe(true);
  expect((await find(query, {}, sources, { all: true })).more).toBe(false);
  expect(asked).toEqual(['carousel', query]);
  await find('zebra or carousel', {}, sources);
  expect(asked.at(-1)).toBe('carousel zebra');
});

test('what Pagefind finds by the first letter of an unknown word is nothing', async () => {
  const page = { title: 'Page', text: '', source: '' };
  const { results } = await find(
    'zebra stripes',
    {},
    {
      answers: open(dataOf()),
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
  const said = new Set(['cabinet', 'policies']);
  const lines = [
    { words: ['padlock'], means: ['cabinet', 'secret vault'] },
    { words: ['codename'], means: ['secret vault'] },
    { words: ['bobby'], not: ['policies'] },
    { words: ['robber'], not: ['burglary'] },
  ];
  expect(chooseWords(lines, (words) => said.has(words))).toEqual([
    { words: ['padlock'], means: ['cabinet'], bothWays: false, not: [] },
    { words: ['bobby'], means: [], bothWays: false, not: ['policies'] },
  ]);
});

describe('the parts of an index', () => {
  test('are named anew where anything in them changes', () => {
    const keyOf = (data: SearchData) => makeIndex(data).root.key;
    expect(keyOf(dataOf())).toBe(keyOf(dataOf()));
    expect(keyOf(dataOf([{ words: ['padlock'], means: ['cabinet'] }]))).not.toBe(keyOf(dataOf()));
  });

  test('have no word that nothing in the edition says: an everyday word without its meaning is in none', () => {
    const index = makeIndex(dataOf([{ words: ['codename'], means: ['secret vault'] }]));
    expect([...index.parts.values()].join()).not.toMatch(/codename|vault/);
    expect(JSON.stringify(index.root)).not.toMatch(/codename|vault/);
  });

  test('are fetched only where they are needed, however many there are, and each once', async () => {
    const numbers = Array.from({ length: 2_000 }, (_, number) => number);
    const index = makeIndex({
      ...dataOf(),
      pages: [...pages, ...numbers.map((n): SearchPage => ({ kind: 'page', url: `/${n}/`, title: 'Page' }))],
      passages: [
        ...passages,
        ...numbers.map(
          (n): Passage => ({ page: 2 + n, anchor: `section-${n}`, heading: `Number${n} is here`, text: '' }),
        ),
      ],
    });
    const asked: string[] = [];
    const answers = openIndexed(index, asked);
    expect((await answers.search('number1999'))[0]?.passage.anchor).toBe('section-1999');
    expect((await answers.search('number1999'))[0]?.passage.anchor).toBe('section-1999');
    expect(index.parts.size).toBeGreaterThan(20);
    expect(asked.length).toBeLessThan(8);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('are fetched again after a failure', async () => {
    const { root, parts } = makeIndex(dataOf());
    let fails = true;
    const answers = openAnswers(root, async (name) => {
      if (fails) throw new Error('Away.');
      return JSON.parse(parts.get(name) ?? '');
    });
    await expect(answers.search('lost key')).rejects.toThrow('Away.');
    fails = false;
    expect(await answers.search('lost key')).not.toEqual([]);
  });
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
  const cut = cutRound(text, new Set(['write']));
  expect(cut).toContain('Write to key@example.org at once.');
  expect(cut.length).toBeLessThan(330);
  expect(cutRound('Short.', new Set())).toBe('Short.');
});

test('of two parts that say as much the first is shown, however often a word that says little stands in the other', () => {
  const first = 'The service desk lists the tools that are approved.';
  const text = `${first} ${'Nothing here. '.repeat(30)}Whoever uses a tool may use it, and it may be of use.`;
  expect(cutRound(text, new Set(['tools', 'tool', 'uses', 'use', 'may']), 'en')).toContain(first);
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
  { query: 'lost key', whole: true, all: false, times: 0, more: false },
  { query: 'lost zebra', whole: true, all: false, times: 0, more: true },
  { query: 'zebra', whole: true, all: false, times: 1, more: false },
  { query: 'lost zebra', whole: false, all: false, times: 1, more: true },
  { query: 'lost key', whole: false, all: false, times: 0, more: true },
  { query: 'lost key', whole: false, all: true, times: 1, more: false },
])(
  'the full text is fetched where the answers lack something, or where somebody wants more: $query, $whole, $all',
  async ({ query, whole, all, times, more }) => {
    const asked: string[] = [];
    const found = await find(
      query,
      {},
      {
        answers: open({ ...dataOf(), whole }),
        lookup: async () => ({ ids: [], frameworks: [] }),
        fullText: async (words) => {
          asked.push(words);
          return [{ url: '/found/', title: words, text: '', found: new Set(), source: '' }];
        },
      },
      { all },
    );
    expect(asked).toHaveLength(times);
    expect(found.more).toBe(more);
  },
);
