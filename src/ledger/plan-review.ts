import { historyOn } from '../handbook/histories.ts';
import { versionOn } from '../handbook/in-force.ts';
import type { ReviewEntry } from '../schema/event.ts';
import type { Handbook, History } from '../schema/handbook.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import { appendEvent } from './append-event.ts';
import { findHolder } from './find-holder.ts';
import { neverReleased, placeOfDocument } from './released.ts';

/** What somebody asks `review` to record of one document. */
export interface ReviewRequest {
  /** Slug. */
  readonly document: string;
  readonly on: string;
  readonly outcome: ReviewEntry['outcome'];
  /** Who reviewed it; the owner unless told. */
  readonly role?: string | undefined;
  readonly holder?: string | undefined;
  /** Where a delegate reviewed it: for which holder of the role. */
  readonly for?: string | undefined;
  readonly note?: string | undefined;
}

/** When an event is recorded. */
export interface RecordedWhen {
  /** The day, in the organisation's time zone. */
  readonly today: string;
  /** The instant, in UTC. */
  readonly recordedAt: string;
}

/** What a command would write, and the handbook as it would be afterwards. */
export interface EventPlan {
  readonly files: ReadonlyMap<string, string>;
  readonly after: Handbook;
  readonly problems: readonly Diagnostic[];
}

/** What is recorded of one document, without the chain. */
export type PlannedReview = Omit<ReviewEntry, 'before'>;

/**
 * Plans the record of reviews that led to no new text, or asked for one. Writes nothing; with problems nothing may be
 * written. Reports `not-released`, `review-day`, `not-the-holder`.
 */
export function planReview(
  handbook: Handbook,
  requests: readonly ReviewRequest[],
  { today, recordedAt }: RecordedWhen,
): EventPlan & { readonly reviews: readonly PlannedReview[] } {
  const problems: Diagnostic[] = [];
  const reviews = requests.flatMap((request): PlannedReview[] => {
    const planned = planOne(handbook, historyOn(handbook, request.document, today), request, today);
    if ('problem' in planned) problems.push(planned.problem);
    return 'problem' in planned ? [] : [planned];
  });
  const { event, files } = appendEvent(handbook.ledger, { kind: 'review', documents: reviews }, recordedAt);
  return { reviews, files, after: { ...handbook, ledger: [...handbook.ledger, event] }, problems };
}

function planOne(
  handbook: Handbook,
  history: History | undefined,
  request: ReviewRequest,
  today: string,
): PlannedReview | { readonly problem: Diagnostic } {
  const { document, on, outcome, role: said, note } = request;
  const place = placeOfDocument(handbook, document, 'owner');
  if (history === undefined || history.versions.length === 0)
    return { problem: neverReleased(handbook, document, 'review') };
  if (on > today)
    return {
      problem: report(
        place,
        'review-day',
        `${quote(document)} cannot have been reviewed on ${on}: today is ${today}.`,
        'Record the review when it is done, with the day on which it was: --on DAY',
      ),
    };
  const reviewed = versionOn(history, on);
  if (reviewed === undefined)
    return { problem: report(place, 'review-day', nothingInForce(history, on), whatToDo) };
  const { frozen, release } = reviewed;
  if (on < release.approval.on)
    return {
      problem: report(
        place,
        'review-day',
        `Version ${frozen.version} of ${quote(document)} was approved on ${release.approval.on}, after ${on}: the approval was the first look at it.`,
        whatToDo,
      ),
    };
  const role = said ?? frozen.facts.frontmatter.owner;
  const found = findHolder(handbook, role, on, request, 'reviewed');
  if (found.person === undefined)
    return {
      problem: report(
        place,
        'not-the-holder',
        found.message,
        said === undefined ? `${found.hint} (If another role reviewed it: --role ROLE)` : found.hint,
      ),
    };
  return {
    document,
    version: frozen.version,
    on,
    role,
    holder: found.person,
    ...(found.for === undefined ? {} : { for: found.for }),
    outcome,
    ...(note === undefined ? {} : { note }),
  };
}

const whatToDo = 'Give the day on which the text in force was read: --on DAY';

/** Why there was nothing to review on a day: not yet, no longer, or not just then. */
export function nothingInForce(history: History, on: string): string {
  const [first] = history.versions;
  const end = history.retirements.findLast(({ from }) => from <= on);
  const what = quote(history.document);
  if (first !== undefined && on < first.release.effective)
    return `Nothing of ${what} was in force on ${on}: version ${first.frozen.version} is in force from ${first.release.effective} on.`;
  return `Nothing of ${what} was in force on ${on}: it is ${end?.suspended === true ? 'suspended' : 'retired'} from ${end?.from} on.`;
}
