import type { FeedingField } from '../schema/legal-regime.ts';
import type { PublicActivity } from '../schema/public-activity.ts';
import { listOrNone, type Told } from '../schema/told.ts';

/** Something that an element would be made of, and that is not there. */
export interface Lack {
  /** Of which activity; several where one of them would be enough. */
  readonly activities: readonly string[];
  /** Where in the activity it is looked for: `purposes.0.lawfulBasis`. */
  readonly field: string;
  /** What is missing: `none` stands where something is needed, or no words in a language. */
  readonly lacks: string;
}

type Lacks = Omit<Lack, 'activities'>;
type Find = (activity: PublicActivity, languages: readonly string[]) => readonly Lacks[];

/** Words that are missing in a language. */
function untold(field: string, words: Told | 'none', languages: readonly string[]): readonly Lacks[] {
  if (words === 'none') return [];
  return languages
    .filter((language) => words[language] === undefined)
    .map((language) => ({ field, lacks: `no words in "${language}"` }));
}

function none(field: string, what: string): readonly Lacks[] {
  return [{ field, lacks: `"none" where ${what}` }];
}

function forEach<Item>(
  list: readonly Item[],
  field: string,
  find: (item: Item, at: string) => readonly Lacks[],
): readonly Lacks[] {
  return list.flatMap((item, index) => find(item, `${field}.${index}`));
}

const isGdpr = ({ regimes }: PublicActivity) => regimes.includes('gdpr');

/** What is looked for in the field of one activity that feeds an element. */
const finders: Readonly<Record<FeedingField, Find>> = {
  controller: () => [],
  representative: () => [],
  dpo: () => [],
  jointControllers: ({ jointControllers }, languages) =>
    forEach(listOrNone(jointControllers), 'jointControllers', ({ essence }, at) =>
      untold(`${at}.essence`, essence, languages),
    ),
  purposes: ({ purposes }, languages) =>
    purposes.length === 0
      ? [{ field: 'purposes', lacks: 'no purpose' }]
      : forEach(purposes, 'purposes', ({ publicText }, at) =>
          untold(`${at}.publicText`, publicText, languages),
        ),
  'purposes.lawfulBasis': (activity) =>
    isGdpr(activity)
      ? forEach(activity.purposes, 'purposes', ({ lawfulBasis }, at) =>
          lawfulBasis === 'none' ? none(`${at}.lawfulBasis`, 'each purpose needs a ground of Art. 6(1)') : [],
        )
      : [],
  'purposes.art9Condition': (activity) =>
    isGdpr(activity) &&
    activity.dataCategories.some(({ special }) => special) &&
    activity.purposes.every(({ art9Condition }) => art9Condition === 'none')
      ? none('purposes.0.art9Condition', 'special categories need a condition of Art. 9(2)')
      : [],
  'purposes.example': ({ purposes }, languages) =>
    forEach(purposes, 'purposes', ({ example }, at) => untold(`${at}.example`, example, languages)),
  legitimateInterest: ({ legitimateInterest }, languages) =>
    legitimateInterest === 'none'
      ? none('legitimateInterest', 'a purpose rests on Art. 6(1)(f)')
      : untold('legitimateInterest.text', legitimateInterest.text, languages),
  dataCategories: ({ dataCategories }, languages) =>
    dataCategories.length === 0
      ? [{ field: 'dataCategories', lacks: 'no category of data' }]
      : forEach(dataCategories, 'dataCategories', ({ label }, at) => untold(`${at}.label`, label, languages)),
  sources: ({ sources }, languages) =>
    sources.length === 0
      ? [{ field: 'sources', lacks: 'no source' }]
      : forEach(sources, 'sources', ({ label }, at) => untold(`${at}.label`, label, languages)),
  provision: ({ provision: { required, consequence } }, languages) =>
    consequence === 'none'
      ? required === 'none'
        ? []
        : none('provision.consequence', 'people have to give the data')
      : untold('provision.consequence', consequence, languages),
  recipients: ({ recipients }, languages) =>
    forEach(recipients, 'recipients', ({ publicLabel, publicReason }, at) => [
      ...untold(`${at}.publicLabel`, publicLabel, languages),
      ...untold(`${at}.publicReason`, publicReason, languages),
    ]),
  transfers: ({ transfers }, languages) =>
    forEach(transfers, 'transfers', ({ publicText, mechanism, decision, copyFrom }, at) => [
      ...untold(`${at}.publicText`, publicText, languages),
      ...(mechanism.startsWith('adequacy') && decision === 'none'
        ? none(`${at}.decision`, 'an adequacy decision is relied on')
        : []),
      ...(['scc', 'bcr'].includes(mechanism) && copyFrom === 'none'
        ? none(`${at}.copyFrom`, 'people may ask for a copy of the safeguard')
        : []),
    ]),
  retention: ({ retention }, languages) =>
    retention.length === 0
      ? [{ field: 'retention', lacks: 'no time limit' }]
      : forEach(retention, 'retention', ({ category, period, criteria }, at) => [
          ...untold(`${at}.category`, category, languages),
          ...untold(`${at}.criteria`, criteria, languages),
          ...(period === 'none' && criteria === 'none'
            ? none(`${at}.period`, 'there are no criteria either')
            : []),
        ]),
  consentWithdrawal: ({ consentWithdrawal }, languages) =>
    consentWithdrawal === 'none'
      ? none('consentWithdrawal', 'a purpose rests on consent')
      : untold('consentWithdrawal', consentWithdrawal, languages),
  automatedDecision: ({ automatedDecision }, languages) =>
    automatedDecision === 'none'
      ? []
      : (['logic', 'significance', 'consequence'] as const).flatMap((field) =>
          untold(`automatedDecision.${field}`, automatedDecision[field], languages),
        ),
};

/** HIPAA asks for an example of each of these, whichever activity gives it (45 CFR 164.520(b)(1)(ii)(A)). */
const exampled = ['treatment', 'payment', 'operations'] as const;

function examplesMissing(activities: readonly PublicActivity[]): readonly Lack[] {
  return exampled.flatMap((category) => {
    const purposes = activities.flatMap(({ id, purposes }) =>
      purposes
        .filter(({ hipaaCategory }) => hipaaCategory === category)
        .map(({ example }) => ({ id, example })),
    );
    if (purposes.some(({ example }) => example !== 'none')) return [];
    const among = purposes.length === 0 ? activities.map(({ id }) => id) : purposes.map(({ id }) => id);
    return [
      { activities: [...new Set(among)], field: 'purposes.example', lacks: `no example of ${category}` },
    ];
  });
}

/** Whoever has an officer has one for everything: an activity of the same company that names none says too little. */
function officerMissing(activities: readonly PublicActivity[]): readonly Lack[] {
  const served = new Set(
    activities.filter(({ dpo }) => dpo !== 'none').map(({ controller }) => controller.name),
  );
  return activities
    .filter(({ dpo, controller }) => dpo === 'none' && served.has(controller.name))
    .map(({ id }) => ({
      activities: [id],
      ...{ field: 'dpo', lacks: '"none" where the same company names an officer elsewhere' },
    }));
}

/**
 * What is missing in a field that feeds an element.
 *
 * @param activities All that the notice tells of: some things one of them may say for all.
 * @param causing Those among them that make the element necessary.
 * @param languages In which the notice is written.
 */
export function findLacks(
  field: FeedingField,
  activities: readonly PublicActivity[],
  causing: readonly PublicActivity[],
  languages: readonly string[],
): readonly Lack[] {
  return [
    ...causing.flatMap((activity) =>
      finders[field](activity, languages).map((lack) => ({ activities: [activity.id], ...lack })),
    ),
    ...(field === 'purposes.example' ? examplesMissing(activities) : []),
    ...(field === 'dpo' ? officerMissing(activities) : []),
  ];
}
