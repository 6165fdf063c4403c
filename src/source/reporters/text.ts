import type { Severity } from '../../rulebook/define-rule.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { makeVisible } from './visible.ts';

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, due: 36 };

/** One line for each problem, and a last one that counts them. */
export function writeText(
  diagnostics: readonly Diagnostic[],
  { colour }: { readonly colour: boolean },
): string {
  const lines = diagnostics.map((diagnostic) => writeLine(diagnostic, colour));
  return [...lines, count(diagnostics)].map((line) => `${line}\n`).join('');
}

function writeLine(
  { file, line, column, severity, rule, message, hint }: Diagnostic,
  colour: boolean,
): string {
  const place = `${makeVisible(file)}:${line}:${column}`;
  const sentence = makeVisible(hint === undefined ? message : `${message} ${hint}`);
  const word = colour ? `\u001B[${colours[severity]}m${severity}\u001B[39m` : severity;
  const slug = colour ? `\u001B[2m${rule}\u001B[22m` : rule;
  return `${place}  ${word}  ${slug}  ${sentence}`;
}

/** "2 errors, 1 warning, 3 due." */
function count(diagnostics: readonly Diagnostic[]): string {
  const number = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings, due] = [number('error'), number('warning'), number('due')];
  const parts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
    ...(due > 0 ? [`${due} due`] : []),
  ];
  return parts.length === 0 ? 'No problems.' : `${parts.join(', ')}.`;
}
