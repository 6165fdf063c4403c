import type { RuleName } from '../rulebook/rulebook.ts';

/** What a failure means for an author. */
export interface Trap {
  readonly rule: RuleName;
  readonly message: string;
  readonly hint: string;
  /** How many characters before the place where the parser stopped. */
  readonly back?: number;
  /** Where the author finds it, as an offset, when that is elsewhere. */
  readonly at?: number;
}
