import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { sayCauses } from '../ledger/decide-version.ts';
import { listDrifted } from '../ledger/drift.ts';
import { type Decision, planRelease } from '../ledger/plan-release.ts';
import { approvalMethods } from '../schema/event.ts';
import type { Handbook } from '../schema/handbook.ts';
import { type ReleaseRequest, releaseRequest } from '../schema/release-request.ts';
import { listWords } from '../source/phrase.ts';
import { validate } from '../source/validate.ts';
import { parseYaml } from '../source/yaml.ts';
import { type OptionName, type Options, readDay, readOptions, WrongUsage } from './options.ts';
import { namedDocuments, openLedger, recordEvent } from './record.ts';
import { showProblems } from './show-problems.ts';
import { readWhole } from './write-together.ts';

const own: readonly OptionName[] = [
  ...(['adopt', 'affected', 'approved-on', 'below', 'change', 'dry-run', 'effective', 'emergency'] as const),
  ...(['evidence', 'from', 'holder', 'method', 'no-second-person', 'reason'] as const),
];

/**
 * `clausebook release SLUG ...`: decides the version by what has changed, freezes text and facts, and appends the
 * event. Says what it will write first; writes all of it or nothing.
 */
export async function release(words: readonly string[]): Promise<number> {
  const options = readOptions('release', words, own);
  const opening = openLedger(options);
  if (opening === undefined) return 1;
  const { handbook, today, recordedAt } = opening;
  const requests = readRequests(options, handbook);
  if (requests === undefined) return 1;
  const named = new Set(requests.map(({ document }) => document));
  const sources = new Map(
    [...handbook.documents, ...handbook.translations]
      .filter(({ slug }) => named.has(slug))
      .map(({ file }) => [file, readWhole(options.root, file)]),
  );
  const plan = planRelease(handbook, requests, sources, {
    today,
    recordedAt,
    adopted: options.values.adopt === true,
    emergency: options.values.emergency,
  });
  return recordEvent(options, opening, plan.after, plan, plan.problems, sayDecisions(plan.decisions));
}

/** What is to be released: of the file that `--from` names, or of the documents that are named, all alike. */
function readRequests(options: Options, handbook: Handbook): readonly ReleaseRequest[] | undefined {
  const { from } = options.values;
  if (from !== undefined) return readRequestFile(from, handbook);
  const documents =
    options.values.affected === true
      ? listDrifted(handbook).map(({ document }) => document)
      : namedDocuments(handbook, options.rest);
  if (documents.length === 0)
    throw new WrongUsage(
      options.values.affected === true
        ? 'No text has drifted: all that is in force says what its records say.'
        : 'Name what is to be released: npx clausebook release SLUG --approved-on DAY --reason "..."',
    );
  const common = readCommon(options);
  return documents.map(({ slug }) => releaseRequest.parse({ document: slug, ...common }));
}

function readRequestFile(path: string, handbook: Handbook): readonly ReleaseRequest[] | undefined {
  if (!existsSync(path)) throw new WrongUsage(`There is no file ${path}.`);
  const result = validate(z.array(releaseRequest).min(1), parseYaml(readFileSync(path, 'utf8'), path));
  if (!('data' in result)) {
    process.stderr.write(`${showProblems(result.diagnostics)}Nothing was recorded.\n`);
    return undefined;
  }
  namedDocuments(
    handbook,
    result.data.map(({ document }) => document),
  );
  return result.data;
}

function readCommon({ values }: Options): Omit<z.input<typeof releaseRequest>, 'document'> {
  const approvedOn = readDay(values['approved-on'], 'approved-on');
  if (approvedOn === undefined)
    throw new WrongUsage('Say on which day it was approved: --approved-on 2026-03-01');
  if (values.reason === undefined)
    throw new WrongUsage('Say in one sentence why there is a new version: --reason "..."');
  return {
    approvedOn,
    reason: values.reason,
    holder: values.holder,
    method: readMethod(values.method),
    evidence: values.evidence,
    effective: readDay(values.effective, 'effective'),
    changes: (values.change ?? []).map(readChange),
    below: values.below,
    compensatingReview: values['no-second-person'],
  };
}

function readMethod(written: string | undefined) {
  const method = approvalMethods.find((known) => known === written);
  if (written !== undefined && method === undefined)
    throw new WrongUsage(`"${written}" is not a method. Use ${listWords(approvalMethods, 'or')}.`);
  return method;
}

function readChange(written: string) {
  const [, audience, text] = /^([a-z0-9-]+):\s*(\S.*)$/.exec(written) ?? [];
  if (audience === undefined || text === undefined)
    throw new WrongUsage(
      `"${written}" does not say for whom. Write --change "all-staff: You now report a loss within an hour."`,
    );
  return { audience, text };
}

/** `access-control  1.0.0 -> 1.1.0  minor: in "Passwords" "12" became "14"; in force from 2026-03-01`. */
function sayDecisions(decisions: readonly Decision[]): string {
  return decisions
    .map(({ document, before, version, verdict, effective, languages }) => {
      const step = before === undefined ? version : `${before.version} -> ${version}`;
      const why = verdict === undefined ? 'first release' : `${verdict.least}: ${sayCauses(verdict)}`;
      return `${document.slug}  ${step}  in force from ${effective}\n  ${why}\n  text SHA-256 ${document.sha256}\n${languages.length === 0 ? '' : `  with its translation: ${languages.join(', ')}\n`}`;
    })
    .join('');
}
