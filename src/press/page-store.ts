import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openWriter } from './kept-bytes.ts';

/** A page as it was printed, and what it was made from. */
export interface PrintedPage {
  readonly bytes: Uint8Array;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  /** Fingerprint of what its route gave it. */
  readonly props: string;
  /** What it asked, sorted. */
  readonly asked: readonly Asked[];
}

/** A question, with a fingerprint of its answer in this build. */
export interface Asked {
  readonly question: string;
  readonly answer: string;
}

/**
 * Keeps the printed pages of one edition from one build to the next. It guards against damage, not against whoever
 * can write it: bytes that are not those that were kept count as not there, and so does all that another press printed.
 */
export interface PageStore {
  /** A page as the last build printed it. */
  find(file: string): PrintedPage | undefined;
  /** Keeps a page for the next build. All pages that are kept were made in one build: a question has one answer. */
  keep(file: string, page: PrintedPage): void;
  /** Puts the pages that were kept in the place of the old ones. */
  close(): void;
}

/** What `pages.json` says of the pages, whose bytes stand one after the other in `pages`. */
interface Index {
  readonly press: string;
  /** Thousands of pages ask the same questions: a page names them by their position. */
  readonly asked: readonly (readonly [question: string, answer: string])[];
  readonly pages: Readonly<Record<string, Entry>>;
}

type Entry = readonly [at: number, length: number, sha256: string, props: string, ...asked: number[]];

/**
 * Opens the store of one edition.
 *
 * @param folder Of this edition alone; made where it is not there.
 * @param press Name of the press that prints.
 */
export function openPageStore(folder: string, press: string): PageStore {
  mkdirSync(folder, { recursive: true });
  const [index, pages] = [join(folder, 'pages.json'), join(folder, 'pages')];
  const before = readIndex(index, press);
  const old = before && openSync(pages, 'r');
  const next = openWriter(`${pages}.${process.pid}`);
  const known = before?.asked.map(([question, answer]): Asked => ({ question, answer })) ?? [];
  const numbers = new Map<string, number>();
  const asked: [string, string][] = [];
  const entries: Record<string, Entry> = {};
  const numberOf = ({ question, answer }: Asked): number => {
    const number = numbers.get(question) ?? asked.push([question, answer]) - 1;
    numbers.set(question, number);
    return number;
  };
  return {
    find(file) {
      const entry = before && Object.hasOwn(before.pages, file) ? before.pages[file] : undefined;
      if (before === undefined || old === undefined || entry === undefined) return undefined;
      const [at, length, sha256, props, ...numbers] = entry;
      const bytes = Buffer.alloc(length);
      if (readSync(old, bytes, 0, length, at) < length || hashOf(bytes) !== sha256) return undefined;
      return { bytes, sha256, props, asked: numbers.flatMap((number) => known[number] ?? []) };
    },
    keep(file, { bytes, sha256, props, asked }) {
      entries[file] = [next.write(bytes), bytes.length, sha256, props, ...asked.map(numberOf)];
    },
    close() {
      next.close();
      if (old !== undefined) closeSync(old);
      // The index goes first and comes last: a build that is killed in between leaves none, and the next prints all.
      rmSync(index, { force: true });
      renameSync(next.path, pages);
      const made: Index = { press, asked, pages: entries };
      writeFileSync(index, JSON.stringify(made));
    },
  };
}

/** Nothing where it is not there, was cut, or is of another press. */
function readIndex(path: string, press: string): Index | undefined {
  try {
    const index = JSON.parse(readFileSync(path, 'utf8')) as Partial<Index>;
    return index.press === press && index.asked !== undefined && index.pages !== undefined
      ? { press, asked: index.asked, pages: index.pages }
      : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 of bytes, hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
