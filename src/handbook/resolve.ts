import { compare } from '../data/compare.ts';
import { deepFreeze } from '../data/freeze.ts';
import type { Lookup } from '../mdx/component.ts';
import { joinParts } from '../mdx/join-parts.ts';
import { answersHold, noteLookups } from '../mdx/looked-up.ts';
import { sayPlainCounts } from '../mdx/plain-counts.ts';
import type { ParsedText } from '../mdx/read-text.ts';
import { renewParts, resolveParts } from '../mdx/resolve-text.ts';
import type { ResolvedText } from '../mdx/resolved-text.ts';
import type { TextPart } from '../mdx/text-part.ts';
import type { Control, Document } from '../schema/handbook.ts';
import { readTranslationName } from '../schema/translation.ts';
import type { Gathered } from './gather.ts';
import { liveTexts, type Say } from './live-texts.ts';
import type { Memory } from './memory.ts';
import { hashOf } from './read-ledger.ts';

/**
 * Makes documents and controls of what was read, a step for each document. Those with a fault of their own are left
 * out.
 */
export function* resolveAll(
  gathered: Gathered,
  lookup: Lookup,
  memory: Memory,
): Generator<undefined, { documents: Document[]; translations: Document[]; controls: Control[] }> {
  const language = gathered.organization.item?.language ?? 'en';
  const documents: Document[] = [];
  for (const document of gathered.documents) {
    documents.push(
      ...resolveDocument(document, lookup, language, memory).map((resolved) =>
        disclose(resolved, gathered.translations, lookup),
      ),
    );
    yield;
  }
  const originals = new Map(documents.map((document) => [document.slug, document]));
  return {
    documents: documents.sort((a, b) => compare(a.slug, b.slug)),
    translations: gathered.translations
      .flatMap((translation) => resolveTranslation(translation, originals, lookup, memory))
      .sort((a, b) => compare(`${a.slug} ${a.language}`, `${b.slug} ${b.language}`)),
    controls: [
      ...gathered.controls.flatMap((control) => resolveControl(control, lookup, language, memory)),
      ...gathered.specifications.flatMap((specification) =>
        resolveSpecification(specification, lookup, language, memory),
      ),
    ].sort((a, b) => compare(a.file, b.file)),
  };
}

function resolveDocument(
  { file, name, sha256, frontmatter, text }: Gathered['documents'][number],
  lookup: Lookup,
  language: string,
  memory: Memory,
): Document[] {
  if (frontmatter === undefined || text === undefined) return [];
  const make = ({ used: _used, ...resolved }: ResolvedText): Document => ({
    ...frontmatter,
    slug: name,
    file,
    topic: file.split('/').slice(1, -1).join('/'),
    language,
    status: 'draft',
    body: hashOf(text.source),
    ...resolved,
    citations: text.citations,
    durations: text.durations,
  });
  return [recallResolved(`document ${file}`, sha256, text, lookup, language, memory, make)];
}

/** A notice with what its text covers, printed or not: what was told is frozen with it. */
function disclose(document: Document, translations: Gathered['translations'], lookup: Lookup): Document {
  if (document.notice === undefined) return document;
  const activities = lookup.activities(document.file);
  const others = translations.flatMap(({ file }) => {
    const name = readTranslationName(file);
    return name?.slug === document.slug ? [name.language] : [];
  });
  return deepFreeze({
    ...document,
    disclosed: Object.fromEntries(activities.map((activity) => [activity.id, activity])),
    readIn: [document.language, ...others],
  });
}

/** The original in another language: its fields, and what the translation says in their place. */
function resolveTranslation(
  { file, sha256, frontmatter, text }: Gathered['translations'][number],
  originals: ReadonlyMap<string, Document>,
  lookup: Lookup,
  memory: Memory,
): Document[] {
  const { slug, language } = readTranslationName(file) ?? { slug: '', language: '' };
  const original = originals.get(slug);
  if (frontmatter === undefined || text === undefined || original === undefined) return [];
  const { translates, translatedBy, reviewedBy, qualified, on, ...own } = frontmatter;
  const resolved = recallResolved(
    `translation ${file}`,
    sha256,
    text,
    lookup,
    language,
    memory,
    (made) => made,
  );
  const { used: _used, ...parts } = resolved;
  return [
    {
      ...original,
      ...own,
      ...parts,
      file,
      language,
      version: translates.slice(slug.length + 1),
      body: hashOf(text.source),
      citations: text.citations,
      durations: undefined,
      translation: {
        ...{ translatedBy, reviewedBy, qualified, on },
        stale: translates !== `${slug}@${original.version}`,
      },
    },
  ];
}

function resolveControl(
  { file, sha256, frontmatter, text }: Gathered['controls'][number],
  lookup: Lookup,
  language: string,
  memory: Memory,
): Control[] {
  if (frontmatter === undefined || text === undefined) return [];
  const make = ({ text: html }: ResolvedText, say: Say): Control => ({
    ...liveTexts.control(frontmatter, say),
    file,
    text: html,
    citations: text.citations,
  });
  return [recallResolved(`control ${file}`, sha256, text, lookup, language, memory, make)];
}

const reached = {
  implemented: 'implemented',
  alternative: 'implemented',
  'not-reasonable': 'not-started',
} as const;

/** A specification is a control that the law names: always ours to decide on, whatever the decision. */
function resolveSpecification(
  { file, sha256, frontmatter, text }: Gathered['specifications'][number],
  lookup: Lookup,
  language: string,
  memory: Memory,
): Control[] {
  if (frontmatter === undefined || text === undefined) return [];
  const make = ({ text: html }: ResolvedText, say: Say): Control => {
    const { id, framework, owner, evidence, provides, ...decision } = liveTexts.specification(
      frontmatter,
      say,
    );
    return {
      ...{ id, framework, owner, evidence, provides, decision, file, text: html, citations: text.citations },
      ...{ applicable: true, drivers: ['legal'], because: decision.why, status: reached[decision.decision] },
    };
  };
  return [recallResolved(`specification ${file}`, sha256, text, lookup, language, memory, make)];
}

/** A text is resolved again only when its source, or something that it prints, has changed. */
function recallResolved<Made>(
  key: string,
  ofFile: string,
  parsed: ParsedText,
  lookup: Lookup,
  language: string,
  memory: Memory,
  make: (resolved: ResolvedText, say: Say) => Made,
): Made {
  interface Known {
    /** Of the file, and what the conditions in it were answered. */
    readonly sha256: string;
    readonly language: string;
    readonly used: ResolvedText['used'];
    /** Kept only where another load follows: several times the size of the text. */
    readonly parts: readonly TextPart[] | undefined;
    readonly made: Made;
  }
  const sha256 = [ofFile, ...parsed.asked.map(({ said }) => said)].join(' ');
  const sameSource = (known: Known) => known.sha256 === sha256 && known.language === language;
  return memory.recall<Known>(
    key,
    (known) => sameSource(known) && answersHold(known.used, lookup),
    (before) => {
      const parts =
        before?.parts !== undefined && sameSource(before)
          ? renewParts(before.parts, parsed, lookup, language)
          : resolveParts(parsed, lookup, language);
      const resolved = joinParts(parts, parsed);
      const { lookup: noted, take } = noteLookups(lookup);
      const made = deepFreeze(make(resolved, (line) => sayPlainCounts(line, noted, language)));
      return {
        sha256,
        language,
        used: [...resolved.used, ...take()],
        parts: memory.lasts ? parts : undefined,
        made,
      };
    },
  ).made;
}
