import type { DocumentFrontmatter } from '../../schema/document.ts';
import type { RecordedEvent } from '../../schema/handbook.ts';
import type { RoleHolder } from '../../schema/role-holder.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { checkApprovals } from './check-approvals.ts';
import { checkReferences } from './check-references.ts';
import { checkDays, checkPlaceInLife, checkRecording, checkVersions } from './check-releases.ts';
import { entriesByDocument } from './entries.ts';

/** What is needed to judge a ledger whose chain holds. */
export interface Told {
  readonly events: readonly RecordedEvent[];
  /** What the frozen facts say of a version; undefined where they are missing or altered, which is reported elsewhere. */
  readonly describe: (
    document: string,
    version: string,
  ) =>
    | (Pick<DocumentFrontmatter, 'type' | 'classification' | 'owner'> & { readonly topic: string })
    | undefined;
  readonly roleHolders: readonly RoleHolder[];
  readonly timeZone: string;
}

/**
 * Judges what the events say: an unbroken chain proves that nothing was changed, not that what was recorded could be.
 * Holds for every ledger that the commands write. Reports in the order of recording.
 */
export function checkHistory(told: Told): readonly Diagnostic[] {
  const findings = [...entriesByDocument(told.events)].flatMap(([document, entries]) => [
    ...checkVersions(document, entries),
    ...checkDays(document, entries, told),
    ...checkPlaceInLife(document, entries, told),
    ...checkApprovals(document, entries, told),
    ...checkReferences(document, entries),
  ]);
  return [...checkRecording(told.events), ...findings].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
  );
}
