import { remember } from '../data/remember.ts';
import type { Role } from '../schema/role.ts';
import { titleOf } from './name-of.ts';
import { registers } from './registers.ts';

/** A role that a text names, and where its name begins and ends. */
export interface NamedRole {
  readonly id: string;
  readonly at: number;
  readonly end: number;
}

interface Names {
  readonly pattern: RegExp | undefined;
  readonly ids: ReadonlyMap<string, string>;
}

/** Longest first, so that "Deputy Director" is not read as a director. */
const namesOf = remember((roles: readonly Role[]): Names => {
  const ids = new Map(
    roles.flatMap((role) => registers.roles.names(role).map((name) => [fold(name), role.id])),
  );
  const names = [...ids.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return {
    ids,
    pattern:
      names.length === 0
        ? undefined
        : new RegExp(
            `(?<![\\p{L}\\p{N}])(${names.map(patternOf).join('|')})(?:s|’s|'s)?(?![\\p{L}\\p{N}])`,
            'giu',
          ),
  };
});

/** The roles that a text calls by their title or another of their names, in its order. */
export function rolesNamedIn(text: string, roles: readonly Role[]): readonly NamedRole[] {
  const { pattern, ids } = namesOf(roles);
  if (pattern === undefined) return [];
  return Array.from(text.matchAll(pattern), ({ 0: whole, 1: name = '', index }) => ({
    id: ids.get(fold(name)) ?? '',
    at: index,
    end: index + whole.length,
  }));
}

/** What a role is called in a message. */
export function titleOfRole(roles: readonly Role[], id: string): string {
  const role = roles.find((one) => one.id === id);
  return role === undefined ? id : titleOf(registers.roles, role);
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Words as a pattern that finds them, with any white space between. */
export function patternOf(name: string): string {
  return name
    .split(' ')
    .map((word) => RegExp.escape(word))
    .join('\\s+');
}
