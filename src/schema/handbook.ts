import type { Confirmation } from './confirmation.ts';
import type { ControlFrontmatter } from './control.ts';
import type { Crosswalk } from './crosswalk.ts';
import type { Disclosed } from './disclosed.ts';
import type { DocumentFrontmatter } from './document.ts';
import type { ApprovalMethod, AudienceChange, CorrectionEntry, LedgerEvent } from './event.ts';
import type { Facts } from './facts.ts';
import type { Framework } from './framework.ts';
import type { Organization } from './organization.ts';
import type { OwnRegister } from './own-register.ts';
import type { Parameter } from './parameter.ts';
import type { Renames } from './renames.ts';
import type { Source } from './source.ts';
import type { SpecificationFrontmatter } from './specification.ts';
import type { Satisfies } from './words.ts';

/**
 * What a handbook as a whole and an edition of it have alike, and what most questions are asked of: plain, deeply frozen
 * data. Lists are sorted by id (documents by slug), so that equal handbooks are equal byte for byte. The lists of the
 * registers are declared with them, in `src/registers/registers.ts`.
 */
export interface AnyHandbook {
  readonly organization: EditionOrganization;
  /** Registers that the handbook declares itself. */
  readonly ownRegisters: readonly OwnList[];
  /** Where the entries of lists come from that hold facts from elsewhere, as frameworks do. */
  readonly listSources: readonly ListSources[];
  readonly frameworks: readonly Framework[];
  readonly crosswalks: readonly Crosswalk[];
  readonly applicability: readonly ApplicabilityReason[];
  readonly controls: readonly Control[];
  readonly confirmations: readonly SectionConfirmation[];
  readonly documents: readonly Document[];
  /** Documents in other languages, by slug and language; what is asked of documents is not asked of them. */
  readonly translations: readonly Document[];
  readonly images: readonly Image[];
  /** Reads frozen texts, in an edition those of its own versions only. */
  readonly texts: FrozenTexts;
  /** What the ledger says of each document that was ever released, seen from one day. Made by `publish`. */
  readonly histories: readonly History[];
}

/** The linked handbook, all of it: what authors and commands work with. No page is made from it. */
export interface Handbook extends AnyHandbook {
  /** The events, in the order in which they were recorded. */
  readonly ledger: readonly RecordedEvent[];
  /** Every text that was ever released, as frozen. */
  readonly archive: readonly FrozenText[];
  /** Where each field stands, for messages to authors: file, then path of the field. */
  readonly places: Readonly<Record<string, FieldPlaces>>;
}

/**
 * What one reader may see, made by `select` and by nothing else. The compiler tells it from the whole by what it can't
 * have: neither is taken for the other, without a mark that would have to be there at run time.
 */
export interface EditionHandbook extends AnyHandbook {
  /** The events. Audit edition only; `histories` tell the others what they may know of them. */
  readonly ledger?: readonly RecordedEvent[] | undefined;
  /** What is told of records that are not in it. */
  readonly disclosed: Disclosed;
  readonly archive?: never;
  readonly places?: never;
}

/** A register that the handbook declares itself, with its rows. */
export interface OwnList {
  readonly name: string;
  readonly declaration: OwnRegister;
  readonly items: readonly object[];
}

/** Where the entries of a register come from: its name, and its sources with their terms. */
export interface ListSources {
  readonly list: string;
  readonly sources: readonly Source[];
}

/** Line and column by path of a field: `owner`, `answers.0.at`; in a file of many entries the id comes first: `ciso.contact`. */
export type FieldPlaces = Readonly<Record<string, readonly [line: number, column: number]>>;

export type EditionName = 'public' | 'staff' | 'audit';
export const editionNames: readonly EditionName[] = ['public', 'staff', 'audit'];

/** What one reader sees on one day. */
export interface Edition {
  readonly name: EditionName;
  readonly date: string;
  readonly handbook: EditionHandbook;
}

/** The same on any day. */
export type Shown = Omit<Edition, 'date'>;

/** The organisation as an edition may see it: what is missing is not for its reader. */
export type EditionOrganization = Omit<Organization, 'sites' | 'headcount' | 'contacts'> & {
  readonly sites: Partial<Organization['sites']>;
  readonly headcount?: number | undefined;
  readonly contacts: Partial<Organization['contacts']>;
};

/** A place in a source file: 1-based line and column, `file` relative to the root, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Something that a text names. `id` is the slug of a document, the id of a record, the path of an image below the
 * root, or the root-relative address of a page.
 */
export interface Citation {
  readonly kind:
    | 'document'
    | 'parameter'
    | 'term'
    | 'role'
    | 'contact'
    | 'decision'
    | 'activity'
    | 'image'
    | 'page';
  readonly id: string;
  readonly anchor?: string | undefined;
  readonly place: Place;
}

/** A heading and its own text, up to the next heading. */
export interface Section {
  readonly anchor: string;
  readonly heading: string;
  /** Printed number of a section of depth 2; empty for others and for "In short". */
  readonly number: string;
  readonly depth: number;
  /** Own text, whitespace collapsed, NFC. */
  readonly text: string;
  /** SHA-256 of `text`, hexadecimal. */
  readonly sha256: string;
  readonly satisfies: Satisfies;
}

export interface DocumentRule {
  /** Permanent, unique in its document; also its anchor. */
  readonly id: string;
  /** As printed: section and position, `2.1`. */
  readonly number: string;
  readonly level: 'must' | 'must-not' | 'may';
  /** Audience groups and roles. */
  readonly who: readonly string[];
  readonly text: string;
}

export type DocumentStatus = 'draft' | 'scheduled' | 'in-force' | 'superseded' | 'retired';

export interface Document extends Readonly<DocumentFrontmatter> {
  readonly slug: string;
  readonly file: string;
  /** The folder below `policies/`, e.g. `access` or `security/devices`; empty for none. */
  readonly topic: string;
  readonly language: string;
  readonly status: DocumentStatus;
  /** What the ledger says of this text; missing for a working copy. */
  readonly release?: Release | undefined;
  /** Only of a translation. `stale`: another version is in force in the authoritative language. */
  readonly translation?: (NonNullable<Facts['translation']> & { readonly stale: boolean }) | undefined;
  /** Only of a notice: what the public is told of each activity that it covers. */
  readonly disclosed?: Facts['disclosed'];
  /** The languages of a notice, its translations among them: of working copies, and of no edition. */
  readonly readIn?: readonly string[] | undefined;
  /** SHA-256 of the source below its frontmatter, line breaks normalised; empty for a text that was thawed. */
  readonly body: string;
  /** The resolved text: plain semantic HTML with `data-` markers, the same for every edition. */
  readonly text: string;
  /** SHA-256 of the bytes of `text`, hexadecimal. */
  readonly sha256: string;
  readonly outline: readonly Section[];
  readonly rules: readonly DocumentRule[];
  /** The sentences of "In short". */
  readonly inShort: readonly string[];
  readonly plainText: string;
  readonly words: number;
  readonly readingMinutes: number;
  readonly citations: readonly Citation[];
  /** Durations written out beside a parameter, which they may contradict: of working copies, and of no edition. */
  readonly durations?: readonly LiteralDuration[] | undefined;
}

/** A heading, without the words below it. */
export type ShownSection = Omit<Section, 'text'>;

/** What the page of a document shows. A version of the past is read as far as that, and no further. */
export interface ShownDocument
  extends Omit<
    Document,
    'outline' | 'rules' | 'inShort' | 'plainText' | 'words' | 'citations' | 'durations'
  > {
  readonly outline: readonly ShownSection[];
}

/** An event with the SHA-256 of its bytes. What it names is called as it is today. */
export type RecordedEvent = LedgerEvent & {
  readonly sha256: string;
  /** As its bytes say it, where something that it names is called otherwise today. */
  readonly recorded?: LedgerEvent;
};

/** A released text, as it lies in the archive, without its words: `texts` of the handbook reads those. */
export interface FrozenText {
  /** Slug that the document has today; the one that it was released under stands in its facts. */
  readonly document: string;
  readonly language: string;
  readonly version: string;
  /** SHA-256 of the bytes of `text.html`. */
  readonly sha256: string;
  readonly facts: Facts;
}

/** Gives frozen texts to whoever has their handbook or edition. */
export interface FrozenTexts {
  /** Whether this handbook has a version with that text. */
  readonly has: (sha256: string) => boolean;
  /**
   * A `text.html`, which passed the same allow-list as a working text. Read anew each time: keep it as long as you need
   * it and no longer.
   *
   * @param sha256 That of a version of this handbook.
   */
  readonly read: (sha256: string) => string;
  /** The same, with what its markers name called as it is today: for comparing and for pages. */
  readonly today: (sha256: string) => string;
  /** Where they lie; nothing for texts that lie in no file yet. */
  readonly places: TextPlaces | undefined;
}

/** Where frozen texts lie and how they read today, as plain data: another thread can be given no functions. */
export interface TextPlaces {
  /** The handbook's folder, absolute. */
  readonly folder: string;
  /** Path below it, by SHA-256. */
  readonly files: ReadonlyMap<string, string>;
  readonly renames: Renames;
}

/** What the ledger says of one released text, corrections applied. */
export interface Release {
  /** First day in force. */
  readonly effective: string;
  /** First day no longer in force, as far as it is recorded. */
  readonly until?: string | undefined;
  readonly approval: {
    readonly on: string;
    /** Empty where it is not for the edition's reader. */
    readonly role: string;
    readonly meaning: string;
    /** Person, by permanent id; their name is that of role-holders.yaml. Audit edition only, as all below. */
    readonly holder?: string | undefined;
    /** The holder of the role for whom a delegate acted. */
    readonly for?: string | undefined;
    readonly method?: ApprovalMethod | undefined;
    readonly evidence?: string | undefined;
    readonly compensatingReview?: string | undefined;
  };
  /** When the text was last approved or found right by a review, and the day by which it is to be looked at again. */
  readonly lastReviewed: string;
  readonly nextReview: string;
  readonly reason: string;
  readonly changes: readonly AudienceChange[];
  readonly weight: 'material' | 'editorial';
  /** The approval predates the ledger. */
  readonly afterTheFact: boolean;
  readonly emergency?: string | undefined;
  readonly below?: { readonly verdict: string; readonly reason: string } | undefined;
  /** Number of the event, and the day on which it was recorded. Audit edition only. */
  readonly event?: number | undefined;
  readonly recordedOn?: string | undefined;
}

export interface HistoricVersion {
  readonly frozen: FrozenText;
  /** The same in other languages, as released with it, by language. */
  readonly translations: readonly FrozenText[];
  readonly release: Release;
  readonly status: Exclude<DocumentStatus, 'draft'>;
}

/** A review that led to no new text, or asked for one. */
export interface ReviewTold {
  readonly version: string;
  readonly on: string;
  readonly role: string;
  readonly outcome: 'confirmed' | 'change-needed';
  /** Audit edition only, as all below. */
  readonly note?: string | undefined;
  readonly holder?: string | undefined;
  /** The holder of the role for whom a delegate acted. */
  readonly for?: string | undefined;
  readonly event?: number | undefined;
}

export interface Retirement {
  /** First day on which it is no longer in force. */
  readonly from: string;
  readonly why: string;
  /** Slug. */
  readonly replacedBy?: string | undefined;
  /** A suspension ends with the next release; a retirement does not. */
  readonly suspended: boolean;
  /** Audit edition only, as the event. Missing where none was asked for. */
  readonly approval?: Release['approval'] | undefined;
  readonly event?: number | undefined;
}

/** That an earlier event was wrong, and what is right. */
export interface Correction {
  /** Day on which it was recorded. */
  readonly on: string;
  readonly why: string;
  readonly states: Readonly<CorrectionEntry['states']>;
  readonly corrects?: number | undefined;
  readonly event?: number | undefined;
}

/** The life of one document, oldest first. */
export interface History {
  /** Slug. */
  readonly document: string;
  readonly versions: readonly HistoricVersion[];
  readonly reviews: readonly ReviewTold[];
  readonly retirements: readonly Retirement[];
  readonly corrections: readonly Correction[];
}

/** "48 hours", written out in a paragraph that also prints parameters. */
export interface LiteralDuration {
  readonly amount: number;
  readonly unit: Parameter['unit'];
  readonly place: Place;
  /** Ids of the parameters in the same paragraph. */
  readonly parameters: readonly string[];
}

/** Whether a requirement applies to us. An empty id speaks of the framework as a whole. */
export interface ApplicabilityReason {
  readonly framework: string;
  readonly id: string;
  readonly applicable: boolean;
  readonly because?: string | undefined;
}

/** That a section was compared with its requirements and found to meet them. */
export interface SectionConfirmation extends Confirmation {
  /** Slug. */
  readonly document: string;
}

/** The decision on an addressable specification (45 CFR 164.306(d)(3)). */
export type Decision = Pick<
  SpecificationFrontmatter,
  'decision' | 'why' | 'alternative' | 'decidedBy' | 'decidedOn'
>;

export interface Control extends Readonly<Omit<ControlFrontmatter, 'status' | 'because'>> {
  readonly file: string;
  /** How we do it: resolved like a document's text. */
  readonly text: string;
  readonly status?: ControlFrontmatter['status'] | undefined;
  readonly because?: string | undefined;
  /** Only addressable specifications have one. */
  readonly decision?: Decision | undefined;
  readonly citations: readonly Citation[];
}

/** An image that a document cites. */
export interface Image {
  /** Path below the root: `policies/access/access-control/diagram.png`. */
  readonly file: string;
  /** SHA-256 of the source bytes; the published name is made from it, so that no file name leaks. */
  readonly sha256: string;
  readonly format: 'png' | 'jpeg' | 'webp' | 'avif';
  readonly width: number;
  readonly height: number;
}
