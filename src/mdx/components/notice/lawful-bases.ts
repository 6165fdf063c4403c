import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import { saidIn } from '../../../schema/told.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';
import { renderTable, tableElements } from './facts-table.ts';
import { sayBasis } from './say-basis.ts';

export const lawfulBases: Component<CoveredProps> = {
  name: 'LawfulBases',
  summary: 'Prints the ground in law of each purpose.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<LawfulBases of="reminders website-pages"/>',
  exampleRecords: { activities: exampleActivities },
  makes: tableElements,
  cites: citeActivities,
  render: (props, _, context) => {
    const { language } = context;
    const words = noticeWordsOf(language);
    return renderTable(
      'lawful-bases',
      [words.heads.why, words.heads.reason],
      activitiesOf(props, context).flatMap((activity) =>
        activity.purposes
          .filter(({ lawfulBasis }) => lawfulBasis !== 'none')
          .map((purpose) => [
            saidIn(purpose.publicText, language),
            sayBasis(purpose, activity, words, language),
          ]),
      ),
    );
  },
};
