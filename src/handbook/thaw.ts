import { rememberEach } from '../data/remember.ts';
import { readBack } from '../mdx/read-back.ts';
import { archiveFolder } from '../schema/event.ts';
import type { Document, FrozenText, FrozenTexts } from '../schema/handbook.ts';

/**
 * Makes a document of a frozen text, as it was approved, annotations of that day included. Its status and release are
 * for `publish` to say.
 */
export function thaw(texts: FrozenTexts, frozen: FrozenText): Document {
  const { document: slug, version, language, sha256, facts } = frozen;
  const text = texts.read(sha256);
  const file = `${archiveFolder(slug, version, facts.translation && language)}/text.html`;
  return {
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
}

/** The same, once for each handbook: for what is shown of a document, and not for all of its past. */
export const thawShown = rememberEach(thaw);
