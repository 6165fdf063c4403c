import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { engine } from '../data/engine.ts';
import { approvalSheet } from '../exports/approval-sheet.ts';
import { type Decision, planRelease, type ReleasePlan } from '../ledger/plan-release.ts';
import { refuseGaps } from '../ledger/refuse-gaps.ts';
import { sayCauses } from '../ledger/say-cause.ts';
import type { RuleName } from '../rulebook/rulebook.ts';
import type { Handbook } from '../schema/handbook.ts';
import type { ReleaseRequest } from '../schema/release-request.ts';
import { type Options, readOptions } from './options.ts';
import { type Opening, recordEvent, withLedger } from './record.ts';
import { redoEvent } from './redo-event.ts';
import { readRequests } from './release-requests.ts';
import { showProblems } from './show-problems.ts';
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
  const planned = planRelease(handbook, requests, sources, {
    today,
    recordedAt,
    adopted: options.values.adopt === true,
    emergency: options.values.emergency,
  });
  const gaps = refuseGaps(warnings, filesOf(planned, handbook));
  const plan = { ...planned, problems: [...planned.problems, ...gaps] };
  if (options.values.prepare === true) return prepareSheet(options, plan, requests, handbook, today);
  return recordEvent(options, opening, plan.after, plan, plan.problems, sayDecisions(plan.decisions));
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

/** What only the approval can bring does not keep the sheet for it from being made. */
const broughtByApproval: ReadonlySet<string> = new Set<RuleName>([
  'approval-incomplete',
  'not-the-approver',
  'same-person',
]);

function prepareSheet(
  options: Options,
  { decisions, problems }: ReleasePlan,
  requests: readonly ReleaseRequest[],
  handbook: Handbook,
  today: string,
): number {
  const left = problems.filter(({ rule }) => !broughtByApproval.has(rule));
  if (left.length > 0) {
    process.stderr.write(`${showProblems(left, handbook)}No sheet was made.\n`);
    return 1;
  }
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
  const path =
    options.out ??
    join(
      options.root,
      'approvals',
      `${names.length === 1 ? names[0] : `${today}-${names.length}-documents`}.html`,
    );
  const css = ['src/cli/approval-sheet.css', 'src/site/styles/redline.css']
    .map((file) => readFileSync(new URL(file, engine), 'utf8'))
    .join('\n');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, approvalSheet(items, handbook, today, css));
  process.stdout.write(
    `${sayDecisions(decisions)}Nothing was recorded. Print ${path}, have it signed, then run:\n  npx clausebook release --approve ${path} --approved-on DAY --method signed-pdf --evidence "..."\n`,
  );
  return 0;
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
