import type { RoleHolder } from '../schema/role-holder.ts';

/** Who held a role on a day. A role may have several holders at once, such as a board. */
export function holdersOn(holders: readonly RoleHolder[], role: string, day: string): readonly RoleHolder[] {
  return holders.filter(
    (holder) =>
      holder.role === role && holder.from <= day && (holder.until === undefined || day <= holder.until),
  );
}
