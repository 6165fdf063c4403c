import { question } from '../data/ask.ts';
import { type ListGroup, type ListPage, listPages } from '../data/list-pages.ts';
import type { Document, DocumentRule, EditionHandbook } from '../schema/handbook.ts';
import { holds } from './bound-by.ts';
import { firstLines } from './first-lines.ts';
import { everyTopic, wholeTitle } from './topics.ts';
import { type Where, whereOf } from './where-of.ts';

/** A question with what answers it. */
export interface Answered {
  readonly question: string;
  readonly anchor: string;
  readonly document: Pick<Document, 'slug' | 'id' | 'title' | 'version'>;
  /** The rule that answers. */
  readonly rule?: DocumentRule;
  /** Where a section answers: how it begins. */
  readonly begins?: string;
  /** The section's heading, or the number of the rule. */
  readonly place: string;
  /** Titles of the groups that it speaks to: of a rule its own, of a section those of the document. */
  readonly who: readonly string[];
  /** Where it holds, if that is not everywhere. */
  readonly where?: Where | undefined;
}

export interface AnsweredTopic extends ListGroup<Answered> {
  readonly title: string;
}

/** So much of a section is shown where it answers. */
const most = 280;

/** What colleagues ask, topic by topic, each with the words that answer it. */
export const answersByTopic = question(
  'answers-by-topic',
  (handbook: EditionHandbook): readonly AnsweredTopic[] => {
    const { audiences } = handbook.organization;
    const titles = (ids: readonly string[]) =>
      audiences.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
    // A rule may speak to roles alone: then those look for it who read its document.
    const groupsOf = (who: readonly string[], readers: readonly string[]) => {
      const groups = titles(who);
      return groups.length > 0 ? groups : titles(readers);
    };
    return everyTopic(handbook)
      .map((topic) => ({
        name: topic.name,
        title: wholeTitle(topic),
        items: topic.documents.filter(holds).flatMap((document) =>
          document.answers.map(({ question, at }): Answered => {
            const anchor = at.slice(1);
            const rule = document.rules.find(({ id }) => id === anchor);
            const section = document.outline.find((one) => one.anchor === anchor);
            const { slug, id, title, version } = document;
            const common = {
              question,
              anchor,
              document: { slug, id, title, version },
              where: whereOf(handbook, document, rule ?? section),
            };
            return rule === undefined
              ? {
                  ...common,
                  begins: firstLines(section?.text ?? document.summary, most),
                  place: section?.heading ?? '',
                  who: titles(document.audience),
                }
              : { ...common, rule, place: rule.number, who: groupsOf(rule.who, document.audience) };
          }),
        ),
      }))
      .filter(({ items }) => items.length > 0);
  },
);

/** So many questions with their answers are 50 KB of page. */
const mostQuestions = 80;

/** The questions topic by topic, where they are too many for one page. */
export function answerPages(handbook: EditionHandbook): readonly ListPage<AnsweredTopic>[] {
  return listPages(answersByTopic(handbook), mostQuestions);
}
