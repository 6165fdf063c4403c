import { resolve } from 'node:path';
import { renewMarkers } from '../mdx/renew-markers.ts';
import type { FrozenTexts, TextPlaces } from '../schema/handbook.ts';
import type { Renames } from '../schema/renames.ts';
import { readBytes } from '../source/read.ts';
import { hashOf } from './read-ledger.ts';

/**
 * Makes a reader of frozen texts. Its functions cannot be enumerated: to whoever copies, freezes or compares a
 * handbook, it stays plain data.
 *
 * @param find Returns how a text is read; nothing for one that is not there.
 * @param renew Calls what a text names as it is called today.
 */
export function makeTexts(
  find: (sha256: string) => (() => string) | undefined,
  renew: (text: string) => string = (text) => text,
  places?: TextPlaces,
): FrozenTexts {
  const read = (sha256: string) => {
    const found = find(sha256);
    if (found === undefined) throw new Error(`There is no frozen text ${sha256} here.`);
    return found();
  };
  return Object.defineProperties({} as FrozenTexts, {
    has: { value: (sha256: string) => find(sha256) !== undefined },
    read: { value: read },
    today: { value: (sha256: string) => renew(read(sha256)) },
    places: { value: places },
  });
}

/** No text at all. */
export const noTexts: FrozenTexts = makeTexts(() => undefined);

/** Only some of the texts: an edition gets those of its own versions. */
export function only(texts: FrozenTexts, hashes: ReadonlySet<string>): FrozenTexts {
  const { places } = texts;
  if (places !== undefined)
    return openTexts({
      ...places,
      files: new Map([...places.files].filter(([sha256]) => hashes.has(sha256))),
    });
  return withToday(
    (sha256) => hashes.has(sha256),
    () => texts,
  );
}

/** The same texts, as they read where something that they name is called otherwise today. */
export function renewed(texts: FrozenTexts, renames: Renames): FrozenTexts {
  if (renames.size === 0) return texts;
  if (texts.places !== undefined) return openTexts({ ...texts.places, renames });
  return makeTexts(
    (sha256) => (texts.has(sha256) ? () => texts.read(sha256) : undefined),
    (text) => renewMarkers(text, renames),
  );
}

function withToday(
  has: (sha256: string) => boolean,
  textsOf: (sha256: string) => FrozenTexts | undefined,
): FrozenTexts {
  const find = (sha256: string) => {
    const texts = has(sha256) ? textsOf(sha256) : undefined;
    if (texts?.has(sha256) !== true) throw new Error(`There is no frozen text ${sha256} here.`);
    return texts;
  };
  return Object.defineProperties({} as FrozenTexts, {
    has: { value: (sha256: string) => has(sha256) && textsOf(sha256)?.has(sha256) === true },
    read: { value: (sha256: string) => find(sha256).read(sha256) },
    today: { value: (sha256: string) => find(sha256).today(sha256) },
    places: { value: undefined },
  });
}

/** The texts of one and of the other. */
export function both(one: FrozenTexts, other: FrozenTexts): FrozenTexts {
  return withToday(
    () => true,
    (sha256) => [one, other].find((texts) => texts.has(sha256)),
  );
}

/** Texts that lie in no file yet, as after a release that is only planned. */
export function inMemory(html: readonly string[]): FrozenTexts {
  const texts = new Map(html.map((text) => [hashOf(text), () => text]));
  return makeTexts((sha256) => texts.get(sha256));
}

/** Texts that lie in the archive of a handbook. */
export function textsIn(root: string, files: ReadonlyMap<string, string>): FrozenTexts {
  // A build changes its current folder, and reads later.
  return openTexts({ folder: resolve(root), files, renames: new Map() });
}

/**
 * Reads texts from the archive when they are asked for, and keeps none: ten versions of 1,000 documents are 300 MB.
 * The bytes are held against their hash each time, so that they are those which the load has judged.
 */
export function openTexts(places: TextPlaces): FrozenTexts {
  const { folder, files, renames } = places;
  return makeTexts(
    (sha256) => {
      const file = files.get(sha256);
      return file === undefined ? undefined : () => readJudged(folder, file, sha256);
    },
    renames.size === 0 ? undefined : (text) => renewMarkers(text, renames),
    places,
  );
}

function readJudged(root: string, file: string, sha256: string): string {
  const read = readBytes(root, file);
  if (!('bytes' in read) || read.sha256 !== sha256)
    throw new Error(`${file} was changed while it was being read. Restore it, and run the command again.`);
  return new TextDecoder().decode(read.bytes);
}
