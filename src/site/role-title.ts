import { findVersion, historyOf } from '../ledger/life.ts';
import type { EditionHandbook, ShownDocument } from '../schema/handbook.ts';

/** What a role is called: its title, or its id where the edition does not have it. */
export function roleTitle({ roles }: Pick<EditionHandbook, 'roles'>, id: string): string {
  return roles.find((role) => role.id === id)?.title ?? id;
}

/** What a role was called when the version was released: what was signed, was signed with the titles of its day. */
export function roleTitleOf(document: ShownDocument, handbook: EditionHandbook, id: string): string {
  const version = document.release && findVersion(historyOf(handbook, document.slug), document.version);
  return version?.frozen.facts.roles[id] ?? roleTitle(handbook, id);
}
