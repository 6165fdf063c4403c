import { compare } from 'semver';
import type { Document, FrozenText, Handbook, HistoricVersion, History } from '../schema/handbook.ts';
import { type Classification, classificationRank } from '../schema/words.ts';
import { differs } from './differs.ts';
import { deepFreeze } from './freeze.ts';
import { historiesOf } from './histories.ts';
import { versionOn } from './in-force.ts';
import { thaw } from './thaw.ts';

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
    const document = present(shown, copy);
    return [drafts && copy !== undefined && differs(copy, document) ? copy : document];
  });
  const known = new Set(histories.map(({ document }) => document));
  const unreleased = drafts ? handbook.documents.filter(({ slug }) => !known.has(slug)) : [];
  const documents = [...released, ...unreleased].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return deepFreeze({
    ...handbook,
    documents,
    translations: drafts ? handbook.translations : publishTranslations(handbook.archive, documents),
    histories,
  });
}

/**
 * The newest translation of each document and language that is not of a version to come. One of an earlier version
 * stays until there is a newer one, and says of which it is.
 */
function publishTranslations(
  archive: readonly FrozenText[],
  documents: readonly Document[],
): readonly Document[] {
  const translations = Map.groupBy(
    archive.filter(({ facts }) => facts.translation !== undefined),
    ({ document }) => document,
  );
  return documents.flatMap((document) => {
    const own = (translations.get(document.slug) ?? []).filter(
      ({ version }) => compare(version, document.version) <= 0,
    );
    return [...Map.groupBy(own, ({ language }) => language)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, versions]) => {
        const newest = versions.toSorted((a, b) => compare(b.version, a.version))[0];
        if (newest === undefined) return [];
        const thawed = thaw(newest);
        return [
          {
            ...thawed,
            status: document.status,
            release: document.release,
            // For those who may read both: what it translates, and the original of today.
            classification: stricter(thawed.classification, document.classification),
            translation: {
              reviewedBy: newest.facts.translation?.reviewedBy ?? '',
              stale: newest.version !== document.version,
            },
          },
        ];
      });
  });
}

function stricter(a: Classification, b: Classification): Classification {
  return classificationRank(a) > classificationRank(b) ? a : b;
}

/** The first version of a document that is approved and not in force yet. */
function announced({ versions }: History, date: string): HistoricVersion | undefined {
  const [first] = versions;
  return first !== undefined && first.release.effective > date ? first : undefined;
}

/**
 * A frozen text with what the ledger says of it. What helps to find and audit it is read live from the working copy:
 * keywords, answers, what it provides and meets, as far as the places that they name are in the frozen text.
 */
function present({ frozen, release, status }: HistoricVersion, copy: Document | undefined): Document {
  const document = { ...thaw(frozen), status, release };
  // What its readers may not see of the working copy, its annotations would tell them.
  if (
    copy === undefined ||
    classificationRank(copy.classification) > classificationRank(document.classification)
  )
    return document;
  const anchors = new Set([
    ...document.outline.map(({ anchor }) => anchor),
    ...document.rules.map(({ id }) => id),
  ]);
  const isThere = (at: string) => anchors.has(at.slice(1));
  const satisfies = new Map(copy.outline.map((section) => [section.anchor, section.satisfies]));
  return {
    ...document,
    topic: copy.topic,
    keywords: copy.keywords,
    answers: copy.answers.filter(({ at }) => isThere(at)),
    provides: copy.provides.map((one) => (typeof one === 'string' || isThere(one.at) ? one : one.item)),
    satisfies: copy.satisfies,
    outline: document.outline.map((section) => ({
      ...section,
      satisfies: satisfies.get(section.anchor) ?? {},
    })),
  };
}
