import { h } from 'hastscript';
import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import { saidIn } from '../../../schema/told.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';

export const automatedDecisions: Component<CoveredProps> = {
  name: 'AutomatedDecisions',
  summary: 'Says that no computer decides about people, or how it does, on what, and what follows for them.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<AutomatedDecisions of="free-times"/>',
  exampleRecords: { activities: exampleActivities },
  makes: { p: ['dataFactsOf'], dl: ['dataFactsOf'], dt: [], dd: [] },
  cites: citeActivities,
  render: (props, _, context) => {
    const { language } = context;
    const words = noticeWordsOf(language);
    const deciding = activitiesOf(props, context).flatMap(({ publicTitle, automatedDecision }) =>
      automatedDecision === 'none' ? [] : [{ publicTitle, ...automatedDecision }],
    );
    if (deciding.length === 0) return h('p', { dataFactsOf: 'automated-decisions' }, words.noDecisions);
    return h(
      'dl',
      { dataFactsOf: 'automated-decisions' },
      ...deciding.flatMap(({ publicTitle, logic, significance, consequence }) => [
        h('dt', saidIn(publicTitle, language)),
        ...(
          [
            ['logic', logic],
            ['significance', significance],
            ['consequence', consequence],
          ] as const
        ).map(([what, said]) => h('dd', `${words.decisions[what]}: ${saidIn(said, language)}`)),
      ]),
    );
  },
};
