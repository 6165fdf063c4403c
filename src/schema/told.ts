import { z } from 'zod';
import { language, line } from './words.ts';

/** Something that people outside read, in each language in which they read it: `{ en: ..., et: ... }`. */
export const told = z
  .record(language, line)
  .refine((words) => Object.keys(words).length > 0, 'Write it in at least one language, like { en: ... }.')
  .meta({
    description: 'Words for the public by language: { en: "...", et: "..." }',
    // For editors, which know no refinement.
    minProperties: 1,
  });
export type Told = Readonly<Record<string, string>>;

/** What it says in a language; where it is not there in that one, in English, or in the first that it has. */
export function saidIn(words: Told, language: string): string {
  const [general = language] = language.split('-');
  return words[language] ?? words[general] ?? words['en'] ?? Object.values(words)[0] ?? '';
}

/** What is written where a field does not apply. Nothing is left out: an empty place would not say that somebody looked. */
export const none = z.literal('none');

/** A field that must be answered, if only by `none`. */
export function orNone<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, none]);
}

/** What a field that may be `none` says, or nothing. */
export function unlessNone<Value>(value: Value | 'none'): Value | undefined {
  return value === 'none' ? undefined : value;
}

/** A list that may be `none`, as a list. */
export function listOrNone<Item>(value: readonly Item[] | 'none'): readonly Item[] {
  return value === 'none' ? [] : value;
}
