import { randomInt } from 'node:crypto';

/** Who is the first that may see a canary: employees, auditors, or nobody, whatever the edition. */
export type FirstReader = 'staff' | 'audit' | 'nobody';

export interface Canary {
  readonly word: string;
  readonly reader: FirstReader;
  /** What it was put into: `title of a document`. */
  readonly kind: string;
  readonly file: string;
}

export interface Canaries {
  /** All that were made, by word. */
  readonly planted: ReadonlyMap<string, Canary>;
  /** How every word for one kind of reader begins: what a scan looks for. */
  readonly stems: Readonly<Record<FirstReader, string>>;
  /** Makes a new word for a place. Five digits follow the stem. */
  next(reader: FirstReader, kind: string, file: string): string;
}

/** What follows a stem in the word of a canary: there are more than 9,999 of them. */
export const canaryNumber = /^\d{5}/;

/** Makes words that stand nowhere else: letters and digits only, so that they may be part of any name or address. */
export function createCanaries(): Canaries {
  const stems = { staff: drawStem(), audit: drawStem(), nobody: drawStem() };
  const planted = new Map<string, Canary>();
  return {
    planted,
    stems,
    next(reader, kind, file) {
      const word = `${stems[reader]}${String(planted.size).padStart(5, '0')}`;
      planted.set(word, { word, reader, kind, file });
      return word;
    },
  };
}

/** Twelve consonants: no word of any language, and no chance of turning up in a hash, which is hexadecimal. */
function drawStem(): string {
  return Array.from({ length: 12 }, () => 'ghjklmnpqrtvwxz'.charAt(randomInt(15))).join('');
}
