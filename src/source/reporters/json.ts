import type { Diagnostic } from '../diagnostic.ts';
import { escapeInJson } from './visible.ts';

/** An array of `{ file, line, column, severity, rule, message, hint? }`, as the contract promises to scripts. */
export function writeJson(diagnostics: readonly Diagnostic[]): string {
  const list = diagnostics.map(({ file, line, column, severity, rule, message, hint }) => ({
    file,
    line,
    column,
    severity,
    rule,
    message,
    hint,
  }));
  return `${escapeInJson(JSON.stringify(list, null, 2))}\n`;
}
