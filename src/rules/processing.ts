import { periodMark } from '../mdx/components/notice/say-time.ts';
import { registers } from '../registers/registers.ts';
import type { Handbook } from '../schema/handbook.ts';
import type { ProcessingActivity } from '../schema/processing-activity.ts';
import { needsConsent } from '../schema/rights.ts';
import { listOrNone } from '../schema/told.ts';
import { assessedMechanisms, type Transfer } from '../schema/transfer.ts';
import { listWords, quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

const { assets, dpias, processingActivities, processors, transfers } = registers;

/** What is found at a field of a row. */
type FoundAt = Omit<Found, 'file' | 'line' | 'column'> & { readonly field: string };

/** What a check says of each activity that is done today. A draft may be unfinished, and what has ended is history. */
function eachActivity(
  handbook: Handbook,
  check: (activity: ProcessingActivity) => readonly FoundAt[],
): readonly Found[] {
  return handbook.processingActivities
    .filter(({ status }) => status === 'active')
    .flatMap((activity) =>
      check(activity).map(({ field, ...found }) => ({
        ...placeOfRow(handbook, processingActivities, activity.id, field),
        ...found,
      })),
    );
}

const where = 'files';

/**
 * GDPR Art. 6(1): nothing is done without a ground; where the GDPR does not hold, none is named. A processor has none of
 * its own (Art. 30(2)): the ground is for whom it works to name.
 */
const groundMissing = defineHandbookRule({
  slug: 'ground-missing',
  severity: 'error',
  means:
    'A purpose names no ground of GDPR Art. 6(1), although the activity is done under the GDPR as controller, or no category of HIPAA, although it is done under HIPAA; or it names one of a law under which it is not done.',
  mend: 'Write the ground into `lawfulBasis` and the category into `hipaaCategory`, or `none` where that law does not hold; or mend `regimes`.',
  example: {
    where,
    wrong: 'regimes: [gdpr]\nlawfulBasis: none',
    right: 'regimes: [gdpr]\nlawfulBasis: [Art.6(1)(b)]',
  },
  check: (handbook) =>
    eachActivity(handbook, ({ role, regimes, purposes }) =>
      purposes.flatMap(({ id, lawfulBasis, hipaaCategory }, index) =>
        [
          ...(role === 'controller'
            ? [{ law: 'gdpr' as const, field: 'lawfulBasis', value: lawfulBasis }]
            : []),
          { law: 'hipaa' as const, field: 'hipaaCategory', value: hipaaCategory },
        ].flatMap(({ law, field, value }) =>
          regimes.includes(law) === (value !== 'none')
            ? []
            : [
                {
                  field: `purposes.${index}.${field}`,
                  message:
                    value === 'none'
                      ? `The purpose ${quote(id)} is followed under ${law}, and "${field}" is none.`
                      : `The purpose ${quote(id)} names a "${field}", and the activity is not done under ${law}.`,
                  hint:
                    value === 'none'
                      ? `Write it into "${field}", or take ${law} out of "regimes".`
                      : `Write none into "${field}", or add ${law} to "regimes".`,
                },
              ],
        ),
      ),
    ),
});

/** GDPR Art. 9(1): health data may not be used unless a condition of Art. 9(2) is met; a processor leans on that of its client. */
const conditionMissing = defineHandbookRule({
  slug: 'condition-missing',
  severity: 'error',
  means:
    'An activity uses special categories of data, such as health data, and none of its purposes names a condition of GDPR Art. 9(2) under which that is allowed.',
  mend: 'Write the condition into `art9Condition` of the purpose that uses the data: for care it is Art.9(2)(h).',
  example: {
    where,
    wrong: 'special: true\nart9Condition: none',
    right: 'special: true\nart9Condition: [Art.9(2)(h)]',
  },
  check: (handbook) =>
    eachActivity(handbook, ({ role, regimes, dataCategories, purposes }) => {
      const special = dataCategories.filter((category) => category.special).map(({ key }) => key);
      const met = purposes.some(({ art9Condition }) => art9Condition !== 'none');
      return special.length === 0 || met || role === 'processor' || !regimes.includes('gdpr')
        ? []
        : [
            {
              field: 'purposes.0.art9Condition',
              message: `${listWords(special.map(quote), 'and')} ${special.length === 1 ? 'is' : 'are'} marked as special, and no purpose names a condition of Art. 9(2).`,
              hint: 'Write the condition into "art9Condition", for care Art.9(2)(h), or mend "special".',
            },
          ];
    }),
});

/** GDPR Art. 6(1)(f): an interest that nobody has weighed is no ground. */
const weighingMissing = defineHandbookRule({
  slug: 'weighing-missing',
  severity: 'error',
  means:
    'A purpose rests on a legitimate interest that is not named or was not found to prevail; or an interest is named, and no purpose rests on it.',
  mend: 'Name the interest and its weighing in `legitimateInterest`; where the weighing says that it does not prevail, stop, or find another ground.',
  example: {
    where,
    wrong: 'lawfulBasis: [Art.6(1)(f)]\nlegitimateInterest: none',
    right: 'legitimateInterest: { text: { en: safe keys }, liaId: safe-keys }',
  },
  check: (handbook) =>
    eachActivity(handbook, ({ purposes, legitimateInterest }) => {
      const rests = purposes.some(({ lawfulBasis }) => listOrNone(lawfulBasis).includes('Art.6(1)(f)'));
      if (legitimateInterest === 'none')
        return rests
          ? [
              {
                field: 'legitimateInterest',
                message: 'A purpose rests on Art. 6(1)(f), and no interest is named.',
                hint: 'Write "text" and "liaId" into "legitimateInterest".',
              },
            ]
          : [];
      const weighing = handbook.legitimateInterests.find(({ id }) => id === legitimateInterest.liaId);
      if (rests && weighing?.decision !== 'the interest does not prevail') return [];
      return [
        {
          field: 'legitimateInterest',
          message: rests
            ? `The weighing ${quote(legitimateInterest.liaId)} found that the interest does not prevail.`
            : 'An interest is named, and no purpose rests on Art. 6(1)(f).',
          hint: rests
            ? 'Stop what rests on it, or name another ground and write none here.'
            : 'Write none here, or add Art.6(1)(f) to the purpose that rests on it.',
        },
      ];
    }),
});

/** GDPR Art. 7(1): who relies on consent can show it. */
const consentUnproven = defineHandbookRule({
  slug: 'consent-unproven',
  severity: 'error',
  means: 'A purpose rests on consent, and nothing says how it is asked, shown and taken back.',
  mend: 'Describe the consent in `content/registers/consents.yaml`, and name its id in `consentRecordsRef`.',
  example: {
    where,
    wrong: 'lawfulBasis: [Art.6(1)(a)]\nconsentRecordsRef: none',
    right: 'consentRecordsRef: newsletter',
  },
  check: (handbook) =>
    eachActivity(handbook, ({ purposes, consentRecordsRef }) =>
      consentRecordsRef === 'none' && purposes.some(needsConsent)
        ? [
            {
              field: 'consentRecordsRef',
              message: 'A purpose rests on consent, and "consentRecordsRef" is none.',
              hint: 'Describe the consent in content/registers/consents.yaml, and name its id here.',
            },
          ]
        : [],
    ),
});

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

/** What each mechanism asks for, and what only another one has (GDPR Art. 45 to 49). */
const transferGround = defineHandbookRule({
  slug: 'transfer-ground',
  severity: 'error',
  means:
    'A transfer does not have what its ground asks for, or has what belongs to another: clauses need their module, their decision and an assessment of the law there; the Data Privacy Framework is for recipients in the United States and needs the day on which its list was read; an exception needs its reason and record; an assessment belongs to clauses and binding rules alone.',
  mend: 'Fill in the field that is named, or write `none` into it; or name another mechanism.',
  example: { where, wrong: 'mechanism: scc\nmodule: none', right: 'mechanism: scc\nmodule: two' },
  check: (handbook) =>
    handbook.transfers.flatMap((transfer) =>
      askedOf(transfer).flatMap(({ field, asked }) => {
        const given = transfer[field] !== 'none';
        return given === asked
          ? []
          : [
              {
                ...placeOfRow(handbook, transfers, transfer.id, field),
                message: asked
                  ? `A transfer by ${quote(transfer.mechanism)} needs "${field}", and it is none.`
                  : `A transfer by ${quote(transfer.mechanism)} has no "${field}".`,
                hint: asked
                  ? `Write it into "${field}", or name another mechanism.`
                  : `Write none into "${field}".`,
              },
            ];
      }),
    ),
});

type Asked = {
  readonly field: 'module' | 'decision' | 'listCheckedOn' | 'derogation' | 'assessment';
  readonly asked: boolean;
};

function askedOf({ mechanism }: Transfer): readonly Asked[] {
  return [
    { field: 'module', asked: mechanism === 'scc' },
    { field: 'decision', asked: mechanism === 'scc' || mechanism.startsWith('adequacy') },
    { field: 'listCheckedOn', asked: mechanism === 'adequacy-dpf' },
    { field: 'derogation', asked: mechanism === 'derogation' },
    { field: 'assessment', asked: assessedMechanisms.includes(mechanism) },
  ];
}

/** GDPR Art. 30(1)(f) and 5(1)(e): one schedule, and each activity keeps to it. */
const retentionDisagrees = defineHandbookRule({
  slug: 'retention-disagrees',
  severity: 'error',
  means:
    'An activity keeps data for another time than the row of the schedule that it names, or in another place; or it names neither a period nor what ends it; or the words for the public leave its period out.',
  mend: 'Take the period from the schedule, or mend the schedule. Where there is a period and there are words, say where it stands in them: `{period}`.',
  example: {
    where,
    wrong: 'period: P5Y\nscheduleRef: key-lists',
    right: 'period: P2Y\nscheduleRef: key-lists',
  },
  check: (handbook) =>
    eachActivity(handbook, ({ retention }) =>
      retention.flatMap(({ period, criteria, where: place, scheduleRef }, index) => {
        const at = `retention.${index}`;
        const row = handbook.retention.find(({ id }) => id === scheduleRef);
        if (period === 'none' && criteria === 'none')
          return [
            {
              field: `${at}.period`,
              message: 'Neither a period nor what ends it is named.',
              hint: 'Write how long into "period", or until when into "criteria".',
            },
          ];
        const unmarked =
          period === 'none' || criteria === 'none'
            ? []
            : Object.entries(criteria).filter(([, words]) => !words.includes(periodMark));
        return [
          ...(row === undefined || period === row.period || period === 'none'
            ? []
            : [
                {
                  field: `${at}.period`,
                  message: `It is kept for ${period}, and ${quote(row.id)} of the schedule says ${row.period}.`,
                  hint: `Write "period: ${row.period}", or mend the schedule.`,
                },
              ]),
          ...(row?.jurisdictions === undefined ||
          place === 'none' ||
          row.jurisdictions.some((one) => place.startsWith(one) || one.startsWith(place))
            ? []
            : [
                {
                  field: `${at}.where`,
                  message: `It holds in ${place}, and ${quote(row.id)} of the schedule in ${listWords(row.jurisdictions, 'and')}.`,
                  hint: `Write "where: ${row.jurisdictions[0] ?? 'none'}", or name another row.`,
                },
              ]),
          ...unmarked.map(([language, words]) => ({
            field: `${at}.criteria.${language}`,
            message: `The words ${quote(words)} do not say the period.`,
            hint: `Write ${periodMark} where it stands, like "${periodMark} from the visit", or "period: none".`,
          })),
        ];
      }),
    ),
});

/** GDPR Art. 28(1) and 30(1)(d): who gets data stands in both registers, or in neither (D-13). */
const recipientDisagrees = defineHandbookRule({
  slug: 'recipient-disagrees',
  severity: 'error',
  means:
    'A recipient that works for us has no row in the register of processors, or one that decides for itself has one; or nobody gives data to a processor that has a row.',
  mend: 'Name the row in `processorId`, or write `none` for whoever decides for itself. A processor that no activity uses has ended: give it an `end`.',
  example: {
    where,
    wrong: 'kind: processor\nprocessorId: none',
    right: 'kind: processor\nprocessorId: locksmith',
  },
  check: (handbook) => {
    const used = new Set(
      handbook.processingActivities
        .filter(({ status }) => status === 'active')
        .flatMap(({ recipients }) => listOrNone(recipients).map(({ processorId }) => processorId)),
    );
    return [
      ...eachActivity(handbook, ({ recipients }) =>
        listOrNone(recipients).flatMap(({ kind, processorId }, index) =>
          (kind === 'processor') === (processorId !== 'none')
            ? []
            : [
                {
                  field: `recipients.${index}.processorId`,
                  message:
                    processorId === 'none'
                      ? 'A processor has no row in the register of processors.'
                      : `${quote(processorId)} is a processor, and the recipient is said to be a ${kind}.`,
                  hint:
                    processorId === 'none'
                      ? 'Name its row in "processorId", or say in "kind" that it decides for itself.'
                      : 'Write "kind: processor", or "processorId: none".',
                },
              ],
        ),
      ),
      ...handbook.processors
        .filter(({ id, end }) => end === 'none' && !used.has(id))
        .map(({ id, service }) => ({
          ...placeOfRow(handbook, processors, id, 'processorId'),
          message: `No activity gives data to ${quote(id)} (${service}).`,
          hint: 'Name it as a recipient of the activity that uses it, or write the day on which it ended into "end".',
        })),
    ];
  },
});

/** Personal data that no activity explains has no purpose (GDPR Art. 5(1)(b); ISO/IEC 27001, A.5.9). */
const assetWithoutActivity = defineHandbookRule({
  slug: 'asset-without-activity',
  severity: 'error',
  means:
    'An asset has a privacy owner, so personal data is in it, and no activity of the record of processing uses it: nothing says why the data is there.',
  mend: 'Name the asset in `systems` of the activity that uses it, or describe that activity; where no personal data is in it, take the privacy owner out.',
  example: {
    where,
    wrong: 'privacyOwner: officer, and no activity names the asset',
    right: 'systems: [cards]',
  },
  check: (handbook, _today, faulty) => {
    if (
      handbook.processingActivities.length === 0 ||
      [...faulty].some((file) => file.startsWith(processingActivities.file))
    )
      return [];
    const used = new Set(handbook.processingActivities.flatMap(({ systems }) => systems));
    return handbook.assets
      .filter(({ id, privacyOwner }) => privacyOwner !== undefined && !used.has(id))
      .map(({ id, asset }) => ({
        ...placeOfRow(handbook, assets, id, 'privacyOwner'),
        message: `${quote(asset)} holds personal data, and no activity uses it.`,
        hint: `Add ${id} to "systems" of the activity that uses it, or take "privacyOwner" out.`,
      }));
  },
});

/**
 * GDPR Art. 30(1) and (2): whoever decides why is the controller; whoever works for others names them. In a group one
 * company may work for another, which is no client: it stands as the controller.
 */
const clientsMissing = defineHandbookRule({
  slug: 'clients-missing',
  severity: 'error',
  means:
    'An activity that is done as processor names no client for whom, or one that is done as controller names clients.',
  mend: 'Name the clients in `clients`, or write `none` where we decide ourselves. Where one company of a group works for another, that one is the `controller`.',
  example: {
    where,
    wrong: 'role: processor\nclients: none',
    right: 'role: processor\nclients: [harbour-clinic]',
  },
  check: (handbook) =>
    eachActivity(handbook, ({ role, clients, controller }) =>
      (role === 'processor') === (clients !== 'none') ||
      (role === 'processor' && isOfGroup(handbook, controller.name))
        ? []
        : [
            {
              field: 'clients',
              message:
                clients === 'none'
                  ? 'It is done as processor, and for nobody.'
                  : 'It is done as controller, and names clients.',
              hint: clients === 'none' ? 'Name the clients here.' : 'Write none here, or "role: processor".',
            },
          ],
    ),
});

/** Whether a company is one of several that are ours. */
function isOfGroup({ organization: { legalEntities } }: Handbook, company: string): boolean {
  return legalEntities.length > 1 && legalEntities.some(({ name }) => name === company);
}

/** An activity is retired when it has a last day, and has one when it is retired. */
const endDisagrees = defineHandbookRule({
  slug: 'activity-end-disagrees',
  severity: 'error',
  means: 'An activity is retired and has no last day, or has one and is not retired.',
  mend: 'Write the last day into `effectiveTo`, or mend `status`.',
  example: {
    where,
    wrong: 'status: retired\neffectiveTo: none',
    right: 'status: retired\neffectiveTo: 2026-01-31',
  },
  check: (handbook, today) =>
    handbook.processingActivities.flatMap(({ id, status, effectiveTo }) => {
      const ended = effectiveTo !== 'none' && effectiveTo < today;
      if (status === 'retired' ? effectiveTo !== 'none' : !ended) return [];
      return [
        {
          ...placeOfRow(handbook, processingActivities, id, 'effectiveTo'),
          message:
            status === 'retired'
              ? 'It is retired, and nothing says since when.'
              : `Its last day was ${effectiveTo}, and it is still ${status}.`,
          hint: status === 'retired' ? 'Write its last day here.' : 'Write "status: retired".',
        },
      ];
    }),
});

/** What is asked of the record of processing and of what belongs to it. */
export const processingRules: readonly HandbookRule[] = [
  groundMissing,
  conditionMissing,
  weighingMissing,
  consentUnproven,
  assessmentMissing,
  screeningContradicts,
  assessmentOfOther,
  consultationMissing,
  transferGround,
  retentionDisagrees,
  recipientDisagrees,
  assetWithoutActivity,
  clientsMissing,
  endDisagrees,
];
