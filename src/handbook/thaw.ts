import { remember, rememberEach } from '../data/remember.ts';
import { minutesToReadBack, type ReadBack, readBack } from '../mdx/read-back.ts';
import { archiveFolder } from '../schema/event.ts';
import type {
  Citation,
  Document,
  FrozenText,
  FrozenTexts,
  Handbook,
  ShownDocument,
} from '../schema/handbook.ts';

/**
 * Makes a document of a frozen text, as it was approved, annotations of that day included. Its status and release are
 * for `publish` to say.
 */
export function thaw(texts: FrozenTexts, frozen: FrozenText): Document {
  const text = texts.today(frozen.sha256);
  return assemble(frozen, text, readBack(text, frozen.facts, fileOf(frozen)));
}

/** The same, once for each handbook: for what is shown of a document, and not for all of its past. */
export const thawShown = rememberEach(thaw);

/** As much of it as a page of its own shows. */
export function thawToShow(texts: FrozenTexts, frozen: FrozenText): ShownDocument {
  const text = texts.today(frozen.sha256);
  return { ...frame(frozen, text), outline: frozen.facts.outline, readingMinutes: minutesToReadBack(text) };
}

/**
 * The same where the working copy has that text, to the letter, which is the usual case: what was read of it there need
 * not be read again.
 */
export function thawAsCopied(frozen: FrozenText, copy: Document, handbook: Handbook): Document {
  const { outline, rules } = frozen.facts;
  const sections = new Map(copy.outline.map(({ anchor, text }) => [anchor, text]));
  const texts = new Map(copy.rules.map(({ id, text }) => [id, text]));
  const { inShort, plainText, words, readingMinutes } = copy;
  const place = { file: fileOf(frozen), line: 1, column: 1 };
  return assemble(frozen, copy.text, {
    ...{ inShort, plainText, words, readingMinutes },
    outline: outline.map((section) => ({ ...section, text: sections.get(section.anchor) ?? '' })),
    rules: rules.map((rule) => ({ ...rule, text: texts.get(rule.id) ?? '' })),
    // What is printed of activities no longer names them: `disclosed` does.
    citations: copy.citations
      .filter(({ kind }) => kind !== 'activity')
      .map((citation) => ({ ...nameAsFrozen(citation, handbook), place })),
  });
}

/** A frozen text names documents by their slugs and pictures by their bytes, however its author did. */
function nameAsFrozen(citation: Citation, { documents, images }: Handbook): Citation {
  const { kind, id } = citation;
  if (kind === 'document') return { ...citation, id: slugsOf(documents).get(id) ?? id };
  if (kind === 'image') return { ...citation, id: hashesOf(images).get(id) ?? id };
  return citation;
}

const slugsOf = remember(
  (documents: Handbook['documents']): ReadonlyMap<string, string> =>
    new Map(documents.map(({ id, slug }) => [id, slug])),
);

const hashesOf = remember(
  (images: Handbook['images']): ReadonlyMap<string, string> =>
    new Map(images.map(({ file, sha256 }) => [file, sha256])),
);

function fileOf({ version, language, facts }: FrozenText): string {
  return `${archiveFolder(facts.slug, version, facts.translation && language)}/text.html`;
}

function assemble(frozen: FrozenText, text: string, said: ReadBack): Document {
  return { ...frame(frozen, text), ...said };
}

function frame(frozen: FrozenText, text: string) {
  const { document: slug, language, sha256, facts } = frozen;
  return {
    ...facts.frontmatter,
    slug,
    file: fileOf(frozen),
    topic: facts.topic,
    language,
    status: 'in-force' as const,
    body: facts.body,
    ...(facts.disclosed === undefined ? {} : { disclosed: facts.disclosed }),
    text,
    sha256,
  };
}
