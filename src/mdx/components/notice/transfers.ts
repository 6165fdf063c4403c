import { h } from 'hastscript';
import { saidIn } from '../../../schema/told.ts';
import { factsOfActivities } from './facts-of-activities.ts';
import { renderTable, rowsOnce, tableElements } from './facts-table.ts';

export const transfers = factsOfActivities({
  name: 'Transfers',
  summary:
    'Prints who in which country outside the European Economic Area gets or sees personal data, and what protects it there.',
  makes: { ...tableElements, p: ['dataFactsOf'] },
  print: (activities, { language, words }) => {
    const countries = new Intl.DisplayNames([language], { type: 'region' });
    const all = activities.flatMap(({ transfers }) => transfers);
    if (all.length === 0) return h('p', { dataFactsOf: 'transfers' }, words.noTransfers);
    return renderTable(
      'transfers',
      [words.heads.who, words.heads.country, words.heads.ground],
      rowsOnce(
        all.map(({ publicText, country, mechanism, decision }) => [
          saidIn(publicText, language),
          countries.of(country) ?? country,
          `${words.mechanisms[mechanism]}${decision === 'none' ? '' : ` (${words.decision(decision)})`}`,
        ]),
      ),
    );
  },
});
