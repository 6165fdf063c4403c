import { placeFinding } from '../../handbook/place-finding.ts';
import { checkRecording } from '../../proof/verify.mjs';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { checkApprovals, checkUnapprovedEnds } from './check-approvals.ts';
import { checkReferences } from './check-references.ts';
import { checkDays, checkPlaceInLife, checkVersions } from './check-releases.ts';
import { entriesByDocument } from './entries.ts';
import type { Told } from './told.ts';

/**
 * Judges what the events say: an unbroken chain proves that nothing was changed, not that what was recorded could be.
 * Holds for every ledger that the commands write. Reports in the order of recording.
 */
export function checkHistory(told: Told): readonly Diagnostic[] {
  const byDocument = entriesByDocument(told.events);
  const findings = [...byDocument].flatMap(([document, entries]) => [
    ...checkVersions(document, entries),
    ...checkDays(document, entries, told),
    ...checkPlaceInLife(document, entries, told),
    ...checkApprovals(document, entries, told),
    ...checkReferences(document, entries),
  ]);
  const recording = checkRecording(told.events, told.now.epochMilliseconds);
  return [...recording.map(placeFinding), ...findings, ...checkUnapprovedEnds(byDocument, told)].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
}
