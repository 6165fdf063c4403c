import type { DocumentStatus, EditionName } from '../schema/handbook.ts';
import type { Classification } from '../schema/words.ts';

/** Which side of a comparison a word stands on. */
type Side = 'ins' | 'del';

/** A section or a row that moved, in words. */
export interface MovedWords {
  readonly what: 'section' | 'row';
  readonly name: string;
  /** What it stands, or stood, behind; empty at the top. */
  readonly behind: string;
  readonly same: boolean;
}

/** The words that a redline adds to the two texts. */
export interface RedlineLabels {
  /** Read out before what came (`ins`) or went (`del`); ends in a space. */
  readonly begin: (side: Side) => string;
  /** Read out behind it; begins with a space. */
  readonly end: (side: Side) => string;
  /** Stands for a run of paragraphs, lists and tables that stayed. */
  readonly unchanged: (count: number) => string;
  /** Printed for a picture, by its alternative text. */
  readonly picture: (alternative: string) => string;
  /** Printed above a block whose words are the same, but not their links or emphasis. */
  readonly remarked: string;
  /** Printed where a section or a row stood before. */
  readonly left: (moved: MovedWords) => string;
  /** Printed where it stands now. */
  readonly moved: (moved: MovedWords) => string;
}

type Factual =
  | (
      | 'document'
      | 'version'
      | 'state'
      | 'owner'
      | 'approver'
      | 'review'
      | 'wasInForce'
      | 'inForceFrom'
      | 'inForceSince'
    )
  | ('approved' | 'lastReviewed' | 'nextReview' | 'lastChecked' | 'nextCheck' | 'evidence' | 'recorded')
  | ('readBy' | 'audience' | 'classification' | 'readingTime');

/** A page that a menu leads to, by its pattern. */
export type MenuPattern =
  | ('/notices' | '/answers' | '/a-z' | '/glossary' | '/for/[audience]' | '/print' | '/accessibility')
  | ('/changes' | '/on' | '/reviews' | '/integrity' | '/ledger' | '/frameworks' | '/coverage' | '/stage-1')
  | ('/soa' | '/crosswalks' | '/register' | '/manual' | '/now' | '/downtime' | '/my-reading' | '/interviews')
  | ('/registers' | '/gaps' | '/calendar' | '/certification' | '/recognised-practices')
  | ('/rights' | '/trust' | '/api');

/**
 * What the frame of every page, the page of a document, the components of a text and a redline say, in one language: a
 * file for each. What one of them lacks is an error of types.
 */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  /** How days and numbers are written. */
  readonly locale: string;
  readonly skip: string;
  readonly editions: Readonly<Record<EditionName, string>>;
  /** Read out behind the name of a class, for screen readers. */
  readonly whoMaySee: Readonly<Record<Classification, string>>;
  readonly classifications: Readonly<Record<Classification, string>>;
  readonly statuses: Readonly<Record<DocumentStatus, string>>;
  /** Names of the menus in head and foot. */
  readonly menus: Readonly<Record<'main' | 'open' | 'about' | 'trouble', string>>;
  readonly menu: Readonly<Record<MenuPattern, string>>;
  readonly search: {
    readonly label: string;
    readonly button: string;
    readonly large: Readonly<Record<'public' | 'inside', string>>;
    readonly small: Readonly<Record<'public' | 'inside', string>>;
  };
  readonly contents: string;
  readonly allOf: (count: number) => string;
  readonly languages: string;
  readonly ofVersion: (version: string) => string;
  readonly aboutDocument: string;
  /** At the end of a page: whom to ask, and what a mail about an unclear text says. */
  readonly ask: Readonly<
    Record<
      | ('questions' | 'unclear' | 'edit' | 'whichSection' | 'unclearSection')
      | ('subject' | 'page' | 'section' | 'noNames'),
      string
    >
  >;
  /** At the end of a document: whoever has read it says so. */
  readonly acknowledge: {
    readonly title: string;
    readonly link: (version: string) => string;
    /** Where the link leads: the name of a host, or a mailbox. */
    readonly leads: (where: string) => string;
  };
  readonly quiz: Readonly<Record<'title' | 'lead' | 'answer' | 'rule' | 'right' | 'wrong' | 'of', string>>;
  /** What the reader's own device knows of this document. In braces stands what the browser fills in. */
  readonly reading: Readonly<Record<'same' | 'older' | 'changes' | 'mark', string>>;
  /** On paper. */
  readonly paper: {
    /** Above the addresses that links lead to. */
    readonly links: string;
    readonly stillInForce: string;
    readonly scanOrOpen: string;
    readonly code: string;
    /** Behind which document and version this is; the first of its hash. */
    readonly foot: (hash: string) => string;
  };
  /** What the terms of a text mean. */
  readonly terms: Readonly<Record<'title', string>>;
  readonly plainText: (version: string) => string;
  readonly plainTextOfTranslation: (version: string) => string;
  readonly versionOf: (version: string) => string;
  readonly facts: Readonly<Record<Factual, string>>;
  readonly draft: string;
  /** Before a day. */
  readonly from: string;
  readonly to: (first: string, last: string) => string;
  /** Before who approved. */
  readonly by: string;
  readonly afterTheFact: string;
  readonly emergency: string;
  readonly event: (number: number) => string;
  readonly methods: Readonly<Record<'signed-pdf' | 'minutes' | 'ticket' | 'ssh-signature', string>>;
  readonly minutes: (count: number) => string;
  readonly every: (parts: readonly Span[]) => string;
  /** What stands above a translation. */
  readonly translation: {
    readonly notInForce: { readonly title: string; readonly text: string; readonly why: string };
    readonly draft: { readonly title: string; readonly text: string };
    readonly scheduled: { readonly title: string; readonly text: string };
    readonly stale: {
      readonly title: string;
      readonly text: (stale: StaleWords) => string;
      readonly changes: string;
    };
    readonly authority: (language: string) => string;
    readonly unchecked: string;
  };
  readonly clausesMet: (count: number) => string;
  readonly table: (heads: string) => string;
  /** Beside a rule from which somebody departs for a time. */
  readonly exceptionUntil: (day: string) => string;
  readonly inShort: string;
  readonly callouts: Readonly<Record<'note' | 'important' | 'emergency', string>>;
  readonly example: string;
  readonly rule: Readonly<Record<'by' | 'record' | 'check', string>>;
  readonly clocks: {
    readonly caption: string;
    readonly heads: readonly [string, string, string, string, string];
    readonly comparedOn: string;
    readonly comparedBetween: readonly [string, string];
  };
  /** Before a role or a limit: `decided by `, `; heard before: `. */
  readonly decisions: Readonly<Record<'decidedBy' | 'heardBefore' | 'carriedOutBy' | 'inTime', string>>;
  readonly redline: RedlineLabels;
  /** What a version of a notice changed, called by its right name. */
  readonly changesSince: Readonly<Record<'material' | 'editorial', string>>;
  /** How somebody is reached. */
  readonly contact: Readonly<Record<'phone' | 'email' | 'web' | 'post' | 'hours' | 'or', string>> & {
    /** The time of a place in which hours count. */
    readonly time: (place: string) => string;
  };
  /** The first page of the public edition. */
  readonly home: Readonly<
    Record<
      | (
          | 'title'
          | 'wishes'
          | 'notices'
          | 'noticesLead'
          | 'policies'
          | 'ask'
          | 'problem'
          | 'problemText'
          | 'asOf'
          | 'checked'
        )
      | 'comes',
      string
    >
  >;
  readonly rights: RightsWords;
  readonly trust: TrustWords;
}

/** What the pages say on which people read what they may ask for. */
export interface RightsWords
  extends Readonly<
    Record<
      | (
          | 'title'
          | 'lead'
          | 'all'
          | 'jump'
          | 'law'
          | 'how'
          | 'proof'
          | 'when'
          | 'cost'
          | 'refused'
          | 'neverRefused'
        )
      | (
          | 'where'
          | 'unhappy'
          | 'again'
          | 'outside'
          | 'letter'
          | 'letterHelp'
          | 'otherLanguages'
          | 'copy'
          | 'copied'
        )
      | ('noLimit' | 'unchecked' | 'forms'),
      string
    >
  > {
  /** How soon an answer comes: `1 month`. */
  readonly within: (time: string) => string;
  /** How much longer it may take. */
  readonly more: (time: string) => string;
  /** What stands in a letter, in the order of a letter; what the writer fills in ends in a colon. */
  readonly form: Readonly<
    Record<'name' | 'birth' | 'reach' | 'greeting' | 'law' | 'closing' | 'signature', string>
  >;
  readonly formLimit: (time: string) => string;
}

/** What the page says on which people read how information is protected. */
export type TrustWords = Readonly<
  Record<
    | (
        | 'title'
        | 'lead'
        | 'policies'
        | 'helpers'
        | 'helpersLead'
        | 'noHelpers'
        | 'helper'
        | 'what'
        | 'country'
      )
    | ('certificates' | 'noCertificate' | 'preparing' | 'by' | 'scope' | 'valid' | 'problem' | 'problemText'),
    string
  >
>;

/** A length of time, in one unit. */
export interface Span {
  readonly amount: number;
  readonly unit: 'year' | 'month' | 'week' | 'day';
}

/** Of which version a translation is, and which one there is in the language that has authority. */
export interface StaleWords {
  readonly of: string;
  readonly original: string;
  readonly language: string;
  readonly status: DocumentStatus;
}
