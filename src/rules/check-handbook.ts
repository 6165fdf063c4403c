import type { Handbook } from '../schema/handbook.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
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
import { driftedTexts, lateTranslations, reusedIds, unreleasedTexts } from './releases.ts';
import { reviewsDue } from './reviews.ts';
import type { Advice, Rule } from './rule.ts';

const rules: readonly Rule[] = [approverIsOwner, sameTitle, excludedClaims, reusedIds, publishedLinks];

const advice: readonly Advice[] = [
  inShortMissing,
  templateLeft,
  contradictingDurations,
  unusedParameters,
  missingControls,
  controlReasons,
  missingDecisions,
  openMappings,
  controlsWithoutSection,
  implementedWithoutEvidence,
  driftedTexts,
  unreleasedTexts,
  lateTranslations,
  reviewsDue,
];

/**
 * The rules that look at the whole.
 *
 * @param today The day that the handbook is seen from.
 * @param found What the load found: its echoes are not reported again.
 * @param options.advise Whether to look for what only warns, too; that takes most of the time.
 * @returns What they found, in no order: whoever shows it sorts it together with what the load found.
 */
export function checkHandbook(
  handbook: Handbook,
  today: string,
  found: readonly Diagnostic[] = [],
  { advise = true } = {},
): Diagnostic[] {
  const faulty = new Set(found.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])));
  return [...rules, ...(advise ? advice : [])].flatMap((rule) => rule(handbook, today, faulty));
}
