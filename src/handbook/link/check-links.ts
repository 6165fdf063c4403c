import type { Renames } from '../../schema/renames.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { LikelyRename } from '../find-renamed.ts';
import type { Gathered } from '../gather.ts';
import { checkControls } from './check-controls.ts';
import { checkDocuments } from './check-documents.ts';
import { checkFormerNames } from './check-former-names.ts';
import { checkLiteralCounts } from './check-literal-counts.ts';
import { checkMaps } from './check-maps.ts';
import { checkPlainCounts } from './check-plain-counts.ts';
import { checkRecords } from './check-records.ts';
import { checkReferences } from './check-references.ts';
import { checkSpecifications } from './check-specifications.ts';
import { checkTranslations } from './check-translations.ts';
import { know } from './know.ts';

/** Compares everything with everything: what is named must exist, once, and be there for all who read of it. */
export function checkLinks(
  gathered: Gathered,
  renames: Renames,
  renamed: readonly LikelyRename[] = [],
): Diagnostic[] {
  const known = know(gathered, renames, renamed);
  return [
    ...checkRecords(gathered, known),
    ...checkReferences(gathered, known),
    ...checkDocuments(gathered, known),
    ...checkTranslations(gathered, known),
    ...checkControls(gathered, known),
    ...checkSpecifications(gathered, known),
    ...checkMaps(gathered, known),
    ...checkPlainCounts(gathered, known),
    ...checkLiteralCounts(gathered),
    ...checkFormerNames(gathered),
  ];
}
