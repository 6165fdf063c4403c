import { closeSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Keeper } from '../handbook/memory.ts';
import { openWriter } from '../press/kept-bytes.ts';
import { hashOf } from '../press/page-store.ts';
import { engineDigest } from './engine-digest.ts';

/** What `memory.json` says of the values, whose bytes stand one after the other in `memory`. */
interface Index {
  /** The engine that wrote them. */
  readonly by: string;
  readonly entries: readonly (readonly [key: string, at: number, length: number, sha256: string])[];
}

/** What a load made, kept from one command to the next. */
export interface KeptMemory extends Keeper {
  /** Writes it down for the next command, where something in it is new, and holds it no longer. */
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
  const [index, values] = [join(store, 'memory.json'), join(store, 'memory')];
  // Another version of Node.js may write values in another form.
  const by = `${engineDigest()} ${process.versions.node}`;
  const before = anew ? nothing : openBefore(index, values, by);
  const fresh = new Map<string, unknown>();
  let asked: ReadonlySet<string> = new Set();
  return {
    find(key) {
      const bytes = before.read(key);
      return bytes === undefined ? undefined : deserialize(bytes);
    },
    put: (key, made) => void fresh.set(key, made),
    keepOnly: (keys) => void (asked = keys),
    save() {
      const kept = before.keys.filter((key) => asked.has(key) && !fresh.has(key));
      if (fresh.size === 0 && kept.length === before.keys.length) return;
      const making = openWriter(`${values}.${process.pid}`);
      try {
        const entries: Index['entries'][number][] = [];
        const write = (key: string, bytes: Uint8Array | undefined) => {
          if (bytes !== undefined) entries.push([key, making.write(bytes), bytes.length, hashOf(bytes)]);
        };
        for (const key of kept) write(key, before.read(key));
        for (const [key, value] of fresh) write(key, serialize(value));
        fresh.clear();
        making.close();
        // Windows moves nothing over a file that is open.
        before.close();
        // The index goes first and comes last: a command that is killed in between leaves none.
        rmSync(index, { force: true });
        renameSync(making.path, values);
        writeFileSync(index, JSON.stringify({ by, entries } satisfies Index));
      } finally {
        rmSync(making.path, { force: true });
      }
    },
  };
}

interface Before {
  readonly keys: readonly string[];
  /** Nothing where there is no such key, or its bytes are not those that were written. */
  read(key: string): Buffer | undefined;
  /** Nothing is read afterwards. */
  close(): void;
}

const nothing: Before = { keys: [], read: () => undefined, close: () => undefined };

function openBefore(index: string, values: string, by: string): Before {
  try {
    const { by: writer, entries } = JSON.parse(readFileSync(index, 'utf8')) as Index;
    if (writer !== by) return nothing;
    const file = openSync(values, 'r');
    const known = new Map(entries.map(([key, ...entry]) => [key, entry]));
    return {
      keys: [...known.keys()],
      read(key) {
        const entry = known.get(key);
        if (entry === undefined) return undefined;
        const [at, length, sha256] = entry;
        const bytes = Buffer.alloc(length);
        return readSync(file, bytes, 0, length, at) === length && hashOf(bytes) === sha256
          ? bytes
          : undefined;
      },
      close: () => closeSync(file),
    };
  } catch {
    // Not there, or cut: everything is read anew.
    return nothing;
  }
}
