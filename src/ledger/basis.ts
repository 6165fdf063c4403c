/** What a text is judged by: its words where they are English, else its structure and its numbers alone. */
export type Basis = 'words' | 'structure';

/** The words that weigh are English. */
export function basisOf(...languages: readonly string[]): Basis {
  return languages.every((language) => /^en(?:-|$)/i.test(language)) ? 'words' : 'structure';
}

/** What a text in another language was not judged by. */
export const judgedByStructure =
  'The text is not English: it was judged by its structure and its numbers alone, and a duty that came or went is for people to see';
