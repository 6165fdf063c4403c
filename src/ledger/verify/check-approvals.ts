import type { Diagnostic } from '../../source/diagnostic.ts';
import { quote } from '../../source/phrase.ts';
import { holdersOn } from '../holders.ts';
import { type Entry, type EntryOfKind, ofKind, reportEvent, type States, statesOf } from './entries.ts';
import type { Told } from './told.ts';

/**
 * Whether each approval that stands could be given: by somebody who held the role on that day (`not-the-approver`),
 * with method and evidence for policies and notices (`approval-incomplete`), and there by another person than the one
 * who owns the document (`same-person`). Corrections are applied: they say what is right.
 */
export function checkApprovals(document: string, entries: readonly Entry[], told: Told): Diagnostic[] {
  const states = statesOf(entries);
  return ofKind(entries, 'release').flatMap((release) => {
    const right = states.get(release.event.number) ?? {};
    return right.void === true ? [] : checkApproval(document, release, right, told);
  });
}

function checkApproval(
  document: string,
  { event, entry }: EntryOfKind<'release'>,
  right: States,
  { describe, roleHolders }: Told,
): Diagnostic[] {
  const on = right.approvedOn ?? entry.approval.on;
  const role = right.approver ?? entry.approval.role;
  const holder = right.holder ?? entry.approval.holder;
  const evidence = right.evidence ?? entry.approval.evidence;
  const what = `${quote(document)} ${entry.version}`;
  const facts = describe(document, entry.version);
  const guarded = facts?.type === 'policy' || facts?.type === 'notice';
  const held = holdersOn(roleHolders, role, on).some(({ person }) => person === holder);
  const owns =
    facts !== undefined && holdersOn(roleHolders, facts.owner, on).some(({ person }) => person === holder);
  return [
    ...(held
      ? []
      : [
          reportEvent(
            event,
            'not-the-approver',
            `${what} was approved on ${on} by ${quote(holder)} as ${quote(role)}, and content/role-holders.yaml does not say that they held that role on that day.`,
            'If they did, enter it there. If they did not, the version was never approved: have it approved and record a correction.',
          ),
        ]),
    ...(guarded && (entry.approval.method === undefined || evidence === undefined)
      ? [
          reportEvent(
            event,
            'approval-incomplete',
            `${what} is a ${facts?.type}, and the event does not say how its approval can be shown, and where.`,
            `Find the evidence, and record where it is: npx clausebook correct ${event.number} ${document}`,
          ),
        ]
      : []),
    ...(guarded && owns && entry.approval.compensatingReview === undefined
      ? [
          reportEvent(
            event,
            'same-person',
            `${quote(holder)} owned ${what} and approved it on ${on}: nobody else has looked at this ${facts?.type}.`,
            'Have another person approve the next version, or say who else reviewed it with --no-second-person.',
          ),
        ]
      : []),
  ];
}
