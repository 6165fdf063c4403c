/**
 * The sentences of a plain text. A line break ends one, as it does behind a heading or a point of a list; a full stop
 * does where white space and a capital or a digit follow.
 */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[.!?…]["'’”»)\]]*)\s+(?=["'‘“«(¿¡[]*[\p{Lu}\p{N}])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** The words of a text: letters and digits, with hyphens, points and apostrophes within them. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.,@-][\p{L}\p{N}]+)*/gu) ?? [];
}
