import type { Classification } from '../../schema/words.ts';

/** What there is to refer to, with who may see it. Broken entries are in it: only what exists nowhere is unknown. */
export interface Known {
  /** By slug. */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  /** Slug by id of the document. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly roles: KnownRecords;
  readonly terms: KnownRecords;
  readonly contacts: KnownRecords;
  readonly parameters: KnownRecords;
  readonly audiences: KnownRecords;
  /** Every legal clock and regime. */
  readonly clocks: ReadonlySet<string>;
  readonly regimes: ReadonlySet<string>;
  /** Ids of people in `role-holders.yaml`. */
  readonly people: ReadonlySet<string>;
  /** Requirement ids by framework; a framework that could not be read is there and has `undefined`. */
  readonly frameworks: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Paths of image files below the root that could be read. */
  readonly images: ReadonlySet<string>;
}

/** Records by id. The classification is missing where the entry is broken: then nobody is told off for citing it. */
export type KnownRecords = ReadonlyMap<string, Classification | undefined>;

export interface KnownDocument {
  readonly slug: string;
  readonly classification: Classification | undefined;
  /** Headings and rules; missing where the text could not be parsed. */
  readonly anchors: readonly string[] | undefined;
}
