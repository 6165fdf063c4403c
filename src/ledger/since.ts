import { compare } from '../data/compare.ts';
import { versionOn } from '../handbook/in-force.ts';
import { redlineUrl } from '../schema/address.ts';
import type { Correction, HistoricVersion, History, ReviewTold } from '../schema/handbook.ts';
import { comparisonUrl } from './list-redlines.ts';

/** How what is in force of a document differs between two days. */
export type DocumentChangeKind = 'new' | 'changed' | 'gone' | 'came and went';

/** A version that came into force between two days. */
export interface StepSince {
  readonly version: string;
  readonly effective: string;
  readonly reason: string;
  /** Where it is compared with the version before it, if there was one. */
  readonly redline: string | undefined;
}

/** What happened to a document between two days. */
export interface DocumentSince {
  /** Slug. */
  readonly document: string;
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentChangeKind;
  /** The versions in force on the two days. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Where these two are compared with each other, if more than one step lies between them. */
  readonly compared: string | undefined;
  /** Oldest first. */
  readonly steps: readonly StepSince[];
  /** Why nothing of it is in force on the later day. */
  readonly ended: { readonly from: string; readonly why: string; readonly suspended: boolean } | undefined;
}

/**
 * Whether a day lies in the time that is told of: what took effect on the first day was so on that day already, and what
 * takes effect on the last one has changed by then.
 */
export function isSince(day: string | undefined, since: string, until: string): boolean {
  return day !== undefined && since < day && day <= until;
}

/** The documents of which something else is in force on the later day than on the earlier one, or was in between. */
export function documentsSince(
  histories: readonly History[],
  since: string,
  until: string,
): readonly DocumentSince[] {
  return histories
    .flatMap((history) => documentSince(history, since, until))
    .sort((a, b) => collator.compare(a.title, b.title) || compare(a.document, b.document));
}

function documentSince(history: History, since: string, until: string): readonly DocumentSince[] {
  const { document, versions, retirements } = history;
  const [before, after] = [versionOn(history, since), versionOn(history, until)];
  const steps = versions.flatMap((version, index): readonly StepSince[] => {
    const { frozen, release } = version;
    if (!isSince(release.effective, since, until)) return [];
    return [
      {
        ...{ version: frozen.version, effective: release.effective, reason: release.reason },
        redline: index === 0 ? undefined : redlineUrl(document, frozen.version),
      },
    ];
  });
  if (before === after && steps.length === 0) return [];
  const shown = after ?? before ?? versions.findLast(({ release }) => release.effective <= until);
  if (shown === undefined) return [];
  const end = retirements.findLast(({ from }) => isSince(from, since, until));
  const { id, title } = shown.frozen.facts.frontmatter;
  return [
    {
      ...{ document, id, title, steps, kind: kindOf(before, after) },
      ...{ before: before?.frozen.version, after: after?.frozen.version },
      compared:
        before !== undefined && after !== undefined && steps.length > 1
          ? comparisonUrl(history, { document, before, after })
          : undefined,
      ended:
        after === undefined && end !== undefined
          ? { from: end.from, why: end.why, suspended: end.suspended }
          : undefined,
    },
  ];
}

function kindOf(before: HistoricVersion | undefined, after: HistoricVersion | undefined): DocumentChangeKind {
  if (before === undefined) return after === undefined ? 'came and went' : 'new';
  return after === undefined ? 'gone' : 'changed';
}

/** A review or a correction, and the document that it is about. */
export type EventSince = {
  /** Slug. */
  readonly document: string;
  readonly title: string;
  readonly on: string;
} & (
  | { readonly kind: 'review'; readonly review: ReviewTold }
  | { readonly kind: 'correction'; readonly correction: Correction }
);

/** Reviews that were held and corrections that were recorded between two days, the latest first. */
export function eventsSince(
  histories: readonly History[],
  since: string,
  until: string,
): readonly EventSince[] {
  return histories
    .flatMap(({ document, versions, reviews, corrections }): readonly EventSince[] => {
      const title = versions.at(-1)?.frozen.facts.frontmatter.title ?? document;
      return [
        ...reviews.map((review) => ({ kind: 'review' as const, document, title, on: review.on, review })),
        ...corrections.map((correction) => ({
          ...{ kind: 'correction' as const, document, title, on: correction.on, correction },
        })),
      ];
    })
    .filter(({ on }) => isSince(on, since, until))
    .sort((a, b) => compare(b.on, a.on) || collator.compare(a.title, b.title));
}

const collator = new Intl.Collator('en');
