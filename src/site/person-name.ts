import type { EditionHandbook } from '../schema/handbook.ts';

type People = Pick<EditionHandbook, 'roleHolders'>;

/** What a person is called: their name, or their id where that was erased. Only auditors are given either. */
export function personName({ roleHolders }: People, person: string): string {
  const own = roleHolders.filter((holder) => holder.person === person);
  const name = own.find((holder) => holder.name !== undefined)?.name;
  return name ?? (own.length === 0 ? person : `${person} (name erased)`);
}

/** Who acted: `Mari Tamm`, `Jaan Kask for Mari Tamm`; nothing for readers who are not told. */
export function actorName(
  handbook: People,
  { holder, for: principal }: { readonly holder?: string | undefined; readonly for?: string | undefined },
): string | undefined {
  if (holder === undefined) return undefined;
  const name = personName(handbook, holder);
  return principal === undefined ? name : `${name} for ${personName(handbook, principal)}`;
}
