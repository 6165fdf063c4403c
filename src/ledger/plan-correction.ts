import { compare } from 'semver';
import { slugThen } from '../handbook/collect-renames.ts';
import type { States } from '../handbook/corrected.ts';
import { historyOn, recordedOn } from '../handbook/histories.ts';
import { versionOn } from '../handbook/in-force.ts';
import type { RuleName } from '../rulebook/rulebook.ts';
import { eventFile, type LedgerEvent } from '../schema/event.ts';
import type { Handbook, HistoricVersion, History, RecordedEvent, Release } from '../schema/handbook.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { listWords, quote } from '../source/phrase.ts';
import { appendEvent } from './append-event.ts';
import { correctCommand, takeBackCommand } from './correct-command.ts';
import { type FoundHolder, findHolder, type SaidHolder } from './find-holder.ts';
import { type EventPlan, nothingInForce, type RecordedWhen } from './plan-review.ts';

/** What somebody asks `correct` to record: which event was wrong about which document, and what is right. */
export interface CorrectionRequest {
  /** Number of the event that said otherwise. */
  readonly event: number;
  /** Slug. */
  readonly document: string;
  readonly states: States;
  readonly why: string;
}

/** How a field that can be corrected is called, and the option that states it. */
export const correctable: Readonly<Record<keyof States, { readonly name: string; readonly option: string }>> =
  {
    effective: { name: 'effective day', option: '--effective' },
    approvedOn: { name: 'day of approval', option: '--approved-on' },
    approver: { name: 'approver', option: '--approver' },
    holder: { name: 'person who acted', option: '--holder' },
    for: { name: 'holder for whom a delegate acted', option: '--for' },
    evidence: { name: 'evidence', option: '--evidence' },
    reason: { name: 'reason', option: '--reason' },
    reviewedOn: { name: 'day of review', option: '--on' },
    from: { name: 'first day out of force', option: '--from' },
    void: { name: 'existence', option: '--void' },
  };

/** What each kind of event says that a correction can put right. */
const fieldsOf: Readonly<Record<Exclude<LedgerEvent['kind'], 'correction'>, readonly (keyof States)[]>> = {
  release: ['effective', 'approvedOn', 'approver', 'holder', 'for', 'evidence', 'reason', 'void'],
  review: ['reviewedOn', 'holder', 'for', 'void'],
  retire: ['from', 'approvedOn', 'approver', 'holder', 'for', 'evidence', 'reason', 'void'],
};
/** Of a retirement only where it was approved. */
const ofApproval: readonly (keyof States)[] = ['approvedOn', 'approver', 'holder', 'for', 'evidence'];

/**
 * Plans the correction of an earlier event, which itself is never edited. Writes nothing; with problems nothing may be
 * written. Reports `no-such-event`, `correction-of-correction`, `not-in-this-event`, `out-of-order`, `review-day`,
 * `not-the-holder`.
 */
export function planCorrection(
  handbook: Handbook,
  { event: number, document, states, why }: CorrectionRequest,
  { today, recordedAt }: RecordedWhen,
): EventPlan {
  const wrong = handbook.ledger.find((event) => event.number === number);
  const place = { file: wrong === undefined ? 'content/ledger' : eventFile(number, wrong.kind) };
  const reportHere = (rule: RuleName, message: string, hint?: string) =>
    report({ ...place, line: 1, column: 1 }, rule, message, hint);
  const unknown = checkEvent(handbook.ledger, wrong, number, document, states, reportHere);
  if (wrong === undefined || unknown.length > 0)
    return { files: new Map(), after: handbook, problems: unknown };
  const { event, files } = appendEvent(
    handbook.ledger,
    {
      kind: 'correction',
      documents: [
        { document: slugIn(wrong, document), corrects: { event: number, sha256: wrong.sha256 }, states, why },
      ],
    },
    recordedAt,
  );
  const after = { ...handbook, ledger: [...handbook.ledger, sayToday(event, document)] };
  const history = historyOn(after, document, today);
  const problems = history === undefined ? [] : checkAfter(after, history, wrong, states, reportHere);
  return { files, after, problems };
}

/** The slug under which an event speaks of a document: what corrects it belongs to the same chain. */
function slugIn(event: RecordedEvent, document: string): string {
  const entry = event.documents.find((one) => one.document === document);
  return entry === undefined ? document : slugThen(event, entry);
}

function sayToday(event: RecordedEvent, document: string): RecordedEvent {
  const { sha256: _sha256, ...recorded } = event;
  return {
    ...event,
    documents: event.documents.map((entry) => ({ ...entry, document })),
    recorded,
  } as RecordedEvent;
}

type ReportHere = (rule: RuleName, message: string, hint?: string) => Diagnostic;

/** The event is there, speaks of the document, is no correction itself, and has the fields. */
function checkEvent(
  ledger: readonly RecordedEvent[],
  wrong: RecordedEvent | undefined,
  number: number,
  document: string,
  states: States,
  report: ReportHere,
): Diagnostic[] {
  const speaking = ledger.filter(({ documents }) => documents.some((one) => one.document === document));
  const found =
    speaking.length === 0
      ? `No event speaks of ${quote(document)}.`
      : `Of ${quote(document)} speak${speaking.length === 1 ? 's event' : ' events'} ${listWords(
          speaking.map((one) => `${one.number} (${one.kind})`),
          'and',
        )}.`;
  if (wrong === undefined)
    return [
      report(
        'no-such-event',
        ledger.length === 0
          ? `There is no event ${number}: the ledger is empty.`
          : `There is no event ${number}: the last one is ${ledger.length}.`,
        found,
      ),
    ];
  if (!speaking.includes(wrong))
    return [report('no-such-event', `Event ${number} does not speak of ${quote(document)}.`, found)];
  if (wrong.kind === 'correction') {
    const original = wrong.documents.find((one) => one.document === document)?.corrects.event;
    return [
      report(
        'correction-of-correction',
        `Event ${number} is itself a correction, of event ${original}.`,
        `Say again what is right of that one, the last word counts: ${correctCommand(original ?? 0, document, spellStates(states))}`,
      ),
    ];
  }
  const approved =
    wrong.kind !== 'retire' ||
    wrong.documents.some((one) => one.document === document && one.approval !== undefined);
  const fields = fieldsOf[wrong.kind].filter((field) => approved || !ofApproval.includes(field));
  const kind = wrong.kind === 'retire' ? 'retirement' : wrong.kind;
  return (Object.keys(states) as (keyof States)[])
    .filter((field) => !fields.includes(field))
    .map((field) =>
      report(
        'not-in-this-event',
        `Event ${number} is a ${kind}, and a ${kind} has no ${correctable[field].name}.`,
        `Of a ${kind} can be corrected: ${listWords(
          fields.map((one) => correctable[one].option),
          'and',
        )}.`,
      ),
    );
}

/** What somebody wanted to say is right, as options: days and words are for them to fill in. */
function spellStates(states: States): string {
  return (Object.keys(states) as (keyof States)[])
    .map((field) => {
      const { option } = correctable[field];
      if (field === 'void') return option;
      return typeof states[field] === 'string' && /^\d{4}-\d\d-\d\d$/.test(states[field])
        ? `${option} DAY`
        : `${option} "..."`;
    })
    .join(' ');
}

/** What the ledger says with the correction makes sense. */
function checkAfter(
  after: Handbook,
  history: History,
  { number, kind, ...wrong }: RecordedEvent,
  states: States,
  report: ReportHere,
): Diagnostic[] {
  const order = checkOrder(history, report);
  if (states.void) return order;
  const recorded = recordedOn(wrong, after.organization.timeZone);
  if (kind === 'release') {
    const corrected = history.versions.find(({ release }) => release.event === number);
    return corrected === undefined
      ? order
      : [...order, ...checkRelease(after, corrected, recorded, states, report)];
  }
  if (kind === 'retire') {
    const approval = history.retirements.find(({ event }) => event === number)?.approval;
    return approval === undefined
      ? order
      : [...order, ...checkApproved('The retirement', after, approval, recorded, states, report)];
  }
  return kind === 'review' ? [...order, ...checkReview(after, history, number, report)] : order;
}

/** Days rise from version to version, and what is retired was in force before and is not afterwards. */
function checkOrder(history: History, report: ReportHere): Diagnostic[] {
  const versions = history.versions.toSorted((a, b) => compare(a.frozen.version, b.frozen.version));
  const wrong = versions.findIndex(
    ({ release }, index) => index > 0 && release.effective <= (versions[index - 1]?.release.effective ?? ''),
  );
  const [earlier, later] = [versions[wrong - 1], versions[wrong]];
  if (earlier !== undefined && later !== undefined)
    return [
      report(
        'out-of-order',
        `Version ${later.frozen.version} would be in force from ${later.release.effective} on, and version ${earlier.frozen.version} before it from ${earlier.release.effective} on.`,
        'A later version comes into force on a later day. If both days are wrong, correct first the one that makes room.',
      ),
    ];
  return history.retirements.flatMap(({ from, suspended }) => {
    const late = versions.find(
      ({ release: { effective } }) => effective === from || (!suspended && effective > from),
    );
    if (late !== undefined)
      return [
        report(
          'out-of-order',
          `Version ${late.frozen.version} would be in force from ${late.release.effective} on, and the document out of force from ${from} on.`,
          'What is retired was in force before that day, and nothing follows. Choose another day.',
        ),
      ];
    if (versions.some(({ release }) => release.effective < from)) return [];
    return [
      report(
        'out-of-order',
        `The document would be out of force from ${from} on, and nothing was in force before.`,
        'Take the retirement back with --void, too, if it should never have been recorded.',
      ),
    ];
  });
}

function checkRelease(
  after: Handbook,
  { frozen, release: { effective, approval, emergency } }: HistoricVersion,
  recorded: string,
  states: States,
  report: ReportHere,
): Diagnostic[] {
  const what = `Version ${frozen.version}`;
  const early = approval.on <= recorded && effective < approval.on && emergency === undefined;
  return [
    ...(early
      ? [
          report(
            'out-of-order',
            `${what} would be in force from ${effective} on and was approved on ${approval.on}, after that.`,
            'Choose a day on or after the approval, or correct that as well: --approved-on DAY',
          ),
        ]
      : []),
    ...checkApproved(what, after, approval, recorded, states, report),
  ];
}

/** An approval, as corrected, came before its record, and from somebody who might give it. */
function checkApproved(
  what: string,
  after: Handbook,
  approval: Release['approval'],
  recorded: string,
  states: States,
  report: ReportHere,
): Diagnostic[] {
  const late = approval.on > recorded;
  const speaksOfApprover = [states.holder, states.for, states.approver, states.approvedOn].some(
    (one) => one !== undefined,
  );
  const found = findHolder(after, approval.role, approval.on, approval, 'approved');
  return [
    ...(late
      ? [
          report(
            'out-of-order',
            `${what} was recorded on ${recorded} and cannot have been approved after that, on ${approval.on}.`,
            'If it was recorded before anybody approved it, take it back with --void and record it again.',
          ),
        ]
      : []),
    ...(speaksOfApprover && !isAs(found, approval)
      ? [report('not-the-holder', ...explain(found, approval))]
      : []),
  ];
}

/** Whether who acted is who is said to have, in the same capacity: a delegate is not named as a holder. */
function isAs(found: FoundHolder, said: SaidHolder): boolean {
  return found.person !== undefined && found.person === said.holder && found.for === said.for;
}

function explain(found: FoundHolder, { holder = '' }: SaidHolder): readonly [string, string] {
  return found.person === undefined
    ? [found.message, found.hint]
    : [
        `${quote(holder)} did not hold the role: they acted for ${quote(found.for ?? '')}, and that is part of the record.`,
        `Say both: --holder ${holder} --for ${found.for}`,
      ];
}

function checkReview(after: Handbook, history: History, number: number, report: ReportHere): Diagnostic[] {
  const review = history.reviews.find(({ event }) => event === number);
  if (review === undefined) return [];
  const reviewed = versionOn(history, review.on);
  const recordedBy = after.ledger.find((event) => event.number === number);
  const recorded = recordedBy && recordedOn(recordedBy, after.organization.timeZone);
  if (recorded !== undefined && review.on > recorded)
    return [
      report(
        'review-day',
        `The review was recorded on ${recorded} and cannot have been done after that, on ${review.on}.`,
        `A later review is an event of its own: npx clausebook review ${history.document} --outcome confirmed`,
      ),
    ];
  if (reviewed?.frozen.version !== review.version)
    return [
      report(
        'review-day',
        reviewed === undefined
          ? nothingInForce(history, review.on)
          : `The review is of version ${review.version}, and on ${review.on} version ${reviewed.frozen.version} was in force.`,
        `Choose a day on which that version was in force, or take the review back: ${takeBackCommand(number, history.document)}`,
      ),
    ];
  const found = findHolder(after, review.role, review.on, review, 'reviewed');
  return isAs(found, review) ? [] : [report('not-the-holder', ...explain(found, review))];
}
