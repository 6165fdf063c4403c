import type { Handbook } from '../schema/handbook.ts';
import { type Diagnostic, sortDiagnostics } from '../source/diagnostic.ts';
import { controlReasons, missingControls } from './controls.ts';
import { approverIsOwner, inShortMissing, sameTitle, templateLeft } from './documents.ts';
import {
  controlsWithoutSection,
  excludedClaims,
  implementedWithoutEvidence,
  missingDecisions,
  openMappings,
} from './mappings.ts';
import { contradictingDurations, unusedParameters } from './parameters.ts';
import { publishedLinks } from './published-links.ts';
import { driftedTexts, unreleasedTexts } from './releases.ts';
import { reviewsDue } from './reviews.ts';
import type { Rule } from './rule.ts';

const rules: readonly Rule[] = [
  approverIsOwner,
  sameTitle,
  inShortMissing,
  templateLeft,
  contradictingDurations,
  unusedParameters,
  missingControls,
  controlReasons,
  missingDecisions,
  openMappings,
  excludedClaims,
  controlsWithoutSection,
  implementedWithoutEvidence,
  driftedTexts,
  unreleasedTexts,
  publishedLinks,
  reviewsDue,
];

/**
 * The rules that look at the whole.
 *
 * @param today The day that the handbook is seen from.
 * @param found What the load found: its echoes are not reported again.
 */
export function checkHandbook(
  handbook: Handbook,
  today: string,
  found: readonly Diagnostic[] = [],
): Diagnostic[] {
  const faulty = new Set(found.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])));
  return sortDiagnostics(rules.flatMap((rule) => rule(handbook, today, faulty)));
}
