import type { Citation, FieldPlaces, LiteralDuration, Place } from '../schema/handbook.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { AskedAnswer, Undecided } from './asked-answers.ts';
import type { RuleProps } from './components/rule.ts';
import type { LiteralNumber } from './literal-numbers.ts';
import type { StatedLine } from './stated-lines.ts';

/**
 * Legal clocks that a text prints, by id or all of a regime; the framework of a statement that it prints; audience
 * groups or roles that a rule speaks to; registers whose rows it counts, and on what condition.
 */
export interface Named {
  readonly kind: 'clock' | 'regime' | 'statement' | 'reader' | 'register' | 'rows';
  readonly id: string;
  readonly place: Place;
}

/** A rule as it is written. */
export interface RuleFact {
  readonly id: string;
  readonly level: RuleProps['level'];
  readonly who: readonly string[];
  readonly place: Place;
}

/** A requirement that a section meets. `anchor` is that of its heading. */
export interface SectionRequirement {
  readonly framework: string;
  readonly requirement: string;
  readonly anchor: string;
  readonly place: Place;
}

/**
 * A text with all that can be known without other records. It keeps the source and no tree, so that thousands of
 * texts can be held at once.
 */
export interface ParsedText {
  readonly file: string;
  /** The source, line breaks normalised. */
  readonly source: string;
  /** Line of the file on which it begins. */
  readonly firstLine: number;
  /** What the answers of the organisation leave of it: all else is read from this. */
  readonly kept: string;
  /** The answers that it asked for, and what they were. */
  readonly asked: readonly AskedAnswer[];
  /** Sentences that need a decision. */
  readonly toDecide: readonly Undecided[];
  /** Whether it could be parsed: otherwise nothing is known of its anchors, citations and so on. */
  readonly readable: boolean;
  /** Whether the guard found nothing. Only such a text is resolved. */
  readonly sound: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Anchors of the headings, in document order: what `resolve-text` prints. */
  readonly headings: readonly string[];
  /** Everything a link may point to: headings, rules, "in-short". */
  readonly anchors: readonly string[];
  /** Where each heading and rule stands, by `#anchor`. */
  readonly places: FieldPlaces;
  readonly rules: readonly RuleFact[];
  readonly satisfies: readonly SectionRequirement[];
  readonly citations: readonly Citation[];
  /** Addresses on other hosts; the hosts of our own editions are among them. */
  readonly outside: readonly { readonly url: string; readonly place: Place }[];
  readonly named: readonly Named[];
  readonly durations: readonly LiteralDuration[];
  /** Numbers written out before a word. */
  readonly numbers: readonly (LiteralNumber & { readonly place: Place })[];
  /** Lines that say what fields of the document say as well. */
  readonly stated: readonly StatedLine[];
}
