import { createHash } from 'node:crypto';
import { remember } from '../data/remember.ts';
import type { Lookup } from './component.ts';

/** A question that a text asked of the handbook, with a fingerprint of the answer. */
export interface LookedUp {
  readonly kind: keyof Lookup;
  readonly id: string;
  readonly fingerprint: string;
}

/**
 * Wraps records so that every question is written down. `take` returns those asked since it was last called, each
 * once, in the order in which they were first asked.
 */
export function noteLookups(lookup: Lookup): {
  readonly lookup: Lookup;
  readonly take: () => readonly LookedUp[];
} {
  const used: LookedUp[] = [];
  const note = <Answer extends object | undefined>(
    kind: keyof Lookup,
    id: string,
    answer: Answer,
  ): Answer => {
    if (!used.some((use) => use.kind === kind && use.id === id))
      used.push({ kind, id, fingerprint: fingerprint(answer) });
    return answer;
  };
  return {
    take: () => used.splice(0),
    lookup: {
      document: (id) => note('document', id, lookup.document(id)),
      role: (id) => note('role', id, lookup.role(id)),
      term: (id) => note('term', id, lookup.term(id)),
      contact: (id) => note('contact', id, lookup.contact(id)),
      parameter: (id) => note('parameter', id, lookup.parameter(id)),
      decision: (id) => note('decision', id, lookup.decision(id)),
      clocks: () => note('clocks', '', lookup.clocks()),
      statement: (framework) => note('statement', framework, lookup.statement(framework)),
      count: (question) => note('count', question, lookup.count(question)),
      image: (file) => note('image', file, lookup.image(file)),
      activities: (file) => note('activities', file, lookup.activities(file)),
    },
  };
}

/** Whether the same questions would be answered as they were: if so, the text need not be resolved again. */
export function answersHold(used: readonly LookedUp[], lookup: Lookup): boolean {
  return used.every((use) => use.fingerprint === fingerprint(lookup[use.kind](use.id)));
}

function fingerprint(answer: object | undefined): string {
  return answer === undefined ? '' : fingerprintOf(answer);
}

/** Thousands of texts ask for the same lookup, which are frozen or never changed. */
const fingerprintOf = remember((answer: object) =>
  createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 32),
);
