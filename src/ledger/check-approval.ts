import type { placeOf } from '../handbook/places.ts';
import type { RuleName } from '../rulebook/rulebook.ts';
import { type DocumentFrontmatter, isGuarded } from '../schema/document.ts';
import type { Approval } from '../schema/event.ts';
import type { Handbook } from '../schema/handbook.ts';
import type { ReleaseRequest } from '../schema/release-request.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import { findHolder } from './find-holder.ts';
import { holdersOn } from './holders.ts';

/** A problem that waits for its place. */
export type Report = (place: ReturnType<typeof placeOf>) => Diagnostic;

/** What somebody says of an approval: of a new version, or that a document goes out of force. */
export type ApprovalRequest = Pick<
  ReleaseRequest,
  'approvedOn' | 'holder' | 'for' | 'meaning' | 'method' | 'evidence' | 'compensatingReview'
>;

/** Of the document that is approved: as it will be for a release, as it was released for its end. */
export type ApprovedDocument = Pick<DocumentFrontmatter, 'type' | 'owner' | 'approver'>;

type People = Pick<Handbook, 'roleHolders'>;

/**
 * Whether an approval can stand: given by somebody who held the role on that day or was the delegate of one who did,
 * shown for policies and notices, and there by another person than the one who owns the document. Reports
 * `approval-incomplete`, `not-the-approver`, `same-person`.
 */
export function checkApproval(
  handbook: People,
  document: ApprovedDocument,
  request: ApprovalRequest,
): Report[] {
  const { approvedOn, method, evidence, compensatingReview } = request;
  const guarded = isGuarded(document);
  const reports: Report[] = [];
  const refuse = (rule: RuleName, message: string, hint: string) =>
    reports.push((place) => report(place, rule, message, hint));

  const found = findHolder(handbook, document.approver, approvedOn, request, 'approved');
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
      found.person === undefined || found.for === undefined
        ? `${quote(holder ?? '')} held the roles of owner and approver on ${approvedOn}: nobody else has looked at this ${document.type}.`
        : `${quote(holder ?? '')} approved it for ${quote(found.for)} on ${approvedOn} and held the role of its owner: nobody else has looked at this ${document.type}.`,
      'Let another person approve it. Where there is no second person, say who else reviewed it, by role, and when: --no-second-person "..."',
    );
  return reports;
}

/** The approval as an event says it. Where nobody can be named, that was reported by {@link checkApproval}. */
export function stateApproval(
  handbook: People,
  { approver }: Pick<ApprovedDocument, 'approver'>,
  request: ApprovalRequest,
): Approval {
  const { approvedOn, meaning, method, evidence, compensatingReview } = request;
  const found = findHolder(handbook, approver, approvedOn, request, 'approved');
  return {
    on: approvedOn,
    role: approver,
    holder: found.person ?? request.holder ?? 'nobody',
    ...(found.person === undefined || found.for === undefined ? {} : { for: found.for }),
    meaning,
    ...(method === undefined ? {} : { method }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(compensatingReview === undefined ? {} : { compensatingReview }),
  };
}
