import { factsOfRules } from '../mdx/rule-facts.ts';
import { manualPages } from '../routes/manual-pages.ts';
import { addressOf, isPage, isSingle, trustedPage } from '../routes/route.ts';
import { routesOf, titleOf } from '../routes/routes.ts';
import { documentUrl, termUrl, translationUrl } from '../schema/address.ts';
import type { Document, DocumentRule, Section, Shown } from '../schema/handbook.ts';
import { holds } from './bound-by.ts';
import { firstLines } from './first-lines.ts';
import type { Passage, SearchData, SearchPage } from './search-data.ts';
import { titlesOfWay, wayTo } from './topics.ts';

/**
 * How much text of sections is read, in characters. In a larger handbook Pagefind alone reads the running text. What is
 * asked, what things are called and what the rules say stays; of the rules, where they are more than that by themselves,
 * those that answer a question. To read the rules of a thousand documents cost as much as half of all their pages.
 */
const most = 600_000;
const mostOfRules = 1_000_000;
/** As much of a section is shown where its text is not read. */
const shownOfSection = 160;

/** A page that is a program: one of the manual, or one that the handbook has besides. */
export interface TrustedText {
  readonly pattern: string;
  readonly title: string;
  readonly summary: string;
  readonly headings: readonly { readonly anchor: string; readonly heading: string }[];
}

/** What is found in an edition, made of what its reader may see and of nothing else. */
export function searchDataOf(
  edition: Shown,
  href: (address: string) => string,
  trusted: readonly TrustedText[] = [],
): SearchData {
  const { handbook } = edition;
  const pages: SearchPage[] = [];
  const passages: Passage[] = [];
  const add = (page: SearchPage, of: readonly Omit<Passage, 'page'>[]) => {
    const number = pages.push({ ...page, url: href(page.url) }) - 1;
    passages.push(...of.map((passage) => ({ page: number, ...passage })));
  };
  const texts = [...handbook.documents, ...handbook.translations];
  const whole = sizeOf(texts.flatMap(({ outline }) => outline)) <= most;
  const reads = { whole, rules: sizeOf(texts.flatMap(({ rules }) => rules)) <= mostOfRules };
  const names = new Map(
    [...handbook.organization.audiences, ...handbook.roles].map(({ id, title }) => [id, title] as const),
  );
  const typedOf = typedAt(handbook.everydayWords);
  // What is not in force yet answers nothing today: it is found by its id, in the A-Z and in full text.
  for (const document of handbook.documents.filter(holds))
    add(
      pageOf(document, edition, documentUrl(document.slug)),
      passagesOf(document, names, reads, typedOf(document.slug)),
    );
  for (const translation of handbook.translations) {
    // What says something else than the text in force is not to be found.
    if (translation.translation?.stale !== false) continue;
    const { slug, language } = translation;
    add(
      { ...pageOf(translation, edition, translationUrl(slug, language)), kind: 'translation', language },
      passagesOf(translation, names, reads, typedOf(slug, language)),
    );
  }
  if (handbook.terms.length > 0)
    add(
      { kind: 'glossary', url: '/glossary/', title: 'Glossary' },
      handbook.terms.map(({ id, term, aliases, definition }) => ({
        anchor: termUrl(id).split('#')[1],
        heading: term,
        asks: aliases,
        text: definition,
      })),
    );
  if (handbook.firstSteps.length > 0)
    add(
      { kind: 'first-steps', url: '/now/', title: titleOf('/now') },
      handbook.firstSteps.map(({ id, title, asks, steps }) => ({
        anchor: id,
        heading: title,
        asks,
        text: steps.map((step) => step.do).join(' '),
      })),
    );
  for (const { id, title, description } of handbook.organization.audiences)
    if (handbook.documents.some(({ audience }) => audience.includes(id)))
      add({ kind: 'page', url: `/for/${id}/`, title: `For you: ${title}` }, [
        { heading: title, asks: [`What do I have to read? ${title}`], text: description },
      ]);
  for (const route of routesOf(edition.name))
    if (
      isPage(route) &&
      isSingle(route) &&
      route.title !== undefined &&
      route.page !== trustedPage &&
      !hidden.has(route.pattern)
    )
      add({ kind: 'page', url: addressOf(route), title: route.title }, [
        {
          heading: route.title,
          asks: route.menuTitle === undefined ? undefined : [route.menuTitle],
          text: '',
        },
      ]);
  for (const { pattern, title, summary, headings } of trusted)
    add({ kind: isManual(pattern) ? 'manual' : 'own', url: `${pattern}/`, title }, [
      { heading: title, text: summary },
      ...headings.map((heading) => ({ ...heading, text: '' })),
    ]);
  return {
    language: handbook.organization.language,
    pages,
    whole,
    passages,
    words: handbook.everydayWords,
  };
}

/** Nobody looks for the search, nor for the page of what is not there. */
const hidden: ReadonlySet<string> = new Set(['/404', '/search']);

function isManual(pattern: string): boolean {
  return manualPages.some(({ path }) => pattern === `/${path}`);
}

function pageOf(document: Document, { handbook, name }: Shown, url: string): SearchPage {
  const { title, id, version, type, topic, keywords } = document;
  const frameworks = handbook.frameworks.filter(
    (framework) =>
      document.satisfies[framework.id] !== undefined ||
      document.outline.some(({ satisfies }) => satisfies[framework.id] !== undefined),
  );
  return {
    kind: 'document',
    url,
    title,
    id,
    version,
    type,
    topics: titlesOfWay(wayTo(topic)),
    frameworks: frameworks.map((framework) => framework.title),
    keywords,
    forOthers: (type === 'notice') === (name === 'public') ? undefined : true,
  };
}

function passagesOf(
  document: Document,
  names: ReadonlyMap<string, string>,
  reads: { readonly whole: boolean; readonly rules: boolean },
  typed: (anchor?: string) => readonly string[] | undefined,
): Omit<Passage, 'page'>[] {
  const { title, summary, outline, rules, answers } = document;
  // To read them costs a look at the whole text: too much where there are too many to be read all.
  const facts = reads.rules ? factsOfRules(document) : undefined;
  const asked = Map.groupBy(answers, ({ at }) => at.slice(1));
  const standing = Map.groupBy(rules, (rule) => standsIn(rule, outline));
  const asks = (anchor: string) => asked.get(anchor)?.map(({ question }) => question);
  return [
    { heading: title, typed: typed(), text: summary },
    ...outline.flatMap((section) => {
      const own = standing.get(section) ?? [];
      const { anchor, heading, number } = section;
      return [
        {
          anchor,
          heading,
          number: number === '' ? undefined : number,
          asks: asks(anchor),
          typed: typed(anchor),
          // Without its rules, which stand by themselves.
          text: reads.whole
            ? own.reduce((text, rule) => text.replace(rule.text, ' '), section.text).replaceAll(/\s+/g, ' ')
            : firstLines(own[0]?.text ?? section.text, shownOfSection),
        },
        ...own
          .filter((rule) => reads.rules || asks(rule.id) !== undefined)
          .map((rule) => ({
            anchor: rule.id,
            section: anchor,
            heading,
            number: rule.number,
            asks: asks(rule.id),
            typed: typed(rule.id),
            level: rule.level,
            who: whoOf(rule, names),
            by: facts?.get(rule.id)?.by,
            text: rule.text,
          })),
      ];
    }),
  ];
}

/** What people type for the places of a document: those of a translation have words of its language. */
function typedAt(lines: Shown['handbook']['everydayWords']) {
  const byPlace = new Map<string, string[]>();
  const keyOf = (place: string, language = '') => `${language} ${place}`;
  for (const { words, at, language } of lines)
    for (const place of at) {
      const key = keyOf(place, language);
      byPlace.set(key, [...(byPlace.get(key) ?? []), ...words]);
    }
  return (slug: string, language?: string) => (anchor?: string) =>
    byPlace.get(keyOf(anchor === undefined ? slug : `${slug}#${anchor}`, language));
}

/** The heading whose own text has the rule: mostly that of its number, which tells the part of the text alone. */
function standsIn({ number, text }: DocumentRule, outline: readonly Section[]): Section | undefined {
  const main = number.slice(0, number.lastIndexOf('.'));
  const likely = outline.find((section) => section.number === main);
  if (likely?.text.includes(text)) return likely;
  return outline.find((section) => section.anchor !== 'in-short' && section.text.includes(text)) ?? likely;
}

function whoOf({ who }: DocumentRule, names: ReadonlyMap<string, string>): string | undefined {
  const known = who.flatMap((id) => names.get(id) ?? []);
  return known.length === 0 ? undefined : known.join(', ');
}

function sizeOf(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}
