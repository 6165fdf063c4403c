import { Temporal } from 'temporal-polyfill';
import { compare } from '../data/compare.ts';
import type { RecordOf } from '../registers/registers.ts';
import type { Evidence } from '../schema/control.ts';
import type { AnyHandbook, HistoricVersion } from '../schema/handbook.ts';

/** A document, with the versions that were in force in the months before a day. */
export interface PracticePolicy {
  readonly slug: string;
  readonly title: string;
  readonly id: string;
  readonly versions: readonly {
    readonly version: string;
    /** Its first day in force, however long ago. */
    readonly from: string;
    /** The day on which another one took its place; nothing where it is in force still. */
    readonly until: string | undefined;
    /** Text, as it was approved. */
    readonly sha256: string;
  }[];
  /** Some version of it was in force on each of those days. */
  readonly whole: boolean;
}

/** A control, with what shows that it was done in these months. */
export interface PracticeInUse {
  readonly framework: string;
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

/**
 * What shows that security practices were in place for the twelve months before a day (Pub. L. 116-321, which has the US
 * Department of Health and Human Services take that into account): policies with their days, use, training.
 */
export interface RecognisedPractices {
  /** The first day and the last. */
  readonly from: string;
  readonly until: string;
  readonly policies: readonly PracticePolicy[];
  readonly inUse: readonly PracticeInUse[];
  readonly training: readonly RecordOf<'training'>[];
  readonly awareness: readonly RecordOf<'awareness'>[];
  readonly audits: readonly RecordOf<'audits'>[];
  readonly results: readonly RecordOf<'measurements'>[];
}

/** Gathers it from ledger, controls and registers. */
export function recognisedPractices(handbook: AnyHandbook, date: string): RecognisedPractices {
  const from = Temporal.PlainDate.from(date).subtract({ years: 1 }).toString();
  const within = (day: string | undefined) => day !== undefined && from <= day && day <= date;
  return {
    from,
    until: date,
    policies: handbook.histories
      .flatMap(({ document, versions }) => policyOf(document, versions, from, date))
      .sort((a, b) => compare(a.id, b.id)),
    inUse: handbook.controls
      .map(({ framework, id, evidence }) => ({
        framework,
        id,
        evidence: evidence.filter(({ on }) => within(on)).toSorted((a, b) => compare(b.on, a.on)),
      }))
      .filter(({ evidence }) => evidence.length > 0),
    training: handbook.training.filter(({ countedOn }) => within(countedOn)),
    awareness: handbook.awareness.filter(({ from: first }) => within(first)),
    audits: handbook.audits.filter(({ heldUntil }) => within(heldUntil)),
    results: handbook.measurements.filter(({ evaluatedOn }) => within(evaluatedOn)),
  };
}

function policyOf(
  slug: string,
  versions: readonly HistoricVersion[],
  from: string,
  date: string,
): readonly PracticePolicy[] {
  const shown = versions
    .filter(({ release: { effective, until } }) => effective <= date && (until === undefined || until > from))
    .toSorted((a, b) => compare(a.release.effective, b.release.effective));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { id, title } = last.frozen.facts.frontmatter;
  // Each version begins where the one before ends: a gap is a time in which nothing was in force.
  const joined = shown.every(
    ({ release: { effective } }, index) => index === 0 || shown[index - 1]?.release.until === effective,
  );
  const lasts = last.release.until === undefined || last.release.until > date;
  return [
    {
      ...{ slug, title, id, whole: first.release.effective <= from && joined && lasts },
      versions: shown.map(({ frozen, release }) => ({
        version: frozen.version,
        from: release.effective,
        until: release.until !== undefined && release.until <= date ? release.until : undefined,
        sha256: frozen.sha256,
      })),
    },
  ];
}
