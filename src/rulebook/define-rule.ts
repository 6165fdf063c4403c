/** `error` fails a command; `warning` and `due` (what only time makes wrong) fail it under `--strict`. */
export type Severity = 'error' | 'warning' | 'due';

declare const defined: unique symbol;

/** The permanent name of a rule, as `check` prints it. Only {@link defineRule} makes one: no report can misspell it. */
export type Slug<Name extends string = string> = Name & { readonly [defined]: true };

/** What a message means: one definition, for the report, the manual and `clausebook explain`. */
export interface Rule<Name extends string = string> {
  readonly slug: Slug<Name>;
  readonly severity: Severity;
  /** What was found, and why it matters. Words between backticks are shown as they are typed. */
  readonly means: string;
  /** What to do about it. */
  readonly mend: string;
  readonly example: Example;
  /** The command that its hint spells: it is not refused because of what it is there to mend. */
  readonly mendedBy?: 'release' | 'correct';
  /** Said before all others: much that is found besides follows from it. */
  readonly first?: true;
}

/** A small mistake that leads to the message, and the same put right. */
export interface Example {
  /**
   * Where it stands: in the text of a document, in its fields, on the command line, among the files of the handbook
   * (then both are words), or in the file of this path.
   */
  readonly where: 'text' | 'fields' | 'command' | 'files' | `${'content' | 'policies'}/${string}`;
  readonly wrong: string;
  readonly right: string;
}

/** A rule as it is written down: its slug is a plain word here, and a slug that counts from here on. */
type Written<R extends Rule, Name extends string> = Omit<R, 'slug'> & { readonly slug: Name };

/** Defines a rule. Its slug is permanent: authors search for it, and programs filter by it. */
export function defineRule<const Name extends string>(rule: Written<Rule, Name>): Rule<Name> {
  return { ...rule, slug: nameRule(rule.slug) };
}

/** The one place where a word becomes the name of a rule. */
export function nameRule<const Name extends string>(name: Name): Slug<Name> {
  return name as Slug<Name>;
}
