import { compare as compareVersions } from 'semver';
import { Temporal } from 'temporal-polyfill';
import { compare } from '../data/compare.ts';
import { remember, rememberEach } from '../data/remember.ts';
import type { LedgerEvent } from '../schema/event.ts';
import type {
  Correction,
  FrozenText,
  Handbook,
  HistoricVersion,
  History,
  RecordedEvent,
  Release,
  Retirement,
  ReviewTold,
} from '../schema/handbook.ts';
import { actorOf, approvalOf, type States, stateAlso } from './corrected.ts';

type Recorded = Pick<Handbook, 'ledger' | 'archive'> & {
  readonly organization: Pick<Handbook['organization'], 'timeZone'>;
};

/**
 * The life of every document that was ever released, sorted by slug, as the ledger tells it.
 *
 * Two time axes: a version is in force over a half-open interval of days, from `effective` until the next one, a
 * retirement or a suspension (valid time); `asKnownOn` leaves out what was recorded on a later day (record time), so
 * that one can ask what was believed then.
 *
 * @param date The day it is seen from: decides what is scheduled, in force, superseded or retired.
 */
export function historiesOf(
  handbook: Recorded,
  date: string,
  { asKnownOn }: { readonly asKnownOn?: string | undefined } = {},
): readonly History[] {
  return [...entriesOf(handbook.ledger).keys()]
    .sort(compare)
    .flatMap((document) => historyOn(handbook, document, date, { asKnownOn }) ?? []);
}

/**
 * The life of one document, seen from a day; nothing for one that was never released. Each is told once for a handbook
 * and a day, so that whoever asks for one does not pay for a thousand.
 */
export function historyOn(
  handbook: Recorded,
  document: string,
  date: string,
  { asKnownOn }: { readonly asKnownOn?: string | undefined } = {},
): History | undefined {
  const told = toldOn(handbook, `${date} ${asKnownOn ?? ''}`);
  let known = told.get(document);
  if (known === undefined) {
    const { timeZone } = handbook.organization;
    const entries = entriesOf(handbook.ledger).get(document) ?? [];
    const then =
      asKnownOn === undefined
        ? entries
        : entries.filter(({ event }) => recordedOn(event, timeZone) <= asKnownOn);
    known = {
      history:
        then.length === 0
          ? undefined
          : tellHistory(document, then, frozenOf(handbook.archive), date, timeZone),
    };
    told.set(document, known);
  }
  return known.history;
}

const toldOn = rememberEach(
  (_handbook: Recorded, _day: string) => new Map<string, { readonly history: History | undefined }>(),
);

const entriesOf = remember((ledger: Recorded['ledger']) =>
  Map.groupBy(ledger.flatMap(listEntries), ({ document }) => document),
);

const frozenOf = remember((archive: Recorded['archive']) =>
  Map.groupBy(archive, ({ document, version }) => `${document} ${version}`),
);

/** Nothing in force, and something was. */
export function isRetired({ versions }: History): boolean {
  return (
    versions.some(({ status }) => status === 'retired') &&
    !versions.some(({ status }) => status === 'in-force')
  );
}

/** The text that was released last, in force or not. */
export function latestVersion({ versions }: History): FrozenText | undefined {
  return versions
    .map(({ frozen }) => frozen)
    .reduce<FrozenText | undefined>(
      (last, frozen) =>
        last === undefined || compareVersions(frozen.version, last.version) > 0 ? frozen : last,
      undefined,
    );
}

/** The day on which an event was recorded, in the organisation's time zone. */
export function recordedOn({ recordedAt }: Pick<LedgerEvent, 'recordedAt'>, timeZone: string): string {
  const key = `${recordedAt} ${timeZone}`;
  let day = recordedDays.get(key);
  if (day === undefined) {
    day = Temporal.Instant.from(recordedAt).toZonedDateTimeISO(timeZone).toPlainDate().toString();
    recordedDays.set(key, day);
  }
  return day;
}

// Ten thousand entries share a few hundred instants, and time zones are slow.
const recordedDays = new Map<string, string>();

type Kind = LedgerEvent['kind'];
type EntryOf<K extends Kind> = Extract<LedgerEvent, { kind: K }>['documents'][number];
/** What one event says of one document. */
type Entry = {
  readonly [K in Kind]: {
    readonly kind: K;
    readonly event: Extract<RecordedEvent, { kind: K }>;
    readonly document: string;
    readonly entry: EntryOf<K>;
  };
}[Kind];

function listEntries(event: RecordedEvent): Entry[] {
  return event.documents.map(
    (entry) => ({ kind: event.kind, event, document: entry.document, entry }) as Entry,
  );
}

function tellHistory(
  document: string,
  entries: readonly Entry[],
  frozen: ReadonlyMap<string, readonly FrozenText[]>,
  date: string,
  timeZone: string,
): History {
  const states = collectCorrections(entries);
  const right = (event: RecordedEvent) => states.get(event.number) ?? {};
  const standing = entries.filter(({ event }) => right(event).void !== true);
  const retirements = standing
    .flatMap((one): Retirement[] =>
      one.kind === 'retire'
        ? [
            {
              from: right(one.event).from ?? one.entry.from,
              why: right(one.event).reason ?? one.entry.why,
              replacedBy: one.entry.replacedBy,
              suspended: one.entry.suspended === true,
              approval: one.entry.approval && approvalOf(one.entry.approval, right(one.event)),
              event: one.event.number,
            },
          ]
        : [],
    )
    .sort((a, b) => compare(a.from, b.from));
  const reviews = standing
    .flatMap((one): ReviewTold[] =>
      one.kind === 'review'
        ? [
            {
              version: one.entry.version,
              on: right(one.event).reviewedOn ?? one.entry.on,
              role: one.entry.role,
              outcome: one.entry.outcome,
              note: one.entry.note,
              ...actorOf(one.entry, right(one.event)),
              event: one.event.number,
            },
          ]
        : [],
    )
    .sort((a, b) => compare(a.on, b.on));
  const releases = standing
    .flatMap((one) =>
      one.kind === 'release'
        ? [{ ...one, effective: right(one.event).effective ?? one.entry.effective, right: right(one.event) }]
        : [],
    )
    .sort((a, b) => compare(a.effective, b.effective) || a.event.number - b.event.number);
  const versions = releases.flatMap(({ event, entry, effective, right }, index): HistoricVersion[] => {
    const texts = frozen.get(`${document} ${entry.version}`) ?? [];
    const text = texts.find(({ facts }) => facts.translation === undefined);
    if (text === undefined) return [];
    const translations = texts
      .filter(({ facts }) => facts.translation !== undefined)
      .sort((a, b) => compare(a.language, b.language));
    const ends = [
      ...releases.slice(index + 1).map((later) => later.effective),
      ...retirements.map(({ from }) => from).filter((from) => from > effective),
    ];
    const until = ends.sort(compare)[0];
    const approval = approvalOf(entry.approval, right);
    const seen = reviews.filter(
      ({ version, outcome, on }) => version === entry.version && outcome === 'confirmed' && on <= date,
    );
    const lastReviewed = [approval.on, ...seen.map(({ on }) => on)].sort(compare).at(-1) ?? approval.on;
    const release: Release = {
      effective,
      until,
      approval,
      lastReviewed,
      nextReview: addCadence(lastReviewed, text.facts.frontmatter.reviewEvery),
      reason: right.reason ?? entry.reason,
      changes: entry.changes,
      weight: entry.weight,
      afterTheFact: event.adopted === true,
      emergency: event.emergency,
      below: entry.below,
      event: event.number,
      recordedOn: recordedOn(event, timeZone),
    };
    return [{ frozen: text, translations, release, status: statusOn(release, retirements, date) }];
  });
  return { document, versions, reviews, retirements, corrections: listCorrections(entries, timeZone) };
}

function statusOn(
  { effective, until }: Release,
  retirements: readonly Retirement[],
  date: string,
): HistoricVersion['status'] {
  if (date < effective) return 'scheduled';
  if (until === undefined || date < until) return 'in-force';
  return retirements.some(({ from }) => from === until) ? 'retired' : 'superseded';
}

/** What is right of each event, by its number. A later correction has the last word. */
function collectCorrections(entries: readonly Entry[]): ReadonlyMap<number, States> {
  const states = new Map<number, States>();
  for (const one of entries) {
    if (one.kind !== 'correction') continue;
    const { corrects, states: stated } = one.entry;
    states.set(corrects.event, stateAlso(states.get(corrects.event), stated));
  }
  return states;
}

function listCorrections(entries: readonly Entry[], timeZone: string): Correction[] {
  return entries.flatMap((one) =>
    one.kind === 'correction'
      ? [
          {
            on: recordedOn(one.event, timeZone),
            why: one.entry.why,
            states: Object.fromEntries(
              Object.entries(one.entry.states).filter(
                (stated): stated is [string, string | true] => stated[1] !== undefined,
              ),
            ),
            corrects: one.entry.corrects.event,
            event: one.event.number,
          },
        ]
      : [],
  );
}

/** The day after a cadence, `P1Y` after 29 February being 28 February: days that do not exist fall to the one before. */
function addCadence(day: string, cadence: string): string {
  return Temporal.PlainDate.from(day).add(Temporal.Duration.from(cadence)).toString();
}
