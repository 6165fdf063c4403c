import { approvalSheet } from '../exports/approval-sheet.ts';
import { hashOf } from '../handbook/read-ledger.ts';
import { type Decision, planRelease, type ReleasePlan } from '../ledger/plan-release.ts';
import { refuseGaps } from '../ledger/refuse-gaps.ts';
import { sayCauses } from '../ledger/say-cause.ts';
import type { Handbook } from '../schema/handbook.ts';
import type { ReleaseRequest } from '../schema/release-request.ts';
import { splitFrontmatter } from '../source/frontmatter.ts';
import { type Options, readOptions } from './options.ts';
import { type Opening, recordEvent, withLedger } from './record.ts';
import { redoEvent } from './redo-event.ts';
import { readRequests } from './release-requests.ts';
import { Stopped } from './stopped.ts';
import { writeSheet } from './write-sheet.ts';
import { readWhole } from './write-together.ts';

/**
 * `clausebook release SLUG ...`: decides the version by what has changed, freezes text and facts, and appends the
 * event. Says what it will write first; writes all of it or nothing.
 *
 * `--prepare` writes a sheet to be printed and signed instead, and `--approve SHEET` completes it. `--redo EVENT` puts
 * an event of another branch on top of the present ledger.
 */
export async function release(words: readonly string[]): Promise<number> {
  const options = readOptions('release', words);
  return withLedger(options, (opening) =>
    options.values.redo === undefined
      ? releaseNow(options, opening)
      : redoEvent(options, opening, options.values.redo),
  );
}

function releaseNow(options: Options, opening: Opening): number {
  const { handbook, today, recordedAt, warnings } = opening;
  const requests = readRequests(options, handbook, today);
  if (requests === undefined) return 1;
  if (requests.length === 0) return 0;
  const named = new Set(requests.map(({ document }) => document));
  const sources = new Map(
    [...handbook.documents, ...handbook.translations]
      .filter(({ slug }) => named.has(slug))
      .map(({ file }) => [file, readWhole(options.root, file)]),
  );
  requireAsLoaded(handbook, sources);
  const planned = planRelease(handbook, requests, sources, {
    today,
    recordedAt,
    adopted: options.values.adopt === true,
    emergency: options.values.emergency,
  });
  const gaps = refuseGaps(warnings, filesOf(planned, handbook));
  const plan = { ...planned, problems: [...planned.problems, ...gaps] };
  if (options.values.prepare === true) return prepareSheet(options, plan, requests, handbook, today);
  const together = { files: plan.files, copies: plan.copies, read: sources };
  return recordEvent(options, opening, plan.after, together, plan.problems, sayDecisions(plan.decisions));
}

/** The text that is frozen is that of the handbook as it was loaded, and its source that of the file. */
function requireAsLoaded({ documents, translations }: Handbook, sources: ReadonlyMap<string, string>): void {
  const [saved] = [...documents, ...translations].filter(({ file, body }) => {
    const source = sources.get(file);
    const split = source === undefined ? undefined : splitFrontmatter(source, file);
    return split !== undefined && (!('body' in split) || hashOf(split.body) !== body);
  });
  if (saved !== undefined)
    throw new Stopped(
      `${saved.file} was saved while this command ran. Nothing was recorded: look at it, and run the command again.`,
    );
}

/** The files of what is released, and of the translations that are released with it. */
function filesOf({ decisions }: ReleasePlan, { translations }: Handbook): ReadonlySet<string> {
  return new Set(
    decisions.flatMap(({ document, translations: released }) => [
      document.file,
      ...translations
        .filter(
          ({ slug, language }) => slug === document.slug && released.some((one) => one.language === language),
        )
        .map(({ file }) => file),
    ]),
  );
}

function prepareSheet(
  options: Options,
  { decisions, problems }: ReleasePlan,
  requests: readonly ReleaseRequest[],
  handbook: Handbook,
  today: string,
): number {
  const items = decisions.map((decision, index) => {
    const { effective, reason, changes = [], below } = requests[index] ?? { reason: '' };
    const { slug, sha256 } = decision.document;
    const entry = {
      document: slug,
      version: decision.version,
      text: sha256,
      translations: [...decision.translations],
      reason,
      changes,
      effective,
      below,
    };
    return { decision, entry };
  });
  const names = decisions.map(({ document, version }) => `${document.slug}-${version}`);
  return writeSheet(options, handbook, {
    command: 'release',
    name: names.length === 1 ? (names[0] ?? '') : `${today}-${names.length}-documents`,
    problems,
    said: sayDecisions(decisions),
    write: (css) => approvalSheet(items, handbook, today, css),
  });
}

/** `access-control  1.0.0 -> 1.1.0  in force from 2026-03-01`, and the words that decided. */
function sayDecisions(decisions: readonly Decision[]): string {
  return decisions
    .map(({ document, before, version, verdict, effective, translations }) => {
      const step = before === undefined ? version : `${before.version} -> ${version}`;
      const why = verdict === undefined ? 'first release' : `${verdict.least}: ${sayCauses(verdict)}`;
      return `${document.slug}  ${step}  in force from ${effective}\n  ${why}\n  text SHA-256 ${document.sha256}\n${translations.map(({ language, text }) => `  with its translation (${language}), SHA-256 ${text}\n`).join('')}`;
    })
    .join('');
}
