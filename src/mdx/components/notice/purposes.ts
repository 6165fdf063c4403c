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
    'Prints why personal data is used, a row for each purpose: which data, on what ground and for how long; under HIPAA alone, an example.',
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
    const purposes = activities.flatMap((activity) =>
      activity.purposes.map((purpose) => ({ activity, purpose })),
    );
    // Where only another law than the GDPR holds, there is no ground to name. HIPAA asks for examples
    // (45 CFR 164.520(b)(1)(ii)(A)); data and time limits stand in DataCategories and Retention then.
    const named = purposes.some(({ purpose }) => purpose.lawfulBasis !== 'none');
    const shown = !named && purposes.some(({ purpose }) => purpose.example !== 'none');
    const { why, example, what, reason, howLong } = words.heads;
    return renderTable(
      'purposes',
      shown ? [why, example] : [why, what, ...(named ? [reason] : []), howLong],
      purposes.map(({ activity, purpose }) => {
        const text = saidIn(purpose.publicText, language);
        if (shown) return [text, purpose.example === 'none' ? '' : saidIn(purpose.example, language)];
        return [
          text,
          once(activity.dataCategories.map(({ label }) => saidIn(label, language))).join('; '),
          ...(named ? [sayBasis(purpose, activity, words, language)] : []),
          once(activity.retention.map((kept) => sayTime(kept, language))).join('; '),
        ];
      }),
    );
  },
};
