import { z } from 'zod';
import { source } from './source.ts';

/** The key below which entries stand where sources are said before them. */
export const entriesKey = 'entries';

/** What a list of facts from elsewhere says before its entries. */
export const listSources = z
  .array(source)
  .min(1)
  .meta({ description: 'Where the entries come from, under which terms, and what was taken' });

/** A list as it may be written: its entries alone, or below `entries`, with their sources before them. */
export function sourcedList(entry: z.ZodType): z.ZodType {
  const entries = z.array(entry);
  return z.union([entries, z.strictObject({ sources: listSources, [entriesKey]: entries })]);
}
