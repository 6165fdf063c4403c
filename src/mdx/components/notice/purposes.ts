import { saidIn } from '../../../schema/told.ts';
import { factsOfActivities } from './facts-of-activities.ts';
import { once, renderTable, tableElements } from './facts-table.ts';
import { sayBasis } from './say-basis.ts';
import { sayTime } from './say-time.ts';

export const purposes = factsOfActivities({
  name: 'Purposes',
  summary:
    'Prints why personal data is used, a row for each purpose: which data, on what ground and for how long; under HIPAA alone, an example.',
  makes: tableElements,
  print: (activities, { language, words }) => {
    const purposes = activities.flatMap((activity) =>
      activity.purposes.map((purpose) => ({ activity, purpose })),
    );
    // Where only another law than the GDPR holds, there is no ground to name. HIPAA asks for examples
    // (45 CFR 164.520(b)(1)(ii)(A)); data and time limits stand in DataCategories and Retention then.
    const named = purposes.some(({ purpose }) => purpose.lawfulBasis !== 'none');
    const shown = !named && purposes.some(({ purpose }) => purpose.example !== 'none');
    const { why, example, what, reason, howLong } = words.heads;
    return renderTable(
      'purposes',
      shown ? [why, example] : [why, what, ...(named ? [reason] : []), howLong],
      purposes.map(({ activity, purpose }) => {
        const text = saidIn(purpose.publicText, language);
        if (shown) return [text, purpose.example === 'none' ? '' : saidIn(purpose.example, language)];
        return [
          text,
          once(activity.dataCategories.map(({ label }) => saidIn(label, language))).join('; '),
          ...(named ? [sayBasis(purpose, activity, words, language)] : []),
          once(activity.retention.map((kept) => sayTime(kept, language))).join('; '),
        ];
      }),
    );
  },
});
