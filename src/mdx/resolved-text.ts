import type { Document } from '../schema/handbook.ts';
import type { answersHold, LookedUp } from './looked-up.ts';

/** A text as it is approved and published, and what else is read from it. */
export interface ResolvedText
  extends Pick<
    Document,
    'text' | 'sha256' | 'outline' | 'rules' | 'inShort' | 'plainText' | 'words' | 'readingMinutes'
  > {
  /** Every question asked of the handbook, with a fingerprint of its answer: {@link answersHold}. */
  readonly used: readonly LookedUp[];
}
