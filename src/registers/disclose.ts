import type { Consent } from '../schema/consent.ts';
import type { NoticeMoment } from '../schema/notice-moment.ts';
import type { ProcessingActivity } from '../schema/processing-activity.ts';
import { type PublicActivity, publicActivity } from '../schema/public-activity.ts';
import { listOrNone } from '../schema/told.ts';
import type { Transfer } from '../schema/transfer.ts';

/** The registers of which an activity names rows that the public reads, too. */
export interface DisclosedWith {
  readonly transfers: readonly Transfer[];
  readonly consents: readonly Consent[];
  readonly noticeMoments: readonly Pick<NoticeMoment, 'id' | 'noticeId'>[];
}

/**
 * What the public may know of a processing activity. Fields are taken one by one and judged once more by a strict
 * schema: no other can come through.
 */
export function disclose(
  activity: ProcessingActivity,
  { transfers, consents, noticeMoments }: DisclosedWith,
): PublicActivity {
  const { id, publicTitle, role, regimes, controller, representative, dpo, jointControllers } = activity;
  const { subjectCategories, dataCategories, sources, provision, securitySummary } = activity;
  const { automatedDecision, online, legitimateInterest } = activity;
  const named = listOrNone(activity.transfers);
  return publicActivity.parse({
    ...{ id, publicTitle, role, regimes, controller, representative, dpo, jointControllers },
    ...{ subjectCategories, dataCategories, sources, provision, securitySummary, automatedDecision, online },
    purposes: activity.purposes.map(({ text: _, ...told }) => told),
    legitimateInterest: legitimateInterest === 'none' ? 'none' : { text: legitimateInterest.text },
    recipients: listOrNone(activity.recipients).map(({ processorId: _, ...told }) => told),
    transfers: transfers
      .filter(({ id }) => named.includes(id))
      .map(({ id, country, publicText, mechanism, module, decision, listCheckedOn, copyFrom }) => ({
        ...{ id, country, publicText, mechanism, module, decision, listCheckedOn, copyFrom },
      })),
    retention: activity.retention.map(({ disposal: _, scheduleRef: __, ...told }) => told),
    consentWithdrawal: consents.find(({ id }) => id === activity.consentRecordsRef)?.withdrawal ?? 'none',
    notices: [
      ...new Set(
        listOrNone(activity.deliveryPoints).flatMap(
          (point) => noticeMoments.find(({ id }) => id === point)?.noticeId ?? [],
        ),
      ),
    ],
  });
}
