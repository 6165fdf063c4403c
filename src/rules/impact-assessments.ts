import { registers } from '../registers/registers.ts';
import { listOrNone } from '../schema/told.ts';
import { listWords, quote } from '../source/phrase.ts';
import { eachActivity } from './each-activity.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

const { dpias } = registers;

const where = 'files';

/** GDPR Art. 35(3). */
const assessmentMissing = defineHandbookRule({
  slug: 'assessment-missing',
  severity: 'error',
  means:
    'The law asks for an impact assessment before this is done, and there is none: special categories on a large scale, people evaluated with grave effect, or a public place watched (GDPR Art. 35(3)).',
  mend: 'Assess it in a file of `content/registers/dpias/`, and name that in `dpia.id`; or mend `largeScale`, `evaluation` and `publicMonitoring`.',
  example: { where, wrong: 'largeScale: true\nid: none', right: 'largeScale: true\nid: key-log' },
  check: (handbook) =>
    eachActivity(handbook, ({ dpia, dataCategories, regimes }) => {
      const why = [
        ...(dpia.largeScale && dataCategories.some(({ special }) => special)
          ? ['it uses special categories on a large scale']
          : []),
        ...(dpia.evaluation ? ['it evaluates people with grave effect'] : []),
        ...(dpia.publicMonitoring ? ['it watches a public place'] : []),
      ];
      return why.length === 0 || dpia.id !== 'none' || !regimes.includes('gdpr')
        ? []
        : [
            {
              field: 'dpia.id',
              message: `An impact assessment is missing: ${listWords(why, 'and')}.`,
              hint: 'Assess it in a file of content/registers/dpias/, and name that here.',
            },
          ];
    }),
});

/** WP 248 rev.01: what the fields say and what the screening counted are one. */
const screeningContradicts = defineHandbookRule({
  slug: 'screening-contradicts',
  severity: 'error',
  means:
    'The screening of an activity leaves out a criterion that its other fields say is met: sensitive data, vulnerable people or a large scale.',
  mend: 'Add the criterion to `dpia.criteria` and decide anew whether an assessment is needed; or mend the field that says so.',
  example: { where, wrong: 'vulnerable: true\ncriteria: none', right: 'criteria: [vulnerable people]' },
  check: (handbook) =>
    eachActivity(handbook, ({ dpia, dataCategories, subjectCategories }) => {
      const counted: readonly string[] = listOrNone(dpia.criteria);
      const met = [
        ...(dataCategories.some(({ special }) => special) ? ['sensitive data'] : []),
        ...(dpia.largeScale ? ['large scale'] : []),
        ...(subjectCategories.some(({ vulnerable }) => vulnerable) ? ['vulnerable people'] : []),
      ];
      const forgotten = met.filter((criterion) => !counted.includes(criterion));
      return forgotten.length === 0
        ? []
        : [
            {
              field: 'dpia.criteria',
              message: `By its other fields it meets ${listWords(forgotten.map(quote), 'and')}, which the screening does not count.`,
              hint: `Write "criteria: [${[...counted, ...forgotten].join(', ')}]".`,
            },
          ];
    }),
});

/** GDPR Art. 35(1): an assessment is of what the activity is, and both say so. */
const assessmentOfOther = defineHandbookRule({
  slug: 'assessment-of-other',
  severity: 'error',
  means: 'An activity names an impact assessment that does not name the activity.',
  mend: 'Look whether the assessment covers it. If so, add the activity to its `activities`; if not, assess it.',
  example: {
    where,
    wrong: 'dpia.id: key-log, and key-log names another activity',
    right: 'activities: [lending-keys]',
  },
  check: (handbook) =>
    eachActivity(handbook, ({ id, dpia }) => {
      const named = handbook.dpias.find((one) => one.id === dpia.id);
      return named === undefined || named.activities.includes(id)
        ? []
        : [
            {
              field: 'dpia.id',
              message: `The assessment ${quote(named.id)} does not name this activity.`,
              hint: `Look whether it covers it, and add ${id} to its "activities".`,
            },
          ];
    }),
});

/** GDPR Art. 36(1). */
const consultationMissing = defineHandbookRule({
  slug: 'consultation-missing',
  severity: 'error',
  means: 'An impact assessment leaves a high risk to people, and the authority was not consulted.',
  mend: 'Lower the risk by another measure, or consult the authority before it is done and write that into `art36`.',
  example: {
    where,
    wrong: 'residual: high\nart36: none',
    right: 'art36: { authority: privacy-office, askedOn: 2026-01-10, answer: none }',
  },
  check: (handbook) =>
    handbook.dpias.flatMap(({ id, measures, art36 }) =>
      art36 !== 'none'
        ? []
        : measures.flatMap(({ riskId, residual }, index) =>
            residual === 'high'
              ? [
                  {
                    ...placeOfRow(handbook, dpias, id, `measures.${index}.residual`),
                    message: `What is left of ${quote(riskId)} is high, and "art36" is none.`,
                    hint: 'Add a measure, or consult the authority before it is done and write that into "art36".',
                  },
                ]
              : [],
          ),
    ),
});

/** When an impact assessment is asked for, and what follows from what it finds. */
export const assessmentRules: readonly HandbookRule[] = [
  assessmentMissing,
  screeningContradicts,
  assessmentOfOther,
  consultationMissing,
];
