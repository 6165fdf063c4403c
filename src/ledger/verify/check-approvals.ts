import { actorOf, approvalOf, type States } from '../../handbook/corrected.ts';
import type { RuleName } from '../../rulebook/rulebook.ts';
import { isGuarded } from '../../schema/document.ts';
import type { Approval } from '../../schema/event.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import { correctCommand, takeBackCommand } from '../correct-command.ts';
import { type Acting, holdersOn, mayAct } from '../holders.ts';
import { type Entry, ofKind, reportEvent, statesOf } from './entries.ts';
import { livesOf } from './lives.ts';
import type { Told } from './told.ts';

/**
 * Whether each approval that stands could be given, of a version as of the end of a document: by somebody who held the
 * role on that day, or was the delegate of the holder who is named (`not-the-approver`), with method and evidence for
 * policies and notices (`approval-incomplete`), and there by another person than the one who owns the document
 * (`same-person`). A review is held to the same, as far as it says who read (`not-the-holder`). Corrections are applied:
 * they say what is right.
 */
export function checkApprovals(document: string, entries: readonly Entry[], told: Told): Diagnostic[] {
  const states = statesOf(entries);
  return entries.flatMap((one) => {
    const right = states.get(one.event.number) ?? {};
    if (right.void === true || one.kind === 'correction') return [];
    if (one.kind === 'review') return checkReviewer(document, one, right, told);
    const { approval } = one.entry;
    // Before retirements were approved, none had an approval; since the first that had, all have.
    if (approval === undefined) return [];
    const version = one.kind === 'release' ? one.entry.version : endedBy(entries, one);
    return checkApproval(document, version, one, approvalOf(approval, right), told);
  });
}

type Approved = Extract<Entry, { readonly kind: 'release' | 'retire' }>;

/** The version that a retirement takes out of force. */
function endedBy(entries: readonly Entry[], { entry, event }: Extract<Approved, { kind: 'retire' }>): string {
  const known = livesOf(entries.filter((one) => one.event.number < event.number));
  return (known.findLast(({ effective }) => effective < entry.from) ?? known.at(-1))?.version ?? '';
}

function checkApproval(
  document: string,
  version: string,
  { kind, event }: Approved,
  { on, role, holder, for: principal, method, evidence, compensatingReview }: Approval,
  { describe, roleHolders }: Told,
): Diagnostic[] {
  const what = kind === 'release' ? `${quote(document)} ${version}` : `The end of ${quote(document)}`;
  const facts = describe(document, version);
  const guarded = facts !== undefined && isGuarded(facts);
  const owns =
    facts !== undefined && holdersOn(roleHolders, facts.owner, on).some(({ person }) => person === holder);
  const find = (rule: RuleName, message: string, hint: string) => reportEvent(event, rule, message, hint);
  const who = { person: holder, ...(principal === undefined ? {} : { for: principal }) };
  return [
    ...(mayAct(roleHolders, role, on, who)
      ? []
      : [
          find(
            'not-the-approver',
            `${what} was approved on ${on} by ${sayActing(who, role)}, and content/role-holders.yaml does not say that they ${principal === undefined ? 'held that role' : `were the delegate of ${quote(principal)}, in that role,`} on that day.`,
            principal === undefined
              ? `If they did, enter it there. If somebody else approved it, record who: ${correctCommand(event.number, document, '--holder PERSON')} If nobody did, take it back: ${takeBackCommand(event.number, document)}`
              : `If they were, enter it there: where the delegate has changed since, that holder has two entries, one until the day of the change. If somebody else approved it, record who: ${correctCommand(event.number, document, '--holder PERSON')}`,
          ),
        ]),
    ...(guarded && (method === undefined || evidence === undefined)
      ? [
          find(
            'approval-incomplete',
            `${what} is ${kind === 'release' ? '' : 'that of '}a ${facts.type}, and the event does not say how its approval can be shown, and where.`,
            method === undefined
              ? `Nobody can say afterwards how it was approved. Take it back, and record it again with --method and --evidence: ${takeBackCommand(event.number, document)}`
              : `Find the evidence, and record where it is: ${correctCommand(event.number, document, '--evidence "..."')}`,
          ),
        ]
      : []),
    ...(guarded && owns && compensatingReview === undefined
      ? [
          find(
            'same-person',
            kind === 'release'
              ? `${quote(holder)} owned ${what} and approved it on ${on}: nobody else has looked at this ${facts.type}.`
              : `${quote(holder)} owned ${quote(document)} and approved its end on ${on}: nobody else has looked at this ${facts.type}.`,
            `If another person approved it, record who: ${correctCommand(event.number, document, '--holder PERSON')} If not, take it back and have another person approve it, or say who else looked at it with --no-second-person: ${takeBackCommand(event.number, document)}`,
          ),
        ]
      : []),
  ];
}

function checkReviewer(
  document: string,
  { event, entry }: Extract<Entry, { kind: 'review' }>,
  right: States,
  { roleHolders }: Told,
): Diagnostic[] {
  const { holder, for: principal } = actorOf(entry, right);
  const on = right.reviewedOn ?? entry.on;
  const who = { person: holder, ...(principal === undefined ? {} : { for: principal }) };
  return mayAct(roleHolders, entry.role, on, who)
    ? []
    : [
        reportEvent(
          event,
          'not-the-holder',
          `${quote(document)} ${entry.version} was reviewed on ${on} by ${sayActing(who, entry.role)}, and content/role-holders.yaml does not say that they might.`,
          `If they held that role, or were the delegate who is named, enter it there. If not, record who read it: ${correctCommand(event.number, document, '--holder PERSON')}`,
        ),
      ];
}

function sayActing({ person, for: principal }: Acting, role: string): string {
  return `${quote(person)} ${principal === undefined ? '' : `for ${quote(principal)} `}as ${quote(role)}`;
}

/**
 * That no retirement of a policy or notice is without an approval once one had it: the command asks for it, and an older
 * one, which did not, comes before.
 *
 * @param events All that the ledger says, by document.
 */
export function checkUnapprovedEnds(
  byDocument: ReadonlyMap<string, readonly Entry[]>,
  { describe }: Told,
): Diagnostic[] {
  const ends = [...byDocument].flatMap(([document, entries]) =>
    ofKind(entries, 'retire').map((one) => ({
      document,
      one,
      guarded: isGuardedThen(describe(document, endedBy(entries, one))),
      void: statesOf(entries).get(one.event.number)?.void === true,
    })),
  );
  const first = Math.min(
    ...ends.filter(({ one }) => one.entry.approval !== undefined).map(({ one }) => one.event.number),
  );
  return ends
    .filter(
      ({ one, guarded, ...rest }) =>
        guarded && !rest.void && one.entry.approval === undefined && one.event.number > first,
    )
    .map(({ document, one }) =>
      reportEvent(
        one.event,
        'approval-incomplete',
        `It takes ${quote(document)} out of force, which needs an approval, and names none, though event ${first} before it does.`,
        `The commands of today do not write this. Have the end approved, take this back, and record it again: ${takeBackCommand(one.event.number, document)}`,
      ),
    );
}

function isGuardedThen(facts: ReturnType<Told['describe']>): boolean {
  return facts !== undefined && isGuarded(facts);
}
