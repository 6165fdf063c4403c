import { openClaims } from '../frameworks/open-claims.ts';
import { stage1Of } from '../frameworks/stage-1.ts';
import { differs } from '../handbook/differs.ts';
import { historyOn, latestVersion } from '../handbook/histories.ts';
import { publish } from '../handbook/publish.ts';
import { daysInWords } from '../ledger/days-in-words.ts';
import { listDrifted } from '../ledger/drift.ts';
import { leavesOpen } from '../ledger/refuse-gaps.ts';
import { releaseCommand, reviewCommand } from '../ledger/release-command.ts';
import { type ReviewState, reviewsOf } from '../ledger/reviews.ts';
import type { Document, FrozenText, Handbook } from '../schema/handbook.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { listWords } from '../source/phrase.ts';

/** One thing to do now. */
export interface NextStep {
  readonly kind:
    | 'review-overdue'
    | 'drifted'
    | 'unfilled'
    | 'unreleased'
    | 'missing'
    | 'review-due'
    | 'unconfirmed'
    | 'warned';
  /** What is so, in one sentence. */
  readonly because: string;
  /** The command that begins to mend it, as it is typed. Words in capital letters and dots are for a person to fill in. */
  readonly command: string;
}

/** What there is to say of the documents of a handbook, seen from a day. */
export interface Standing {
  readonly inForce: number;
  readonly overdue: number;
  readonly due: number;
  /** Working copies that readers do not see as they are: never released, changed since, or drifted. */
  readonly unreleased: readonly Document[];
}

/** How many documents are in force, overdue, due, and which texts wait for their release. */
export function standingOf(handbook: Handbook, date: string): Standing {
  const published = publish(handbook, date, { drafts: false });
  const reviews = reviewsOf(published, date);
  const count = (state: ReviewState) => reviews.filter((review) => review.state === state).length;
  return {
    inForce: published.documents.filter(({ status }) => status === 'in-force').length,
    overdue: count('overdue'),
    due: count('soon'),
    unreleased: listUnreleased(handbook, date),
  };
}

/**
 * Everything that waits to be done, the most pressing first: what is overdue, what readers do not see as it is, what a
 * standard or law wants and is not there, what is due, what nobody has confirmed, what the check advises. One step for
 * each kind, about the document that has waited longest.
 *
 * @param handbook As it was loaded, with its working copies.
 * @param warnings What the check says of it; no error is among it.
 */
export function nextSteps(
  handbook: Handbook,
  date: string,
  warnings: readonly Diagnostic[] = [],
): readonly NextStep[] {
  const reviews = reviewsOf(publish(handbook, date, { drafts: false }), date);
  const drifted = listDrifted(handbook, date);
  const driftedSlugs = new Set(drifted.map(({ document }) => document.slug));
  const gaps = warnings.filter(leavesOpen);
  const changed = listUnreleased(handbook, date)
    .filter(({ slug }) => !driftedSlugs.has(slug))
    .map((document) => ({ document, together: releasedTogether(handbook, document, date) }));
  const ready = changed.filter(({ together }) =>
    together.every(({ file }) => !gaps.some((gap) => gap.file === file)),
  );
  const missing = stage1Of(handbook, date).filter(
    ({ item, state }) => state === 'missing' && item.class === 'mandatory',
  );
  const review = (state: ReviewState, kind: NextStep['kind']) => {
    const own = reviews.filter((one) => one.state === state);
    return step(own, kind, ({ document, due, days }) => ({
      because: `The review of ${document.slug} ${days < 0 ? 'was' : 'is'} due on ${due}: ${daysInWords(days)}${andMore(own)}.`,
      command: reviewCommand(handbook, document, date),
    }));
  };
  return [
    ...review('overdue', 'review-overdue'),
    ...step(drifted, 'drifted', ({ document, causes }) => ({
      because: `${document.slug} prints something that has changed${causes.length === 0 ? '' : ` (${listWords(causes, 'and')})`}, and readers still see what it was${andMore(drifted)}.`,
      command: releaseCommand(
        handbook,
        drifted.map(({ document }) => document),
        date,
        '--affected',
      ),
    })),
    ...step(gaps, 'unfilled', ({ file, line, message, rule }) => ({
      because: `${file}:${line}: ${message.replace(/\.$/, '')}, and no release takes a text with ${rule === 'unfilled-gap' ? 'gaps' : 'open decisions'}${andMore(gaps)}.`,
      command: `npx clausebook explain ${rule}`,
    })),
    ...step(ready, 'unreleased', ({ document, together }) => ({
      because:
        handbook.ledger.length === 0
          ? `Nothing is released yet: readers see ${changed.length === 1 ? 'a draft' : `${changed.length} drafts`}.`
          : `${document.slug} was never approved as it is now, and readers do not see that${andMore(changed)}.`,
      command: releaseCommand(handbook, together, date),
    })),
    ...step(missing, 'missing', ({ item }) => ({
      because: `${item.id} (${item.name}) is mandatory, and nothing provides it${andMore(missing)}.`,
      command: `npx clausebook new TYPE "${item.name.replaceAll(/["$`\\]/g, '')}"`,
    })),
    ...review('soon', 'review-due'),
    ...step(
      [...Map.groupBy(openClaims(handbook), ({ document }) => document)],
      'unconfirmed',
      ([document, claims]) => ({
        because:
          claims.length === 1
            ? `Nobody has confirmed that a section of ${document.slug} meets what it is tied to.`
            : `Nobody has confirmed that ${claims.length} sections of ${document.slug} meet what they are tied to.`,
        command: `npx clausebook confirm ${document.slug} --role ROLE`,
      }),
    ),
    ...adviceOf(warnings),
  ];
}

/** What the steps above say better. */
const saidAbove: ReadonlySet<string> = new Set([
  ...['review-overdue', 'review-due', 'text-drifted', 'unreleased-change', 'never-released'],
  ...['unfilled-gap', 'undecided-text', 'unconfirmed-mapping', 'mapping-text-changed'],
]);

/**
 * The rule that the fewest places break: what nearly every document lacks is a habit, and what three of a hundred do is
 * a slip that somebody would mend at once. Grouped as `check` groups them.
 */
function adviceOf(warnings: readonly Diagnostic[]): NextStep[] {
  const byRule = Map.groupBy(
    warnings.filter(({ rule }) => !saidAbove.has(rule)),
    ({ rule }) => rule,
  );
  const [fewest] = [...byRule.values()].sort((a, b) => a.length - b.length);
  return step(fewest ?? [], 'warned', ({ file, line, rule, message }) => ({
    because: `${file}:${line}: ${message.replace(/\.$/, '')}${andMore(fewest ?? [])}.`,
    command: `npx clausebook explain ${rule}`,
  }));
}

/**
 * A document with those without which its links would lead nowhere: what it links to and was never released, or was
 * released without the section.
 */
function releasedTogether(handbook: Handbook, document: Document, date: string): readonly Document[] {
  const together = new Set([document]);
  for (const { citations } of together)
    for (const { kind, id, anchor } of citations) {
      const target =
        kind === 'document' ? handbook.documents.find((one) => one.slug === id || one.id === id) : undefined;
      if (target === undefined || together.has(target)) continue;
      const history = historyOn(handbook, target.slug, date);
      const last = history && latestVersion(history);
      if (last === undefined || (anchor !== undefined && !hasAnchor(last, anchor))) together.add(target);
    }
  return [...together];
}

function hasAnchor({ facts: { outline, rules } }: FrozenText, wanted: string): boolean {
  return outline.some(({ anchor }) => anchor === wanted) || rules.some(({ id }) => id === wanted);
}

function step<Item>(
  items: readonly Item[],
  kind: NextStep['kind'],
  say: (first: Item) => Omit<NextStep, 'kind'>,
): NextStep[] {
  const [first] = items;
  return first === undefined ? [] : [{ kind, ...say(first) }];
}

function andMore(items: readonly unknown[]): string {
  return items.length < 2 ? '' : `; ${items.length - 1} more like it`;
}

/** Working copies that are not what was released last. What is retired for good waits for nothing. */
function listUnreleased(handbook: Handbook, date: string): readonly Document[] {
  return handbook.documents.filter((document) => {
    const history = historyOn(handbook, document.slug, date);
    if (history?.retirements.some(({ suspended }) => !suspended)) return false;
    const last = history && latestVersion(history);
    return last === undefined || differs(last, document, handbook.texts);
  });
}
