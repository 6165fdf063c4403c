import { findForbidden } from '../mdx/plain-html.ts';
import { archiveFolder, type FrozenHashes } from '../schema/event.ts';
import { type Facts, facts as factsSchema } from '../schema/facts.ts';
import type { FrozenText, FrozenTexts, Image, RecordedEvent } from '../schema/handbook.ts';
import { type Diagnostic, isOf, report } from '../source/diagnostic.ts';
import { readBytes } from '../source/read.ts';
import { textsIn } from './frozen-texts.ts';
import type { Memory } from './memory.ts';

export interface ReadArchive {
  readonly frozen: readonly FrozenText[];
  readonly texts: FrozenTexts;
  /** Pictures of released texts. */
  readonly images: readonly Image[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every text that the ledger says was released. The bytes must be those that the event names
 * (`archive-altered`, `archive-missing`), and the text passes the same allow-list as a working one
 * (`archive-not-plain`): whoever can write into the archive must not be able to put a script onto a page. Facts are
 * kept, texts are not: they are read again when they are asked for.
 */
export function* readArchive(
  root: string,
  events: readonly RecordedEvent[],
  memory: Memory,
): Generator<undefined, ReadArchive> {
  const read: ReadFrozen[] = [];
  for (const { document, version, language, hashes } of listFrozen(events)) {
    read.push(
      readFrozen(root, archiveFolder(document, version, language), hashes, { document, version }, memory),
    );
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
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface Frozen {
  readonly document: string;
  readonly version: string;
  /** Only of a translation. */
  readonly language?: string;
  readonly hashes: FrozenHashes;
}

/** Every text that the ledger says was released, in that order. */
function listFrozen(events: readonly RecordedEvent[]): Frozen[] {
  return events.flatMap((event) =>
    event.kind !== 'release'
      ? []
      : event.documents.flatMap(({ document, version, hashes, translations }) => [
          { document, version, hashes },
          ...translations.map((translation) => ({ document, version, ...translation })),
        ]),
  );
}

interface ReadFrozen {
  readonly frozen: FrozenText | undefined;
  /** Where its text lies. */
  readonly file: string;
  readonly images: readonly Image[];
  readonly diagnostics: readonly Diagnostic[];
}

function readFrozen(
  root: string,
  folder: string,
  hashes: FrozenHashes,
  names: { readonly document: string; readonly version: string },
  memory: Memory,
): ReadFrozen {
  const file = `${folder}/text.html`;
  const nothing = { frozen: undefined, file, images: [] };
  const text = readBytes(root, file);
  const facts = readBytes(root, `${folder}/facts.json`);
  const unread = [text, facts].flatMap((file) => ('bytes' in file ? [] : file.diagnostics));
  if (!('bytes' in text) || !('bytes' in facts))
    return { ...nothing, diagnostics: unread.map(explainAbsence) };
  return memory.recall<ReadFrozen & { readonly key: string }>(
    `frozen ${folder}`,
    ({ key }) => key === `${text.sha256} ${facts.sha256}`,
    () => ({ key: `${text.sha256} ${facts.sha256}`, ...understand() }),
  );

  function understand(): ReadFrozen {
    const altered = [
      ['text.html', text, hashes.text] as const,
      ['facts.json', facts, hashes.facts] as const,
    ].flatMap(([name, read, wanted]) =>
      'sha256' in read && read.sha256 !== wanted ? [reportAltered(`${folder}/${name}`)] : [],
    );
    if (altered.length > 0 || !('bytes' in text) || !('bytes' in facts))
      return { ...nothing, diagnostics: altered };
    const html = new TextDecoder().decode(text.bytes);
    const [forbidden] = findForbidden(html);
    if (forbidden !== undefined) return { ...nothing, diagnostics: [reportForbidden(file, forbidden)] };
    const known = readFacts(facts.bytes);
    if (known === undefined) return { ...nothing, diagnostics: [reportFacts(`${folder}/facts.json`)] };
    const images = known.images.map((image) => ({
      ...image,
      file: `${folder}/${image.sha256}.${image.format}`,
    }));
    const pictures = images.flatMap(({ file, sha256 }) => {
      const read = readBytes(root, file);
      if (!('bytes' in read)) return read.diagnostics.map(explainAbsence);
      return read.sha256 === sha256 ? [] : [reportAltered(file)];
    });
    return {
      frozen: { ...names, language: known.language, sha256: text.sha256, facts: known },
      file,
      images: pictures.length === 0 ? images : [],
      diagnostics: pictures,
    };
  }
}

function readFacts(bytes: Uint8Array): Facts | undefined {
  try {
    return factsSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

function explainAbsence(problem: Diagnostic): Diagnostic {
  return isOf(problem, 'missing-file')
    ? report(
        problem,
        'archive-missing',
        'The ledger names this file, and it is not there.',
        'Restore content/archive/ from version control, then run: npx clausebook verify',
      )
    : problem;
}

function reportAltered(file: string): Diagnostic {
  return report(
    { file, line: 1, column: 1 },
    'archive-altered',
    'These are not the bytes that were approved: the ledger names another SHA-256.',
    `Restore it from version control: git checkout -- ${file}`,
  );
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
