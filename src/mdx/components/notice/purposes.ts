import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import { saidIn } from '../../../schema/told.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';
import { once, renderTable, tableElements } from './facts-table.ts';
import { sayBasis } from './say-basis.ts';
import { sayTime } from './say-time.ts';

export const purposes: Component<CoveredProps> = {
  name: 'Purposes',
  summary:
    'Prints why personal data is used, a row for each purpose: which data, on what ground and for how long; where the GDPR does not hold, an example.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<Purposes of="reminders website-pages"/>',
  exampleRecords: { activities: exampleActivities },
  makes: tableElements,
  cites: citeActivities,
  render: (props, _, context) => {
    const { language } = context;
    const words = noticeWordsOf(language);
    const activities = activitiesOf(props, context);
    // Where only another law than the GDPR holds, there is no ground to name; HIPAA asks for examples in its place
    // (45 CFR 164.520(b)(1)(ii)(A)). Data and time limits stand in DataCategories and Retention.
    const named = activities.some(({ purposes }) =>
      purposes.some(({ lawfulBasis }) => lawfulBasis !== 'none'),
    );
    const { why, example, what, reason, howLong } = words.heads;
    return renderTable(
      'purposes',
      named ? [why, what, reason, howLong] : [why, example],
      activities.flatMap((activity) => {
        const data = once(activity.dataCategories.map(({ label }) => saidIn(label, language))).join('; ');
        const time = once(activity.retention.map((kept) => sayTime(kept, language))).join('; ');
        return activity.purposes.map((purpose) => {
          const text = saidIn(purpose.publicText, language);
          return named
            ? [text, data, sayBasis(purpose, activity, words, language), time]
            : [text, purpose.example === 'none' ? '' : saidIn(purpose.example, language)];
        });
      }),
    );
  },
};
