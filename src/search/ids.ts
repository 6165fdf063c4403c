import { idOf } from '../registers/define.ts';
import { shownIn } from '../registers/lists-of.ts';
import { addressesOf, titleOf } from '../registers/name-of.ts';
import { documentUrl, requirementUrl } from '../schema/address.ts';
import type { Edition } from '../schema/handbook.ts';

/** Something that a reader can jump to by its id. */
export interface IdEntry {
  readonly id: string;
  readonly title: string;
  /** Root-relative, without the folder the edition is served from. */
  readonly url: string;
  readonly kind: 'document' | 'requirement' | 'record';
}

/**
 * Every id of an edition with its page: documents first, then requirements in their framework's order, then records of
 * registers that have a page.
 */
export function idEntries(edition: Edition): readonly IdEntry[] {
  const { handbook } = edition;
  return [
    ...handbook.documents.map((document) => ({
      id: document.id,
      title: document.title,
      url: documentUrl(document.slug),
      kind: 'document' as const,
    })),
    ...handbook.frameworks.flatMap((framework) =>
      framework.requirements.map((requirement) => ({
        id: requirement.id,
        title: `${requirement.title} (${framework.title})`,
        url: requirementUrl(framework.id, requirement.id),
        kind: 'requirement' as const,
      })),
    ),
    ...shownIn(edition).flatMap((list) => {
      const { register, items } = list;
      const paths = addressesOf(edition, list);
      return items.flatMap((item) => {
        const id = idOf(item);
        const url = id === undefined ? undefined : paths.get(id);
        if (register.page === undefined || id === undefined || url === undefined) return [];
        const title = `${titleOf(register, item)} (${register.page.title})`;
        return [{ id, title, url, kind: 'record' as const }];
      });
    }),
  ];
}
