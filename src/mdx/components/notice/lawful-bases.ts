import { saidIn } from '../../../schema/told.ts';
import { factsOfActivities } from './facts-of-activities.ts';
import { renderTable, tableElements } from './facts-table.ts';
import { sayBasis } from './say-basis.ts';

export const lawfulBases = factsOfActivities({
  name: 'LawfulBases',
  summary: 'Prints the ground in law of each purpose.',
  makes: tableElements,
  print: (activities, { language, words }) => {
    return renderTable(
      'lawful-bases',
      [words.heads.why, words.heads.reason],
      activities.flatMap((activity) =>
        activity.purposes
          .filter(({ lawfulBasis }) => lawfulBasis !== 'none')
          .map((purpose) => [
            saidIn(purpose.publicText, language),
            sayBasis(purpose, activity, words, language),
          ]),
      ),
    );
  },
});
