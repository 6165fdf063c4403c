import { z } from 'zod';
import { ref } from './refer.ts';
import { day, language, line, slug, version } from './words.ts';

/**
 * The events of the ledger, `content/ledger/NNNN-KIND.json`. Written by the commands only and never changed again.
 * `recordedAt` is an instant in UTC; all other dates are days in the organisation's time zone, from 00:00 there.
 */

/** SHA-256, hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 digits from 0 to f.');

/** How an approval can be shown to have happened. */
export const approvalMethods = ['signed-pdf', 'minutes', 'ticket', 'ssh-signature'] as const;
export type ApprovalMethod = (typeof approvalMethods)[number];

/** An earlier event by its number and the SHA-256 of its bytes. */
const link = z.strictObject({ event: z.int().positive(), sha256 });

/** What every entry has: the document, and its own event before this one (the document's own chain). */
const about = { document: ref('documents'), before: link.nullable() };

const hashes = z.strictObject({ source: sha256, text: sha256, facts: sha256 });
export type FrozenHashes = z.infer<typeof hashes>;

/** Who acted in a role: its holder, or the delegate of one. People are named by their ids of role-holders.yaml alone. */
const actor = {
  /** The person who acted. */
  holder: slug,
  /** Where they did not hold the role themselves: the holder whose delegate they were that day. */
  for: slug.optional(),
};

const approval = z.strictObject({
  on: day,
  role: ref('roles'),
  ...actor,
  /** What the signature says, e.g. "I approve this version". */
  meaning: line,
  method: z.enum(approvalMethods).optional(),
  /** Where it can be seen: a file name, the number of a minute or ticket. */
  evidence: line.optional(),
  /** Where owner and approver are one person: who else looked at it, and when. */
  compensatingReview: line.optional(),
});
export type Approval = z.infer<typeof approval>;

const change = z.strictObject({ audience: ref('audiences'), text: line });
export type AudienceChange = z.infer<typeof change>;

const releaseEntry = z.strictObject({
  ...about,
  version,
  hashes,
  translations: z.array(z.strictObject({ language, hashes })),
  approval,
  effective: day,
  reason: line,
  changes: z.array(change),
  weight: z.enum(['material', 'editorial']),
  /** Where the version was raised by less than the change asks for: what it asked for, and the approver's reason. */
  below: z.strictObject({ verdict: z.enum(['patch', 'minor', 'major']), reason: line }).optional(),
});

export const reviewOutcomes = ['confirmed', 'change-needed'] as const;

const reviewEntry = z.strictObject({
  ...about,
  version,
  on: day,
  role: ref('roles'),
  ...actor,
  outcome: z.enum(reviewOutcomes),
  note: line.optional(),
});
export type ReviewEntry = z.infer<typeof reviewEntry>;

const retireEntry = z.strictObject({
  ...about,
  /** The first day on which it is no longer in force. */
  from: day,
  why: line,
  replacedBy: ref('documents').optional(),
  /** Out of force for a while, not for good: a later release brings it back. */
  suspended: z.literal(true).optional(),
  /** Of a policy or notice always; the events that were recorded before this was asked for have none. */
  approval: approval.optional(),
});
export type RetireEntry = z.infer<typeof retireEntry>;

const correctionEntry = z.strictObject({
  ...about,
  /** The event that said otherwise. */
  corrects: link,
  /** What is right; what is not named stands. `void`: it should never have been recorded. */
  states: z
    .strictObject({
      effective: day.optional(),
      approvedOn: day.optional(),
      approver: ref('roles').optional(),
      /** Who really acted, and with it for whom: in their own right, unless `for` is stated beside. */
      holder: slug.optional(),
      for: slug.optional(),
      evidence: line.optional(),
      reason: line.optional(),
      reviewedOn: day.optional(),
      from: day.optional(),
      void: z.literal(true).optional(),
    })
    .refine((states) => Object.values(states).some((value) => value !== undefined), 'Say what is right.'),
  why: line,
});
export type CorrectionEntry = z.infer<typeof correctionEntry>;

const event = {
  format: z.literal(1),
  number: z.int().positive(),
  recordedAt: z.iso.datetime({ precision: 0 }),
  /** SHA-256 of the bytes of the event before it; null for the first. */
  previous: sha256.nullable(),
};

export const ledgerEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    ...event,
    kind: z.literal('release'),
    /** The approvals predate the ledger: effective in the past, recorded now. */
    adopted: z.literal(true).optional(),
    /** Why it came into force before it was approved or recorded. */
    emergency: line.optional(),
    documents: z.array(releaseEntry).min(1),
  }),
  z.strictObject({ ...event, kind: z.literal('review'), documents: z.array(reviewEntry).min(1) }),
  z.strictObject({ ...event, kind: z.literal('retire'), documents: z.array(retireEntry).min(1) }),
  z.strictObject({ ...event, kind: z.literal('correction'), documents: z.array(correctionEntry).min(1) }),
]);
export type LedgerEvent = z.infer<typeof ledgerEvent>;

/** `content/ledger/0012-release.json`. */
export function eventFile(number: number, kind: LedgerEvent['kind']): string {
  return `content/ledger/${String(number).padStart(4, '0')}-${kind}.json`;
}

/** `content/archive/SLUG[.LANG]/VERSION`. */
export function archiveFolder(document: string, version: string, translation?: string): string {
  return `content/archive/${document}${translation === undefined ? '' : `.${translation}`}/${version}`;
}
