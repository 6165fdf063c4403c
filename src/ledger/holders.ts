import type { RoleHolder } from '../schema/role-holder.ts';

/** Who held a role on a day. A role may have several holders at once, such as a board. */
export function holdersOn(holders: readonly RoleHolder[], role: string, day: string): readonly RoleHolder[] {
  return holders.filter((holder) => holder.role === role && holdsOn(holder, day));
}

/** Whether a person was in a role on a day. */
export function holdsOn({ from, until }: Pick<RoleHolder, 'from' | 'until'>, day: string): boolean {
  return from <= day && (until === undefined || day <= until);
}

/** Somebody who acts in a role: its holder, or a delegate for one of its holders. */
export interface Acting {
  readonly person: string;
  /** The holder whose delegate they are; missing where they hold the role themselves. */
  readonly for?: string;
}

/**
 * Everybody who may act in a role on a day, the holders first. A delegate stands in as long as the entry runs that
 * names them, if they hold some role that day: whose every entry has ended has left. Nobody stands in for a delegate,
 * and a role that nobody holds has none.
 */
export function actingOn(holders: readonly RoleHolder[], role: string, day: string): readonly Acting[] {
  const own = holdersOn(holders, role, day);
  return [
    ...own.map(({ person }) => ({ person })),
    ...own.flatMap(({ person, delegate }) =>
      delegate !== undefined && delegate !== person && isInOffice(holders, delegate, day)
        ? [{ person: delegate, for: person }]
        : [],
    ),
  ];
}

/** Whether somebody might act in a role on a day as it is said: in their own right, or for that holder. */
export function mayAct(
  holders: readonly RoleHolder[],
  role: string,
  day: string,
  { person, for: holder }: Acting,
): boolean {
  return actingOn(holders, role, day).some((one) => one.person === person && one.for === holder);
}

/** Whether a person held any role on a day. */
export function isInOffice(holders: readonly RoleHolder[], person: string, day: string): boolean {
  return holders.some((holder) => holder.person === person && holdsOn(holder, day));
}
