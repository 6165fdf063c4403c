import { closeSync, fstatSync, openSync, writevSync } from 'node:fs';

/** Bytes that wait to be written: a write for each page of 20 KB would be ten thousand. */
const waiting = 4 * 1024 * 1024;

/** A file that many pieces are written into, one after the other. */
export interface Writer {
  readonly path: string;
  /** Returns where the bytes begin. They must not be changed until the file is closed. */
  write(bytes: Uint8Array): number;
  close(): void;
}

/** @param flag `w` begins the file anew, `a` goes on at its end. */
export function openWriter(path: string, flag: 'w' | 'a' = 'w'): Writer {
  const file = openSync(path, flag);
  let end = fstatSync(file).size;
  let written = end;
  let chunks: Uint8Array[] = [];
  const flush = () => {
    if (chunks.length === 0) return;
    writevSync(file, chunks);
    written = end;
    chunks = [];
  };
  return {
    path,
    write(bytes: Uint8Array): number {
      const at = end;
      end += bytes.length;
      chunks.push(bytes);
      if (end - written > waiting) flush();
      return at;
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
