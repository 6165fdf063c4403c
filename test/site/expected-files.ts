import { listLedgerFiles, shippedLedger } from '../../src/cli/copy-ledger.ts';
import {
  changesSince,
  layOutSince,
  sinceDays,
  sincePageName,
  sinceParts,
} from '../../src/exports/changes-since.ts';
import { activitiesOf } from '../../src/exports/dpv.ts';
import { integrityPages } from '../../src/exports/integrity.ts';
import { ledgerPages } from '../../src/exports/ledger.ts';
import { copyFiles } from '../../src/exports/page-copies.ts';
import { reviewCalendars } from '../../src/exports/review-calendar.ts';
import { checklistsOf } from '../../src/frameworks/checklist.ts';
import { gapReport } from '../../src/frameworks/gap-report.ts';
import { crosswalkViews } from '../../src/frameworks/read-crosswalk.ts';
import { statementsOf, themesOf } from '../../src/frameworks/statement.ts';
import { phases } from '../../src/ledger/calendar-year.ts';
import { changesOf, pageByYear, splitAt } from '../../src/ledger/changes.ts';
import { dayPages, daysOf } from '../../src/ledger/days.ts';
import { formerAddresses } from '../../src/ledger/former-addresses.ts';
import { formerDocuments } from '../../src/ledger/life.ts';
import { listRedlines } from '../../src/ledger/list-redlines.ts';
import { listTexts, listTranslatedTexts } from '../../src/ledger/list-texts.ts';
import { formerTranslations } from '../../src/ledger/translations.ts';
import { shownIn } from '../../src/registers/lists-of.ts';
import { pagesOf } from '../../src/registers/pages-of.ts';
import { trustedPage } from '../../src/routes/route.ts';
import { apiNames, routesOf } from '../../src/routes/routes.ts';
import { imageUrl } from '../../src/schema/address.ts';
import type { Edition } from '../../src/schema/handbook.ts';
import { azPages } from '../../src/search/a-z.ts';
import { answerPages } from '../../src/search/answers-by-topic.ts';
import { rulePages } from '../../src/search/bound-by.ts';
import { otherLanguages, rightsPlaces } from '../../src/site/rights-places.ts';
import { staticFiles } from '../../src/site/static-files.ts';
import { trustedPages } from '../../src/site/trusted-pages.ts';
import { nameTopic } from '../../src/source/topic-name.ts';
import { fileOf } from '../support/route-files.ts';

/** Files that only a build can name: scripts, styles and fonts, and the parts of both search indexes. */
export function isNamedByBuild(path: string): boolean {
  return /^(?:_astro|pagefind|search\/parts)\//.test(path);
}

/**
 * Every file that an edition may have and must have, without those that only a build can name.
 * Counted from page kinds, documents and records.
 */
export function expectedFiles(edition: Edition, root: string): string[] {
  const own = trustedPages(root, edition.name).map(({ pattern }) => ({ pattern, page: trustedPage }));
  const kinds = new Set([...routesOf(edition.name), ...own].map(fileOf));
  const fill = fillFor(edition);
  return [
    ...[...kinds].flatMap(fill).flatMap((file) => [file, ...copyFiles(file, edition.name === 'public')]),
    // A picture that several versions show is one file.
    ...new Set(edition.handbook.images.map((image) => imageUrl(image).slice(1))),
    ...staticFiles,
    ...(edition.name === 'audit' ? listLedgerFiles(root).map((file) => `${shippedLedger}/${file}`) : []),
    '_headers',
    ...(formerAddresses(edition.handbook).length === 0 ? [] : ['_redirects']),
    'manifest.json',
  ].sort();
}

/** Puts in what stands in square brackets. Throws for a parameter that it does not know, so that none is forgotten. */
function fillFor(edition: Edition): (pattern: string) => string[] {
  const { handbook, date } = edition;
  const statements = statementsOf(handbook);
  const crosswalks = crosswalkViews(handbook);
  const checklists = checklistsOf(handbook);
  const { histories } = handbook;
  const years = pageByYear(splitAt(changesOf(histories), date).past);
  const days = dayPages(histories);
  const former = formerDocuments(handbook).map(({ document }) => document);
  const slugs = [...handbook.documents.map(({ slug }) => slug), ...former];
  const values: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
    '': [{}],
    format: apiNames(edition.name).map((format) => ({ format })),
    missing: [...new Set(gapReport(edition).map(({ kind }) => kind))].map((missing) => ({ missing })),
    former: formerAddresses(handbook).map(({ from }) => ({ former: from.slice(1, -1) })),
    language: otherLanguages(handbook).map((language) => ({ language })),
    gpc: handbook.organization.gpc === undefined ? [] : [{ gpc: 'gpc' }],
    right: rightsPlaces(handbook).map(({ place }) => ({ right: place })),
    slug: slugs.map((slug) => ({ slug })),
    'slug day': histories.flatMap((history) =>
      daysOf([history]).map((day) => ({ slug: history.document, day })),
    ),
    'slug language': [...handbook.translations, ...formerTranslations(handbook)].map(
      ({ slug, language }) => ({
        slug,
        language,
      }),
    ),
    'slug language version': listTranslatedTexts(handbook).map(({ document, language, version }) => ({
      ...{ slug: document, language, version },
    })),
    year: years.filter(({ page }) => page === 1).map(({ year }) => ({ year })),
    'year page': years.filter(({ page }) => page > 1).map(({ year, page }) => ({ year, page: String(page) })),
    day: days.filter(({ page }) => page === 1).map(({ day }) => ({ day })),
    'day page': days.filter(({ page }) => page > 1).map(({ day, page }) => ({ day, page: String(page) })),
    since: sinceDays(handbook, date).map(({ day }) => ({ since: day })),
    'since list': sinceDays(handbook, date).flatMap(({ day }) => {
      const laid = layOutSince(changesSince(handbook, day, date));
      return sinceParts.flatMap((part) =>
        laid[part].pages.map((_, index) => ({ since: day, list: sincePageName(part, index) })),
      );
    }),
    topic: [...new Set(handbook.documents.flatMap(({ topic }) => foldersAround(nameTopic(topic))))].map(
      (topic) => ({ topic }),
    ),
    answered: answerPages(handbook).map(({ name }) => ({ answered: name })),
    letter: azPages(handbook).map(({ name }) => ({ letter: name })),
    audience: handbook.organization.audiences.map(({ id }) => ({ audience: id })),
    'audience ruled': handbook.organization.audiences.flatMap(({ id }) =>
      rulePages(handbook, id).map(({ name }) => ({ audience: id, ruled: name })),
    ),
    framework: handbook.frameworks.map(({ id }) => ({ framework: id })),
    documented: handbook.frameworks
      .filter(({ id }) => handbook.documentedInformation.some(({ framework }) => framework === id))
      .map(({ id }) => ({ documented: id })),
    statement: statements.map(({ framework }) => ({ statement: framework.id })),
    'statement theme': statements.flatMap((statement) =>
      themesOf(statement).map(({ id }) => ({ statement: statement.framework.id, theme: id })),
    ),
    'from to': crosswalks.map(({ from, to }) => ({ from: from.id, to: to.id })),
    'from to group': crosswalks.flatMap(({ from, to, pages }) =>
      pages.length === 1 ? [] : pages.map(({ first }) => ({ from: from.id, to: to.id, group: first.id })),
    ),
    client: handbook.clients.map(({ id }) => ({ client: id })),
    phase: phases.map((phase) => ({ phase })),
    register: shownIn(edition)
      .filter(({ register }) => register.page !== undefined)
      .map(({ register }) => ({ register: register.name })),
    'register rows': shownIn(edition).flatMap((list) =>
      list.register.page === undefined
        ? []
        : pagesOf(handbook, list).map(({ name }) => ({ register: list.register.name, rows: name })),
    ),
    list: shownIn(edition).map(({ register }) => ({ list: register.name })),
    calendar: reviewCalendars(edition).map(({ name }) => ({ calendar: name })),
    checked: checklists.map(({ framework }) => ({ checked: framework.id })),
    ledgerPage: numbersAfterFirst(ledgerPages(handbook)).map((ledgerPage) => ({ ledgerPage })),
    proofPage: numbersAfterFirst(integrityPages(handbook)).map((proofPage) => ({ proofPage })),
    // Of what it is made the headings of compiled pages are part.
    part: [],
    'checked part': checklists.flatMap(({ framework, parts }) =>
      parts.map(({ heading }) => ({ checked: framework.id, part: heading.id })),
    ),
    'framework id': handbook.frameworks.flatMap(({ id: framework, requirements }) =>
      requirements.map(({ id }) => ({ framework, id })),
    ),
  };
  // What the ledger or a register tells of a document, where it tells something.
  const released = histories.map(({ document }) => ({ slug: document }));
  const toldOf: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
    '/[slug]/dpv.jsonld': handbook.documents
      .filter(({ type, slug }) => type === 'notice' && activitiesOf(handbook, slug).length > 0)
      .map(({ slug }) => ({ slug })),
    '/[slug]/versions.json': released,
    '/[slug]/on/index.html': released,
  };
  const versions: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
    '/text.html': listTexts(handbook).map(({ document, version }) => ({ slug: document, version })),
    '/index.html': histories.flatMap(({ document, versions }) =>
      versions.map(({ frozen }) => ({ slug: document, version: frozen.version })),
    ),
    'changes/[version]/index.html': histories.flatMap(listRedlines).map(({ document, after }) => ({
      slug: document,
      version: after.frozen.version,
    })),
  };
  return (pattern) => {
    const names = [...pattern.matchAll(/\[(?:\.{3})?(\w+)\]/g)].map(([, name]) => name);
    const ending = Object.keys(versions).findLast((ending) => pattern.endsWith(ending)) ?? '';
    const told = Object.keys(toldOf).find((ending) => pattern.endsWith(ending)) ?? '';
    const sets =
      names.join(' ') === 'slug version' ? versions[ending] : (toldOf[told] ?? values[names.join(' ')]);
    if (sets === undefined)
      throw new Error(`${pattern}: nothing says what stands for ${names.join(' and ')}.`);
    return sets.map((set) =>
      pattern.replaceAll(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => set[name] ?? ''),
    );
  };
}

/** `a/b` lies in `a`. */
function foldersAround(folder: string): string[] {
  const parts = folder.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The first page has no number in its address. */
function numbersAfterFirst(pages: readonly unknown[]): string[] {
  return pages.slice(1).map((_, index) => String(index + 2));
}
