import { componentRules } from './components.ts';
import type { Rule } from './define-rule.ts';
import { fieldRules } from './fields.ts';
import { fileRules } from './files.ts';
import { ledgerRules } from './ledger.ts';
import { linkRules } from './links.ts';
import { observedRules } from './observed.ts';
import { proofRules } from './proof.ts';
import { referenceRules } from './references.ts';
import { releaseRules } from './releases.ts';
import { textRules } from './text.ts';
import { tieRules } from './ties.ts';

/** The rules that are found while something is read, linked, resolved, recorded or verified. */
export const rulebook = [
  ...fileRules,
  ...fieldRules,
  ...textRules,
  ...componentRules,
  ...linkRules,
  ...referenceRules,
  ...tieRules,
  ...ledgerRules,
  ...releaseRules,
  ...proofRules,
  ...observedRules,
];

type NameOf<R> = R extends Rule<infer Name> ? Name : never;

/** The name of one of them: a slug that is misspelt is an error of types. */
export type RuleName = NameOf<(typeof rulebook)[number]>;

const byName: ReadonlyMap<string, Rule> = new Map(rulebook.map((rule) => [rule.slug, rule]));

/** Those that are said before all others. */
export const saidFirst: ReadonlySet<string> = new Set(
  (rulebook as readonly Rule[]).filter(({ first }) => first === true).map(({ slug }) => slug),
);

/** The definition of such a rule. */
export function ruleNamed(name: RuleName): Rule {
  const rule = byName.get(name);
  if (rule === undefined) throw new Error(`There is no rule ${name}.`);
  return rule;
}
