import { readBack } from '../mdx/read-back.ts';
import { archiveFolder } from '../schema/event.ts';
import type { Document, FrozenText } from '../schema/handbook.ts';

/**
 * Makes a document of a frozen text, as it was approved, annotations of that day included. Its status and release are
 * for `publish` to say.
 */
export function thaw(frozen: FrozenText): Document {
  const known = thawed.get(frozen);
  if (known !== undefined) return known;
  const { document: slug, version, language, text, sha256, facts } = frozen;
  const file = `${archiveFolder(slug, version, facts.translation && language)}/text.html`;
  const document: Document = {
    ...facts.frontmatter,
    slug,
    file,
    topic: facts.topic,
    language,
    status: 'in-force',
    body: facts.body,
    text,
    sha256,
    ...readBack(text, facts, file),
    durations: [],
  };
  thawed.set(frozen, document);
  return document;
}

// Asked for each day that is looked at; a frozen text is what it was.
const thawed = new WeakMap<FrozenText, Document>();
