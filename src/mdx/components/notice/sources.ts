import { h } from 'hastscript';
import { saidIn } from '../../../schema/told.ts';
import { factsOfActivities } from './facts-of-activities.ts';
import { once, renderList } from './facts-table.ts';

export const sources = factsOfActivities({
  name: 'Sources',
  summary:
    'Lists where personal data comes from, besides the person, and says which source anybody can read.',
  makes: { ul: ['dataFactsOf'], li: [], p: ['dataFactsOf'] },
  print: (activities, { language, words }) => {
    const all = activities.flatMap((activity) => activity.sources);
    const said = once(
      all.map(({ label, public: open }) => {
        const name = saidIn(label, language);
        return open ? `${name} (${words.publicSource})` : name;
      }),
    );
    return [
      renderList('sources', said),
      ...(all.some(({ public: open }) => open)
        ? []
        : [h('p', { dataFactsOf: 'sources' }, words.noPublicSources)]),
    ];
  },
});
