/**
 * What a load remembers for the next one in the same process, so that a change costs one file. Values are shared
 * between loads: they are frozen or never changed.
 */
export interface Memory {
  /**
   * Returns what `make` made the last time for `key`, if that is still current, or makes it anew.
   * Everything under one key has one type: the key begins with the name of what is made.
   */
  recall<Made>(key: string, isCurrent: (made: Made) => boolean, make: () => Made): Made;
  /** Forgets what was not asked for since the last call: files that are gone. */
  forgetOthers(): void;
}

/** `onChange` is called for everything that has to be made anew and everything that is forgotten. */
export function createMemory(onChange: () => void = () => undefined): Memory {
  const made = new Map<string, unknown>();
  let asked = new Set<string>();
  return {
    recall<Made>(key: string, isCurrent: (made: Made) => boolean, make: () => Made): Made {
      asked.add(key);
      const known = made.get(key) as Made | undefined;
      if (known !== undefined && isCurrent(known)) return known;
      onChange();
      const value = make();
      made.set(key, value);
      return value;
    },
    forgetOthers() {
      for (const key of made.keys()) {
        if (asked.has(key)) continue;
        made.delete(key);
        onChange();
      }
      asked = new Set();
    },
  };
}

/** Remembers by content: what was made from a file stands while the file's hash does. */
export function recallByHash<Made extends object>(
  memory: Memory,
  key: string,
  sha256: string,
  make: () => Made,
): Made {
  return memory.recall<{ readonly sha256: string; readonly made: Made }>(
    key,
    (known) => known.sha256 === sha256,
    () => ({ sha256, made: make() }),
  ).made;
}
