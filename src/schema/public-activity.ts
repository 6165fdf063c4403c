import { z } from 'zod';
import { online } from './online.ts';
import { processingActivity } from './processing-activity.ts';
import { orNone, told } from './told.ts';
import { transfer } from './transfer.ts';
import { slug } from './words.ts';

const { purposes, dataCategories, recipients, retention, legitimateInterest, jointControllers } =
  processingActivity.shape;
const [purpose, data, recipient, kept, interest, joint] = [
  purposes.element,
  dataCategories.element,
  recipients.def.options[0].element,
  retention.element,
  legitimateInterest.def.options[0],
  jointControllers.def.options[0],
];

/**
 * What the public may know of a processing activity, and nothing else: notices, their digests, rights and data for
 * programs are made of this alone. Strict, so that a field which somebody adds to the record stays inside until it is
 * named here (D-04).
 */
export const publicActivity = z.strictObject({
  ...processingActivity.pick({
    id: true,
    publicTitle: true,
    role: true,
    regimes: true,
    controller: true,
    representative: true,
    dpo: true,
    subjectCategories: true,
    sources: true,
    provision: true,
    securitySummary: true,
    automatedDecision: true,
  }).shape,
  jointControllers: orNone(joint),
  purposes: z.array(purpose.omit({ text: true })),
  legitimateInterest: orNone(interest.pick({ text: true })),
  dataCategories: z.array(data),
  recipients: z.array(recipient.omit({ processorId: true })),
  transfers: z.array(
    transfer.pick({
      id: true,
      country: true,
      publicText: true,
      mechanism: true,
      module: true,
      decision: true,
      listCheckedOn: true,
      copyFrom: true,
    }),
  ),
  retention: z.array(kept.omit({ disposal: true, scheduleRef: true })),
  consentWithdrawal: orNone(told),
  online: orNone(online),
  /** Where people are told: the notices alone, not where and when. */
  notices: z.array(slug),
});
export type PublicActivity = z.infer<typeof publicActivity>;
