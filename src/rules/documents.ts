import { templateSentences } from '../handbook/draft-document.ts';
import { placeOf } from '../handbook/places.ts';
import { reportError } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import type { Advice, Rule } from './rule.ts';

/** Policies and notices need a second pair of eyes; whether the roles are held by one person, the ledger asks. */
export const approverIsOwner: Rule = (handbook) =>
  handbook.documents
    .filter(({ type, owner, approver }) => (type === 'policy' || type === 'notice') && owner === approver)
    .map(({ file, type, approver }) =>
      reportError(
        placeOf(handbook, file, 'approver'),
        'approver-is-owner',
        `The approver of a ${type} must be another role than its owner, and both are ${quote(approver)}.`,
        'Name as approver the role that the owner reports to.',
      ),
    );

/** Two documents of one name can't be told apart in a list, whatever their ids. */
export const sameTitle: Rule = (handbook) =>
  [...Map.groupBy(handbook.documents, ({ title }) => title.toLowerCase())].flatMap(([, [first, ...others]]) =>
    others.map(({ file, title }) =>
      reportError(
        placeOf(handbook, file, 'title'),
        'same-title',
        `The title ${quote(title)} is taken by ${first?.file}.`,
        'Give each document a title that tells it from the other.',
      ),
    ),
  );

/** What people read first. Records and forms have nothing to sum up. */
export const inShortMissing: Advice = (handbook, _today, faulty) =>
  handbook.documents
    .filter(
      ({ file, type, inShort }) =>
        inShort.length === 0 && !faulty.has(file) && type !== 'record' && type !== 'form',
    )
    .map(({ file, type }) => ({
      ...placeOf(handbook, file, ''),
      severity: 'warning' as const,
      rule: 'no-in-short',
      message: `This ${type} does not begin with what its readers must know.`,
      hint: 'Begin the text with <InShort>, three to seven sentences in a list, </InShort>.',
    }));

/** Sentences of the template tell the author what to write; readers can do nothing with them. */
export const templateLeft: Advice = (handbook) =>
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
      severity: 'warning' as const,
      rule: 'template-sentence',
      message: `The sentence ${quote(sentence)} of the template is still here${left.length > 1 ? `, with ${left.length - 1} more` : ''}.`,
      hint: 'Write your own in its place.',
    }));
  });
