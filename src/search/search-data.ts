/** What the answers of an edition are found in: an index is made of it. */
export interface SearchData {
  /** The language of the handbook; whatever is in another says so. */
  readonly language: string;
  /** Whether the passages have all the text of their pages. */
  readonly whole: boolean;
  readonly pages: readonly SearchPage[];
  /** In the order of their pages. */
  readonly passages: readonly Passage[];
  readonly words: readonly EverydayWords[];
}

export type SearchedKind =
  | 'document'
  | 'translation'
  | 'glossary'
  | 'first-steps'
  | 'page'
  | 'own'
  | 'manual';

/** A page that passages stand on. */
export interface SearchPage {
  readonly kind: SearchedKind;
  /** With the folder that the edition is served from. */
  readonly url: string;
  readonly title: string;
  /** Of a document: its id, its version, and what kind of document it is. */
  readonly id?: string | undefined;
  readonly version?: string | undefined;
  readonly type?: string | undefined;
  /** The titles of its topic and of those around it. */
  readonly topics?: readonly string[] | undefined;
  /** Titles of the frameworks that it is tied to. */
  readonly frameworks?: readonly string[] | undefined;
  /** Where it is not the handbook's own. */
  readonly language?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** Whether it was written for readers of another edition: a notice is for patients, and a policy is not. */
  readonly forOthers?: boolean | undefined;
}

/** A piece of a page that can answer: the page itself, a section, a rule, a term. */
export interface Passage {
  /** Number of its page. */
  readonly page: number;
  /** Without one it is the page as a whole. */
  readonly anchor?: string | undefined;
  /** Of a rule: the anchor of the section that it stands in. */
  readonly section?: string | undefined;
  readonly heading?: string | undefined;
  /** Printed number of a section or a rule. */
  readonly number?: string | undefined;
  /** Questions that it answers, and other names of a term. */
  readonly asks?: readonly string[] | undefined;
  /** How else people put it who look for it: searched, and never shown. */
  readonly typed?: readonly string[] | undefined;
  readonly level?: 'must' | 'must-not' | 'may' | undefined;
  /** Whom a rule binds, in words. */
  readonly who?: string | undefined;
  /** By when a rule is kept, in its own words. */
  readonly by?: string | undefined;
  readonly text: string;
}

/** What people say, and what the texts say for it. */
export interface EverydayWords {
  readonly words: readonly string[];
  readonly means?: readonly string[] | undefined;
  /** What is meant may be typed for what people say as well. */
  readonly bothWays?: boolean | undefined;
  /** Words that a stem makes alike and that mean something else. */
  readonly not?: readonly string[] | undefined;
}
