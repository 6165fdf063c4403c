import type { PageFacts, ShownPage, ShownPassage } from './search-index.ts';

/** A passage that answers, best first. */
export interface Hit {
  readonly passage: ShownPassage;
  readonly page: ShownPage;
  /** In which it is written. */
  readonly language: string;
  readonly score: number;
  /** Which part of the query it has, from 0 to 1: words that say much count for more. */
  readonly part: number;
  /** Folded words of it that were looked for. */
  readonly found: ReadonlySet<string>;
}

/** What is known of a passage before its text is. */
export interface Candidate extends Pick<Hit, 'score' | 'part' | 'found'> {
  readonly id: number;
  readonly page: PageFacts;
}
