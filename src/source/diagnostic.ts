import { compare } from '../data/compare.ts';
import type { Rule, Severity, Slug } from '../rulebook/define-rule.ts';
import { type RuleName, ruleNamed, saidFirst } from '../rulebook/rulebook.ts';
import type { Place } from '../schema/handbook.ts';

/** A problem, as data, made by {@link report}. Reporters turn it into lines, JSON, SARIF or annotations. */
export interface Diagnostic extends Place {
  readonly severity: Severity;
  /** The rule that was broken, e.g. `unknown-requirement`. */
  readonly rule: Slug;
  /** What was found and what was expected, in plain words, ending with a full stop. */
  readonly message: string;
  /** How to mend it, made from the author's own input. */
  readonly hint?: string | undefined;
}

/** Reports that a rule of the rulebook was broken; without a hint, the key `hint` is left out. */
export function report(place: Place, rule: RuleName, message: string, hint?: string): Diagnostic {
  return reportRule(place, ruleNamed(rule), message, hint);
}

/** The same for a rule that is at hand. */
export function reportRule(place: Place, rule: Rule, message: string, hint?: string): Diagnostic {
  const { file, line, column } = place;
  const { severity, slug } = rule;
  return {
    file,
    line,
    column,
    severity,
    rule: slug,
    message: cut(message),
    ...(hint === undefined ? {} : { hint: cut(hint) }),
  };
}

/** Messages quote what authors wrote, and that may be a line of many thousand characters. */
const longest = 2000;

function cut(sentence: string): string {
  return sentence.length > longest ? `${sentence.slice(0, longest - 1).toWellFormed()}…` : sentence;
}

/** Whether a problem keeps a text from being published. */
export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** Whether a problem is one of this rule. */
export function isOf({ rule }: Diagnostic, name: RuleName): boolean {
  return rule === name;
}

/** Sorts by file, line, column and rule, what is said before all others first, and drops exact repetitions. */
export function sortDiagnostics(diagnostics: Iterable<Diagnostic>): Diagnostic[] {
  const byKey = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { file, line, column, rule, message } = diagnostic;
    // A line break stands in none of the parts but the message, which comes last.
    byKey.set(`${file}\n${line}\n${column}\n${rule}\n${message}`, diagnostic);
  }
  return [...byKey.values()].sort(
    (a, b) =>
      Number(saidFirst.has(b.rule)) - Number(saidFirst.has(a.rule)) ||
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}
