/**
 * What counts for how much when answers are ranked: chosen on the golden queries that are tuned on, one value after the
 * other, each tried at half to twice of what it was, and kept where the mean reciprocal rank of most sets rose: .958 for all
 * 789, .947 for 72 that were held out. What was measured stands in docs/decisions/search.md.
 */
export const weights = {
  /** Where a word stands; `typed` is how people put it who look for a place. */
  fields: { title: 0.5, keywords: 1, heading: 3, asks: 4, typed: 1.5, name: 3.2, rule: 2.7, body: 0.75 },
  /** How much of it a long text takes away: 0 nothing, 1 all. */
  length: { title: 0.7, keywords: 0.7, heading: 0.7, asks: 0.7, typed: 0.7, name: 0.7, rule: 0.7, body: 0.8 },
  /** What it is worth to stand somewhere at all, how much more to stand there often, and how often is half of that. */
  saturation: { once: 0.6, most: 5, half: 2 },
  /**
   * How it was found: by its beginning, mistyped, by an everyday word of the handbook or one that English has for it, by
   * another name of a term, by one made of it; a word that says little.
   */
  ways: { begins: 0.5, mistyped: 0.7, means: 0.85, alike: 0.5, alias: 0.25, related: 0.45, light: 0.15 },
  /** What it stands on. */
  kinds: {
    document: 1,
    translation: 0.6,
    glossary: 0.4,
    'first-steps': 0.9,
    page: 0.55,
    own: 0.9,
    manual: 0.2,
  },
  /** It was written for readers of another edition. */
  forOthers: 0.6,
  /** The few sentences that sum a document up: what they sum up says it better. */
  inShort: 0.6,
  /** How much worse it is to lack a word that was asked for: the power of the part that was found. */
  coverage: 0.4,
  /** How much more a rare word says than a common one: the power of its rarity. */
  rarity: 0.7,
  /** The heading, the title, a question or a name of a term is just what was typed. */
  exact: 4,
  /** The document as a whole, where a section says it as well. */
  wholePage: 0.6,
  /** The title of the page has all that was typed. */
  titled: 1.5,
  /** A term of the glossary, for whoever asks what something means, or types nothing but its name. */
  meaning: 3,
  /** The best other passage of the same section lends this part of its own points. */
  company: 0.2,
};
export type Weights = typeof weights;
