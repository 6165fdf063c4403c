import type { Finding } from '../proof/verify.mjs';
import { type Diagnostic, report } from '../source/diagnostic.ts';

/** What the auditor's program found, as every command reports it: about a file as a whole. */
export function placeFinding({ file, rule, message, hint }: Finding): Diagnostic {
  return report({ file, line: 1, column: 1 }, rule, message, hint);
}
