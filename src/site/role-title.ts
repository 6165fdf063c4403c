import type { EditionHandbook } from '../schema/handbook.ts';

/** What a role is called: its title, or its id where the edition does not have it. */
export function roleTitle({ roles }: Pick<EditionHandbook, 'roles'>, id: string): string {
  return roles.find((role) => role.id === id)?.title ?? id;
}
