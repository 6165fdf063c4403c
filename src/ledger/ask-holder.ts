import type { RoleHolder } from '../schema/role-holder.ts';
import { holdersOn } from './holders.ts';

/**
 * The option that says who acted, as it is to be typed, where one of the roles has several holders on a day and a command
 * would ask which; else nothing.
 */
export function askHolder(
  holders: readonly RoleHolder[],
  roles: readonly string[],
  day: string,
): '' | ' --holder PERSON' {
  return roles.some((role) => holdersOn(holders, role, day).length > 1) ? ' --holder PERSON' : '';
}
