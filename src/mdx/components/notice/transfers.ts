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
    const all = new Map(
      activitiesOf(props, context).flatMap(({ transfers }) => transfers.map((one) => [one.id, one] as const)),
    );
    if (all.size === 0) return h('p', { dataFactsOf: 'transfers' }, words.noTransfers);
    return renderTable(
      'transfers',
      [words.heads.who, words.heads.country, words.heads.ground],
      [...all.values()].map(({ publicText, country, mechanism, decision }) => [
        saidIn(publicText, language),
        countries.of(country) ?? country,
        `${words.mechanisms[mechanism]}${decision === 'none' ? '' : ` (${decision})`}`,
      ]),
    );
  },
};
