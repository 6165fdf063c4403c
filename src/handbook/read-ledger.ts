import { createHash } from 'node:crypto';
import { eventFile, headPattern, type LedgerEvent, ledgerEvent } from '../schema/event.ts';
import type { RecordedEvent } from '../schema/handbook.ts';
import { decodeText } from '../source/decode.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { readBytes } from '../source/read.ts';
import { validate } from '../source/validate.ts';
import { parseYaml } from '../source/yaml.ts';
import { type Memory, recallByHash } from './memory.ts';

export interface ReadLedger {
  readonly events: readonly RecordedEvent[];
  readonly diagnostics: readonly Diagnostic[];
}

const headFile = 'content/ledger/HEAD';

/**
 * Reads the events and holds the chain: each names the SHA-256 of the one before it, `HEAD` that of the last.
 * Reports `bad-event` for what is no event, `broken-chain` for the first link that does not hold. `clausebook verify`
 * says more of what it means.
 *
 * @param files All files below `content/ledger/`, sorted.
 */
export function readLedger(root: string, files: readonly string[], memory: Memory): ReadLedger {
  const read = files
    .filter((file) => /\/\d{4,}-[a-z]+\.json$/.test(file))
    .map((file) => readEvent(root, file, memory));
  const diagnostics = read.flatMap((one) => one.diagnostics);
  const events = read.flatMap(({ event }) => event ?? []).sort((a, b) => a.number - b.number);
  if (diagnostics.length > 0 || (events.length === 0 && !files.includes(headFile)))
    return { events, diagnostics };
  const broken = checkChain(events) ?? checkHead(root, events.at(-1));
  return { events, diagnostics: broken === undefined ? [] : [broken] };
}

interface ReadEvent {
  readonly event: RecordedEvent | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function readEvent(root: string, file: string, memory: Memory): ReadEvent {
  const source = readBytes(root, file);
  if (!('bytes' in source)) return { event: undefined, diagnostics: source.diagnostics };
  return recallByHash(memory, `event ${file}`, source.sha256, () => {
    const text = decodeText(source.bytes, file);
    if (typeof text !== 'string') return { event: undefined, diagnostics: [text] };
    const parsed = parseEvent(text);
    if (parsed === undefined) return { event: undefined, diagnostics: explainEvent(text, file) };
    if (eventFile(parsed.number, parsed.kind) === file)
      return { event: { ...parsed, sha256: source.sha256 }, diagnostics: [] };
    const problem = report(
      { file, line: 1, column: 1 },
      'bad-event',
      `This file holds event ${parsed.number}, a ${parsed.kind}, and its name says otherwise.`,
      `It belongs into ${eventFile(parsed.number, parsed.kind)}. Restore the folder from version control.`,
    );
    return { event: undefined, diagnostics: [problem] };
  });
}

function parseEvent(text: string): LedgerEvent | undefined {
  try {
    return ledgerEvent.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** JSON is YAML, too, and our YAML knows where everything stands. */
function explainEvent(text: string, file: string): readonly Diagnostic[] {
  const { diagnostics } = validate(ledgerEvent, parseYaml(text, file));
  const [first = { file, line: 1, column: 1, message: 'This is no event of the ledger.' }] = diagnostics;
  return [
    report(
      first,
      'bad-event',
      `Events are written by the commands and never changed; this one cannot be read. ${first.message}`,
      `Restore it from version control: git checkout -- ${file}`,
    ),
  ];
}

function checkChain(events: readonly RecordedEvent[]): Diagnostic | undefined {
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    const place = { file: eventFile(event.number, event.kind), line: 1, column: 1 };
    if (event.number !== index + 1)
      return report(
        place,
        'broken-chain',
        `Event ${index + 1} is missing: after ${index} comes ${event.number}.`,
        'Restore content/ledger/ from version control, then run: npx clausebook verify',
      );
    if (event.previous !== (before?.sha256 ?? null))
      return report(
        place,
        'broken-chain',
        `Event ${event.number} does not follow event ${index}: that one was changed after it, or another took its place.`,
        'Run: npx clausebook verify',
      );
  }
  return undefined;
}

function checkHead(root: string, last: RecordedEvent | undefined): Diagnostic | undefined {
  const place = { file: headFile, line: 1, column: 1 };
  const source = readBytes(root, headFile);
  const line = 'bytes' in source ? new TextDecoder().decode(source.bytes) : undefined;
  const [, number, sha256] = (line === undefined ? null : headPattern.exec(line)) ?? [];
  if (last !== undefined && Number(number) === last.number && sha256 === last.sha256) return undefined;
  return report(
    place,
    'broken-chain',
    line === undefined
      ? 'HEAD is missing: it names the last event, so that none can be cut off unnoticed.'
      : last === undefined
        ? 'HEAD names an event, and there is none.'
        : `HEAD does not name the last event that is here, number ${last.number}.`,
    'Restore content/ledger/ from version control, then run: npx clausebook verify',
  );
}

/** SHA-256 of the bytes of a text, hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
