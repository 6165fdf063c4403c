import { h } from 'hastscript';
import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import { saidIn } from '../../../schema/told.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';
import { renderTable, tableElements } from './facts-table.ts';

export const transfers: Component<CoveredProps> = {
  name: 'Transfers',
  summary:
    'Prints who in which country outside the European Economic Area gets or sees personal data, and what protects it there.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<Transfers of="reminders website-pages"/>',
  exampleRecords: { activities: exampleActivities },
  makes: { ...tableElements, p: ['dataFactsOf'] },
  cites: citeActivities,
  render: (props, _, context) => {
    const { language } = context;
    const words = noticeWordsOf(language);
    const countries = new Intl.DisplayNames([language], { type: 'region' });
    const all = activitiesOf(props, context).flatMap(({ transfers }) => transfers);
    if (all.length === 0) return h('p', { dataFactsOf: 'transfers' }, words.noTransfers);
    // Several companies of one kind are one row to a reader.
    const rows = new Map(
      all.map(({ publicText, country, mechanism, decision }) => {
        const cells = [
          saidIn(publicText, language),
          countries.of(country) ?? country,
          `${words.mechanisms[mechanism]}${decision === 'none' ? '' : ` (${decision})`}`,
        ];
        return [cells.join('\n'), cells] as const;
      }),
    );
    return renderTable(
      'transfers',
      [words.heads.who, words.heads.country, words.heads.ground],
      [...rows.values()],
    );
  },
};
