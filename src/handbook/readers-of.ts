import type { Register } from '../registers/define.ts';
import { type Classification, classification } from '../schema/words.ts';
import { clearance, reaches } from './who-sees-what.ts';

/**
 * Who reads a record, or one field of it: its own classification, or what the first edition that has it may see. What
 * is held back from that edition is read later.
 */
export function readersOf({ sight }: Register<object>, item: object, field?: string): Classification {
  const own = classification.safeParse(Reflect.get(item, 'classification'));
  const least = sight.from === 'own classification' ? (own.data ?? 'confidential') : clearance[sight.from];
  const held: { readonly from: keyof typeof clearance } | undefined =
    field === undefined ? undefined : Reflect.get(sight.fields ?? {}, field);
  return held === undefined || (sight.from !== 'own classification' && reaches(sight.from, held.from))
    ? least
    : clearance[held.from];
}
