import { remember } from '../data/remember.ts';
import type { LedgerEvent } from '../schema/event.ts';
import type { RoleHolder } from '../schema/role-holder.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';

/** The pattern of all names, for those whom the list of holders knows; a name of one word may be a word. */
const patternOf = remember((roleHolders: readonly RoleHolder[]): RegExp | undefined => {
  const names = new Set(
    roleHolders.flatMap(({ name }) => (name !== undefined && /\S\s+\S/.test(name) ? [fold(name)] : [])),
  );
  return names.size === 0
    ? undefined
    : new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${[...names].map((name) => RegExp.escape(name)).join('|')})(?![\\p{L}\\p{N}])`,
        'gu',
      );
});

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ');
}

/** Whom of the people in role-holders.yaml a text calls by their whole name: ids, each once. */
export function peopleNamedIn(text: string, roleHolders: readonly RoleHolder[]): readonly string[] {
  const pattern = patternOf(roleHolders);
  const found = new Set(pattern === undefined ? [] : fold(text).match(pattern));
  return [
    ...new Set(
      roleHolders.flatMap(({ name, person }) =>
        name !== undefined && found.has(fold(name)) ? [person] : [],
      ),
    ),
  ];
}

/** What an event would say for ever must name nobody: `name-in-event`, once for each person. */
export function checkNames({ documents }: LedgerEvent, roleHolders: readonly RoleHolder[]): Diagnostic[] {
  return peopleNamedIn(textsIn(documents).join('\n'), roleHolders).map((person) =>
    report(
      { file: 'content/ledger', line: 1, column: 1 },
      'name-in-event',
      `What is to be recorded calls ${quote(person)} by name, and an event is never changed: that name could not be erased.`,
      'Say the role, or the number of the minute or ticket, in its place.',
    ),
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
