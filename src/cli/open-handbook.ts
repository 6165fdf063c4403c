import { type Loaded, loadHandbookWithPauses } from '../handbook/load.ts';
import type { Memory } from '../handbook/memory.ts';
import type { Rule } from '../rulebook/define-rule.ts';
import { allRules } from '../rules/catalogue.ts';
import { checkHandbook } from '../rules/check-handbook.ts';
import { helpIn } from '../rules/manual-entry.ts';
import { type Diagnostic, sortDiagnostics } from '../source/diagnostic.ts';
import { reporters } from '../source/report.ts';
import type { Options } from './options.ts';
import { today } from './today.ts';
import { finishWriting } from './write-together.ts';

/** What each rule means and how it is mended, by its slug. */
export const ruleTexts: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.slug, rule]));

export interface Opened {
  readonly handbook: Loaded['handbook'];
  readonly date: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a command must stop: an error, or under `--strict` anything at all. */
  readonly failed: boolean;
}

/**
 * Loads and checks the handbook.
 *
 * @param memory What an earlier command kept; a command that records something reads everything anew.
 */
export async function openHandbook(options: Options, memory?: Memory): Promise<Opened> {
  finishWriting(options.root);
  const loaded = await loadHandbookWithPauses(options.root, memory);
  const date = options.date ?? today(loaded.handbook?.organization.timeZone ?? 'UTC');
  const diagnostics = sortDiagnostics([
    ...loaded.diagnostics,
    ...(loaded.handbook === undefined ? [] : checkHandbook(loaded.handbook, date, loaded.diagnostics)),
  ]);
  return { handbook: loaded.handbook, date, diagnostics, failed: hasFailed(diagnostics, options.strict) };
}

/** Prints what was found, in the format that was asked for: standard output then holds nothing else. */
export function printProblems(opened: Opened, options: Options): void {
  process.stdout.write(reportProblems(opened, options));
}

/** What was found, in the format that was asked for. */
export function reportProblems({ handbook, diagnostics }: Opened, { format }: Options): string {
  const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const helpUrl = helpIn(handbook?.organization.sites.staff);
  return reporters[format](diagnostics, { colour, rules: ruleTexts, helpUrl });
}

/** Errors always fail; warnings and what is due only under `--strict`. */
export function hasFailed(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || strict);
}
