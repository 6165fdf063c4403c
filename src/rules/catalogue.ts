import { componentRules } from '../rulebook/components.ts';
import type { Rule } from '../rulebook/define-rule.ts';
import { fieldRules } from '../rulebook/fields.ts';
import { fileRules } from '../rulebook/files.ts';
import { ledgerRules } from '../rulebook/ledger.ts';
import { linkRules } from '../rulebook/links.ts';
import { proofRules } from '../rulebook/proof.ts';
import { referenceRules } from '../rulebook/references.ts';
import { releaseRules } from '../rulebook/releases.ts';
import { textRules } from '../rulebook/text.ts';
import { tieRules } from '../rulebook/ties.ts';
import { controlReasons, missingControls } from './controls.ts';
import { approverIsOwner, inShortMissing, sameTitle, templateLeft } from './documents.ts';
import {
  changedMappings,
  controlsWithoutSection,
  excludedClaims,
  implementedWithoutEvidence,
  missingDecisions,
  unconfirmedMappings,
} from './mappings.ts';
import { contradictingDurations, unusedParameters } from './parameters.ts';
import { publishedLinks } from './published-links.ts';
import { driftedTexts, neverReleased, reusedIds, unreleasedChanges } from './releases.ts';
import { dueReviews, overdueReviews } from './reviews.ts';
import type { HandbookRule } from './rule.ts';
import { staleTranslations, waitingTranslations } from './translations.ts';

/** Rules that belong together for somebody who looks one up. */
export interface Topic {
  /** Anchor of the topic in the manual; never the slug of a rule. */
  readonly id: string;
  readonly title: string;
  readonly rules: readonly (Rule | HandbookRule)[];
}

/**
 * Every rule that is reported, in the order in which an author meets them: the file, its fields, its text, what it
 * names, and last what it says. A check that is not in here is never run.
 */
export const catalogue: readonly Topic[] = [
  { id: 'files-and-folders', title: 'Files and folders', rules: fileRules },
  { id: 'fields', title: 'Fields and lists (YAML)', rules: fieldRules },
  { id: 'text', title: 'The text and its headings', rules: textRules },
  { id: 'components', title: 'Components', rules: componentRules },
  { id: 'links-and-images', title: 'Links and images', rules: linkRules },
  { id: 'names-and-references', title: 'What one record says of another', rules: referenceRules },
  {
    id: 'ties',
    title: 'Which paragraph meets which clause',
    rules: [
      unconfirmedMappings,
      changedMappings,
      excludedClaims,
      controlsWithoutSection,
      implementedWithoutEvidence,
      missingDecisions,
      ...tieRules,
    ],
  },
  {
    id: 'substance',
    title: 'What the handbook says as a whole',
    rules: [
      approverIsOwner,
      sameTitle,
      inShortMissing,
      templateLeft,
      contradictingDurations,
      unusedParameters,
      missingControls,
      controlReasons,
    ],
  },
  { id: 'ledger', title: 'Ledger and archive', rules: ledgerRules },
  {
    id: 'releases',
    title: 'Releasing, reviewing and what is in force',
    rules: [
      driftedTexts,
      unreleasedChanges,
      neverReleased,
      publishedLinks,
      overdueReviews,
      dueReviews,
      reusedIds,
      staleTranslations,
      waitingTranslations,
      ...releaseRules,
    ],
  },
  { id: 'proof', title: 'What verify finds', rules: proofRules },
];

/** Every rule, as one list. */
export const allRules: readonly (Rule | HandbookRule)[] = catalogue.flatMap(({ rules }) => rules);
