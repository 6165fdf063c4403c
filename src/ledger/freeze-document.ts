import { hashOf } from '../handbook/read-ledger.ts';
import { archiveFolder, type FrozenHashes } from '../schema/event.ts';
import type { Document, FrozenText, Handbook } from '../schema/handbook.ts';
import { stateFacts } from './state-facts.ts';

/** A text that is to be released, with the files it is frozen as. */
export interface Frozen {
  readonly text: FrozenText;
  /** The resolved text, which is frozen as `text.html`. */
  readonly html: string;
  readonly hashes: FrozenHashes;
  /** By path below the root. */
  readonly files: ReadonlyMap<string, string>;
  readonly copies: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Freezes a document or a translation: its source, its resolved text, the facts it was made from, its pictures.
 *
 * @param document With the version that it is released as.
 * @param source The source with that version in it, line breaks normalised.
 */
export function freezeDocument(document: Document, source: string, handbook: Handbook): Frozen {
  const { slug, version, language, text } = document;
  const facts = stateFacts(document, handbook);
  const written = `${JSON.stringify(facts, null, 1)}\n`;
  const folder = archiveFolder(slug, version, document.translation && language);
  return {
    text: { document: slug, language, version, sha256: hashOf(text), facts },
    html: text,
    hashes: { source: hashOf(source), text: hashOf(text), facts: hashOf(written) },
    files: new Map([
      [`${folder}/source.mdx`, source],
      [`${folder}/text.html`, text],
      [`${folder}/facts.json`, written],
    ]),
    copies: facts.images.flatMap(({ sha256, format }) => {
      const image = handbook.images.find((one) => one.sha256 === sha256);
      return image === undefined ? [] : [{ from: image.file, to: `${folder}/${sha256}.${format}` }];
    }),
  };
}
