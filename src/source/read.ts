import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeText } from './decode.ts';
import { type Diagnostic, report } from './diagnostic.ts';
import { findReal, reportUnreadable } from './real-file.ts';

/** 1 MB: a long policy is 100 KB, and the largest framework, the articles of the GDPR, 50 KB. */
const textLimit = 1_000_000;

/** 5 MB: a photograph from a phone is 3 MB; what is larger belongs neither on a page nor in version control. */
const imageLimit = 5_000_000;

/** A file that could not be read, and why. */
export interface Unread {
  readonly diagnostics: readonly Diagnostic[];
}

export interface SourceText {
  /** Without byte-order mark, line breaks LF. */
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, hexadecimal: the same whichever editor saved the file. */
  readonly sha256: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a text file of the handbook.
 *
 * @param file Path below `root`, with forward slashes.
 * @returns The text, or why there is none (tell them apart with `'text' in result`): `missing-file`,
 * `link-leaves-root`, `unreadable-file`, `file-too-large`, `not-utf8` or `empty-file`.
 */
export function readSource(root: string, file: string): SourceText | Unread {
  const bytes = read(
    root,
    file,
    textLimit,
    file.endsWith('.mdx')
      ? 'Split it into several documents, or move pictures into files of their own.'
      : 'Look for what was pasted into it by accident.',
  );
  if (!(bytes instanceof Uint8Array)) return { diagnostics: [bytes] };
  const text = decodeText(bytes, file);
  if (typeof text !== 'string') return { diagnostics: [text] };
  if (text.trim() === '') {
    const problem = report(
      { file, line: 1, column: 1 },
      'empty-file',
      'The file is empty.',
      'Fill it or delete it.',
    );
    return { diagnostics: [problem] };
  }
  return { text, sha256: hash(text), diagnostics: [] };
}

export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, hexadecimal. */
  readonly sha256: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an image of the handbook, under the same law of links as {@link readSource}.
 *
 * @returns The bytes, or why there are none (tell them apart with `'bytes' in result`).
 */
export function readBytes(root: string, file: string): SourceBytes | Unread {
  const bytes = read(
    root,
    file,
    imageLimit,
    'Save the picture smaller: 1,600 pixels are as wide as a page ever shows.',
  );
  if (!(bytes instanceof Uint8Array)) return { diagnostics: [bytes] };
  if (bytes.length === 0) {
    const problem = report(
      { file, line: 1, column: 1 },
      'empty-file',
      'The file is empty.',
      'Save the picture again.',
    );
    return { diagnostics: [problem] };
  }
  return { bytes, sha256: hash(bytes), diagnostics: [] };
}

function read(root: string, file: string, limit: number, remedy: string): Uint8Array | Diagnostic {
  const real = findReal(root, file);
  if ('rule' in real) return real;
  const start = { file, line: 1, column: 1 };
  // A named pipe would make the read wait for ever.
  if (real.kind !== 'file') {
    return report(
      start,
      'missing-file',
      `There should be a file here, but this is ${real.kind === 'folder' ? 'a folder' : 'a device'}.`,
    );
  }
  if (real.size > limit) {
    const message = `The file has ${megabytes(real.size)} MB; ${megabytes(limit)} MB is the most that is read.`;
    return report(start, 'file-too-large', message, remedy);
  }
  try {
    return readFileSync(real.path);
  } catch {
    return reportUnreadable(file);
  }
}

/** Rounded up, so that a file just over the limit does not read as if it met it. */
function megabytes(size: number): number {
  return Math.ceil(size / 100_000) / 10;
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
