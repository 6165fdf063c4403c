import type { LawfulBasis } from '../../schema/processing-activity.ts';
import type { Right } from '../../schema/rights-by-ground.ts';
import type { TransferMechanism } from '../../schema/transfer.ts';

/** A right of a person in three columns: what one can do, what it means, when it works. */
export type RightWords = readonly [can: string, means: string, when: string];

/** What the components of a notice say besides the words of the register. */
export interface NoticeWords {
  /** BCP 47, without a region. */
  readonly language: string;
  readonly heads: Readonly<
    Record<
      | (
          | 'why'
          | 'example'
          | 'what'
          | 'reason'
          | 'howLong'
          | 'who'
          | 'where'
          | 'country'
          | 'ground'
          | 'category'
          | 'sharedWith'
        )
      | ('youCan' | 'itMeans' | 'itWorks' | 'people'),
      string
    >
  >;
  /** Grounds of Art. 6(1) in words; an interest is named by the register. */
  readonly bases: Readonly<Record<LawfulBasis, string>>;
  readonly interest: (interest: string) => string;
  readonly forHealthData: string;
  readonly and: string;
  /** A paragraph of an article with its points, as the language cites it: "Art. 6(1)(b) and (c)", "art 6 lg 1 p b ja c". */
  readonly place: (article: string, paragraph: string, points: readonly string[]) => string;
  readonly rights: Readonly<Record<Right, RightWords>>;
  readonly mechanisms: Readonly<Record<TransferMechanism, string>>;
  /** A decision of the European Commission, which the register names in English. */
  readonly decision: (name: string) => string;
  readonly noTransfers: string;
  readonly noRecipients: string;
  readonly notShared: string;
  readonly copyOfSafeguard: string;
  readonly noDecisions: string;
  readonly decisions: Readonly<Record<'logic' | 'significance' | 'consequence', string>>;
  readonly fromYou: string;
  readonly fromOthers: string;
  readonly publicSource: string;
  readonly noPublicSources: string;
  readonly mustYou: Readonly<Record<'statutory' | 'contract' | 'none', string>>;
  readonly complain: string;
}
