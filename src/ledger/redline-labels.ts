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
  /** Printed where a section or a row stood before. */
  readonly left: (moved: MovedWords) => string;
  /** Printed where it stands now. */
  readonly moved: (moved: MovedWords) => string;
}

/** A section or a row that moved, in words. */
export interface MovedWords {
  readonly what: 'section' | 'row';
  readonly name: string;
  /** What it stands, or stood, behind; empty at the top. */
  readonly behind: string;
  readonly same: boolean;
}

export const englishLabels: RedlineLabels = {
  begin: (side) => (side === 'ins' ? 'inserted: ' : 'deleted: '),
  end: (side) => (side === 'ins' ? ' end of insertion ' : ' end of deletion '),
  unchanged: (count) => (count === 1 ? '1 unchanged paragraph' : `${count} unchanged paragraphs`),
  picture: (alternative) => (alternative === '' ? '[Picture]' : `[Picture: ${alternative}]`),
  remarked: 'Same words, other links or emphasis:',
  left: ({ what, name, behind, same }) =>
    `The ${what} “${name}” moved ${behind === '' ? 'to the top' : `behind “${behind}”`}${same ? '; its words are the same' : ''}.`,
  moved: ({ what, name, behind, same }) =>
    `The ${what} “${name}” stood ${behind === '' ? 'at the top' : `behind “${behind}”`} before${same ? '; its words are the same' : ''}.`,
};
