import { Temporal } from 'temporal-polyfill';
import type { DocumentType } from '../../schema/document.ts';
import type { Retention } from '../../schema/retention.ts';
import type { Classification } from '../../schema/words.ts';
import { isInTopic } from '../../source/topic-name.ts';

/** A version of a document, as far as its retention depends on it. */
export interface KeptVersion {
  /** The day of approval. */
  readonly created: string;
  /** The first day on which it was no longer in force; undefined while it is, or is to come. */
  readonly until: string | undefined;
  /** Undefined where nobody can tell any more: then every period for documents applies. */
  readonly kind:
    | { readonly type: DocumentType; readonly classification: Classification; readonly topic: string }
    | undefined;
}

export interface RetentionEnd {
  readonly retention: Retention;
  /** The last day on which it must be kept; undefined as long as it is in force. */
  readonly day: string | undefined;
}

/**
 * Until when a version must be kept: of all periods that apply, the one that lasts longest. Undefined where none does.
 *
 * "Six years from the date of its creation or the date when it last was in effect, whichever is later": 45 CFR
 * 164.316(b)(2)(i) and 164.530(j)(2).
 */
export function retainUntil(
  version: KeptVersion,
  retentions: readonly Retention[],
): RetentionEnd | undefined {
  return retentions
    .filter((retention) => appliesTo(retention, version.kind))
    .map((retention): RetentionEnd => ({ retention, day: endOf(version, retention) }))
    .reduce<RetentionEnd | undefined>(
      (longest, one) => (longest === undefined || isLonger(one, longest) ? one : longest),
      undefined,
    );
}

function appliesTo({ documents }: Retention, kind: KeptVersion['kind']): boolean {
  if (documents === undefined) return false;
  if (kind === undefined) return true;
  const { types, classifications, topics } = documents;
  return (
    (types?.includes(kind.type) ?? true) &&
    (classifications?.includes(kind.classification) ?? true) &&
    (topics?.some((name) => isInTopic(kind.topic, name)) ?? true)
  );
}

function endOf({ created, until }: KeptVersion, { period, trigger }: Retention): string | undefined {
  const last =
    until === undefined ? undefined : Temporal.PlainDate.from(until).subtract({ days: 1 }).toString();
  const starts: Partial<Record<Retention['trigger'], string | undefined>> = {
    creation: created,
    'last-in-effect': last,
    'creation-or-last-in-effect': last !== undefined && last < created ? created : last,
  };
  const from = starts[trigger];
  return from === undefined ? undefined : Temporal.PlainDate.from(from).add(period).toString();
}

function isLonger({ day }: RetentionEnd, than: RetentionEnd): boolean {
  return than.day !== undefined && (day === undefined || day > than.day);
}
