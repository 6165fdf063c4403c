import type { PublicActivity } from '../../../schema/public-activity.ts';
import { listOrNone, saidIn } from '../../../schema/told.ts';
import { factsOfActivities } from './facts-of-activities.ts';
import { once, renderTable, tableElements } from './facts-table.ts';
import { sayTime } from './say-time.ts';

export const noticeLabel = factsOfActivities({
  name: 'NoticeLabel',
  summary:
    'Prints the whole notice as one table: each kind of data, what for, who outside gets it, how long it is kept.',
  makes: tableElements,
  print: (activities, { language, words }) => {
    const { category, why, sharedWith, howLong } = words.heads;
    return renderTable(
      'label',
      [category, why, sharedWith, howLong],
      [...byData(activities)].map(([, own]) => {
        const said = (texts: readonly (readonly string[])[]) => once(texts.flat());
        const shared = said(
          own.map(({ activity }) =>
            listOrNone(activity.recipients).map(({ publicLabel }) => saidIn(publicLabel, language)),
          ),
        );
        return [
          own[0] === undefined ? '' : saidIn(own[0].label, language),
          once(own.map(({ activity }) => saidIn(activity.publicTitle, language))).join('; '),
          shared.length === 0 ? words.notShared : shared.join('; '),
          said(own.map(({ activity }) => activity.retention.map((kept) => sayTime(kept, language)))).join(
            '; ',
          ),
        ];
      }),
    );
  },
});

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
