import type { Temporal } from 'temporal-polyfill';
import type { DocumentFrontmatter } from '../../schema/document.ts';
import type { RecordedEvent } from '../../schema/handbook.ts';
import type { RoleHolder } from '../../schema/role-holder.ts';

/** What is needed to judge a ledger whose chain holds. */
export interface Told {
  readonly events: readonly RecordedEvent[];
  /** What the frozen facts say of a version; undefined where they are missing or altered, which is reported elsewhere. */
  readonly describe: (
    document: string,
    version: string,
  ) =>
    | (Pick<DocumentFrontmatter, 'type' | 'classification' | 'owner'> & { readonly topic: string })
    | undefined;
  readonly roleHolders: readonly RoleHolder[];
  readonly timeZone: string;
  /** The latest instant that has surely been. */
  readonly now: Temporal.Instant;
}
