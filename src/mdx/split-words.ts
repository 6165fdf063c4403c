/** A word of an attribute's value, and how many characters into the value it stands. */
export interface Word {
  readonly word: string;
  readonly at: number;
}

/** Splits the value of an attribute that lists ids: `all-staff ciso`. */
export function splitWords(value: string): Word[] {
  return Array.from(value.matchAll(/\S+/g), (match) => ({ word: match[0], at: match.index }));
}

/** Splits a list of requirements, where "Art. 33" and "45 CFR 164.312(a)(1)" are one reference each. */
export function splitReferences(value: string): Word[] {
  const reference = /(?:(?:art(?:icle)?\.?|45\s+cfr|§|clause|annex)\s+)?\S+/gi;
  return Array.from(value.matchAll(reference), (match) => ({ word: match[0], at: match.index }));
}
