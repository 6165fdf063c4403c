import type { Handbook } from '../schema/handbook.ts';
import { listWords, quote } from '../source/phrase.ts';
import { holdersOn } from './holders.ts';

/** The person who acted in a role on a day, or why nobody can be named, with the way out. */
export type FoundHolder =
  | { readonly person: string }
  | { readonly message: string; readonly hint: string; readonly person?: undefined };

/**
 * Who acted in a role on a day: the person who is named, if they held it then, else the only one who did.
 *
 * @param said The person by their id in role-holders.yaml, where somebody said who.
 * @param deed Completes "Say who ... it", for the hint.
 */
export function findHolder(
  { roleHolders }: Pick<Handbook, 'roleHolders'>,
  role: string,
  day: string,
  said: string | undefined,
  deed: 'approved' | 'reviewed',
): FoundHolder {
  const holders = holdersOn(roleHolders, role, day);
  const people = listWords(
    holders.map(({ person }) => person),
    'or',
  );
  const [first] = holders;
  if (first === undefined)
    return {
      message: `Nobody held the role ${quote(role)} on ${day}.`,
      hint: 'Enter who did in content/role-holders.yaml, with the first day in the role.',
    };
  if (said === undefined)
    return holders.length === 1
      ? { person: first.person }
      : {
          message: `The role ${quote(role)} had ${holders.length} holders on ${day}.`,
          hint: `Say who ${deed} it: --holder ${people}`,
        };
  return holders.some(({ person }) => person === said)
    ? { person: said }
    : {
        message: `${quote(said)} did not hold the role ${quote(role)} on ${day}.`,
        hint: `On that day it was held by ${people}.`,
      };
}
