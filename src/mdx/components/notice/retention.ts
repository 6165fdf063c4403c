import { saidIn } from '../../../schema/told.ts';
import { factsOfActivities } from './facts-of-activities.ts';
import { renderTable, rowsOnce, tableElements } from './facts-table.ts';
import { sayTime } from './say-time.ts';

export const retention = factsOfActivities({
  name: 'Retention',
  summary: 'Prints how long each kind of data is kept, and where that holds.',
  makes: tableElements,
  print: (activities, { language, words }) => {
    const { heads } = words;
    const kept = activities.flatMap((activity) => activity.retention);
    const placed = kept.some(({ where }) => where !== 'none');
    return renderTable(
      'retention',
      [heads.category, ...(placed ? [heads.where] : []), heads.howLong],
      rowsOnce(
        kept.map((one) => [
          saidIn(one.category, language),
          ...(placed ? [placeIn(one.where, language)] : []),
          sayTime(one, language),
        ]),
      ),
    );
  },
});

/** Parts of countries that we know by name: no library of the platform has them. Others are told by their letters. */
const parts: Readonly<Record<string, string>> = { 'US-MA': 'Massachusetts' };

function placeIn(where: string, language: string): string {
  if (where === 'none') return '';
  const [country = where, part] = where.split('-');
  const name = new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
  return part === undefined ? name : (parts[where] ?? `${name} (${part})`);
}
