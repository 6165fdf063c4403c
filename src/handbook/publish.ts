import { compare } from '../data/compare.ts';
import { deepFreeze } from '../data/freeze.ts';
import type { Document, Handbook, HistoricVersion, History } from '../schema/handbook.ts';
import { classificationRank } from '../schema/words.ts';
import { differs } from './differs.ts';
import { historiesOf } from './histories.ts';
import { versionOn } from './in-force.ts';
import { thawAsCopied, thawShown } from './thaw.ts';
import { releasedTranslations } from './translations.ts';

/**
 * Picks, for each document, the version that is in force on a day; where none is yet, the one that is announced. What
 * was never released is left out, unless `drafts` asks for working copies: then each that differs from what is in force
 * stands in its place. A handbook without a ledger has nothing in force, and shows its working copies as drafts.
 */
export function publish(handbook: Handbook, date: string, { drafts }: { drafts: boolean }): Handbook {
  if (handbook.ledger.length === 0) return handbook;
  const histories = historiesOf(handbook, date);
  const working = new Map(handbook.documents.map((document) => [document.slug, document]));
  const released = histories.flatMap((history) => {
    const shown = versionOn(history, date) ?? announced(history, date);
    const copy = working.get(history.document);
    if (shown === undefined) return [];
    const document = present(shown, copy, handbook);
    return [drafts && copy !== undefined && differs(shown.frozen, copy, handbook.texts) ? copy : document];
  });
  const known = new Set(histories.map(({ document }) => document));
  const unreleased = drafts ? handbook.documents.filter(({ slug }) => !known.has(slug)) : [];
  const documents = [...released, ...unreleased].sort((a, b) => compare(a.slug, b.slug));
  return deepFreeze({
    ...handbook,
    documents,
    translations: publishTranslations(handbook, documents, histories, drafts),
    histories,
  });
}

/**
 * Translations that were released; with `drafts`, working copies where they say something else or were never released.
 */
function publishTranslations(
  handbook: Handbook,
  documents: readonly Document[],
  histories: readonly History[],
  drafts: boolean,
): readonly Document[] {
  const copies = new Map(handbook.translations.map((copy) => [keyOf(copy), copy]));
  const released = new Map(
    releasedTranslations(documents, histories, handbook.texts).map((translation) => [
      keyOf(translation),
      withLiveWords(translation, copies.get(keyOf(translation))),
    ]),
  );
  if (drafts) {
    const frozen = new Map(
      histories
        .flatMap(({ versions }) => versions)
        .flatMap(({ translations }) => translations)
        .map((text) => [`${text.document} ${text.language} ${text.version}`, text]),
    );
    const shown = new Map(documents.map(({ slug, version }) => [slug, version]));
    for (const copy of handbook.translations) {
      const translation = released.get(keyOf(copy));
      const last = translation && frozen.get(`${keyOf(translation)} ${translation.version}`);
      if (last !== undefined && !differs(last, copy, handbook.texts)) continue;
      const stale = shown.get(copy.slug) !== copy.version;
      released.set(keyOf(copy), { ...copy, translation: { ...copy.translation, stale } });
    }
  }
  return [...released.values()].sort((a, b) => compare(keyOf(a), keyOf(b)));
}

/** What helps to find a translation is read live, as that of its original is. */
function withLiveWords(translation: Document, copy: Document | undefined): Document {
  if (copy === undefined || isStricter(copy, translation)) return translation;
  const isThere = anchorsOf(translation);
  return { ...translation, keywords: copy.keywords, answers: copy.answers.filter(({ at }) => isThere(at)) };
}

/** What the readers of a released text may not see of its working copy, the copy's annotations would tell them. */
function isStricter(copy: Document, released: Document): boolean {
  return classificationRank(copy.classification) > classificationRank(released.classification);
}

/** Whether a place that an annotation names is in a text. */
function anchorsOf({ outline, rules }: Document): (at: string) => boolean {
  const anchors = new Set([...outline.map(({ anchor }) => anchor), ...rules.map(({ id }) => id)]);
  return (at) => anchors.has(at.slice(1));
}

function keyOf({ slug, language }: Document): string {
  return `${slug} ${language}`;
}

/** The first version of a document that is approved and not in force yet. */
function announced({ versions }: History, date: string): HistoricVersion | undefined {
  const [first] = versions;
  return first !== undefined && first.release.effective > date ? first : undefined;
}

/**
 * A frozen text with what the ledger says of it. What helps to find and audit it is read live from the working copy:
 * keywords, answers, where it applies, what it provides and meets, as far as the places that they name are in the frozen text.
 */
function present(
  { frozen, release, status }: HistoricVersion,
  copy: Document | undefined,
  handbook: Handbook,
): Document {
  const thawed =
    copy?.sha256 === frozen.sha256 ? thawAsCopied(frozen, copy, handbook) : thawShown(handbook.texts, frozen);
  const document = { ...thawed, status, release };
  if (copy === undefined || isStricter(copy, document)) return document;
  const isThere = anchorsOf(document);
  const satisfies = new Map(copy.outline.map((section) => [section.anchor, section.satisfies]));
  return {
    ...document,
    topic: copy.topic,
    formerly: copy.formerly,
    keywords: copy.keywords,
    glossary: copy.glossary,
    answers: copy.answers.filter(({ at }) => isThere(at)),
    appliesIn: copy.appliesIn?.filter(({ at }) => at === undefined || isThere(at)),
    provides: copy.provides.map((one) => (typeof one === 'string' || isThere(one.at) ? one : one.item)),
    satisfies: copy.satisfies,
    outline: document.outline.map((section) => ({
      ...section,
      satisfies: satisfies.get(section.anchor) ?? {},
    })),
  };
}
