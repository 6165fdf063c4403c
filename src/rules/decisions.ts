import { remember } from '../data/remember.ts';
import { placeOf } from '../handbook/places.ts';
import { printParameter } from '../mdx/components/param.ts';
import { findDurations } from '../mdx/durations.ts';
import { patternOf, rolesNamedIn, titleOfRole } from '../registers/role-names.ts';
import type { DecisionRight } from '../schema/decision-right.ts';
import type { Document, Handbook } from '../schema/handbook.ts';
import { listWords, quote } from '../source/phrase.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';
import { type Statement, shorten, statementsOf } from './statements.ts';

/** A statement that speaks of a decision. */
interface Mention {
  readonly decision: DecisionRight;
  readonly document: Document;
  readonly statement: Statement;
}

/**
 * Where texts speak of decisions. A statement that prints the decision itself agrees with it. Only working copies in
 * the language of the handbook are read: the words are of that language.
 */
const mentionsIn = remember((handbook: Handbook): readonly Mention[] => {
  const spoken = handbook.decisions.map((decision) => ({
    decision,
    ways: decision.words.map((way) => way.map(startOf)),
  }));
  return handbook.documents.flatMap((document) => {
    const about = spoken.filter(({ ways }) =>
      ways.some((way) => way.every((word) => word.test(document.plainText))),
    );
    if (about.length === 0) return [];
    return statementsOf(document).flatMap((statement) =>
      about
        .filter(
          ({ decision, ways }) =>
            !statement.marked.dataDecision.has(decision.id) &&
            ways.some((way) => way.every((word) => word.test(`${statement.text} ${statement.by}`))),
        )
        .map(({ decision }) => ({ decision, document, statement })),
    );
  });
});

/** The beginning of a word or of several: "decide" finds "decides", and no "undecided". */
function startOf(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${patternOf(words)}`, 'iu');
}

/** A deed or a word by which somebody decides; who stands before it in its clause does so. */
const deciding =
  /(?<![\p{L}\p{N}])(?:decided?s?|approved?s?|accept(?:ed|s)?|allow(?:ed|s)?|agree[ds]?|sign(?:ed|s)?|recorded|written yes|approval|agreement|permission)(?![\p{L}\p{N}])/giu;

/** One decision, one role: a text that gives it to somebody else makes two people act, or nobody. */
const givenElsewhere = defineHandbookRule({
  slug: 'decision-given-elsewhere',
  severity: 'warning',
  means:
    'A text gives a decision to another role than `content/decisions.yaml` does. Readers of two documents would ask two people, and each may decide otherwise.',
  mend: 'Write `<Decision id="..."/>`, or name the role that decides. If the role in the text is asked before, or carries the decision out, add it to `heard` or `carriesOut`. If the text is right and the list is wrong, change `decides`.',
  example: {
    where: 'text',
    wrong: '## Keys\n\nThe director lends keys to guests.',
    right: '## Keys\n\nThe key keeper lends keys to guests.',
  },
  check: (handbook) =>
    mentionsIn(handbook).flatMap(({ decision, document, statement }) => {
      const others = othersIn(handbook, decision, statement);
      if (others.length === 0) return [];
      const title = (id: string) => titleOfRole(handbook.roles, id);
      return [
        {
          ...placeIn(handbook, document, statement),
          message: `${quote(shorten(statement.text))} gives to ${listWords(
            others.map((other) => quote(other)),
            'and',
          )} what ${quote(title(decision.decides))} decides: ${decision.decision}.`,
          hint: `Write <Decision id="${decision.id}"/>, or name the ${title(decision.decides)}. Who is asked before or carries it out belongs into "heard" or "carriesOut" of ${quote(decision.id)} in content/decisions.yaml.`,
        },
      ];
    }),
});

/** The roles, and contacts of other roles, that a statement gives a decision to. */
function othersIn(
  { roles, contacts }: Handbook,
  decision: DecisionRight,
  { text, marked, isRow }: Statement,
): string[] {
  const { decides, heard, carriesOut } = decision;
  const mayBeNamed = new Set([decides, ...heard, ...carriesOut]);
  const named = rolesNamedIn(text, roles);
  const rolesBehind = (contact: string) =>
    roles.filter((role) => role.contact === contact).map(({ id }) => id);
  const subjects = Array.from(text.matchAll(deciding), ({ index }) => {
    const begin = Math.max(...[...',;:.|'].map((mark) => text.lastIndexOf(mark, index)));
    return named.filter(({ at }) => at > begin && at < index).map(({ id }) => id);
  });
  const wrong = [
    ...named.map(({ id }) => id).filter((id) => !mayBeNamed.has(id)),
    ...[...marked.dataRole].filter((id) => !mayBeNamed.has(id)),
    ...subjects.flatMap((ids) => ids.filter((id) => id !== decides)),
  ];
  // A row of a table says who does what: whoever is asked before does not stand there alone.
  const alone = isRow && named.length > 0 && !named.some(({ id }) => id === decides) ? named : [];
  const reached = [...marked.dataContact].filter(
    (id) => rolesBehind(id).length > 0 && !rolesBehind(id).some((role) => mayBeNamed.has(role)),
  );
  return [
    ...[...new Set([...wrong, ...alone.map(({ id }) => id)])].map((id) => titleOfRole(roles, id)),
    ...reached.map((id) => contacts.find((contact) => contact.id === id)?.title ?? id),
  ];
}

/** Words that say by when without a number. */
const promptly =
  /(?<![\p{L}\p{N}])(?:at once|immediately|straight away|without (?:undue )?delay|(?:on )?the same day|before (?:any(?:body|thing)|you|she|he|they|it)(?:(?! \|)[^,.;])*)/giu;

/** One decision, one limit. */
const otherLimit = defineHandbookRule({
  slug: 'decision-limit-differs',
  severity: 'warning',
  means:
    'A text names another time for a decision than `content/decisions.yaml` does. A reader who keeps the one breaks the other.',
  mend: 'Write `<Decision id="..."/>`, or the limit in the words of the list; a number is best printed with `<Param id="..."/>`.',
  example: {
    where: 'text',
    wrong: '## Keys\n\nThe key keeper lends keys for two days.',
    right: '## Keys\n\nThe key keeper lends keys until the evening.',
  },
  check: (handbook) =>
    mentionsIn(handbook).flatMap(({ decision, document, statement }) => {
      const limit = limitOf(handbook, decision);
      if (limit === undefined) return [];
      const other = [statement.text, statement.by]
        .filter((text) => !text.toLowerCase().includes(limit.toLowerCase()))
        .flatMap(timesIn)
        .find((time) => !isSameDuration(time, limit));
      if (other === undefined) return [];
      return [
        {
          ...placeIn(handbook, document, statement),
          message: `${quote(shorten(statement.text))} says ${quote(other)}, and for this decision the limit is ${quote(limit)}: ${decision.decision}.`,
          hint: `Write <Decision id="${decision.id}"/>, or say ${quote(limit)} here, too.`,
        },
      ];
    }),
});

function limitOf({ parameters }: Handbook, { limit, within }: DecisionRight): string | undefined {
  const parameter = parameters.find(({ id }) => id === within);
  return parameter === undefined ? limit : printParameter(parameter);
}

/** Each time that a text names, as it is written. */
function timesIn(text: string): string[] {
  return [
    ...findDurations(text).map((duration) => duration.text),
    ...Array.from(text.matchAll(promptly), ([time]) => time.trim()),
  ];
}

function isSameDuration(a: string, b: string): boolean {
  const [[one], [other]] = [findDurations(a), findDurations(b)];
  return one !== undefined && one.amount === other?.amount && one.unit === other.unit;
}

/** What a list says must stand in a document that somebody approved. */
const notLaidDown = defineHandbookRule({
  slug: 'decision-not-laid-down',
  severity: 'warning',
  means:
    '`content/decisions.yaml` says where a decision is laid down, and that place does not name the role that takes it. A list alone binds nobody.',
  mend: 'Write `<Decision id="..."/>` or the role there, or lead to the rule that names it.',
  example: {
    where: 'content/decisions.yaml',
    wrong: 'said: privacy-notice',
    right: 'said: access-control',
  },
  check: (handbook, _today, faulty) =>
    handbook.decisions.flatMap(({ id, decides, said }) => {
      const [slug = '', anchor = ''] = said.split('#');
      const document = handbook.documents.find((one) => one.slug === slug || one.id === slug);
      if (document === undefined || faulty.has(document.file)) return [];
      const there = statementsOf(document).filter(
        (statement) => anchor === '' || statement.anchor === anchor,
      );
      const rule = document.rules.find((one) => one.id === anchor);
      const isNamed =
        rule?.who.includes(decides) === true ||
        there.some(
          ({ text, marked }) =>
            marked.dataDecision.has(id) ||
            marked.dataRole.has(decides) ||
            rolesNamedIn(text, handbook.roles).some((role) => role.id === decides),
        );
      if (isNamed) return [];
      return [
        {
          ...placeOf(handbook, 'content/decisions.yaml', `${id}.said`),
          message: `${quote(said)} does not name the role ${quote(titleOfRole(handbook.roles, decides))}, which is to decide there.`,
          hint: `Write <Decision id="${id}"/> there, or lead to the rule that names the role.`,
        },
      ];
    }),
});

/** A list that goes by two names is looked for twice, and kept twice. */
const otherName = defineHandbookRule({
  slug: 'other-name',
  severity: 'warning',
  means:
    'A text uses a name that the glossary keeps out: the same thing is called otherwise in this handbook.',
  mend: 'Write the name that the message gives, or `<Term id="..."/>`.',
  example: {
    where: 'text',
    wrong: '## Keys\n\nIt stands in the key list.',
    right: '## Keys\n\nIt stands in the key book.',
  },
  check: (handbook) =>
    handbook.terms.flatMap(({ term, notCalled = [], id }) =>
      notCalled.flatMap((name) => {
        const words = startOf(name);
        return handbook.documents.flatMap(({ file, outline, title, summary }) => {
          const section = outline.find(({ text }) => words.test(text));
          if (section === undefined && !words.test(`${title}\n${summary}`)) return [];
          return [
            {
              ...placeOf(handbook, file, section === undefined ? 'title' : `#${section.anchor}`),
              message: `The text says ${quote(name)}; in this handbook it is the ${quote(term)}.`,
              hint: `Write ${quote(term)}, or <Term id="${id}"/>.`,
            },
          ];
        });
      }),
    ),
});

function placeIn(handbook: Handbook, { file }: Document, { anchor }: Statement): Omit<Found, 'message'> {
  return placeOf(handbook, file, `#${anchor}`);
}

export const decisionRules: readonly HandbookRule[] = [givenElsewhere, otherLimit, notLaidDown, otherName];
