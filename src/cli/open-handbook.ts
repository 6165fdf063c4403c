import { decodeImages } from '../handbook/decode-images.ts';
import { type Loaded, loadHandbookWithPauses } from '../handbook/load.ts';
import type { Memory } from '../handbook/memory.ts';
import { placeFinding } from '../handbook/place-finding.ts';
import { eventsFromFuture, reportFuture } from '../proof/verify.mjs';
import type { Rule } from '../rulebook/define-rule.ts';
import { allRules } from '../rules/catalogue.ts';
import { checkHandbook } from '../rules/check-handbook.ts';
import { helpIn } from '../rules/manual-entry.ts';
import type { Handbook } from '../schema/handbook.ts';
import { type Diagnostic, sortDiagnostics } from '../source/diagnostic.ts';
import { reporters } from '../source/report.ts';
import { latestInstant, now, today } from './clock.ts';
import type { Options } from './options.ts';
import { ledgerState, readSteadily, settle } from './settle.ts';

/** What each rule means and how it is mended, by its slug. */
export const ruleTexts: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.slug, rule]));

export interface Opened {
  readonly handbook: Loaded['handbook'];
  readonly date: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the ledger stood when it was read. */
  readonly ledger: string;
  /** Whether a command must stop: an error, or under `--strict` anything at all. */
  readonly failed: boolean;
}

/**
 * Loads and checks the handbook, as it was at one moment. Takes the options of the command.
 *
 * @param memory What an earlier command kept; a command that records something reads everything anew.
 */
export function openHandbook(options: Options, memory?: Memory): Promise<Opened> {
  const { root, command } = options;
  return readSteadily(
    root,
    () => settle(root, command),
    () => checkLoaded(options, memory),
  );
}

/** The same for one who holds the lock of the handbook, so that nobody else writes. */
export async function checkLoaded(options: Options, memory?: Memory): Promise<Opened> {
  const ledger = ledgerState(options.root);
  const loaded = await loadHandbookWithPauses(options.root, memory);
  const date = options.date ?? today(loaded.handbook?.organization.timeZone ?? 'UTC');
  const diagnostics = sortDiagnostics([
    ...loaded.diagnostics,
    ...(loaded.handbook === undefined ? [] : checkHandbook(loaded.handbook, date, loaded.diagnostics)),
    ...(loaded.handbook === undefined ? [] : await decodeImages(options.root, loaded.handbook.images)),
    ...(loaded.handbook === undefined ? [] : checkClock(options.root, loaded.handbook)),
  ]);
  return {
    handbook: loaded.handbook,
    date,
    diagnostics,
    ledger,
    failed: hasFailed(diagnostics, options.strict),
  };
}

/**
 * Events from the future, by the clock and not by the day that the handbook is seen from. Git is asked only where there
 * is one: its newest commit shows when it is this clock that is behind.
 */
export function checkClock(root: string, { ledger }: Pick<Handbook, 'ledger'>): Diagnostic[] {
  if (eventsFromFuture(ledger, now().epochMilliseconds).length === 0) return [];
  return reportFuture(ledger, latestInstant(root).epochMilliseconds).map(placeFinding);
}

/** Prints what was found, in the format that was asked for: standard output then holds nothing else. */
export function printProblems(opened: Opened, options: Options): void {
  process.stdout.write(reportProblems(opened, options));
}

/** What was found, in the format that was asked for. */
export function reportProblems({ handbook, diagnostics }: Opened, { format, values }: Options): string {
  const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const helpUrl = helpIn(handbook?.organization.sites.staff);
  return reporters[format](diagnostics, {
    colour,
    rules: ruleTexts,
    helpUrl,
    ...(values.all === true ? {} : { most: mostOfOneRule }),
  });
}

/** Enough to see what a rule is about. */
const mostOfOneRule = 3;

/** Errors always fail; warnings and what is due only under `--strict`. */
export function hasFailed(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || strict);
}
