import { documentUrl, requirementUrl } from '../schema/address.ts';
import type { EditionHandbook } from '../schema/handbook.ts';

/** Something that a reader can jump to by its id. */
export interface IdEntry {
  readonly id: string;
  readonly title: string;
  /** Root-relative, without the folder the edition is served from. */
  readonly url: string;
  readonly kind: 'document' | 'requirement';
}

/** Every id of the handbook with its page: documents first, then requirements in their framework's order. */
export function idEntries(handbook: EditionHandbook): readonly IdEntry[] {
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
  ];
}
