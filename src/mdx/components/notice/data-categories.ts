import { saidIn } from '../../../schema/told.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';
import { once, renderList } from './facts-table.ts';

export const dataCategories: Component<CoveredProps> = {
  name: 'DataCategories',
  summary: 'Lists which personal data is used, each kind once.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<DataCategories of="reminders website-pages"/>',
  exampleRecords: { activities: exampleActivities },
  makes: { ul: ['dataFactsOf'], li: [] },
  cites: citeActivities,
  render: (props, _, context) =>
    renderList(
      'data-categories',
      once(
        activitiesOf(props, context).flatMap((activity) =>
          activity.dataCategories.map(({ label }) => saidIn(label, context.language)),
        ),
      ),
    ),
};
