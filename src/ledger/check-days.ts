import type { RuleName } from '../rulebook/rulebook.ts';
import type { Document, History } from '../schema/handbook.ts';
import type { ReleaseRequest } from '../schema/release-request.ts';
import { report } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import type { Report } from './check-approval.ts';
import { correctCommand, takeBackCommand } from './correct-command.ts';
import type { Recording } from './recording.ts';

/**
 * Days rise from version to version, and none lies in the past unless it is recorded that it does. Reports
 * `effective-too-early`, `released-after-retirement`, `notice-adopted`, `adopted-too-late`.
 *
 * @param began The day of the first event of the ledger.
 */
export function checkDays(
  document: Document,
  history: History | undefined,
  effective: string,
  { approvedOn }: ReleaseRequest,
  { today, adopted, emergency }: Recording,
  began: string,
): Report[] {
  const reports: Report[] = [];
  const refuse = (rule: RuleName, message: string, hint: string) =>
    reports.push((place) => report(place, rule, message, hint));
  const last = history?.versions.at(-1);
  const end = history?.retirements.find(({ suspended }) => !suspended);
  if (end !== undefined)
    refuse(
      'released-after-retirement',
      `${quote(document.title)} is retired from ${end.from} on; what is retired does not come back.`,
      `Write a new document with an id and file name of its own. If the retirement was a mistake, take it back: ${takeBackCommand(end.event, document.slug)}`,
    );
  if (last !== undefined && effective <= last.release.effective)
    refuse(
      'effective-too-early',
      `Version ${last.frozen.version} is in force from ${last.release.effective} on; the next one must come after that day, and this one is to be in force from ${effective} on.`,
      `Choose a later day with --effective, or correct the earlier release: ${correctCommand(last.release.event, document.slug, '--effective DAY')}`,
    );
  if (approvedOn > today)
    refuse(
      'effective-too-early',
      `It cannot have been approved on ${approvedOn}: today is ${today}.`,
      'Release it when it is approved.',
    );
  if (adopted && approvedOn > began)
    refuse(
      'adopted-too-late',
      `It was approved on ${approvedOn}, when there was a ledger already: since ${began}.`,
      'Leave --adopt out. Only approvals from before the ledger are recorded after the fact.',
    );
  if (adopted && document.type === 'notice')
    refuse(
      'notice-adopted',
      'A notice cannot be recorded after the fact: the public must be able to rely on the day from which it is shown.',
      'Leave --adopt out; it is then in force from today on.',
    );
  if (emergency !== undefined) return reports;
  if (effective < approvedOn)
    refuse(
      'effective-too-early',
      `It was approved on ${approvedOn} and cannot be in force before, from ${effective} on.`,
      'Choose a later day with --effective. If it had to be in force at once, say why with --emergency "..."',
    );
  if (effective < today && !adopted)
    refuse(
      'effective-too-early',
      `It is recorded on ${today} and cannot be in force from ${effective} on.`,
      'Choose a later day with --effective. An approval from before the ledger is recorded with --adopt.',
    );
  return reports;
}
