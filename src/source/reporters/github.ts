import type { Severity } from '../../rulebook/define-rule.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { limitDiagnostics } from '../limit-diagnostics.ts';
import { type ReportOptions, whereExplained } from './reporter.ts';
import { makeVisible } from './visible.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', due: 'notice' };

/** Workflow commands of GitHub Actions, which become annotations on the changed lines. */
export function writeGithub(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  return limitDiagnostics(diagnostics)
    .map((diagnostic) => `${writeCommand(diagnostic, options)}\n`)
    .join('');
}

function writeCommand(
  { file, line, column, severity, rule, message, hint }: Diagnostic,
  options: ReportOptions,
): string {
  const sentence = hint === undefined ? message : `${message} ${hint}`;
  const whole = `${sentence}\n${whereExplained(rule, options)}`;
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
  return `::${commands[severity]} ${place}::${escapeData(whole)}`;
}

/** As `escapeData` in actions/toolkit, packages/core/src/command.ts; other controls are made visible. */
export function escapeData(text: string): string {
  return text
    .split(/(\r|\n)/)
    .map((part) => (part === '\r' ? '%0D' : part === '\n' ? '%0A' : makeVisible(part).replaceAll('%', '%25')))
    .join('');
}

/** As `escapeProperty` there: in a property a colon and a comma have a meaning as well. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
