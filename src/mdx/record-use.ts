import { createHash } from 'node:crypto';
import type { Records } from './component.ts';

/** A question that a text asked of the handbook, with a fingerprint of the answer. */
export interface RecordUse {
  readonly kind: keyof Records;
  readonly id: string;
  readonly fingerprint: string;
}

/**
 * Wraps records so that every question is written down, each once, in the order in which they were first asked.
 */
export function recordUse(records: Records): {
  readonly records: Records;
  readonly used: readonly RecordUse[];
} {
  const used: RecordUse[] = [];
  const asked = new Set<string>();
  const note = <Answer>(kind: keyof Records, id: string, answer: Answer): Answer => {
    const question = `${kind} ${id}`;
    if (!asked.has(question)) {
      asked.add(question);
      used.push({ kind, id, fingerprint: fingerprint(answer) });
    }
    return answer;
  };
  return {
    used,
    records: {
      document: (id) => {
        const found = records.document(id);
        // Only what a text may print: a document's other fields may change without touching it.
        return note('document', id, found && { slug: found.slug, id: found.id, title: found.title });
      },
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
  const now = recordUse(records);
  for (const { kind, id } of used) now.records[kind](id);
  return used.every((use, index) => use.fingerprint === now.used[index]?.fingerprint);
}

/** Thousands of texts ask for the same records. */
const known = new WeakMap<object, string>();

function fingerprint(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return '';
  const before = known.get(answer);
  if (before !== undefined) return before;
  const made = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 32);
  known.set(answer, made);
  return made;
}
