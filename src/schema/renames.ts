import { z } from 'zod';
import { slug } from './words.ts';

/**
 * Ids that something had before, in its own record. What was recorded and frozen under them is never written anew:
 * it is read as if it said today's.
 */
export function formerIds(description: string) {
  return z.array(slug).min(1).optional().meta({ description });
}

/** What is called otherwise today: by list (`roles`, `documents`), then by former id. */
export type Renames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is called today what was once called so; the same where nothing was. */
export function nameToday(renames: Renames, list: string, id: string): string {
  return renames.get(list)?.get(id) ?? id;
}
