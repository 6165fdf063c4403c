import type { Handbook } from '../schema/handbook.ts';
import { suggest } from '../source/nearest.ts';
import { WrongUsage } from './options.ts';

/** A role that an option names. Throws `WrongUsage` when content/roles.yaml has none of that id. */
export function findRole({ roles }: Pick<Handbook, 'roles'>, written: string): string {
  if (roles.some(({ id }) => id === written)) return written;
  const today = roles.find(({ formerly = [] }) => formerly.includes(written));
  if (today !== undefined)
    throw new WrongUsage(`The role "${written}" is called ${today.id} today: write that.`);
  const guess = suggest(
    written,
    roles.map(({ id }) => id),
  );
  throw new WrongUsage(
    `There is no role "${written}" in content/roles.yaml.${guess === undefined ? '' : ` ${guess}`}`,
  );
}
