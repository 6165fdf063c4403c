import { h } from 'hastscript';
import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import { listOrNone, saidIn } from '../../../schema/told.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';
import { renderTable, tableElements } from './facts-table.ts';

export const recipients: Component<CoveredProps> = {
  name: 'Recipients',
  summary: 'Prints who outside gets personal data, and why, each once.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<Recipients of="reminders website-pages"/>',
  exampleRecords: { activities: exampleActivities },
  makes: { ...tableElements, p: ['dataFactsOf'] },
  cites: citeActivities,
  render: (props, _, context) => {
    const { language } = context;
    const words = noticeWordsOf(language);
    const all = new Map<string, Set<string>>();
    for (const activity of activitiesOf(props, context))
      for (const { publicLabel, publicReason } of listOrNone(activity.recipients)) {
        const label = saidIn(publicLabel, language);
        all.set(label, (all.get(label) ?? new Set()).add(saidIn(publicReason, language)));
      }
    if (all.size === 0) return h('p', { dataFactsOf: 'recipients' }, words.noRecipients);
    return renderTable(
      'recipients',
      [words.heads.who, words.heads.why],
      [...all].map(([label, reasons]) => [label, [...reasons].join('; ')]),
    );
  },
};
