import { isPicture, joinWords, type Word } from './read-words.ts';

/**
 * Whether two stretches of words say the same and are only written otherwise: quotation marks, dashes, "can not", 1,000,
 * the order of a date, a day for 24 hours, figures for words, a space or a hyphen between two words.
 */
export function saysAlike(before: readonly Word[], after: readonly Word[]): boolean {
  return plainForm(joinWords(before.map(showPicture))) === plainForm(joinWords(after.map(showPicture)));
}

/** Two pictures with one alternative text may show different things. */
function showPicture(word: Word): Word {
  return isPicture(word) ? { ...word, text: word.key } : word;
}

/** The one way of writing to which all others are led. It is for comparing, not for reading. */
export function plainForm(text: string): string {
  const spelled = spell(text);
  const counted = rewrites.reduce((form, [pattern, put]) => form.replaceAll(pattern, put as string), spelled);
  return (
    counted
      // A sign before a figure counts, other marks and the spaces between words do not.
      .replaceAll(/(?<![\p{L}\p{N}])-(?=\p{N})/gu, '−')
      .replaceAll(/(?<=\p{N})[\s-]+(?=\p{N})/gu, ' ')
      .replaceAll(/(?<!\p{N})\s+|\s+(?!\p{N})/gu, '')
      .replaceAll(/(?<!\p{N})[.,:]|[.,:](?!\p{N})/gu, '')
      .replaceAll(/[^\p{L}\p{M}\p{N}\s.,:−@<>≤≥±=×÷%°€$£¥+/]/gu, '')
  );
}

/** In small letters, with plain marks and without short forms: "You’ll" is "you will". */
export function spell(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[‘’ʼ′]/g, "'")
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/\bcan't\b|\bcannot\b/g, 'can not')
    .replaceAll(/\bwon't\b/g, 'will not')
    .replaceAll(/\bshan't\b/g, 'shall not')
    .replaceAll(/n't\b/g, ' not')
    .replaceAll(/'ll\b/g, ' will')
    .replaceAll(/'re\b/g, ' are')
    .replaceAll(/'ve\b/g, ' have');
}

const figures = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
);
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, index) => {
  figures.set(word, (index + 2) * 10);
});

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dayOf = (year: string | undefined, name: string, day: string) =>
  `${year ?? 'any'}:${months.indexOf(name.slice(0, 3)) + 1}:${Number(day)}.`;

/** Seconds, or months where a unit has no fixed length. */
const lengths: Readonly<Record<string, readonly [number, 'seconds' | 'months']>> = {
  second: [1, 'seconds'],
  minute: [60, 'seconds'],
  hour: [3_600, 'seconds'],
  day: [86_400, 'seconds'],
  week: [604_800, 'seconds'],
  fortnight: [1_209_600, 'seconds'],
  month: [1, 'months'],
  quarter: [3, 'months'],
  year: [12, 'months'],
  decade: [120, 'months'],
};
const units = Object.keys(lengths).join('|');

type Rewrite = readonly [
  pattern: RegExp,
  put: string | ((match: string, ...groups: (string | undefined)[]) => string),
];

const rewrites: readonly Rewrite[] = [
  [/&/g, ' and '],
  // "Twenty-one" before "twenty", and all before what counts them.
  [
    new RegExp(
      `\\b(${[...figures.keys()].filter((word) => (figures.get(word) ?? 0) >= 20).join('|')})[- ](one|two|three|four|five|six|seven|eight|nine)\\b`,
      'g',
    ),
    (_, tens, ones) => String((figures.get(tens ?? '') ?? 0) + (figures.get(ones ?? '') ?? 0)),
  ],
  [new RegExp(`\\b(${[...figures.keys()].join('|')})\\b`, 'g'), (word) => String(figures.get(word) ?? word)],
  [/(?<=\d)[,'\s](?=\d{3}(?!\d))/g, ''],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}\\b(?:,? (\\d{4})\\b)?`, 'g'),
    (_, day, name, year) => dayOf(year, name ?? '', day ?? ''),
  ],
  [
    new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4})\\b)?`, 'g'),
    (_, name, day, year) => dayOf(year, name ?? '', day ?? ''),
  ],
  [
    /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    (_, year, name, day) => dayOf(year, months[Number(name) - 1] ?? '', day ?? ''),
  ],
  [/\bfortnightly\b/g, 'every fortnight'],
  [/\bhourly\b/g, 'every hour'],
  [/\bdaily\b/g, 'every day'],
  [/\bweekly\b/g, 'every week'],
  [/\bmonthly\b/g, 'every month'],
  [/\bquarterly\b/g, 'every quarter'],
  [/\b(?:yearly|annually)\b/g, 'every year'],
  [/\beach (?=(?:hour|day|week|month|quarter|year)\b)/g, 'every '],
  // A working day is no day of the calendar, and its word before the unit keeps it from being counted as one.
  [
    new RegExp(`(?:\\b(\\d+(?:\\.\\d+)?|an?)[- ])?\\b(${units})(s?)\\b`, 'g'),
    (match, count, unit, plural) => {
      const [length, base] = lengths[unit ?? ''] ?? [1, 'seconds'];
      // "Days" without a number is no one day.
      if (count === undefined && plural === 's') return match;
      const number = count === undefined || /^an?$/.test(count) ? 1 : Number(count);
      return `${number * length} ${base}.`;
    },
  ],
  [/\s?(?:percent|per cent)\b/g, '%'],
  [/(?<=\d)\s+%/g, '%'],
  [/\b(?:eur|euros?)\s?(\d[\d.]*)/g, '€$1'],
  [/(\d[\d.]*)\s?(?:eur|euros?|€)(?![\p{L}\p{N}])/gu, '€$1'],
  [/€\s+/g, '€'],
];
