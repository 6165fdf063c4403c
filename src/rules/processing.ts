import { registers } from '../registers/registers.ts';
import type { Handbook } from '../schema/handbook.ts';
import { needsConsent } from '../schema/rights-by-ground.ts';
import { listOrNone } from '../schema/told.ts';
import { listWords, quote } from '../source/phrase.ts';
import { eachActivity } from './each-activity.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

const { assets, clients, processingActivities } = registers;

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

/** GDPR Art. 28(3)(a) and 30(2)(a): whoever instructs us finds in our record what we do for it. */
const clientWithoutActivity = defineHandbookRule({
  slug: 'client-without-activity',
  severity: 'error',
  means:
    'We handle data for a client, and the record of processing has no activity for it: what we would hand over is empty.',
  mend: 'Name the client in `clients` of the activities that are done for it, or remove it when its contract has ended.',
  example: {
    where,
    wrong: 'clients: [harbour-clinic], and hill-clinic in none',
    right: 'clients: [harbour-clinic, hill-clinic]',
  },
  check: (handbook) => {
    // A handbook without a record of processing has not begun to keep one.
    if (handbook.processingActivities.length === 0) return [];
    const named = new Set(
      handbook.processingActivities.flatMap((activity) =>
        activity.status === 'active' ? listOrNone(activity.clients) : [],
      ),
    );
    return handbook.clients
      .filter(({ id }) => !named.has(id))
      .map(({ id, client }) => ({
        ...placeOfRow(handbook, clients, id, 'client'),
        message: `No activity that is done as processor names ${quote(client)}.`,
        hint: `Add ${id} to "clients" of the activities that are done for it.`,
      }));
  },
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

/** What is asked of each entry of the record of processing: its ground, its assets, for whom, until when. */
export const processingRules: readonly HandbookRule[] = [
  groundMissing,
  conditionMissing,
  weighingMissing,
  consentUnproven,
  assetWithoutActivity,
  clientsMissing,
  clientWithoutActivity,
  endDisagrees,
];
