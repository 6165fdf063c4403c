import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
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

/** What is known of a printed page, and what it was made from. */
export interface PageMark {
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** Whether it says which part of it search may read. */
  readonly isSearched: boolean;
  /** Fingerprint of what its route gave it. */
  readonly props: string;
  /** What it asked, sorted. */
  readonly asked: readonly Asked[];
}

/** The pages of one kind, and what told which they are. */
export interface ListedPages {
  readonly pages: readonly ListedPage[];
  /** What was asked for the list, sorted. */
  readonly asked: readonly Asked[];
}

export type ListedPage = readonly [pathname: string, props: string];

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
  /** A page as the last build printed it. Its bytes may be gone all the same. */
  find(file: string): PageMark | undefined;
  /** The bytes of a page that the last build printed; nothing where they are not those that were kept. */
  read(file: string): Uint8Array | undefined;
  /**
   * Keeps a page for the next build. All pages that are kept were made in one build: a question has one answer.
   *
   * @param bytes Of a page that was printed anew; one that was found lies here.
   */
  keep(file: string, mark: PageMark, bytes?: Uint8Array): void;
  /** Which pages of a kind there were in the last build. */
  findList(kind: string): ListedPages | undefined;
  keepList(kind: string, list: ListedPages): void;
  /** What was answered to a question in the last build; nothing where it was asked of another handbook. */
  answerBefore(question: string): string | undefined;
  /** Puts the pages that were kept in the place of the old ones. */
  close(): void;
}

/** What `pages.json` says of the pages, whose bytes lie somewhere in `pages`. */
interface Index {
  readonly press: string;
  /** Fingerprint of the handbook that answered. */
  readonly handbook: string;
  /** Thousands of pages ask the same questions: a page names them by their position. */
  readonly asked: readonly (readonly [question: string, answer: string])[];
  readonly pages: Readonly<Record<string, Entry>>;
  readonly lists: Readonly<
    Record<string, { readonly pages: ListedPages['pages']; readonly asked: number[] }>
  >;
}

type Entry = readonly [
  at: number,
  length: number,
  sha256: string,
  isSearched: 0 | 1,
  props: string,
  ...asked: number[],
];

/**
 * Opens the store of one edition. Bytes of pages that stay lie where they are, and new ones are written behind them:
 * most builds change few pages of thousands. When half of the file is of no more use, it is written anew.
 *
 * @param folder Of this edition alone; made where it is not there.
 * @param press Name of the press that prints.
 * @param handbook Fingerprint of the handbook that answers.
 */
export function openPageStore(folder: string, press: string, handbook: string): PageStore {
  mkdirSync(folder, { recursive: true });
  const [index, pages] = [join(folder, 'pages.json'), join(folder, 'pages')];
  const before = readIndex(index, press);
  const old = before && openBytes(pages);
  const next = openWriter(
    old === undefined ? `${pages}.${process.pid}` : pages,
    old === undefined ? 'w' : 'a',
  );
  const known = before?.asked.map(([question, answer]): Asked => ({ question, answer })) ?? [];
  const answers = new Map(before?.handbook === handbook ? before.asked : []);
  const askedAt = (numbers: readonly number[]) => numbers.flatMap((number) => known[number] ?? []);
  const numbers = new Map<string, number>();
  const asked: [string, string][] = [];
  let entries: Record<string, Entry> = {};
  const lists: Record<string, Index['lists'][string]> = {};
  const numberOf = ({ question, answer }: Asked): number => {
    const number = numbers.get(question) ?? asked.push([question, answer]) - 1;
    numbers.set(question, number);
    return number;
  };
  const entryOf = (file: string) =>
    old !== undefined && before !== undefined && Object.hasOwn(before.pages, file)
      ? before.pages[file]
      : undefined;
  const read = ([at, length, sha256]: Entry) => {
    const bytes = Buffer.alloc(length);
    return old !== undefined && readSync(old, bytes, 0, length, at) === length && hashOf(bytes) === sha256
      ? bytes
      : undefined;
  };
  /** Writes the bytes that are still of use into a file of their own. */
  const compact = () => {
    const fresh = openWriter(`${pages}.${process.pid}`);
    const moved: Record<string, Entry> = {};
    for (const [file, entry] of Object.entries(entries)) {
      const bytes = read(entry);
      const [, ...rest] = entry;
      if (bytes !== undefined) moved[file] = [fresh.write(bytes), ...rest];
    }
    fresh.close();
    entries = moved;
    return fresh.path;
  };
  return {
    find(file) {
      const entry = entryOf(file);
      if (entry === undefined) return undefined;
      const [, , sha256, isSearched, props, ...numbers] = entry;
      return {
        sha256,
        isSearched: isSearched === 1,
        props,
        asked: askedAt(numbers),
      };
    },
    read(file) {
      const entry = entryOf(file);
      return entry && read(entry);
    },
    keep(file, { sha256, isSearched, props, asked }, bytes) {
      const place = bytes === undefined ? entryOf(file) : ([next.write(bytes), bytes.length] as const);
      if (place === undefined) throw new Error(`The store was given no bytes of ${file}, and has none.`);
      const [at, length] = place;
      entries[file] = [at, length, sha256, isSearched ? 1 : 0, props, ...asked.map(numberOf)];
    },
    findList(kind) {
      const list =
        old !== undefined && before !== undefined && Object.hasOwn(before.lists, kind)
          ? before.lists[kind]
          : undefined;
      return list && { pages: list.pages, asked: askedAt(list.asked) };
    },
    keepList(kind, { pages, asked }) {
      lists[kind] = { pages, asked: asked.map(numberOf) };
    },
    answerBefore: (question) => answers.get(question),
    close() {
      next.close();
      let making = old === undefined ? next.path : undefined;
      if (old !== undefined) {
        const used = Object.values(entries).reduce((sum, [, length]) => sum + length, 0);
        if (used < fstatSync(old).size / 2) making = compact();
        closeSync(old);
      }
      if (making !== undefined) {
        // The index goes first and comes last: a build that is killed in between leaves none, and the next prints all.
        rmSync(index, { force: true });
        renameSync(making, pages);
      }
      const made: Index = { press, handbook, asked, pages: entries, lists };
      writeFileSync(`${index}.${process.pid}`, JSON.stringify(made));
      renameSync(`${index}.${process.pid}`, index);
    },
  };
}

/** Nothing where there is no such file. */
function openBytes(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

/** Nothing where it is not there, was cut, or is of another press. */
function readIndex(path: string, press: string): Index | undefined {
  try {
    const index = JSON.parse(readFileSync(path, 'utf8')) as Partial<Index>;
    const { handbook = '', asked, pages, lists } = index;
    return index.press === press && asked !== undefined && pages !== undefined && lists !== undefined
      ? { press, handbook, asked, pages, lists }
      : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 of bytes, hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
