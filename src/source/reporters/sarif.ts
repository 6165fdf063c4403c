import type { Rule, Severity } from '../../rulebook/define-rule.ts';
import { type Diagnostic, isError } from '../diagnostic.ts';
import type { ReportOptions } from './reporter.ts';
import { escapeInJson } from './visible.ts';

/** SARIF has no word for what only time makes wrong; a note never fails a code scan. */
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', due: 'note' };

/**
 * GitHub refuses a run of more results, and shows the gravest 5,000 of them
 * (docs.github.com, "SARIF results exceed one or more limits").
 */
export const mostResults = 25_000;

/**
 * SARIF 2.1.0 (OASIS standard), which code hosts and editors read: everything that was found, as far as a code host
 * takes it, errors before all others. How many there are beyond that stands among the notifications of the run. Paths
 * are relative to `%SRCROOT%`, the name that GitHub gives to the root of a repository.
 */
export function writeSarif(found: readonly Diagnostic[], { rules: texts, helpUrl }: ReportOptions): string {
  const diagnostics = found.length <= mostResults ? found : gravestOf(found);
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Clausebook',
            rules: rules.map((id) => ({
              id,
              helpUri: helpUrl?.(id),
              ...describe(texts?.get(id)),
            })),
          },
        },
        ...sayLeftOut(found.length - diagnostics.length),
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => writeResult(diagnostic, rules.indexOf(diagnostic.rule))),
      },
    ],
  };
  return `${escapeInJson(JSON.stringify(log, null, 2))}\n`;
}

function gravestOf(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = found.filter(isError);
  const others = found.filter((one) => !isError(one));
  const kept = new Set([...errors, ...others].slice(0, mostResults));
  return found.filter((one) => kept.has(one));
}

function sayLeftOut(count: number): object {
  if (count === 0) return {};
  const text = `${count.toLocaleString('en')} more ${count === 1 ? 'problem is' : 'problems are'} not among the results: a code host takes ${mostResults.toLocaleString('en')}. --format json has all of them.`;
  return {
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning', message: { text } }] },
    ],
  };
}

/** Both as text and as Markdown, because the standard asks for the first where there is the second. */
function describe(about: Rule | undefined): object {
  if (about === undefined) return {};
  const inBoth = (markdown: string) => ({ text: markdown.replaceAll('`', ''), markdown });
  return { fullDescription: inBoth(about.means), help: inBoth(about.mend) };
}

function writeResult(
  { file, line, column, severity, rule, message, hint }: Diagnostic,
  ruleIndex: number,
): object {
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodePath(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

/** Percent-encodes a relative path; a colon, too, or its first folder would read as the scheme of an address. */
export function encodePath(file: string): string {
  return file.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
