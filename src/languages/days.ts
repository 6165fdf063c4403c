import type { Words } from './words.ts';

/** `2026-03-01` is "1 March 2026", "1. märts 2026", "1 de marzo de 2026". */
export function dayIn(day: string, { locale }: Pick<Words, 'locale'>): string {
  const key = `${locale} ${day}`;
  let words = known.get(key);
  if (words === undefined) {
    words = formatOf(locale).format(new Date(`${day}T00:00:00Z`));
    known.set(key, words);
  }
  return words;
}

function formatOf(locale: string): Intl.DateTimeFormat {
  const found = formats.get(locale);
  if (found !== undefined) return found;
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const made = new Intl.DateTimeFormat(locale, style);
  formats.set(locale, made);
  return made;
}

// The foot of every page prints the same day: asking each time costs half a second in 5,000 pages.
const known = new Map<string, string>();
const formats = new Map<string, Intl.DateTimeFormat>();
