import { createHash } from 'node:crypto';
import { isEventFile, type ReadEvent, readEvent, verifyChain } from '../proof/verify.mjs';
import type { RecordedEvent } from '../schema/handbook.ts';
import { type Diagnostic, isOf } from '../source/diagnostic.ts';
import { readBytes, type SourceBytes } from '../source/read.ts';
import { type Memory, recallByHash } from './memory.ts';
import { placeFinding } from './place-finding.ts';
import { understandEvent } from './understand-event.ts';

export interface ReadLedger {
  readonly events: readonly RecordedEvent[];
  /** Files of which only the line endings were rewritten: one setting does that to archive and ledger alike. */
  readonly rewritten: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const headFile = 'content/ledger/HEAD';

/**
 * Reads the events. Whether the chain holds is judged by the auditor's own program, so that every command says the
 * same of it; what an event says is judged by its schema.
 *
 * @param files All files below `content/ledger/`, sorted.
 */
export function readLedger(root: string, files: readonly string[], memory: Memory): ReadLedger {
  // What reading says of a file is told in its own words; the chain only has to know that its event is not here.
  const unread = new Map<string, Diagnostic>();
  const read = files.filter(isEventFile).map((file) => readOne(root, file, memory, unread));
  const head = files.includes(headFile) ? readProof(root, headFile) : undefined;
  const chain = verifyChain(read, head && 'bytes' in head ? head.bytes : undefined);
  const events = chain.events.map(understandEvent);
  return {
    events: events.flatMap((one) => ('file' in one ? [] : [one])),
    rewritten: chain.rewritten,
    diagnostics: [
      ...(head === undefined || 'bytes' in head ? [] : [head]),
      ...chain.findings.map((finding) => unread.get(finding.file) ?? placeFinding(finding)),
      ...events.flatMap((one) => ('file' in one ? [one] : [])),
    ],
  };
}

function readOne(root: string, file: string, memory: Memory, unread: Map<string, Diagnostic>): ReadEvent {
  const source = readProof(root, file);
  if (!('bytes' in source)) {
    unread.set(file, source);
    return { finding: { file, rule: 'bad-event', message: source.message, hint: '' } };
  }
  return recallByHash(memory, `event ${file}`, source.sha256, () => readEvent(file, source.bytes));
}

/** A file of ledger or archive. One that is empty has other bytes than those that were recorded, and no other fault. */
export function readProof(root: string, file: string): Pick<SourceBytes, 'bytes' | 'sha256'> | Diagnostic {
  const source = readBytes(root, file);
  if ('bytes' in source) return source;
  const [problem] = source.diagnostics;
  return problem === undefined || isOf(problem, 'empty-file')
    ? { bytes: new Uint8Array(), sha256: hashOf('') }
    : problem;
}

/** SHA-256 of the bytes of a text, hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
