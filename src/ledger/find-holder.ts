import type { Handbook } from '../schema/handbook.ts';
import { listWords, quote } from '../source/phrase.ts';
import { type Acting, actingOn, holdersOn } from './holders.ts';

/** The person who acted in a role on a day, or why nobody can be named, with the way out. */
export type FoundHolder =
  | Acting
  | { readonly message: string; readonly hint: string; readonly person?: undefined };

/** Who is said to have acted: by their ids in role-holders.yaml, as far as somebody said it. */
export interface SaidHolder {
  readonly holder?: string | undefined;
  /** The holder for whom a delegate acted. */
  readonly for?: string | undefined;
}

/**
 * Who acted in a role on a day: the person who is named, if they held it then or were the delegate of one who did; else
 * the only one who held it. That a delegate acted is never guessed.
 *
 * @param deed Completes "Say who ... it", for the hint.
 */
export function findHolder(
  { roleHolders }: Pick<Handbook, 'roleHolders'>,
  role: string,
  day: string,
  said: SaidHolder,
  deed: 'approved' | 'reviewed',
): FoundHolder {
  const holders = holdersOn(roleHolders, role, day);
  const acting = actingOn(roleHolders, role, day);
  const [first] = holders;
  if (first === undefined)
    return {
      message: `Nobody held the role ${quote(role)} on ${day}.`,
      hint: 'Enter who did in content/role-holders.yaml, with the first day in the role.',
    };
  if (said.holder === undefined && said.for === undefined)
    return holders.length === 1
      ? { person: first.person }
      : {
          message: `The role ${quote(role)} had ${holders.length} holders on ${day}.`,
          hint: `Say who ${deed} it: --holder ${list(holders.map(({ person }) => person))}`,
        };
  const fitting = acting.filter(
    (one) =>
      (said.holder === undefined || one.person === said.holder) &&
      (said.for === undefined || one.for === said.for),
  );
  // Who holds the role acts in their own right, unless it is said for whom they acted.
  const [found, ...others] = fitting.some((one) => one.for === undefined)
    ? fitting.filter((one) => one.for === undefined)
    : fitting;
  if (found !== undefined && others.length === 0) return found;
  if (found !== undefined)
    return {
      message: `${quote(said.holder ?? '')} was on ${day} the delegate of ${fitting.length} holders of the role ${quote(role)}.`,
      hint: `Say for whom it was ${deed}: --for ${list(fitting.flatMap((one) => one.for ?? []))}`,
    };
  return {
    message: sayUnentitled(role, day, said),
    hint: `On that day it was held by ${list(holders.map(({ person }) => person))}${sayDelegates(acting)}.`,
  };
}

function sayUnentitled(role: string, day: string, said: SaidHolder): string {
  if (said.for === undefined)
    return `${quote(said.holder ?? '')} neither held the role ${quote(role)} on ${day} nor was the delegate of one who did.`;
  return said.holder === undefined
    ? `Nobody was the delegate of ${quote(said.for)} for the role ${quote(role)} on ${day}.`
    : `${quote(said.holder)} was not the delegate of ${quote(said.for)} for the role ${quote(role)} on ${day}.`;
}

function sayDelegates(acting: readonly Acting[]): string {
  const delegates = acting.filter((one) => one.for !== undefined);
  return delegates.length === 0
    ? ''
    : `; ${listWords(
        delegates.map(({ person, for: holder }) => `${person} was the delegate of ${holder}`),
        'and',
      )}`;
}

function list(people: readonly string[]): string {
  return listWords(people, 'or');
}
