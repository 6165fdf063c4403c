import { templateSentences } from '../handbook/draft-document.ts';
import { placeOf } from '../handbook/places.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/** Policies and notices need a second pair of eyes; whether the roles are held by one person, the ledger asks. */
const approverIsOwner = defineHandbookRule({
  slug: 'approver-is-owner',
  severity: 'error',
  means:
    'A policy or a notice is approved by another role than the one that keeps it. Otherwise nobody has looked at it twice.',
  mend: 'Name as approver the role that the owner reports to.',
  example: {
    where: 'fields',
    wrong: 'owner: officer\napprover: officer',
    right: 'owner: officer\napprover: boss',
  },
  check: (handbook) =>
    handbook.documents
      .filter(({ type, owner, approver }) => (type === 'policy' || type === 'notice') && owner === approver)
      .map(({ file, type, approver }) => ({
        ...placeOf(handbook, file, 'approver'),
        message: `The approver of a ${type} must be another role than its owner, and both are ${quote(approver)}.`,
        hint: 'Name as approver the role that the owner reports to.',
      })),
});

/** Two documents of one name can't be told apart in a list, whatever their ids. */
const sameTitle = defineHandbookRule({
  slug: 'same-title',
  severity: 'error',
  means: 'Two documents have the same title. In a list or in search nobody could tell them apart.',
  mend: 'Say in one of the titles what makes it different: the site, the system, the group of readers.',
  example: { where: 'fields', wrong: 'title: Privacy notice', right: 'title: Access control policy' },
  check: (handbook) =>
    [...Map.groupBy(handbook.documents, ({ title }) => title.toLowerCase())].flatMap(
      ([, [first, ...others]]) =>
        others.map(({ file, title }) => ({
          ...placeOf(handbook, file, 'title'),
          message: `The title ${quote(title)} is taken by ${first?.file}.`,
          hint: 'Give each document a title that tells it from the other.',
        })),
    ),
});

/** What people read first. Records and forms have nothing to sum up. */
const inShortMissing = defineHandbookRule({
  slug: 'no-in-short',
  severity: 'warning',
  means:
    'The document does not begin with the few sentences that everybody must know. Most readers read nothing else.',
  mend: 'Begin the text with `<InShort>`, three to seven sentences in a list, `</InShort>`. Records and forms need none.',
  example: {
    where: 'policies/access/access-control.mdx',
    wrong: '## Requesting access',
    right:
      '<InShort>\n- You get the access your work needs.\n- You must lock your screen.\n- You may open any record in an emergency.\n</InShort>\n\n## Requesting access',
  },
  check: (handbook, _today, faulty) =>
    handbook.documents
      .filter(
        ({ file, type, inShort }) =>
          inShort.length === 0 && !faulty.has(file) && type !== 'record' && type !== 'form',
      )
      .map(({ file, type }) => ({
        ...placeOf(handbook, file, ''),
        message: `This ${type} does not begin with what its readers must know.`,
        hint: 'Begin the text with <InShort>, three to seven sentences in a list, </InShort>.',
      })),
});

/** Sentences of the template tell the author what to write; readers can do nothing with them. */
const templateLeft = defineHandbookRule({
  slug: 'template-sentence',
  severity: 'warning',
  means:
    'A sentence of the template that `new` wrote is still there. It tells the author what to write, and readers can do nothing with it.',
  mend: 'Write your own sentence in its place, or take it out.',
  example: {
    where: 'fields',
    wrong: 'summary: Say in one sentence what this is for.',
    right: 'summary: Who may see which information, and how access ends.',
  },
  check: (handbook) =>
    handbook.documents.flatMap(({ file, summary, keywords, plainText }) => {
      const { summary: line, keyword, inShort, section, duty } = templateSentences;
      const left = [line, keyword, ...inShort, section, duty].filter(
        (sentence) => summary === sentence || keywords.includes(sentence) || plainText.includes(sentence),
      );
      return left.slice(0, 1).map((sentence) => ({
        ...placeOf(
          handbook,
          file,
          summary === sentence ? 'summary' : keywords.includes(sentence) ? 'keywords' : '',
        ),
        message: `The sentence ${quote(sentence)} of the template is still here${left.length > 1 ? `, with ${left.length - 1} more` : ''}.`,
        hint: 'Write your own in its place.',
      }));
    }),
});

export const documentRules: readonly HandbookRule[] = [
  approverIsOwner,
  sameTitle,
  inShortMissing,
  templateLeft,
];
