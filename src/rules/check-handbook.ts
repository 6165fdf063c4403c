import type { Handbook } from '../schema/handbook.ts';
import { type Diagnostic, sortDiagnostics } from '../source/diagnostic.ts';
import { controlReasons, missingControls } from './controls.ts';
import { approverIsOwner, inShortMissing, sameTitle } from './documents.ts';
import { contradictingDurations, unusedParameters } from './parameters.ts';
import type { Rule } from './rule.ts';

const rules: readonly Rule[] = [approverIsOwner, sameTitle, inShortMissing, contradictingDurations, unusedParameters, missingControls, controlReasons];

/** The rules that look at the whole. Takes a loaded handbook and the day it is seen from. */
export function checkHandbook(handbook: Handbook, today: string): Diagnostic[] {
  return sortDiagnostics(rules.flatMap((rule) => rule(handbook, today)));
}
