import { saidIn } from '../../../schema/told.ts';
import { factsOfActivities } from './facts-of-activities.ts';
import { once, renderList } from './facts-table.ts';

export const mustYouProvide = factsOfActivities({
  name: 'MustYouProvide',
  summary: 'Prints for what people must give their data, who asks for it, and what happens if they do not.',
  makes: { ul: ['dataFactsOf'], li: [] },
  print: (activities, { language, words }) => {
    const { mustYou } = words;
    return renderList(
      'provision',
      once(
        activities.map(({ publicTitle, provision: { required, consequence } }) =>
          [
            `${saidIn(publicTitle, language)}: ${mustYou[required]}.`,
            ...(consequence === 'none' ? [] : [saidIn(consequence, language)]),
          ].join(' '),
        ),
      ),
    );
  },
});
