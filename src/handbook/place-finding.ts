import type { Finding } from '../proof/verify.mjs';
import { type Diagnostic, reportError } from '../source/diagnostic.ts';

/** What the auditor's program found, as every command reports it: about a file as a whole. */
export function placeFinding({ file, rule, message, hint }: Finding): Diagnostic {
  return reportError({ file, line: 1, column: 1 }, rule, message, hint);
}
