import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import { saidIn } from '../../../schema/told.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';
import { once, renderList } from './facts-table.ts';

export const mustYouProvide: Component<CoveredProps> = {
  name: 'MustYouProvide',
  summary: 'Prints for what people must give their data, who asks for it, and what happens if they do not.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<MustYouProvide of="reminders website-pages"/>',
  exampleRecords: { activities: exampleActivities },
  makes: { ul: ['dataFactsOf'], li: [] },
  cites: citeActivities,
  render: (props, _, context) => {
    const { language } = context;
    const { mustYou } = noticeWordsOf(language);
    return renderList(
      'provision',
      once(
        activitiesOf(props, context).map(({ publicTitle, provision: { required, consequence } }) =>
          [
            `${saidIn(publicTitle, language)}: ${mustYou[required]}.`,
            ...(consequence === 'none' ? [] : [saidIn(consequence, language)]),
          ].join(' '),
        ),
      ),
    );
  },
};
