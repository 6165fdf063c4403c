import { findForbidden } from '../mdx/plain-html.ts';
import { explainPart, type Frozen, listFrozen } from '../proof/verify.mjs';
import { type Facts, facts as factsSchema } from '../schema/facts.ts';
import type { FrozenText, FrozenTexts, Image, RecordedEvent } from '../schema/handbook.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { textsIn } from './frozen-texts.ts';
import { type Memory, recallByHash } from './memory.ts';
import { placeFinding } from './place-finding.ts';
import { readProof } from './read-ledger.ts';

export interface ReadArchive {
  readonly frozen: readonly FrozenText[];
  readonly texts: FrozenTexts;
  /** Pictures of released texts. */
  readonly images: readonly Image[];
  /** Files of which only the line endings were rewritten. */
  readonly rewritten: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every text that the ledger says was released. The bytes must be those that the event names; what became of
 * others is said by the auditor's own program (`archive-altered`, `archive-missing`). And the text passes the same
 * allow-list as a working one (`archive-not-plain`): whoever can write into the archive must not be able to put a
 * script onto a page. Facts are kept, texts are not: they are read again when they are asked for.
 */
export function* readArchive(
  root: string,
  events: readonly RecordedEvent[],
  memory: Memory,
): Generator<undefined, ReadArchive> {
  const read: ReadFrozen[] = [];
  for (const frozen of listFrozen(events)) {
    read.push(readFrozen(root, frozen, memory));
    // The parser's native memory is freed only between two turns: ten thousand texts without one took 5 GB.
    yield;
  }
  return {
    frozen: read.flatMap(({ frozen }) => frozen ?? []),
    texts: textsIn(
      root,
      new Map(read.flatMap(({ frozen, file }) => (frozen ? [[frozen.sha256, file]] : []))),
    ),
    images: read.flatMap(({ images }) => images),
    rewritten: read.flatMap(({ rewritten }) => rewritten),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface ReadFrozen {
  readonly frozen: FrozenText | undefined;
  /** Where its text lies. */
  readonly file: string;
  readonly images: readonly Image[];
  readonly rewritten: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function readFrozen(root: string, part: Frozen, memory: Memory): ReadFrozen {
  const { folder, document, version, hashes } = part;
  const file = `${folder}/text.html`;
  const text = readPart(root, 'text.html', hashes.text, part);
  const facts = readPart(root, 'facts.json', hashes.facts, part);
  if (text.bytes === undefined || facts.bytes === undefined) return leaveOut(file, text, facts);
  const { bytes } = text;
  const stated = facts.bytes;
  const { facts: known, diagnostics } = recallByHash(
    memory,
    `frozen ${folder}`,
    `${hashes.text} ${hashes.facts}`,
    () => understand(file, bytes, `${folder}/facts.json`, stated),
  );
  if (known === undefined) return leaveOut(file, { diagnostics });
  const frozen = { document, version, language: known.language, sha256: hashes.text, facts: known };
  const pictures = known.images.map(({ sha256, format }) =>
    readPart(root, `${sha256}.${format}`, sha256, part),
  );
  if (pictures.some((picture) => picture.bytes === undefined))
    return { ...leaveOut(file, ...pictures), frozen };
  const images = known.images.map((image) => ({
    ...image,
    file: `${folder}/${image.sha256}.${image.format}`,
  }));
  return { frozen, file, images, rewritten: [], diagnostics: [] };
}

/** What a frozen text and its facts say; nothing, and why, where they can't be trusted. */
function understand(
  file: string,
  text: Uint8Array,
  factsFile: string,
  stated: Uint8Array,
): { readonly facts?: Facts; readonly diagnostics: readonly Diagnostic[] } {
  const [forbidden] = findForbidden(new TextDecoder().decode(text));
  if (forbidden !== undefined) return { diagnostics: [reportForbidden(file, forbidden)] };
  const facts = readFacts(stated);
  return facts === undefined ? { diagnostics: [reportFacts(factsFile)] } : { facts, diagnostics: [] };
}

/** A part of a frozen text: its bytes where they are those that were recorded, else what became of them. */
interface ReadPart {
  readonly bytes?: Uint8Array;
  readonly rewritten?: string;
  readonly diagnostics: readonly Diagnostic[];
}

function readPart(root: string, name: string, sha256: string, { folder, what }: Frozen): ReadPart {
  const file = `${folder}/${name}`;
  const source = readProof(root, file);
  if ('bytes' in source && source.sha256 === sha256) return { bytes: source.bytes, diagnostics: [] };
  if ('rule' in source && source.rule !== 'missing-file') return { diagnostics: [source] };
  const explained = explainPart(file, what, sha256, 'bytes' in source ? source.bytes : undefined);
  return 'lines' in explained
    ? { rewritten: file, diagnostics: [] }
    : { diagnostics: [placeFinding(explained.finding)] };
}

function leaveOut(file: string, ...parts: readonly ReadPart[]): ReadFrozen {
  return {
    frozen: undefined,
    file,
    images: [],
    rewritten: parts.flatMap(({ rewritten }) => rewritten ?? []),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readFacts(bytes: Uint8Array): Facts | undefined {
  try {
    return factsSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

function reportForbidden(file: string, violation: string): Diagnostic {
  return report(
    { file, line: 1, column: 1 },
    'archive-not-plain',
    `What was released is plain text with structure; this is not. ${violation}`,
    'Somebody wrote into the archive and the ledger. Restore both from version control, and find out who.',
  );
}

function reportFacts(file: string): Diagnostic {
  return report(
    { file, line: 1, column: 1 },
    'archive-altered',
    'The facts of this version cannot be read.',
    'They may be written by a newer Clausebook: update it. Otherwise restore the file from version control.',
  );
}
