import { compare } from '../data/compare.ts';
import type { Place } from '../schema/handbook.ts';

/** `error` fails a command; `warning` and `due` (what only time makes wrong) fail it under `--strict`. */
export type Severity = 'error' | 'warning' | 'due';

/** A problem, as data. Reporters turn it into lines, JSON, SARIF or annotations. */
export interface Diagnostic extends Place {
  readonly severity: Severity;
  /** Permanent slug, e.g. `unknown-requirement`; each has an entry in the author's manual. */
  readonly rule: string;
  /** What was found and what was expected, in plain words, ending with a full stop. */
  readonly message: string;
  /** How to mend it, made from the author's own input. */
  readonly hint?: string | undefined;
}

/** Makes a diagnostic of severity `error`; without a hint, the key `hint` is left out. */
export function reportError(place: Place, rule: string, message: string, hint?: string): Diagnostic {
  const { file, line, column } = place;
  return { file, line, column, severity: 'error', rule, message, ...(hint === undefined ? {} : { hint }) };
}

/** Sorts by file, line, column and rule, and drops exact repetitions. */
export function sortDiagnostics(diagnostics: Iterable<Diagnostic>): Diagnostic[] {
  const byKey = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { file, line, column, rule, message } = diagnostic;
    // A line break stands in none of the parts but the message, which comes last.
    byKey.set(`${file}\n${line}\n${column}\n${rule}\n${message}`, diagnostic);
  }
  return [...byKey.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}
