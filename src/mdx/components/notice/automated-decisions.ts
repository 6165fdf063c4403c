import { h } from 'hastscript';
import { saidIn } from '../../../schema/told.ts';
import { factsOfActivities } from './facts-of-activities.ts';

export const automatedDecisions = factsOfActivities({
  name: 'AutomatedDecisions',
  summary: 'Says that no computer decides about people, or how it does, on what, and what follows for them.',
  example: 'free-times',
  makes: { p: ['dataFactsOf'], dl: ['dataFactsOf'], dt: [], dd: [] },
  print: (activities, { language, words }) => {
    const deciding = activities.flatMap(({ publicTitle, automatedDecision }) =>
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
});
