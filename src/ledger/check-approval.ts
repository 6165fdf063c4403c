import type { placeOf } from '../handbook/places.ts';
import type { RuleName } from '../rulebook/rulebook.ts';
import type { Document, Handbook } from '../schema/handbook.ts';
import type { ReleaseRequest } from '../schema/release-request.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import { findHolder } from './find-holder.ts';
import { holdersOn } from './holders.ts';

/** A problem that waits for its place. */
export type Report = (place: ReturnType<typeof placeOf>) => Diagnostic;

/**
 * Whether an approval can stand: given by somebody who held the role on that day, shown for policies and notices, and
 * there by another person than the one who owns the document. Reports `approval-incomplete`, `not-the-approver`,
 * `same-person`.
 */
export function checkApproval(handbook: Handbook, document: Document, request: ReleaseRequest): Report[] {
  const { approvedOn, method, evidence, compensatingReview } = request;
  const guarded = document.type === 'policy' || document.type === 'notice';
  const reports: Report[] = [];
  const refuse = (rule: RuleName, message: string, hint: string) =>
    reports.push((place) => report(place, rule, message, hint));

  const found = findHolder(handbook, document.approver, approvedOn, request.holder, 'approved');
  const holder = found.person ?? request.holder;
  if (found.person === undefined) refuse('not-the-approver', found.message, found.hint);
  if (guarded && (method === undefined || evidence === undefined))
    refuse(
      'approval-incomplete',
      `For a ${document.type} it must be said ${method === undefined ? 'how the approval can be shown' : 'where the approval can be seen'}.`,
      'Add --method signed-pdf, minutes, ticket or ssh-signature, and --evidence "where it can be seen".',
    );
  const owners = holdersOn(handbook.roleHolders, document.owner, approvedOn);
  if (guarded && compensatingReview === undefined && owners.some(({ person }) => person === holder))
    refuse(
      'same-person',
      `${quote(holder ?? '')} held the roles of owner and approver on ${approvedOn}: nobody else has looked at this ${document.type}.`,
      'Let another person approve it. Where there is no second person, say who else reviewed it, and when: --no-second-person "..."',
    );
  return reports;
}

/** The holder of a role, where there was one and only one. */
export function soleHolder(handbook: Handbook, role: string, day: string): string | undefined {
  const holders = holdersOn(handbook.roleHolders, role, day);
  return holders.length === 1 ? holders[0]?.person : undefined;
}
