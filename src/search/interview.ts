import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import { factsOfRules, type RuleFacts } from '../mdx/rule-facts.ts';
import { partsOfRule } from '../mdx/rule-parts.ts';
import type { Document, DocumentRule, EditionHandbook } from '../schema/handbook.ts';
import type { Satisfies } from '../schema/words.ts';
import { groupsOf, holds } from './bound-by.ts';

/** What an auditor asks somebody of a group, with the rule that answers it. */
export interface InterviewQuestion {
  readonly question: string;
  readonly document: Pick<Document, 'slug' | 'id' | 'title' | 'version'>;
  readonly rule: DocumentRule;
  /** By when, where it is recorded, how it is checked: what the auditor asks to see. */
  readonly facts: Partial<RuleFacts>;
  /** The requirements that the section of the rule meets, by framework. */
  readonly satisfies: Satisfies;
}

/** As many as are asked in half an hour. */
const most = 10;

/**
 * The questions for a group: the rules that speak to the group itself before those that speak to everyone; of these a
 * rule that a question of its document leads to before others, and one that leaves a record or is checked before one
 * that does not. No document has a second question while another has none.
 *
 * @param audience Id of an audience group.
 * @returns At most ten, in the order of the documents' ids and of their rules; none where no rule binds the group.
 */
export const interviewOf = question(
  'interview',
  (handbook: EditionHandbook, audience: string): readonly InterviewQuestion[] => {
    const groups = groupsOf(handbook, audience);
    const candidates = handbook.documents
      .filter(holds)
      .toSorted((a, b) => compare(a.id, b.id))
      .flatMap((document) =>
        document.rules
          .filter(({ level, who }) => level !== 'may' && who.some((one) => groups.has(one)))
          .map((rule) => candidateOf(document, rule, rule.who.includes(audience))),
      );
    const asked = [...Map.groupBy(candidates, ({ document }) => document.id).values()].flatMap((own) =>
      own.toSorted((a, b) => b.worth - a.worth).map((one, turn) => ({ ...one, turn })),
    );
    const chosen = new Set(
      asked
        .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.turn - b.turn || b.worth - a.worth)
        .slice(0, most)
        .map(({ document, rule }) => `${document.id} ${rule.id}`),
    );
    return candidates
      .filter(({ document, rule }) => chosen.has(`${document.id} ${rule.id}`))
      .map(({ worth, isOwn, ...one }) => one);
  },
);

interface Candidate extends InterviewQuestion {
  readonly worth: number;
  /** Whether it speaks to the group by name. */
  readonly isOwn: boolean;
}

function candidateOf(document: Document, rule: DocumentRule, isOwn: boolean): Candidate {
  const { slug, id, title, version, answers, outline } = document;
  const section = outline.find(
    ({ number }) => number !== '' && number === rule.number.replace(/\.[^.]*$/, ''),
  );
  const written = answers?.find(({ at }) => at === `#${rule.id}`)?.question;
  const facts: Partial<RuleFacts> = factsOfRules(document).get(rule.id) ?? {};
  return {
    question: written ?? askFor(rule, facts.by, section?.heading ?? title),
    document: { slug, id, title, version },
    rule,
    facts,
    satisfies: section?.satisfies ?? {},
    worth: [written, facts.record, facts.check].filter((one) => one !== undefined).length,
    isOwn,
  };
}

/** A question for a rule that no question of its document leads to: open, so that it does not say its answer. */
function askFor(rule: DocumentRule, by: string | undefined, heading: string): string {
  const parts = partsOfRule(rule);
  if (rule.level === 'must-not') return `${heading}: what must not be done?`;
  if (parts?.condition !== undefined) return `${parts.condition}: what must be done?`;
  return by === undefined ? `${heading}: what must be done?` : `${heading}: what must be done, and by when?`;
}
