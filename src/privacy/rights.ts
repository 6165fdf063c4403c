import type { PublicActivity } from '../schema/public-activity.ts';
import { groundsOf, isOfKind } from './conditions.ts';
import { activitiesUnder } from './required-elements.ts';

/** What the GDPR gives people (Art. 7(3), 15 to 18, 20 to 22, 77), in the order in which a notice tells it. */
export const gdprRights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
  'no automated decision',
  'complaint',
] as const;
export type GdprRight = (typeof gdprRights)[number];

/** What 45 CFR 164.520(b)(1)(iv) gives people, with the elements of a notice that say it. They stand in no GDPR notice. */
export const hipaaRights = {
  'H-12': 'restriction',
  'H-13': 'confidential communications',
  'H-14': 'inspect and copy',
  'H-15': 'amendment',
  'H-16': 'accounting of disclosures',
  'H-17': 'paper copy',
} as const;
export type HipaaRight = keyof typeof hipaaRights;

/** A purpose that gives a right, or takes it, and the rule that says so. */
export interface Ground {
  readonly activity: string;
  readonly purpose: string;
  readonly article: string;
}

/** A right, where it comes from, and where it does not reach. */
export interface Right {
  readonly right: GdprRight;
  readonly given: readonly Ground[];
  /** Purposes for which it may be refused; only erasure has such exceptions. */
  readonly refused: readonly Ground[];
}

type Purpose = PublicActivity['purposes'][number];
type Articles = (activity: PublicActivity, purpose: Purpose) => readonly string[];

const ofGrounds =
  (article: string, ...grounds: readonly string[]): Articles =>
  (_activity, purpose) =>
    groundsOf(purpose).some((ground) => grounds.includes(ground)) ? [article] : [];

/** By which exception of Art. 17(3) data need not be erased. Freedom of expression, (a), follows from no field. */
const kept: Articles = (activity, purpose) => [
  ...ofGrounds('Art. 17(3)(b)', 'Art.6(1)(c)', 'Art.6(1)(e)')(activity, purpose),
  ...ofGrounds('Art. 17(3)(c)', 'Art.9(2)(h)', 'Art.9(2)(i)')(activity, purpose),
  ...ofGrounds('Art. 17(3)(d)', 'Art.9(2)(j)')(activity, purpose),
  ...ofGrounds('Art. 17(3)(e)', 'Art.9(2)(f)')(activity, purpose),
];

/**
 * The rights that the lawful bases of activities under the GDPR give (D-14), each with the purposes that it comes from.
 * Those of HIPAA are never among them.
 *
 * @param isAutomated Whether data of an activity is processed by computers: paper alone cannot be ported.
 */
export function rightsOf(
  activities: readonly PublicActivity[],
  isAutomated: (activity: PublicActivity) => boolean = () => true,
): readonly Right[] {
  const told = activitiesUnder({ activities: ['gdpr'] }, activities);
  const grounds = (articlesOf: Articles): readonly Ground[] =>
    told.flatMap((activity) =>
      activity.purposes.flatMap((purpose) =>
        articlesOf(activity, purpose).map((article) => ({
          activity: activity.id,
          purpose: purpose.id,
          article,
        })),
      ),
    );
  const given: Readonly<Record<GdprRight, Articles>> = {
    access: () => ['Art. 15'],
    rectification: () => ['Art. 16'],
    erasure: (activity, purpose) => (kept(activity, purpose).length === 0 ? ['Art. 17(1)'] : []),
    restriction: () => ['Art. 18'],
    portability: (activity, purpose) =>
      isAutomated(activity) && activity.sources.some(({ fromPerson }) => fromPerson)
        ? ofGrounds('Art. 20(1)', 'Art.6(1)(a)', 'Art.9(2)(a)', 'Art.6(1)(b)')(activity, purpose)
        : [],
    objection: (activity, purpose) => [
      ...ofGrounds('Art. 21(1)', 'Art.6(1)(e)', 'Art.6(1)(f)')(activity, purpose),
      ...(isOfKind(purpose, 'marketing') ? ['Art. 21(2)'] : []),
    ],
    withdrawal: ofGrounds('Art. 7(3)', 'Art.6(1)(a)', 'Art.9(2)(a)'),
    'no automated decision': ({ automatedDecision }) => (automatedDecision === 'none' ? [] : ['Art. 22']),
    complaint: () => ['Art. 77'],
  };
  return gdprRights
    .map((right) => ({
      right,
      given: grounds(given[right]),
      refused: right === 'erasure' ? grounds(kept) : [],
    }))
    .filter((one) => one.given.length > 0);
}

/** The rights under HIPAA, by the ids of their elements: all of them as soon as one activity is under it. */
export function hipaaRightsOf(activities: readonly PublicActivity[]): readonly HipaaRight[] {
  return activitiesUnder({ activities: ['hipaa'] }, activities).length === 0
    ? []
    : (Object.keys(hipaaRights) as HipaaRight[]);
}
