import { registers } from '../registers/registers.ts';
import type { Handbook } from '../schema/handbook.ts';
import type { ProcessingActivity } from '../schema/processing-activity.ts';
import { placeOfRow } from './place-of-row.ts';
import type { Found } from './rule.ts';

/** What is found at a field of a row. */
type FoundAt = Omit<Found, 'file' | 'line' | 'column'> & { readonly field: string };

/** What a check says of each activity that is done today. A draft may be unfinished, and what has ended is history. */
export function eachActivity(
  handbook: Handbook,
  check: (activity: ProcessingActivity) => readonly FoundAt[],
): readonly Found[] {
  return handbook.processingActivities
    .filter(({ status }) => status === 'active')
    .flatMap((activity) =>
      check(activity).map(({ field, ...found }) => ({
        ...placeOfRow(handbook, registers.processingActivities, activity.id, field),
        ...found,
      })),
    );
}
