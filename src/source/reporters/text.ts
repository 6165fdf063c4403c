import type { Severity } from '../../rulebook/define-rule.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { limitDiagnostics } from '../limit-diagnostics.ts';
import { type ReportOptions, whereExplained } from './reporter.ts';
import { makeVisible } from './visible.ts';

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, due: 36 };

/**
 * One line for each problem, or where `most` says so for as many as a person still reads; below them, once for each
 * rule, where it is explained; and a last line that counts.
 */
export function writeText(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const { shown, folded } = fold(diagnostics, options.most);
  const read = options.most === undefined ? shown : limitDiagnostics(shown);
  const lines = read.map((diagnostic) => writeLine(diagnostic, options.colour));
  const isWhole = folded.size === 0 && read.every((one, index) => one === shown[index]);
  const more = isWhole ? '' : ' To see all of them: npx clausebook check --all';
  return [...lines, ...explain(diagnostics, folded, options), `${count(diagnostics)}${more}`]
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * Nine hundred warnings of one rule say no more than three of them and the number, and they hide what else there is.
 * Errors are all shown: each of them has to be mended.
 */
function fold(
  diagnostics: readonly Diagnostic[],
  most = Number.POSITIVE_INFINITY,
): { readonly shown: readonly Diagnostic[]; readonly folded: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  const shown = diagnostics.filter(({ rule, severity }) => {
    if (severity === 'error') return true;
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= most;
  });
  return { shown, folded: new Map([...counts].filter(([, count]) => count > most)) };
}

function writeLine(
  { file, line, column, severity, rule, message, hint }: Diagnostic,
  colour: boolean,
): string {
  const place = `${makeVisible(file)}:${line}:${column}`;
  const sentence = makeVisible(hint === undefined ? message : `${message} ${hint}`);
  const word = colour ? `\u001B[${colours[severity]}m${severity}\u001B[39m` : severity;
  return `${place}  ${word}  ${dim(rule, colour)}  ${sentence}`;
}

/** Where each rule is explained, between two empty lines. */
function explain(
  diagnostics: readonly Diagnostic[],
  folded: ReadonlyMap<string, number>,
  options: ReportOptions,
): readonly string[] {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  if (rules.length === 0) return [];
  const widest = Math.max(...rules.map((rule) => rule.length));
  return [
    '',
    ...rules.map((rule) => {
      const count = folded.get(rule);
      const shown = count === undefined ? '' : `  ${count} of them, ${options.most} shown`;
      return dim(`${rule.padEnd(widest)}  ${whereExplained(rule, options)}${shown}`, options.colour);
    }),
    '',
  ];
}

function dim(text: string, colour: boolean): string {
  return colour ? `\u001B[2m${text}\u001B[22m` : text;
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
