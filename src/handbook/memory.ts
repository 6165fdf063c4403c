/**
 * What a load remembers for the next one in the same process, so that a change costs one file. Values are shared
 * between loads: they are frozen or never changed.
 */
export interface Memory {
  /** Whether more loads will follow. Only then is it worth keeping what makes the next one faster. */
  readonly lasts: boolean;
  /**
   * Returns what `make` made the last time for `key`, if that is still current, or makes it anew: of what was there
   * before, where there is such. Everything under one key has one type: the key begins with the name of what is made.
   */
  recall<Made>(
    key: string,
    isCurrent: (made: Made) => boolean,
    make: (before: Made | undefined) => Made,
  ): Made;
  /** Forgets what was not asked for since the last call: files that are gone. */
  forgetOthers(): void;
}

/** Keeps what a load made for one in another process. */
export interface Keeper {
  /** What an earlier process left under a key. */
  find(key: string): unknown;
  /** Takes what is new. */
  put(key: string, made: unknown): void;
  /** Told of all keys that a load has asked for: what was kept under others is of no more use. */
  keepOnly(keys: ReadonlySet<string>): void;
}

/** `onChange` is called for everything that has to be made anew and everything that is forgotten. */
export function createMemory({
  lasts = false,
  onChange = (): void => undefined,
  keeper,
}: {
  readonly lasts?: boolean;
  readonly onChange?: () => void;
  readonly keeper?: Keeper | undefined;
} = {}): Memory {
  const made = new Map<string, unknown>();
  let asked = new Set<string>();
  return {
    lasts,
    recall<Made>(
      key: string,
      isCurrent: (made: Made) => boolean,
      make: (before: Made | undefined) => Made,
    ): Made {
      asked.add(key);
      const known = (made.get(key) ?? keeper?.find(key)) as Made | undefined;
      const value = known !== undefined && isCurrent(known) ? known : make(known);
      if (value !== known) {
        onChange();
        keeper?.put(key, value);
      }
      made.set(key, value);
      return value;
    },
    forgetOthers() {
      for (const key of made.keys()) {
        if (asked.has(key)) continue;
        made.delete(key);
        onChange();
      }
      keeper?.keepOnly(asked);
      asked = new Set();
    },
  };
}

/**
 * Remembers by content: what was made from a file stands while the file's hash does.
 *
 * @param holds Whether what was made depends on nothing else that has changed.
 */
export function recallByHash<Made extends object>(
  memory: Memory,
  key: string,
  sha256: string,
  make: () => Made,
  holds: (made: Made) => boolean = () => true,
): Made {
  return memory.recall<{ readonly sha256: string; readonly made: Made }>(
    key,
    (known) => known.sha256 === sha256 && holds(known.made),
    () => ({ sha256, made: make() }),
  ).made;
}
