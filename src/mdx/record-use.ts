import { createHash } from 'node:crypto';
import type { Records } from './component.ts';

/** A question that a text asked of the handbook, with a fingerprint of the answer. */
export interface RecordUse {
  readonly kind: keyof Records;
  readonly id: string;
  readonly fingerprint: string;
}

/**
 * Wraps records so that every question is written down. `take` returns those asked since it was last called, each
 * once, in the order in which they were first asked.
 */
export function recordUse(records: Records): {
  readonly records: Records;
  readonly take: () => readonly RecordUse[];
} {
  const used: RecordUse[] = [];
  const note = <Answer extends object | undefined>(
    kind: keyof Records,
    id: string,
    answer: Answer,
  ): Answer => {
    if (!used.some((use) => use.kind === kind && use.id === id))
      used.push({ kind, id, fingerprint: fingerprint(answer) });
    return answer;
  };
  return {
    take: () => used.splice(0),
    records: {
      document: (id) => note('document', id, records.document(id)),
      role: (id) => note('role', id, records.role(id)),
      term: (id) => note('term', id, records.term(id)),
      contact: (id) => note('contact', id, records.contact(id)),
      parameter: (id) => note('parameter', id, records.parameter(id)),
      clocks: () => note('clocks', '', records.clocks()),
      statement: (framework) => note('statement', framework, records.statement(framework)),
      image: (file) => note('image', file, records.image(file)),
    },
  };
}

/** Whether the same questions would be answered as they were: if so, the text need not be resolved again. */
export function answersHold(used: readonly RecordUse[], records: Records): boolean {
  return used.every((use) => use.fingerprint === fingerprint(records[use.kind](use.id)));
}

/** Thousands of texts ask for the same records, which are frozen or never changed. */
const known = new WeakMap<object, string>();

function fingerprint(answer: object | undefined): string {
  if (answer === undefined) return '';
  const before = known.get(answer);
  if (before !== undefined) return before;
  const made = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 32);
  known.set(answer, made);
  return made;
}
