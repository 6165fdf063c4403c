import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import { saidIn } from '../../../schema/told.ts';
import type { Component } from '../../component.ts';
import { activitiesOf, type CoveredProps, citeActivities, coveredProps } from './covered.ts';
import { exampleActivities } from './example.ts';
import { renderTable, tableElements } from './facts-table.ts';
import { sayTime } from './say-time.ts';

export const retention: Component<CoveredProps> = {
  name: 'Retention',
  summary: 'Prints how long each kind of data is kept, and where that holds.',
  props: coveredProps,
  kind: 'block',
  content: 'none',
  example: '<Retention of="reminders website-pages"/>',
  exampleRecords: { activities: exampleActivities },
  makes: tableElements,
  cites: citeActivities,
  render: (props, _, context) => {
    const { language } = context;
    const { heads } = noticeWordsOf(language);
    const kept = activitiesOf(props, context).flatMap((activity) => activity.retention);
    const rows = new Map(
      kept.map((one) => {
        const cells = [saidIn(one.category, language), placeIn(one.where, language), sayTime(one, language)];
        return [cells.join('\n'), cells] as const;
      }),
    );
    const placed = kept.some(({ where }) => where !== 'none');
    return renderTable(
      'retention',
      placed ? [heads.category, heads.where, heads.howLong] : [heads.category, heads.howLong],
      [...rows.values()].map(([what = '', where = '', time = '']) =>
        placed ? [what, where, time] : [what, time],
      ),
    );
  },
};

/** A jurisdiction by the name of its country; a state of the United States by its own. */
function placeIn(where: string, language: string): string {
  if (where === 'none') return '';
  const [country = where, part] = where.split('-');
  return part === 'MA'
    ? 'Massachusetts'
    : (new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? where);
}
