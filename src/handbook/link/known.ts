import type { NamedAs } from '../../registers/define.ts';
import type { Answers } from '../../schema/answers.ts';
import type { EditionOrganization } from '../../schema/handbook.ts';
import type { Renames } from '../../schema/renames.ts';
import type { Classification } from '../../schema/words.ts';
import type { ReadRegister } from './registers-of.ts';

/**
 * What there is to refer to, with who may see it. Broken entries are in it: only what exists nowhere is unknown.
 * Where a whole file could not be read, nothing is known of what is in it, and nobody is told off for naming it.
 */
export interface Known {
  /** By slug. */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  /** Slug by id of the document. */
  readonly slugs: ReadonlyMap<string, string>;
  /** By the list that they stand in: that of a register, or `audiences`. */
  readonly records: ReadonlyMap<string, KnownRecords>;
  /** Registers with their rows, by name. */
  readonly registers: ReadonlyMap<string, ReadRegister>;
  /** How a message speaks of what is looked for in each of these lists. */
  readonly words: ReadonlyMap<string, ListWords>;
  /** What is called otherwise today. */
  readonly renames: Renames;
  /** Where each edition is served; empty where the organisation could not be read. */
  readonly sites: EditionOrganization['sites'];
  /** What the organisation answers; missing where its file could not be read. */
  readonly answers: Answers | undefined;
  /** Regimes that a legal clock names. */
  readonly regimes: ReadonlySet<string> | undefined;
  /** Ids of people in `role-holders.yaml`. */
  readonly people: ReadonlySet<string> | undefined;
  /** The folders of `policies/` that hold documents. */
  readonly topics: ReadonlySet<string>;
  /** Requirement ids by framework; a framework that could not be read is there and has `undefined`. */
  readonly frameworks: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Paths of image files below the root. */
  readonly images: ReadonlySet<string>;
}

/** `There is no NOUN "x" in FILE`, reported as RULE. */
export interface ListWords {
  readonly noun: string;
  readonly file: string;
  readonly rule: `unknown-${NamedAs | 'audience' | 'record'}`;
}

/** Records by id; missing where their file could not be read. */
export type KnownRecords = ReadonlyMap<string, KnownRecord> | undefined;

export interface KnownRecord {
  /** Missing where the entry is broken: then nobody is told off for citing it. */
  readonly classification: Classification | undefined;
  /** What people call it besides its id: a title, a term, its aliases. Only for suggestions. */
  readonly names: readonly string[];
}

export interface KnownDocument {
  readonly slug: string;
  readonly classification: Classification | undefined;
  /** Headings and rules; missing where the text could not be parsed. */
  readonly anchors: readonly string[] | undefined;
}
