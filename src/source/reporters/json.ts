import type { Diagnostic } from '../diagnostic.ts';
import type { ReportOptions } from './reporter.ts';
import { escapeInJson } from './visible.ts';

/**
 * Everything that was found, as an array of `{ file, line, column, severity, rule, message, hint?, helpUrl? }`, as the contract promises to scripts.
 * `helpUrl` is the rule's entry in the author's manual, where it is known at which address the staff read it.
 */
export function writeJson(diagnostics: readonly Diagnostic[], { helpUrl }: ReportOptions): string {
  const list = diagnostics.map(({ file, line, column, severity, rule, message, hint }) => ({
    file,
    line,
    column,
    severity,
    rule,
    message,
    hint,
    helpUrl: helpUrl?.(rule),
  }));
  return `${escapeInJson(JSON.stringify(list, null, 2))}\n`;
}
