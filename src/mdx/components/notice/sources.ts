import { h } from 'hastscript';
import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import { saidIn } from '../../../schema/told.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';
import { once, renderList } from './facts-table.ts';

export const sources: Component<CoveredProps> = {
  name: 'Sources',
  summary:
    'Lists where personal data comes from, besides the person, and says which source anybody can read.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<Sources of="reminders website-pages"/>',
  exampleRecords: { activities: exampleActivities },
  makes: { ul: ['dataFactsOf'], li: [], p: ['dataFactsOf'] },
  cites: citeActivities,
  render: (props, _, context) => {
    const { language } = context;
    const words = noticeWordsOf(language);
    const all = activitiesOf(props, context).flatMap((activity) => activity.sources);
    const said = once(
      all.map(({ label, public: open }) => {
        const name = saidIn(label, language);
        return open ? `${name} (${words.publicSource})` : name;
      }),
    );
    return [
      renderList('sources', said),
      '\n',
      ...(all.some(({ public: open }) => open)
        ? []
        : [h('p', { dataFactsOf: 'sources' }, words.noPublicSources)]),
    ].filter((node) => typeof node !== 'string');
  },
};
