import { rightsOf } from '../../../schema/rights-by-ground.ts';
import { factsOfActivities } from './facts-of-activities.ts';
import { renderTable, tableElements } from './facts-table.ts';

export const rights = factsOfActivities({
  name: 'Rights',
  summary: 'Prints which rights people have, as they follow from the grounds on which their data is used.',
  makes: tableElements,
  print: (activities, { words }) => {
    const { youCan, itMeans, itWorks } = words.heads;
    return renderTable(
      'rights',
      [youCan, itMeans, itWorks],
      rightsOf(activities).map((right) => [...words.rights[right]]),
    );
  },
});
