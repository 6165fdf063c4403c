import { question } from '../data/ask.ts';
import {
  changesForUrl,
  documentUrl,
  historyUrl,
  redlineUrl,
  translationUrl,
  versionUrl,
} from '../schema/address.ts';
import type { EditionHandbook, History } from '../schema/handbook.ts';
import { formerDocuments } from './life.ts';
import { listRedlines } from './list-redlines.ts';
import { formerTranslations } from './translations.ts';

/** An address that pages had under a name of before, and where it leads today; both root-relative. */
export interface FormerAddress {
  readonly from: string;
  readonly to: string;
  /** What is found there. */
  readonly title: string;
}

/**
 * All addresses of an edition that go on under another name. An edition has those of what it shows; a document that was
 * public under no earlier name has no earlier address in public.
 */
export const formerAddresses = question(
  'former-addresses',
  (handbook: EditionHandbook): readonly FormerAddress[] => [
    ...addressesOfDocuments(handbook),
    ...handbook.organization.audiences.flatMap(({ id, title, formerly = [] }) =>
      formerly.flatMap((old) => [
        { from: `/for/${old}/`, to: `/for/${id}/`, title },
        { from: changesForUrl(old), to: changesForUrl(id), title },
      ]),
    ),
  ],
);

function addressesOfDocuments(handbook: EditionHandbook): readonly FormerAddress[] {
  const histories = new Map(handbook.histories.map((history) => [history.document, history]));
  const translations = Map.groupBy(
    [...handbook.translations, ...formerTranslations(handbook)],
    ({ slug }) => slug,
  );
  const shown = [
    ...handbook.documents.map(({ slug, title, formerly = [] }) => ({ slug, title, formerly })),
    ...formerDocuments(handbook).map(({ document, versions }) => ({
      slug: document,
      title: versions.at(-1)?.frozen.facts.frontmatter.title ?? document,
      formerly: [],
    })),
  ];
  return shown.flatMap(({ slug, title, formerly }) => {
    const history = histories.get(slug);
    const languages = (translations.get(slug) ?? []).map(({ language }) => language);
    return [...new Set([...formerly, ...slugsIn(history)])]
      .filter((old) => old !== slug)
      .flatMap((old) => [
        { from: documentUrl(old), to: documentUrl(slug) },
        { from: historyUrl(old), to: historyUrl(slug) },
        ...languages.map((language) => ({
          from: translationUrl(old, language),
          to: translationUrl(slug, language),
        })),
        ...versionsUnder(old, history).map((version) => ({
          from: versionUrl(old, version),
          to: versionUrl(slug, version),
        })),
        ...redlinesUnder(old, history).map((version) => ({
          from: redlineUrl(old, version),
          to: redlineUrl(slug, version),
        })),
      ])
      .map((address) => ({ ...address, title }));
  });
}

/** The slugs under which versions were released. */
export function slugsIn(history: History | undefined): readonly string[] {
  return history?.versions.map(({ frozen }) => frozen.facts.slug) ?? [];
}

function versionsUnder(slug: string, history: History | undefined): readonly string[] {
  return (history?.versions ?? [])
    .filter(({ frozen }) => frozen.facts.slug === slug)
    .map(({ frozen }) => frozen.version);
}

function redlinesUnder(slug: string, history: History | undefined): readonly string[] {
  return (history === undefined ? [] : listRedlines(history))
    .filter(({ after }) => after.frozen.facts.slug === slug)
    .map(({ after }) => after.frozen.version);
}
