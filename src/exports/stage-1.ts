import { type Stage1State, stage1Of } from '../frameworks/stage-1.ts';
import { documentUrl } from '../schema/address.ts';
import type { DocumentedInformation } from '../schema/documented-information.ts';
import type { Edition } from '../schema/handbook.ts';
import type { Satisfies } from '../schema/words.ts';

/** One piece of documented information in `/api/stage-1.json`, a format that others rely on. */
export interface Stage1Entry {
  readonly id: string;
  readonly framework: string;
  readonly name: string;
  readonly class: DocumentedInformation['class'];
  readonly state: Stage1State;
  /** Where it is asked for, by framework. */
  readonly requirements: Satisfies;
  readonly check: string;
  readonly documents: readonly {
    readonly document: string;
    readonly anchor: string | null;
    readonly version: string;
    readonly url: string;
  }[];
  /** Names of registers that provide it; left out where none does. */
  readonly registers?: readonly string[];
}

/** Everything that a Stage 1 audit asks for, missing first. `address` as in {@link documentEntries}. */
export function stage1Entries(
  { handbook, date }: Edition,
  address: (path: string) => string,
): readonly Stage1Entry[] {
  return stage1Of(handbook, date).map(({ item, state, providedBy, registers }) => ({
    id: item.id,
    framework: item.framework,
    name: item.name,
    class: item.class,
    state,
    requirements: item.requirements,
    check: item.check,
    documents: providedBy.map(({ document, section }) => ({
      document: document.slug,
      anchor: section?.anchor ?? null,
      version: document.version,
      url: address(documentUrl(document.slug, section?.anchor)),
    })),
    ...(registers.length > 0 && { registers: registers.map(({ name }) => name) }),
  }));
}
