import type { Approval, CorrectionEntry } from '../schema/event.ts';

/** What corrections say of an event. */
export type States = CorrectionEntry['states'];

/** What is right of an event after one correction more: the last word counts. */
export function stateAlso(before: States | undefined, stated: States): States {
  const { for: _for, ...others } = before ?? {};
  // Who acted and for whom is one statement: who is named anew acted in their own right, unless it is said again.
  return { ...(stated.holder === undefined ? before : others), ...stated };
}

/** Who acted, corrections applied. */
export function actorOf(
  said: Pick<Approval, 'holder' | 'for'>,
  right: States,
): { readonly holder: string; readonly for: string | undefined } {
  return right.holder === undefined
    ? { holder: said.holder, for: right.for ?? said.for }
    : { holder: right.holder, for: right.for };
}

/** An approval, corrections applied. */
export function approvalOf(said: Approval, right: States): Approval {
  return {
    ...said,
    on: right.approvedOn ?? said.on,
    role: right.approver ?? said.role,
    ...actorOf(said, right),
    evidence: right.evidence ?? said.evidence,
  };
}
