import { question } from '../data/ask.ts';
import { deepFreeze } from '../data/freeze.ts';
import { type ListGroup, type ListPage, listPages } from '../data/list-pages.ts';
import { remember } from '../data/remember.ts';
import type { Document, DocumentRule, EditionHandbook } from '../schema/handbook.ts';
import { byTitle, everyTopic, wholeTitle } from './topics.ts';
import { type Where, whereOf } from './where-of.ts';

/** A rule, and where it binds if that is not everywhere. */
export interface BindingRule extends DocumentRule {
  readonly where?: Where | undefined;
}

/** The rules of one section that bind a group: what it must, must not and may do in one situation. */
export interface Situation {
  readonly document: Pick<Document, 'slug' | 'id' | 'title'>;
  readonly heading: string;
  /** Of the section; nothing where a rule stands before the first. */
  readonly anchor: string | undefined;
  readonly rules: readonly BindingRule[];
}

/** What a list says of a document: it stands while that does, whatever else the text says. */
export type ListedDocument = Pick<
  Document,
  'slug' | 'id' | 'title' | 'type' | 'readingMinutes' | 'summary' | 'inShort'
>;

/** Whether a text holds, or would: one that comes into force on a later day binds nobody yet, and is announced apart. */
export function holds({ status }: Pick<Document, 'status'>): boolean {
  return status !== 'scheduled';
}

/** What a group reads: the documents that are for it or for everyone, by title. */
export const readBy = question(
  'read-by',
  (handbook: EditionHandbook, audience: string): readonly ListedDocument[] => {
    const groups = groupsOf(handbook, audience);
    return handbook.documents
      .filter((document) => holds(document) && document.audience.some((id) => groups.has(id)))
      .toSorted(byTitle)
      .map(({ slug, id, title, type, readingMinutes, summary, inShort }) => ({
        slug,
        id,
        title,
        type,
        readingMinutes,
        summary,
        inShort,
      }));
  },
);

/** What binds a group: the rules that speak to it or to everyone, section by section, documents by title. */
export const boundBy = question(
  'bound-by',
  (handbook: EditionHandbook, audience: string): readonly Situation[] => {
    const groups = groupsOf(handbook, audience);
    return handbook.documents
      .filter(holds)
      .toSorted(byTitle)
      .flatMap((document) =>
        situationsOf(document).flatMap((situation) => {
          const rules = situation.rules.filter(({ who }) => who.some((one) => groups.has(one)));
          if (rules.length === 0) return [];
          if (document.appliesIn !== undefined)
            return {
              ...situation,
              rules: rules.map((rule) => ({ ...rule, where: whereOf(handbook, document, rule) })),
            };
          return rules.length === situation.rules.length ? situation : { ...situation, rules };
        }),
      );
  },
);

/**
 * All rules of a document by section. Most are for everybody: then all groups share one situation, whose fingerprint is
 * made once. Made for each of 18 groups, they took 4.6 s of a build of 1,000 documents.
 */
const situationsOf = remember(({ slug, id, title, outline, rules }: Document): readonly Situation[] =>
  deepFreeze(
    [...Map.groupBy(rules, ({ number }) => number.replace(/\.?[^.]*$/, ''))].map(([number, members]) => {
      const section = number === '' ? undefined : outline.find((one) => one.number === number);
      return {
        document: { slug, id, title },
        heading: section?.heading ?? title,
        anchor: section?.anchor,
        rules: members,
      };
    }),
  ),
);

/** The situations in the documents of one topic. */
export interface RuleTopic extends ListGroup<Situation> {
  readonly title: string;
}

/** What the page of a group's rules says. */
export interface RulesPage {
  /** How many bind it. */
  readonly count: number;
  /** Those that bind everyone, where they stand on another group's page. */
  readonly elsewhere: { readonly audience: string; readonly count: number } | undefined;
  /** Those that stand here: none where they are too many for one page. */
  readonly situations: readonly Situation[];
  /** Where they are too many: the topics, which have pages of their own. */
  readonly topics: readonly { readonly name: string; readonly title: string; readonly count: number }[];
}

export const rulesPageOf = question(
  'rules-page',
  (handbook: EditionHandbook, audience: string): RulesPage => {
    const { situations, elsewhere } = shownFor(handbook, audience);
    const isLong = rulePages(handbook, audience).length > 0;
    return {
      count: countRules(situations) + (elsewhere?.count ?? 0),
      elsewhere,
      situations: isLong ? [] : situations,
      topics: isLong
        ? byTopic(handbook, situations).map(({ name, title, items }) => ({
            ...{ name, title },
            count: countRules(items),
          }))
        : [],
    };
  },
);

/** So many rules are 57 KB of page. */
const mostRules = 120;

/** The rules of a group topic by topic, where they are too many for one page. */
export function rulePages(handbook: EditionHandbook, audience: string): readonly ListPage<RuleTopic>[] {
  const { situations } = shownFor(handbook, audience);
  return listPages(byTopic(handbook, situations), mostRules, ({ rules }) => rules.length);
}

/**
 * What stands on a group's own pages. Where everything that binds it is too much for one page, what binds everyone stands
 * on the pages of everyone's group alone: with 1,000 documents each of nine groups had the same 8 MB.
 */
function shownFor(handbook: EditionHandbook, audience: string): Pick<RulesPage, 'situations' | 'elsewhere'> {
  const situations = boundBy(handbook, audience);
  const everyone = everyoneIn(handbook);
  const [first] = everyone;
  if (first === undefined || everyone.includes(audience) || countRules(situations) <= mostRules)
    return { situations, elsewhere: undefined };
  const own = situations.flatMap((situation) => {
    const rules = situation.rules.filter(({ who }) => !who.some((one) => everyone.includes(one)));
    return rules.length === 0 ? [] : [{ ...situation, rules }];
  });
  const count = countRules(situations) - countRules(own);
  return { situations: own, elsewhere: count === 0 ? undefined : { audience: first, count } };
}

function byTopic(handbook: EditionHandbook, situations: readonly Situation[]): readonly RuleTopic[] {
  const bySlug = Map.groupBy(situations, ({ document }) => document.slug);
  return everyTopic(handbook)
    .map((topic) => ({
      name: topic.name,
      title: wholeTitle(topic),
      items: topic.documents.flatMap(({ slug }) => bySlug.get(slug) ?? []),
    }))
    .filter(({ items }) => items.length > 0);
}

function countRules(situations: readonly Situation[]): number {
  return situations.reduce((sum, { rules }) => sum + rules.length, 0);
}

/** The group itself, and the one that everybody belongs to. */
export function groupsOf(handbook: EditionHandbook, audience: string): ReadonlySet<string> {
  return new Set([audience, ...everyoneIn(handbook)]);
}

function everyoneIn({ organization }: EditionHandbook): readonly string[] {
  return organization.audiences.flatMap(({ id, everyone }) => (everyone ? [id] : []));
}
