import type { WordCause } from './judge-words.ts';

/** The least step of a version that a change asks for, as semver names it; `none` asks for no new version. */
export type Level = 'none' | 'patch' | 'minor' | 'major';
export const levels: readonly Level[] = ['none', 'patch', 'minor', 'major'];

/** Where a change stands: the nearest heading above it. */
export interface ChangedSection {
  /** Without its #; empty above the first heading. */
  readonly anchor: string;
  readonly heading: string;
}

/** Why a change is at least of a level, in the words that make it so. */
export interface Cause {
  readonly level: Exclude<Level, 'none'>;
  readonly kind: CauseKind;
  /** The words that were; empty where something was added. */
  readonly before: string;
  /** The words that are; empty where something was removed. */
  readonly after: string;
  /** Nothing for a fact of the document as a whole, such as its audience. */
  readonly section: ChangedSection | undefined;
  /** Of a section or a row that moved: its name, and whether its words stayed. */
  readonly moved?: { readonly what: 'section' | 'row'; readonly name: string; readonly same: boolean };
  /** Id of the rule around, its anchor. */
  readonly inRule?: string | undefined;
}

export type CauseKind =
  | WordCause['kind']
  | 'rule'
  | 'moved'
  | 'link'
  | 'markup'
  | 'audience'
  | 'classification'
  | 'type'
  | 'owner'
  | 'approver'
  | 'cadence'
  | 'disclosed'
  | 'title'
  | 'summary';
