/** What a word can decide: a quantity of some kind, or what somebody must, may or must not do. */
export type Weight = 'date' | 'amount' | 'duration' | 'number' | 'modal';

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const ones = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen';
const tens =
  'sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million';
const units =
  'seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|nights?|weekends?|decades?';
const codes = 'EUR|USD|GBP|CHF|SEK';
const currencies = `${codes}|euros?|dollars?|pounds?|cents?`;
const things =
  'percent|bits?|bytes?|[kKMGT]B|characters?|people|persons?|copies|copy|times|attempts?|metres?|km';
const figure = '\\p{N}+(?:[.,:/–-]\\p{N}+)*';
const counted = `(?:${figure}|${`${ones}|${tens}`.replaceAll(/\b[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)})`;

/**
 * What stays whole: "72 hours", "2 March 2026", "30-day", "EUR 1,000", "164.312(a)(1)". Torn apart, "72 hours" that
 * becomes "48 hours" would be a 72 that becomes a 48, of which a reader must find out what it counts. Months have
 * their capital, so that in "you may 2 times a year" the may remains what it is.
 */
export const wholes: readonly string[] = [
  `\\p{N}{1,2}(?:st|nd|rd|th)?\\s+(?:${months})(?:,?\\s+\\p{N}{4})?`,
  `(?:${months})\\s+\\p{N}{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\p{N}{4})?`,
  `(?:${months})\\s+\\p{N}{4}`,
  `${counted}[\\s-]+(?:(?:working|business|calendar|consecutive)[\\s-]+)?(?:${units})`,
  // "Within a day" is a limit as much as "within 1 day".
  `[Aa]n?\\s+(?:(?:working|business|calendar)\\s+)?(?:${units})`,
  `${counted}\\s+(?:${currencies}|${things})`,
  `(?:${codes})\\s+${figure}`,
  `[€$£¥]\\s?${figure}`,
  `${figure}\\s?[%€£¥°]`,
  `${figure}(?:\\([\\p{L}\\p{N}]{1,4}\\))*`,
];

const firstWords = new Set(
  `a|an|${months.replace('Sept?', 'Sep|Sept')}|${ones}|${tens}|${codes}`.toLowerCase().split('|'),
);

/** Whether a word, or a mark before a number, may be the beginning of what stays whole. */
export function mayBeginWhole(word: string): boolean {
  return /^[\p{N}€$£¥]/u.test(word) || firstWords.has(word.split('-', 1)[0]?.toLowerCase() ?? '');
}

const date = new RegExp(
  `^\\p{N}{4}-\\p{N}{2}-\\p{N}{2}$|\\b(?:${months})\\b.*\\p{N}|\\p{N}.*\\b(?:${months})\\b|^(?:${weekdays}|${months.replace('May|', '')})$`,
  'u',
);
const amount = new RegExp(`[€$£¥]|\\s(?:${currencies})$|^(?:${codes})\\b`, 'u');
const duration = new RegExp(
  `[\\s-](?:${units})$|^(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|annual|immediately|promptly|once|overnight|permanently|indefinitely|forever)$`,
  'iu',
);
const quantity = new RegExp(
  `\\p{N}|^(?:${ones}|${tens}|twice|thrice|half|halves|third|double|dozen)(?![\\p{L}'’])|^[<>≤≥±=×÷%°]$`,
  'iu',
);

/**
 * must, shall, may, should, not, only and never are what every reader of duties looks for. The others
 * say the same in other words: ISO/IEC Directives, Part 2, clause 7, and RFC 2119 give "required", "allowed",
 * "permitted", "recommended", "optional" and "have to" as equivalents of shall, may and should; "no", "cannot",
 * "without", "unless", "except" and "always" turn or limit a sentence as not, only and never do. Left out is "can":
 * the Directives use it for what is possible, not for what is permitted, and plain texts are full of it.
 */
const modals = new Set([
  ...['must', 'shall', 'may', 'should', 'not', 'only', 'never'],
  ...['ought', 'might', 'cannot', 'no', 'nobody', 'none', 'nothing', 'neither', 'nor', 'without'],
  ...['unless', 'except', 'always', 'solely', 'exclusively'],
  ...['required', 'require', 'requires', 'mandatory', 'obligatory', 'obliged', 'optional', 'voluntary'],
  ...['forbidden', 'forbid', 'forbids', 'prohibited', 'prohibit', 'prohibits', 'banned'],
  ...['allowed', 'allow', 'allows', 'permitted', 'permit', 'permits', 'recommended'],
]);

/** What a word decides; nothing for an ordinary word. */
export function weighWord(word: string): Weight | undefined {
  const plain = fold(word);
  if (modals.has(plain) || plain.endsWith("n't")) return 'modal';
  if (date.test(word)) return 'date';
  if (amount.test(word)) return 'amount';
  if (duration.test(word)) return 'duration';
  return quantity.test(word) ? 'number' : undefined;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}
