import { Lexer } from 'yaml';

/** What fields may hold at most, with the reason, for authors. */
export interface YamlLimit {
  readonly name: string;
  readonly most: number;
  readonly reason: string;
  readonly mend: string;
  /** The most characters of one value. */
  readonly value: number;
}

/**
 * What the parser holds in memory grows with each name, value, sign, indent and line end, whatever they say: of a
 * megabyte of brackets it was 1.2 GB and 6.5 seconds. A line "title: Keys" has eight of these parts.
 */
export const yamlLimits = {
  list: {
    name: 'names, values, signs and line ends in a file of records',
    most: 300_000,
    reason: 'A list of 5,000 assets with six fields each has 250,000.',
    mend: 'Look for what was pasted into it by accident, or leave out what nobody reads.',
    // What was confirmed of the longest section stands in a list.
    value: 300_000,
  },
  document: {
    name: 'names, values, signs and line ends in the fields of a document or control',
    most: 20_000,
    reason: 'A document with many ties, keywords and answers has 1,000.',
    mend: 'Look for what was pasted between the lines "---" by accident, or split the document.',
    // As long as a line of a text.
    value: 10_000,
  },
} as const satisfies Record<string, YamlLimit>;

/** @returns Where the first part stands that is too many. */
export function findTooMany(text: string, { most }: YamlLimit): number | undefined {
  // A part can be empty, as the beginning of a text is, and then another follows it.
  if (text.length * 2 < most) return undefined;
  let count = 0;
  let offset = 0;
  for (const part of new Lexer().lex(text)) {
    count += 1;
    if (count > most) return offset;
    // These four mark what is there and are no characters of the text.
    if (!/^[\u0002\u0018\u001f\ufeff]$/.test(part)) offset += part.length;
  }
  return undefined;
}
