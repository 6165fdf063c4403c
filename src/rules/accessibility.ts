import { placeOf } from '../handbook/places.ts';
import { registers } from '../registers/registers.ts';
import { criterionIds } from '../schema/wcag.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/** The statement would pass over in silence what it does not name. */
const criterionUnstated = defineHandbookRule({
  slug: 'criterion-unstated',
  severity: 'warning',
  means:
    '`content/accessibility.yaml` says of each criterion of WCAG 2.2 at A and AA what was checked, and one of them is missing or stands there twice. Whoever reads `/accessibility/` would take what is missing for done.',
  mend: 'Give each criterion one entry. Where nobody has checked it, say so with `result: not-done`.',
  example: {
    where: 'files',
    wrong: '- criterion: 1.2.1 and all others, without 1.1.1',
    right: '- criterion: 1.1.1',
  },
  check: (handbook, _today, faulty) => {
    const { file } = registers.accessibility;
    const stated = handbook.accessibility.map(({ criterion }) => criterion);
    if (stated.length === 0 || faulty.has(file)) return [];
    const place = placeOf(handbook, file, '');
    const missing = criterionIds.filter((id) => !stated.includes(id));
    const twice = criterionIds.filter((id) => stated.filter((one) => one === id).length > 1);
    return [
      ...missing.map((id) => ({
        ...place,
        message: `${file} says nothing of criterion ${id}.`,
        hint: `Say what was checked of it. Where nothing was, add: - { criterion: ${id}, checks: [{ by: person, how: Somebody has to look at it, result: not-done }] }`,
      })),
      ...twice.map((id) => ({
        ...place,
        message: `${file} has more than one entry for criterion ${id}.`,
        hint: 'Make one entry of them.',
      })),
    ];
  },
});

export const accessibilityRules: readonly HandbookRule[] = [criterionUnstated];
