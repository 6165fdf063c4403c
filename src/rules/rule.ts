import { defineRule, type Rule } from '../rulebook/define-rule.ts';
import type { Handbook, Place } from '../schema/handbook.ts';

/** What a check found; its rule says under which slug and how severely that is reported. */
export interface Found extends Place {
  readonly message: string;
  readonly hint?: string;
}

/** A rule over the whole handbook, seen from a day. */
export interface HandbookRule extends Rule {
  /**
   * @param faulty Files with errors of their own: a document among them may be left out of the handbook, or be there
   * without its text, and a rule must not blame anybody for what is missing only because of that.
   */
  readonly check: (handbook: Handbook, today: string, faulty: ReadonlySet<string>) => readonly Found[];
}

/** Defines a rule and how it is checked, as one value. */
export function defineHandbookRule({
  check,
  ...rule
}: Omit<HandbookRule, 'slug'> & { readonly slug: string }): HandbookRule {
  return { ...defineRule(rule), check };
}
