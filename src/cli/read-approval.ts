import { signatureFile } from '../ledger/sign-event.ts';
import { approvalMethods } from '../schema/event.ts';
import type { Handbook } from '../schema/handbook.ts';
import { listWords } from '../source/phrase.ts';
import { type Options, readDay, WrongUsage } from './options.ts';

/**
 * What the options say of an approval. A signature that is made with the event is its evidence, unless another is named.
 *
 * @param otherwise The day of the approval, where none has to be said.
 */
export function readApproval({ values }: Options, { ledger }: Handbook, otherwise?: string) {
  const approvedOn = readDay(values['approved-on'], 'approved-on') ?? otherwise;
  if (approvedOn === undefined)
    throw new WrongUsage('Say on which day it was approved: --approved-on 2026-03-01');
  const method = readMethod(values.method) ?? (values.sign === undefined ? undefined : 'ssh-signature');
  if (method === 'ssh-signature' && values.sign === undefined)
    throw new WrongUsage(
      'An SSH signature is made over the event when it is recorded: name the key with --sign.',
    );
  return {
    approvedOn,
    holder: values.holder,
    for: values.for,
    method,
    evidence: method === 'ssh-signature' ? signatureFile(ledger.length + 1) : values.evidence,
    compensatingReview: values['no-second-person'],
  };
}

/** Whether the options speak of an approval at all, where none has to be given. */
export function speaksOfApproval({ values }: Options): boolean {
  return (['approved-on', 'holder', 'for', 'method', 'evidence', 'no-second-person'] as const).some(
    (option) => values[option] !== undefined,
  );
}

function readMethod(written: string | undefined) {
  const method = approvalMethods.find((known) => known === written);
  if (written !== undefined && method === undefined)
    throw new WrongUsage(`"${written}" is not a method. Use ${listWords(approvalMethods, 'or')}.`);
  return method;
}
