/**
 * What counts for how much when answers are ranked: chosen on `test/search/queries.yaml`, one value after the other, each
 * tried at half to twice of what it was, and kept where the mean reciprocal rank of all editions rose. What was measured
 * stands in docs/decisions/search.md.
 */
export const weights = {
  /** Where a word stands. */
  fields: { title: 0.75, keywords: 1, heading: 3, asks: 2.25, name: 2.1, rule: 2, body: 1 },
  /** How it was found: by its beginning, mistyped, by another word for it, by one made of it; a word that says little. */
  ways: { begins: 0.5, mistyped: 0.7, means: 0.85, alias: 0.25, related: 0.85, light: 0.15 },
  /** What it stands on. */
  kinds: { document: 1, translation: 0.6, glossary: 0.3, page: 0.9, manual: 0.2 },
  /** The few sentences that sum a document up: what they sum up says it better. */
  inShort: 0.6,
  /** How much worse it is to lack a word that was asked for: the power of the part that was found. */
  coverage: 0.5,
  /** How much more a rare word says than a common one: the power of its rarity. */
  rarity: 1.4,
  /** The heading, the title, a question or a name of a term is just what was typed. */
  exact: 4,
  /** The title of the page has all that was typed. */
  titled: 1.5,
  /** A term of the glossary, for whoever asks what something means. */
  meaning: 3,
  /** The best other passage of the same section lends this part of its own points. */
  company: 0.1,
};
export type Weights = typeof weights;
