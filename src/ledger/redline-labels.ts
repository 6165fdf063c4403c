import type { Side } from './redline-nodes.ts';

/** The words that a redline adds to the two texts, in the language of the page. */
export interface RedlineLabels {
  /** Read out before what came (`ins`) or went (`del`); ends in a space. */
  readonly begin: (side: Side) => string;
  /** Read out behind it; begins with a space. */
  readonly end: (side: Side) => string;
  /** Stands for a run of paragraphs, lists and tables that stayed. */
  readonly unchanged: (count: number) => string;
  /** Printed for a picture, by its alternative text. */
  readonly picture: (alternative: string) => string;
  /** Printed above a block whose words are the same, but not their links or emphasis. */
  readonly remarked: string;
}

export const englishLabels: RedlineLabels = {
  begin: (side) => (side === 'ins' ? 'inserted: ' : 'deleted: '),
  end: (side) => (side === 'ins' ? ' end of insertion ' : ' end of deletion '),
  unchanged: (count) => (count === 1 ? '1 unchanged paragraph' : `${count} unchanged paragraphs`),
  picture: (alternative) => (alternative === '' ? '[Picture]' : `[Picture: ${alternative}]`),
  remarked: 'Same words, other links or emphasis:',
};
