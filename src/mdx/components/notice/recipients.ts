import { h } from 'hastscript';
import { listOrNone, saidIn } from '../../../schema/told.ts';
import { factsOfActivities } from './facts-of-activities.ts';
import { renderTable, tableElements } from './facts-table.ts';

export const recipients = factsOfActivities({
  name: 'Recipients',
  summary: 'Prints who outside gets personal data, and why, each once.',
  makes: { ...tableElements, p: ['dataFactsOf'] },
  print: (activities, { language, words }) => {
    const all = new Map<string, Set<string>>();
    for (const activity of activities)
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
});
