import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Keeper } from '../handbook/memory.ts';
import { hashOf } from '../press/page-store.ts';
import { engineDigest } from './engine-digest.ts';

/** What the first line of the file says: who wrote it, and where the value of each key stands behind it. */
interface Head {
  readonly by: string;
  readonly sha256: string;
  readonly entries: readonly (readonly [key: string, length: number])[];
}

/** What a load made, kept from one command to the next. */
export interface KeptMemory extends Keeper {
  /** Writes it down for the next command, where something in it is new. */
  save(): void;
}

/**
 * Opens what the last command kept of its load: what was read of each file, by its hash. It guards against damage, not
 * against whoever can write it; so commands that record something read everything anew.
 *
 * @param store The handbook's store, which is there.
 * @param anew Uses nothing that was kept.
 */
export function openKeptMemory(store: string, { anew }: { readonly anew: boolean }): KeptMemory {
  const file = join(store, 'memory');
  // Another version of Node.js may write values in another form.
  const by = `${engineDigest()} ${process.versions.node}`;
  const before = anew ? new Map<string, Buffer>() : readEntries(file, by);
  const fresh = new Map<string, unknown>();
  const gone = new Set<string>();
  return {
    find(key) {
      const bytes = before.get(key);
      return bytes === undefined ? undefined : deserialize(bytes);
    },
    put: (key, made) => void fresh.set(key, made),
    keepOnly(keys) {
      for (const key of before.keys()) if (!keys.has(key)) gone.add(key);
    },
    save() {
      if (fresh.size === 0 && gone.size === 0) return;
      const kept = [...before].filter(([key]) => !fresh.has(key) && !gone.has(key));
      const made = Array.from(fresh, ([key, value]) => [key, serialize(value)] as const);
      writeEntries(file, by, [...kept, ...made]);
    },
  };
}

function readEntries(file: string, by: string): Map<string, Buffer> {
  try {
    const whole = readFileSync(file);
    const start = whole.indexOf('\n') + 1;
    const head = JSON.parse(whole.toString('utf8', 0, start)) as Head;
    if (head.by !== by || head.sha256 !== hashOf(whole.subarray(start))) return new Map();
    let at = start;
    return new Map(head.entries.map(([key, length]) => [key, whole.subarray(at, (at += length))]));
  } catch {
    // Not there, or cut: everything is read anew.
    return new Map();
  }
}

function writeEntries(file: string, by: string, entries: readonly (readonly [string, Buffer])[]): void {
  const body = Buffer.concat(entries.map(([, bytes]) => bytes));
  const head: Head = {
    by,
    sha256: hashOf(body),
    entries: entries.map(([key, { length }]) => [key, length]),
  };
  // Moved to its place whole: a command that is killed leaves the last one.
  const making = `${file}.${process.pid}`;
  writeFileSync(making, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
  renameSync(making, file);
}
