/**
 * What an author probably meant by a value that is not what its schema asks for: a sentence, or nothing. A wrong
 * guess is worse than none, so only what can mean one thing is guessed.
 */

const letters: Readonly<Record<string, string>> = { d: 'D', w: 'W', m: 'M', y: 'Y' };
const phrases: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
};

/** `yearly`, `1 year`, `every 6 months`, `1Y` and `-P1Y`. */
export function adviseCadence(written: string): string | undefined {
  const plain = written.trim().toLowerCase();
  const match = /^(?:every\s+)?-?p?([1-9]\d{0,2})\s*(d|w|m|y|days?|weeks?|months?|years?)$/.exec(plain);
  const guess = match ? `P${match[1]}${letters[match[2]?.[0] ?? ''] ?? ''}` : phrases[plain];
  return guess === undefined ? undefined : mean(guess);
}

/** `1.10.2026`, `2026/10/1` and, where it can't be a month, `10/31/2026`; of `2026-02-30` how long the month is. */
export function adviseDay(written: string): string | undefined {
  const plain = written.trim();
  const parts =
    /^(?<year>\d{4})[-/.](?<month>\d\d?)[-/.](?<day>\d\d?)$/.exec(plain) ??
    /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})$/.exec(plain) ??
    /^(?<month>\d\d?)\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4})$/.exec(plain) ??
    /^(?<day>1[3-9]|2\d|3[01])\/(?<month>\d\d?)\/(?<year>\d{4})$/.exec(plain);
  const { year = '', month = '', day = '' } = parts?.groups ?? {};
  if (year === '' || Number(month) < 1 || Number(month) > 12) return undefined;
  const first = new Date(Date.UTC(Number(year), Number(month) - 1, 1));
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) > length) {
    const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(first);
    return `${name} ${year} has ${length} days.`;
  }
  return Number(day) < 1 ? undefined : mean(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** `2.1`, `2` and `v2.1.0`. */
export function adviseVersion(written: string): string | undefined {
  const numbers = /^v?(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:\.(0|[1-9]\d*))?$/i.exec(written.trim());
  return numbers ? mean(`${numbers[1]}.${numbers[2] ?? 0}.${numbers[3] ?? 0}`) : undefined;
}

/** `pol-021`, `POL 21` and `POL-21`. */
export function adviseDocumentId(written: string): string | undefined {
  const parts = /^([a-z]{2,6})[-_ ]?(\d{1,3})$/i.exec(written.trim());
  return parts ? mean(`${parts[1]?.toUpperCase()}-${parts[2]?.padStart(3, '0')}`) : undefined;
}

function mean(guess: string): string {
  return `Did you mean ${guess}?`;
}
