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
    'Prints why personal data is used, which, on what ground and for how long, a row for each purpose, as the record of processing has it.',
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
    // Where only another law than the GDPR holds, there is no ground to name.
    const named = activities.some(({ purposes }) =>
      purposes.some(({ lawfulBasis }) => lawfulBasis !== 'none'),
    );
    const { why, what, reason, howLong } = words.heads;
    return renderTable(
      'purposes',
      [why, what, ...(named ? [reason] : []), howLong],
      activities.flatMap((activity) =>
        activity.purposes.map((purpose) => [
          saidIn(purpose.publicText, language),
          once(activity.dataCategories.map(({ label }) => saidIn(label, language))).join('; '),
          ...(named ? [sayBasis(purpose, activity, words, language)] : []),
          once(activity.retention.map((kept) => sayTime(kept, language))).join('; '),
        ]),
      ),
    );
  },
};
