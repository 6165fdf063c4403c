import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import type { PublicActivity } from '../../../schema/public-activity.ts';
import { listOrNone, saidIn } from '../../../schema/told.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';
import { once, renderTable, tableElements } from './facts-table.ts';
import { sayTime } from './say-time.ts';

export const noticeLabel: Component<CoveredProps> = {
  name: 'NoticeLabel',
  summary:
    'Prints the whole notice as one table: each kind of data, what for, who outside gets it, how long it is kept.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<NoticeLabel of="reminders website-pages"/>',
  exampleRecords: { activities: exampleActivities },
  makes: tableElements,
  cites: citeActivities,
  render: (props, _, context) => {
    const { language } = context;
    const words = noticeWordsOf(language);
    const { category, why, sharedWith, howLong } = words.heads;
    return renderTable(
      'label',
      [category, why, sharedWith, howLong],
      [...byData(activitiesOf(props, context))].map(([, own]) => {
        const said = (texts: readonly (readonly string[])[]) => once(texts.flat());
        const shared = said(
          own.map(({ activity }) =>
            listOrNone(activity.recipients).map(({ publicLabel }) => saidIn(publicLabel, language)),
          ),
        );
        return [
          once(own.map(({ label }) => saidIn(label, language)))
            .slice(0, 1)
            .join(),
          once(own.map(({ activity }) => saidIn(activity.publicTitle, language))).join('; '),
          shared.length === 0 ? words.notShared : shared.join('; '),
          said(own.map(({ activity }) => activity.retention.map((kept) => sayTime(kept, language)))).join(
            '; ',
          ),
        ];
      }),
    );
  },
};

interface Used {
  readonly activity: PublicActivity;
  readonly label: PublicActivity['dataCategories'][number]['label'];
}

/** Each kind of data, with the activities that use it. */
function byData(activities: readonly PublicActivity[]): ReadonlyMap<string, readonly Used[]> {
  return Map.groupBy(
    activities.flatMap((activity) =>
      activity.dataCategories.map(({ key, label }) => ({ key, label, activity })),
    ),
    ({ key }) => key,
  );
}
