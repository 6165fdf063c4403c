/** A word of an attribute's value, and how many characters into the value it stands. */
export interface Word {
  readonly word: string;
  readonly at: number;
}

/** Splits the value of an attribute that lists ids: `all-staff ciso`. */
export function splitWords(value: string): Word[] {
  return Array.from(value.matchAll(/\S+/g), (match) => ({ word: match[0], at: match.index }));
}
