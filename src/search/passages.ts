import { addressOf, isPage, isSingle } from '../routes/route.ts';
import { routesOf, titleOf } from '../routes/routes.ts';
import { documentUrl, termUrl, translationUrl } from '../schema/address.ts';
import type { Document, DocumentRule, Edition, Section } from '../schema/handbook.ts';
import { chooseWords } from './everyday-words.ts';
import { firstLines } from './first-lines.ts';
import type { Passage, SearchData, SearchPage } from './search-data.ts';
import { titlesOfWay, wayTo } from './topics.ts';

/**
 * How much text of sections is worth sending, in characters: 300 KB of it are some 85 KB on their way. In a larger
 * handbook Pagefind alone reads the running text, then the rules: what is asked and what things are called stays.
 */
const most = 330_000;

/** What is found in an edition, made of what its reader may see and of nothing else. */
export function searchDataOf(edition: Edition, href: (address: string) => string): SearchData {
  const { handbook } = edition;
  const pages: SearchPage[] = [];
  const passages: Passage[] = [];
  const add = (page: SearchPage, of: readonly Omit<Passage, 'page'>[]) => {
    const number = pages.push({ ...page, url: href(page.url) }) - 1;
    passages.push(...of.map((passage) => ({ page: number, ...passage })));
  };
  const names = new Map(
    [...handbook.organization.audiences, ...handbook.roles].map(({ id, title }) => [id, title] as const),
  );
  for (const document of handbook.documents)
    add(pageOf(document, edition, documentUrl(document.slug)), passagesOf(document, names));
  for (const translation of handbook.translations) {
    // What says something else than the text in force is not to be found.
    if (translation.translation?.stale !== false) continue;
    const { slug, language } = translation;
    add(
      { ...pageOf(translation, edition, translationUrl(slug, language)), kind: 'translation', language },
      passagesOf(translation, names),
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
      { kind: 'page', url: '/now/', title: titleOf('/now') },
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
    if (isPage(route) && isSingle(route) && route.title !== undefined && !hidden.has(route.pattern))
      add(
        {
          kind: route.pattern.startsWith('/manual') ? 'manual' : 'page',
          url: addressOf(route),
          title: route.title,
        },
        [
          {
            heading: route.title,
            asks: route.menuTitle === undefined ? undefined : [route.menuTitle],
            text: '',
          },
        ],
      );
  return {
    language: handbook.organization.language,
    pages,
    whole: sizeOf(passages) <= most,
    passages: withinReason(passages),
    words: chooseWords(handbook.everydayWords, passages, pages),
  };
}

/** Nobody looks for the search, nor for the page of what is not there. */
const hidden: ReadonlySet<string> = new Set(['/404', '/search']);

function pageOf(document: Document, { handbook }: Edition, url: string): SearchPage {
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
  };
}

function passagesOf(
  { title, summary, outline, rules, answers }: Document,
  names: ReadonlyMap<string, string>,
): Omit<Passage, 'page'>[] {
  const asked = Map.groupBy(answers, ({ at }) => at.slice(1));
  const asks = (anchor: string) => asked.get(anchor)?.map(({ question }) => question);
  return [
    { heading: title, text: summary },
    ...outline.flatMap((section) => {
      const own = rules.filter((rule) => standsIn(rule, outline) === section);
      const { anchor, heading, number } = section;
      return [
        {
          anchor,
          heading,
          number: number === '' ? undefined : number,
          asks: asks(anchor),
          text: own
            .reduce((text, rule) => text.replace(rule.text, ' '), section.text)
            .replaceAll(/\s+/g, ' '),
        },
        ...own.map((rule) => ({
          anchor: rule.id,
          section: anchor,
          heading,
          number: rule.number,
          asks: asks(rule.id),
          level: rule.level,
          who: whoOf(rule, names),
          text: rule.text,
        })),
      ];
    }),
  ];
}

/** The heading whose own text has the rule: its number tells the part of the text alone. */
function standsIn(rule: DocumentRule, outline: readonly Section[]): Section | undefined {
  const main = rule.number.slice(0, rule.number.lastIndexOf('.'));
  return (
    outline.find(({ anchor, text }) => anchor !== 'in-short' && text.includes(rule.text)) ??
    outline.find(({ number }) => number === main)
  );
}

function whoOf({ who }: DocumentRule, names: ReadonlyMap<string, string>): string | undefined {
  const known = who.flatMap((id) => names.get(id) ?? []);
  return known.length === 0 ? undefined : known.join(', ');
}

function sizeOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}

function withinReason(passages: readonly Passage[]): readonly Passage[] {
  if (sizeOf(passages) <= most) return passages;
  const isBody = ({ anchor, level, asks }: Passage) =>
    anchor !== undefined && level === undefined && asks === undefined;
  const less = passages.map((passage) => (isBody(passage) ? { ...passage, text: '' } : passage));
  if (sizeOf(less) <= most) return less;
  // A rule that answers no question is found under its heading.
  return less
    .filter(({ level, asks }) => level === undefined || asks !== undefined)
    .map((passage) => ({ ...passage, text: firstLines(passage.text, 120) }));
}
