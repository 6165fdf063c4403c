import { Temporal } from 'temporal-polyfill';
import { historiesOf } from '../handbook/histories.ts';
import { versionOn } from '../handbook/in-force.ts';
import { isGuarded } from '../schema/document.ts';
import type { RetireEntry } from '../schema/event.ts';
import type { FrozenText, Handbook, HistoricVersion, History } from '../schema/handbook.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { suggest } from '../source/nearest.ts';
import { quote } from '../source/phrase.ts';
import { appendEvent } from './append-event.ts';
import { type ApprovalRequest, checkApproval, stateApproval } from './check-approval.ts';
import { correctCommand, takeBackCommand } from './correct-command.ts';
import type { EventPlan, RecordedWhen } from './plan-review.ts';
import { firstReleaseCommand } from './release-command.ts';
import { neverReleased, placeOfDocument } from './released.ts';

/** What somebody asks `retire` to record of one document. */
export interface RetireRequest {
  /** Slug. */
  readonly document: string;
  /** The first day on which it is no longer in force. */
  readonly from: string;
  readonly why: string;
  /** Slug. */
  readonly replacedBy?: string | undefined;
  /** Out of force until the next release, not for good. */
  readonly suspended: boolean;
  /** Who approved that it goes; of a policy or a notice it must be said. */
  readonly approval?: ApprovalRequest | undefined;
}

/** What is recorded of one document, without the chain. */
export type PlannedRetirement = Omit<RetireEntry, 'before'>;

/**
 * Plans the retirement or suspension of documents. Writes nothing; with problems nothing may be written. Reports
 * `not-released`, `retired-too-early`, `retired-already`, `bad-replacement`, and of its approval what is reported of
 * that of a release. That nothing in force links to what is gone, the rules over the whole say.
 */
export function planRetire(
  handbook: Handbook,
  requests: readonly RetireRequest[],
  { today, recordedAt }: RecordedWhen,
): EventPlan & {
  readonly retirements: readonly PlannedRetirement[];
  /** The text that each of them takes out of force, where there is one. */
  readonly endings: readonly (FrozenText | undefined)[];
} {
  const histories = new Map(historiesOf(handbook, today).map((history) => [history.document, history]));
  const going = new Set(requests.map(({ document }) => document));
  const problems = requests.flatMap((request) => {
    const history = histories.get(request.document);
    if (history === undefined || history.versions.length === 0)
      return [neverReleased(handbook, request.document, 'retire')];
    return [
      ...checkEnd(handbook, history, request, today),
      ...checkReplacement(handbook, histories, going, request),
      ...checkItsApproval(handbook, history, request, today),
    ];
  });
  const retirements = requests.map(
    ({ document, from, why, replacedBy, suspended, approval }): PlannedRetirement => {
      const ending = endingVersion(histories.get(document), from);
      return {
        document,
        from,
        why,
        ...(replacedBy === undefined ? {} : { replacedBy }),
        ...(suspended ? { suspended: true as const } : {}),
        ...(approval === undefined || ending === undefined
          ? {}
          : { approval: stateApproval(handbook, ending.frozen.facts.frontmatter, approval) }),
      };
    },
  );
  const { event, files } = appendEvent(
    handbook.ledger,
    { kind: 'retire', documents: retirements },
    recordedAt,
  );
  const endings = requests.map(({ document, from }) => endingVersion(histories.get(document), from)?.frozen);
  return {
    retirements,
    endings,
    files,
    after: { ...handbook, ledger: [...handbook.ledger, event] },
    problems,
  };
}

/** Something is in force on the day before, and nothing comes into force on that day or, for good, after it. */
function checkEnd(
  handbook: Handbook,
  history: History,
  { document, from, suspended }: RetireRequest,
  today: string,
): Diagnostic[] {
  const place = placeOfDocument(handbook, document, 'version');
  const end = history.retirements.find((one) => !one.suspended);
  if (end !== undefined)
    return [
      report(
        place,
        'retired-already',
        `${quote(document)} is retired already, from ${end.from} on.`,
        `If that day is wrong, correct it: ${correctCommand(end.event, document, '--from DAY')}`,
      ),
    ];
  if (from < today)
    return [
      report(
        place,
        'retired-too-early',
        `It is recorded on ${today} and cannot be out of force from ${from} on: on the days between, people followed it.`,
        'Choose today or a later day with --from.',
      ),
    ];
  const dayBefore = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString();
  const current = versionOn(history, dayBefore);
  const coming = history.versions.find(
    ({ release: { effective } }) =>
      effective === from || (effective > from && (!suspended || current === undefined)),
  );
  if (coming !== undefined)
    return [
      report(
        place,
        'retired-too-early',
        `Version ${coming.frozen.version} of ${quote(document)} comes into force on ${coming.release.effective}, and it is to be out of force from ${from} on.`,
        `Choose a later day with --from, or take that release back: ${takeBackCommand(coming.release.event, document)}`,
      ),
    ];
  const gap = history.retirements.findLast((one) => one.suspended);
  // What is suspended may still be retired for good.
  if (current !== undefined || !suspended) return [];
  return [
    report(
      place,
      'retired-already',
      `${quote(document)} is suspended already, from ${gap?.from} on.`,
      'A release brings it back into force; without --suspend it is retired for good.',
    ),
  ];
}

/** The version that goes out of force; of a document that is suspended the one that went before. */
function endingVersion(history: History | undefined, from: string): HistoricVersion | undefined {
  return history?.versions.findLast(({ release }) => release.effective < from) ?? history?.versions.at(-1);
}

/** Whoever approves a policy or a notice approves that it ends: what binds people goes as it came. */
function checkItsApproval(
  handbook: Handbook,
  history: History,
  { document, from, approval }: RetireRequest,
  today: string,
): Diagnostic[] {
  const ending = endingVersion(history, from);
  if (ending === undefined) return [];
  const { frozen, release } = ending;
  const { type, approver } = frozen.facts.frontmatter;
  const place = placeOfDocument(handbook, document, 'approver');
  if (approval === undefined)
    return isGuarded({ type })
      ? [
          report(
            place,
            'approval-incomplete',
            `${quote(document)} is a ${type}: whoever approves it (${approver}) approves that it goes, and no approval is named.`,
            'Add --approved-on DAY, --method signed-pdf, minutes, ticket or ssh-signature, and --evidence "where it can be seen". A sheet to be signed is written with --prepare.',
          ),
        ]
      : [];
  const on = approval.approvedOn;
  const early = on < release.approval.on;
  return [
    ...(on > today || early
      ? [
          report(
            place,
            'retired-too-early',
            early
              ? `That it goes was approved on ${on}, before version ${frozen.version} itself was approved on ${release.approval.on}.`
              : `It cannot have been approved on ${on}: today is ${today}.`,
            'Give the day on which it was approved that this version goes out of force: --approved-on DAY',
          ),
        ]
      : []),
    ...checkApproval(handbook, frozen.facts.frontmatter, approval).map((report) => report(place)),
  ];
}

/** What stands in its place is another document, approved, and stays. */
function checkReplacement(
  handbook: Handbook,
  histories: ReadonlyMap<string, History>,
  going: ReadonlySet<string>,
  { document, replacedBy }: RetireRequest,
): Diagnostic[] {
  if (replacedBy === undefined) return [];
  const refuse = (message: string, hint: string | undefined) => [
    report(placeOfDocument(handbook, document, 'version'), 'bad-replacement', message, hint),
  ];
  if (replacedBy === document)
    return refuse(`${quote(document)} cannot be replaced by itself.`, 'A new version of it is a release.');
  const history = histories.get(replacedBy);
  if (history === undefined || history.versions.length === 0) {
    const known = handbook.documents.some(({ slug }) => slug === replacedBy);
    return known
      ? refuse(
          `${quote(replacedBy)} is to replace it and was never released: readers would find nothing there.`,
          `Release it first: ${firstReleaseCommand(replacedBy)}`,
        )
      : refuse(
          `There is no document ${quote(replacedBy)} to replace it.`,
          suggest(replacedBy, histories.keys()) ?? 'Name a document by its slug, the name of its file.',
        );
  }
  const end = history.retirements.find(({ suspended }) => !suspended);
  if (end !== undefined)
    return refuse(
      `${quote(replacedBy)} is to replace it and is itself retired, from ${end.from} on.`,
      end.replacedBy === undefined
        ? 'Name what stands in its place, or leave --replaced-by out.'
        : `Name what replaced that one: --replaced-by ${end.replacedBy}`,
    );
  return going.has(replacedBy)
    ? refuse(
        `${quote(replacedBy)} is to replace it and is retired by the same event.`,
        'Name a document that stays.',
      )
    : [];
}
