import { placeOf } from '../handbook/places.ts';
import { reportError } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import type { Rule } from './rule.ts';

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
export const inShortMissing: Rule = (handbook, _today, faulty) =>
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
