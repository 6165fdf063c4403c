import { z } from 'zod';
import { approvalMethods } from './event.ts';
import { day, line, slug, version } from './words.ts';

/** What somebody asks `release` to record of one document: an entry of the file that `--from` names. */
export const releaseRequest = z.strictObject({
  document: slug.meta({ description: 'Slug of the document' }),
  approvedOn: day.meta({ description: 'The day it was approved' }),
  holder: slug.optional().meta({
    description:
      'Who approved it, by their id in role-holders.yaml; needed where a role has several, or a delegate approved',
  }),
  for: slug.optional().meta({
    description: 'Where a delegate approved: for which holder; needed where they stand in for several',
  }),
  meaning: line.default('I approve this version.').meta({ description: 'What the signature says' }),
  method: z
    .enum(approvalMethods)
    .optional()
    .meta({ description: 'How the approval can be shown; for policies and notices it must be said' }),
  evidence: line.optional().meta({ description: 'Where it can be seen: a file name, a minute, a ticket' }),
  effective: day.optional().meta({ description: 'First day in force; today unless told' }),
  reason: line.meta({ description: 'Why there is a new version, in one sentence' }),
  changes: z
    .array(
      z.strictObject({
        audience: slug.meta({ description: 'A group of organization.yaml, or "public"' }),
        text: line.meta({ description: 'What changes for them, in one sentence' }),
      }),
    )
    .default([])
    .meta({ description: 'What changes for whom' }),
  version: version.optional().meta({ description: 'A higher version than the change asks for' }),
  below: line
    .optional()
    .meta({ description: "The approver's reason for a lower version than the change asks for" }),
  compensatingReview: line
    .optional()
    .meta({ description: 'Where owner and approver are one person: who else looked at it, and when' }),
});
export type ReleaseRequest = z.infer<typeof releaseRequest>;
