import { question } from '../data/ask.ts';
import { deepFreeze } from '../data/freeze.ts';
import { remember } from '../data/remember.ts';
import type { Document, DocumentRule, EditionHandbook } from '../schema/handbook.ts';
import { byTitle } from './topics.ts';
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

/** What a group reads: the documents that are for it or for everyone, by title. */
export const readBy = question(
  'read-by',
  (handbook: EditionHandbook, audience: string): readonly Document[] => {
    const groups = groupsOf(handbook, audience);
    return handbook.documents
      .filter((document) => document.audience.some((id) => groups.has(id)))
      .toSorted(byTitle);
  },
);

/** What binds a group: the rules that speak to it or to everyone, section by section, documents by title. */
export const boundBy = question(
  'bound-by',
  (handbook: EditionHandbook, audience: string): readonly Situation[] => {
    const groups = groupsOf(handbook, audience);
    return handbook.documents.toSorted(byTitle).flatMap((document) =>
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

/** The group itself, and the one that everybody belongs to. */
export function groupsOf({ organization }: EditionHandbook, audience: string): ReadonlySet<string> {
  return new Set([audience, ...organization.audiences.flatMap(({ id, everyone }) => (everyone ? [id] : []))]);
}
