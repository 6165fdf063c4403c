import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import { rightsOf } from '../../../schema/rights.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';
import { renderTable, tableElements } from './facts-table.ts';

export const rights: Component<CoveredProps> = {
  name: 'Rights',
  summary: 'Prints which rights people have, as they follow from the grounds on which their data is used.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<Rights of="reminders website-pages"/>',
  exampleRecords: { activities: exampleActivities },
  makes: tableElements,
  cites: citeActivities,
  render: (props, _, context) => {
    const words = noticeWordsOf(context.language);
    const { youCan, itMeans, itWorks } = words.heads;
    return renderTable(
      'rights',
      [youCan, itMeans, itWorks],
      rightsOf(activitiesOf(props, context)).map((right) => [...words.rights[right]]),
    );
  },
};
