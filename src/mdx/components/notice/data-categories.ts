import { saidIn } from '../../../schema/told.ts';
import { factsOfActivities } from './facts-of-activities.ts';
import { once, renderList } from './facts-table.ts';

export const dataCategories = factsOfActivities({
  name: 'DataCategories',
  summary: 'Lists which personal data is used, each kind once.',
  makes: { ul: ['dataFactsOf'], li: [] },
  print: (activities, { language }) =>
    renderList(
      'data-categories',
      once(
        activities.flatMap((activity) => activity.dataCategories.map(({ label }) => saidIn(label, language))),
      ),
    ),
});
