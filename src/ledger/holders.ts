import type { RoleHolder } from '../schema/role-holder.ts';

/** Who held a role on a day. A role may have several holders at once, such as a board. */
export function holdersOn(holders: readonly RoleHolder[], role: string, day: string): readonly RoleHolder[] {
  return holders.filter((holder) => holder.role === role && holdsOn(holder, day));
}

/** Whether a person was in a role on a day. */
export function holdsOn({ from, until }: Pick<RoleHolder, 'from' | 'until'>, day: string): boolean {
  return from <= day && (until === undefined || day <= until);
}
